using System.Text.Json;

namespace Ringbridge.Tests.Host;

/// <summary>How a verb ended.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Errors)
{
    /// <summary>Standard output as one JSON document; throws when it is none, or more than one.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;
}

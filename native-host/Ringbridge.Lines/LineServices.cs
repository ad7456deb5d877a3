using Microsoft.Extensions.Logging;

namespace Ringbridge.Lines;

/// <summary>What a line gets from its surroundings; tests hand in their own.</summary>
public sealed record LineServices
{
    /// <summary>Resolves a secret by its name; null when none is stored.</summary>
    public required Func<string, CancellationToken, Task<string?>> ResolveSecretAsync { get; init; }

    /// <summary>Time.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Where it logs. Numbers are masked, secrets never logged.</summary>
    public required ILogger Logger { get; init; }
}

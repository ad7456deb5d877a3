using System.Text.Json;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.Settings;

/// <summary>What came of reading the settings: either settings, or what is wrong with them.</summary>
internal sealed record SettingsReading
{
    /// <summary>The settings; null when something is wrong.</summary>
    public RingbridgeSettings? Settings { get; init; }

    /// <summary>The document itself, with the plain text of passwords.</summary>
    public JsonElement Document { get; init; }

    /// <summary>What is wrong, each with its place; empty when nothing is.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}

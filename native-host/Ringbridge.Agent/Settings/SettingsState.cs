using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.Settings;

/// <summary>The settings in use.</summary>
internal sealed record SettingsState
{
    /// <summary>The last good settings; the defaults when there never were good ones.</summary>
    public required RingbridgeSettings Settings { get; init; }

    /// <summary>What is wrong with the file as it is now.</summary>
    public Problem? Problem { get; init; }

    /// <summary>No good settings were ever read: nothing may be dialled, not even on a simulator that pretends to be a phone.</summary>
    public bool IsUnusable { get; init; }
}

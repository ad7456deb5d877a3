namespace Ringbridge.Lines.Events;

/// <summary>What a kind of phone meant by an event.</summary>
internal sealed record EventReading
{
    /// <summary>No event of such a phone.</summary>
    public static readonly EventReading Unknown = new() { IsKnown = false };

    /// <summary>Whether such a phone sends it.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>What it says about a call; null when it is about something else (registration, do not disturb, …).</summary>
    public CallSignal? Signal { get; init; }

    /// <summary>The phone's own id of the call.</summary>
    public string? CallId { get; init; }

    /// <summary>The other side, as the phone wrote it.</summary>
    public string? Remote { get; init; }

    /// <summary>The other side's name, as the phone wrote it.</summary>
    public string? Name { get; init; }
}

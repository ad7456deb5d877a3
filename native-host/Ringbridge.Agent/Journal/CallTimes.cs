using Ringbridge.Agent.Calls;

namespace Ringbridge.Agent.Journal;

/// <summary>How long a call rang and was talked on, in whole seconds; null when that is not known, or there was no talk.</summary>
internal sealed record CallTimes(long? RingSeconds, long? TalkSeconds)
{
    /// <summary>The times of a call that is over.</summary>
    public static CallTimes Of(TrackedCall call) => new(
        Seconds(call.StartedAt, call.ConnectedAt ?? call.EndedAt),
        call.ConnectedAt is { } connectedAt ? Seconds(connectedAt, call.EndedAt) : null);

    private static long? Seconds(DateTimeOffset from, DateTimeOffset? to) => to is { } end ? (long)(end - from).TotalSeconds : null;
}

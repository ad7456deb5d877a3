using Ringbridge.Contract.Calls;

namespace Ringbridge.Agent.Calls;

/// <summary>
/// Whether what a line reports is a leg of a call that another line reported. The same other side at the same time is the
/// same call; two callers, or one who calls again, are two. docs/calls.md has the rules for people.
/// </summary>
internal sealed class LegJoin(CallTrackerLimits limits)
{
    /// <summary>Whether the leg belongs to the call.</summary>
    public bool Fits(JoinedCall call, TrackedCall leg, DateTimeOffset now) =>
        !IsOnLine(call, leg) && IsSameSide(call, leg, now) && (IsOwnPhone(call, leg, now) || (IsSameDirection(call, leg) && IsInTime(call, leg, now)));

    /// <summary>Whether the leg is the ring of the own phone before the dialled number rings.</summary>
    /// <remarks>
    /// Where the own phone rings first, the call is being set up until it is lifted. One that was only "sent" has no such ring:
    /// then it is the other side that calls back.
    /// </remarks>
    public bool IsOwnPhone(JoinedCall call, TrackedCall leg, DateTimeOffset now) =>
        call is { IsDirectionGuessed: false, Direction: CallDirection.Outbound, Shown: { State: CallState.Dialing, IsOver: false } }
        && leg is { Direction: CallDirection.Inbound, IsDirectionGuessed: false, Remote: not null }
        && now - call.BeganAt <= limits.OwnPhone;

    /// <summary>Whether the call ended before the leg rang: the two are one call that is not over. Some phones refuse at once and others ring on.</summary>
    public static bool IsRevived(JoinedCall call, TrackedCall leg) => call is { OverAt: not null, TalkedAt: null } && !leg.IsOver;

    private static bool IsSameDirection(JoinedCall call, TrackedCall leg) =>
        leg.IsDirectionGuessed || call.IsDirectionGuessed || leg.Direction == call.Direction;

    // A line that has a leg in the call reports another call, unless it rings once more while the others still ring.
    private static bool IsOnLine(JoinedCall call, TrackedCall leg) => call.Legs.Any(known =>
        string.Equals(known.LineId, leg.LineId, StringComparison.Ordinal) && (!known.IsOver || call.OverAt is not null));

    private bool IsSameSide(JoinedCall call, TrackedCall leg, DateTimeOffset now) => (call.Shown.Remote, leg.Remote) switch
    {
        ({ } one, { } other) => one.Matches(other),
        (null, null) => leg.Direction is CallDirection.Inbound && now - call.BeganAt <= limits.WithheldFork,
        _ => false,
    };

    private bool IsInTime(JoinedCall call, TrackedCall leg, DateTimeOffset now)
    {
        if (leg.IsOver)
        {
            // Its beginning was lost. It ended as one of the others did, or because another one was answered.
            return (call.TalkedAt ?? call.OverAt) is not { } at || now - at <= limits.LateEnd || (call.IsInterrupted && now - at <= limits.Resumption);
        }

        return call switch
        {
            { IsInterrupted: true } => false,
            { TalkedAt: { } talked } => now - talked <= limits.LateFork,
            { OverAt: { } over } => now - over <= limits.Echo,
            _ => now - call.BeganAt <= limits.Fork,
        };
    }
}

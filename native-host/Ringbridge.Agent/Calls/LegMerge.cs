using Ringbridge.Contract.Calls;

namespace Ringbridge.Agent.Calls;

/// <summary>
/// What the legs of a call say together. The leg on which somebody talks stands for the call; while nobody does, the one
/// that is furthest along, and of those that ring, one that can be answered from here.
/// </summary>
internal static class LegMerge
{
    // Of legs that ended unanswered: what a person did says more than what happened by itself.
    private static readonly IReadOnlyList<EndReason> Telling =
        [EndReason.Rejected, EndReason.Busy, EndReason.NoAnswer, EndReason.Missed, EndReason.Hangup, EndReason.Failed, EndReason.Unknown];

    /// <summary>Merges.</summary>
    /// <param name="call">The call.</param>
    /// <param name="holds">Whether a leg that rings keeps the call running.</param>
    /// <param name="canAnswer">Whether a line can pick up from here.</param>
    /// <returns>The leg that stands for the call, and the call.</returns>
    public static (TrackedCall Lead, TrackedCall Call) Merge(JoinedCall call, Predicate<TrackedCall> holds, Predicate<string> canAnswer)
    {
        var telling = call.Telling;
        var lead = Lead(telling.Count > 0 ? telling : call.Legs, holds, canAnswer);
        return (lead, lead with
        {
            Id = call.Id,
            State = IsBehind(lead, call.Shown) ? call.Shown.State : lead.State,
            Direction = call.Direction,
            IsDirectionGuessed = call.IsDirectionGuessed,
            Remote = call.Shown.Remote ?? telling.Select(leg => leg.Remote).FirstOrDefault(remote => remote is not null),
            RemoteName = call.Shown.RemoteName ?? telling.Select(leg => leg.RemoteName).FirstOrDefault(name => name is not null),
            StartedAt = call.Legs.Min(leg => leg.StartedAt),
            HeardAt = call.Legs.Max(leg => leg.HeardAt),
        });
    }

    // One leg rang and is gone, another one is not that far: the call itself never goes back.
    private static bool IsBehind(TrackedCall lead, TrackedCall shown) =>
        !lead.IsOver && shown is { State: CallState.Ringing, IsOver: false } && CallMerge.Rank(lead.State) < CallMerge.Rank(shown.State);

    private static TrackedCall Lead(IReadOnlyList<TrackedCall> legs, Predicate<TrackedCall> holds, Predicate<string> canAnswer)
    {
        if (legs.FirstOrDefault(leg => leg.State is CallState.Connected or CallState.Held) is { } talking)
        {
            return talking;
        }

        if (legs.Where(leg => leg is { ConnectedAt: not null, IsOver: true }).MaxBy(leg => leg.EndedAt ?? leg.HeardAt) is { } talked)
        {
            // Whatever still seems to ring was answered there, and its phone did not say so.
            return talked;
        }

        return legs.Where(leg => !leg.IsOver && holds(leg))
            .OrderByDescending(leg => CallMerge.Rank(leg.State))
            .ThenByDescending(leg => canAnswer(leg.LineId))
            .FirstOrDefault()
            ?? legs.Where(leg => leg.IsOver).OrderBy(leg => Place(leg.EndReason)).FirstOrDefault()
            ?? legs[0];
    }

    private static int Place(EndReason? reason)
    {
        for (var place = 0; place < Telling.Count; place++)
        {
            if (Telling[place] == reason)
            {
                return place;
            }
        }

        return Telling.Count;
    }
}

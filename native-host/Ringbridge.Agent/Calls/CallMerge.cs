using Ringbridge.Contract.Calls;
using Ringbridge.Lines;

namespace Ringbridge.Agent.Calls;

/// <summary>
/// What one event makes of a call. A call only ever moves forward: sent, dialing, ringing, connected or held, ended. An
/// event that is behind is a late one: it may add a fact that was missing (a name after the ring), and moves nothing.
/// </summary>
internal static class CallMerge
{
    private const int MaxNameLength = 200;

    /// <summary>The call that a first event tells of.</summary>
    public static TrackedCall Begin(string id, string lineId, CallEvent heard, RemoteNumber? remote, DateTimeOffset now)
    {
        // Nobody is alarmed by a call that was taken for an outbound one; by an incoming or missed one that never was, they are.
        var direction = heard.Direction ?? CallDirection.Outbound;

        // An end without a start is a call all the same: of a missed one this may be all that is ever told.
        var start = heard.State is CallState.Ended
            ? direction is CallDirection.Inbound ? CallState.Ringing : CallState.Dialing
            : heard.State;
        var call = new TrackedCall
        {
            Id = id,
            LineId = lineId,
            LineCallId = heard.LineCallId,
            Direction = direction,
            IsDirectionGuessed = heard.Direction is null,
            State = start,
            StartedAt = now,
            HeardAt = now,
            ConnectedAt = IsTalking(start) ? now : null,
        };
        return Apply(call, heard, remote, now);
    }

    /// <summary>The call after an event.</summary>
    public static TrackedCall Apply(TrackedCall call, CallEvent heard, RemoteNumber? remote, DateTimeOffset now)
    {
        if (call.IsDirectionGuessed && heard.Direction is { } direction)
        {
            call = call with { Direction = direction, IsDirectionGuessed = false };
        }

        var ownLeg = IsOwnLeg(call, heard);
        var state = ownLeg && heard.State is not CallState.Ended ? CallState.Dialing : heard.State;
        var known = call with
        {
            HeardAt = call.IsOver ? call.HeardAt : now,
            LineCallId = call.LineCallId ?? heard.LineCallId,
            Remote = call.Remote ?? (ownLeg ? null : remote),
            RemoteName = call.RemoteName ?? (ownLeg ? null : TextOf(heard.RemoteName)),
        };
        if (call.IsOver)
        {
            return Late(known, heard);
        }

        if (!IsForward(call.State, state))
        {
            return state == call.State && heard.Problem is not null ? known with { Problem = heard.Problem } : known;
        }

        var moved = known with
        {
            State = state,
            Problem = heard.Problem,
            ConnectedAt = known.ConnectedAt ?? (IsTalking(state) ? NotBefore(now, known.StartedAt) : null),
        };
        return state is CallState.Ended ? End(moved, call.State, heard, now) : moved;
    }

    /// <summary>The call ends without the line saying so.</summary>
    public static TrackedCall Close(TrackedCall call, EndReason reason, DateTimeOffset? endedAt) => call with
    {
        State = CallState.Ended,
        EndReason = reason,
        EndedAt = endedAt is { } at ? NotBefore(at, call.ConnectedAt ?? call.StartedAt) : null,
    };

    /// <summary>One call that was taken for two: the one we dialled, with what was heard of the other.</summary>
    public static TrackedCall Join(TrackedCall dialled, TrackedCall heard) =>
        Rank(heard.State) > Rank(dialled.State) && (heard.IsOver || heard.Direction == dialled.Direction)
            ? dialled with
            {
                State = heard.State,
                EndReason = heard.EndReason,
                ConnectedAt = heard.ConnectedAt,
                EndedAt = heard.EndedAt,
                Problem = heard.Problem,
            }
            : dialled;

    /// <summary>How far along a state is.</summary>
    public static int Rank(CallState state) => state switch
    {
        CallState.Sent => 0,
        CallState.Dialing => 1,
        CallState.Ringing => 2,
        CallState.Connected or CallState.Held => 3,
        _ => 4,
    };

    /// <summary>Systems that ring the own phone first report that ring as an inbound leg of our outbound call.</summary>
    public static bool IsOwnLeg(TrackedCall call, CallEvent heard) =>
        call.Direction is CallDirection.Outbound && heard.Direction is CallDirection.Inbound;

    private static bool IsForward(CallState from, CallState to) =>
        Rank(to) > Rank(from) || (IsTalking(from) && IsTalking(to) && from != to);

    private static TrackedCall Late(TrackedCall call, CallEvent heard) => (call, heard) switch
    {
        ({ State: not CallState.Ended } or { ConnectedAt: not null, EndReason: not EndReason.Unknown }, _) => call,
        ({ EndReason: EndReason.Unknown } or { IsEndReasonGuessed: true }, { State: CallState.Ended, EndReason: { } reason }) =>
            call with { EndReason = reason, IsEndReasonGuessed = false },

        // It was answered, and the end overtook that. Since when they talked, nobody knows.
        ({ IsEndReasonGuessed: true, EndedAt: { } end }, { State: CallState.Connected or CallState.Held }) =>
            call with { EndReason = EndReason.Hangup, ConnectedAt = end },
        _ => call,
    };

    private static TrackedCall End(TrackedCall call, CallState before, CallEvent heard, DateTimeOffset now) =>
        Close(call, heard.EndReason ?? LikelyReason(call, before), now) with { IsEndReasonGuessed = heard.EndReason is null };

    private static EndReason LikelyReason(TrackedCall call, CallState before) => (call, before) switch
    {
        ({ ConnectedAt: not null }, _) => EndReason.Hangup,
        ({ HangUpAsked: true, Direction: CallDirection.Inbound }, _) => EndReason.Rejected,
        ({ HangUpAsked: true }, _) => EndReason.Hangup,
        ({ Direction: CallDirection.Inbound }, CallState.Ringing) => EndReason.Missed,
        _ => EndReason.Unknown,
    };

    private static bool IsTalking(CallState state) => state is CallState.Connected or CallState.Held;

    // Wall clocks are set back now and then; a call that ends before it began would be nonsense.
    private static DateTimeOffset NotBefore(DateTimeOffset at, DateTimeOffset earliest) => at < earliest ? earliest : at;

    private static string? TextOf(string? text) => text?.Trim() switch
    {
        null or "" => null,
        { Length: > MaxNameLength } name => name[..MaxNameLength],
        var name => name,
    };
}

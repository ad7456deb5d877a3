using Ringbridge.Contract.Calls;

namespace Ringbridge.Lines.Simulator;

/// <summary>The other side of a simulated line: what <c>simulator.ring</c>, <c>simulator.answer</c> and <c>simulator.end</c> act on.</summary>
public interface ISimulatorControls
{
    /// <summary>Lets somebody call. Unanswered, the caller gives up after a while and the call ends as missed.</summary>
    /// <param name="number">Who calls, in any form; null withholds the number.</param>
    /// <param name="name">The caller's name, where there is one.</param>
    /// <returns>The line's id of the new call.</returns>
    /// <exception cref="LineRejectedException">Too many simulated calls are running.</exception>
    string Ring(string? number, string? name);

    /// <summary>Lets the other side of an outbound call pick up; an inbound call is picked up as if at the phone itself.</summary>
    /// <exception cref="LineRejectedException">There is no such call, or it does not ring.</exception>
    void Answer(string lineCallId);

    /// <summary>Lets the other side end a call.</summary>
    /// <param name="lineCallId">The line's id of the call.</param>
    /// <param name="reason">Why it ends. Null: what a caller or callee who hangs up causes, so <see cref="EndReason.Missed"/> for an
    /// inbound call that rings, <see cref="EndReason.Rejected"/> for an outbound one, else <see cref="EndReason.Hangup"/>.</param>
    /// <exception cref="LineRejectedException">There is no such call.</exception>
    void End(string lineCallId, EndReason? reason = null);
}

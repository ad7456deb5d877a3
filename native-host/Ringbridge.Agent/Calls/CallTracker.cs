using Ringbridge.Contract.Problems;
using Ringbridge.Lines;

namespace Ringbridge.Agent.Calls;

/// <summary>
/// Makes one true history of what lines report and what clients ask for. Events may be missing, doubled, late or out of
/// order: an end without a start, a name after the ring, the ring of the own phone before the dialled number rings.
/// </summary>
/// <remarks>
/// <para>A pure state machine: time comes in as a parameter, changes go out as a list, nothing waits. Not safe for threads;
/// <see cref="CallCenter"/> guards it.</para>
/// <para>Each line has its own calls (<see cref="LineCalls"/>); what several lines report of one call is joined
/// (<see cref="JoinedCalls"/>), so that a caller who rings at two phones is one call.</para>
/// <para>What holds, whatever comes in: a call that ended never runs again; each call has one id and one history entry;
/// a call is never said to be further along than its line said.</para>
/// </remarks>
internal sealed class CallTracker
{
    private readonly Dictionary<string, LineCalls> _lines = new(StringComparer.Ordinal);
    private readonly Surroundings _surroundings;
    private readonly JoinedCalls _joined;

    /// <summary>A tracker without calls.</summary>
    /// <param name="limits">How long it waits for what.</param>
    /// <param name="readNumber">What a number means that the line of that id reported.</param>
    /// <param name="canAnswer">Whether the line of that id can pick up from here.</param>
    /// <param name="newId">Makes ids for calls.</param>
    public CallTracker(CallTrackerLimits limits, Func<string, string, RemoteNumber> readNumber, Predicate<string> canAnswer, Func<DateTimeOffset, string> newId)
    {
        _surroundings = new Surroundings(limits, readNumber, newId, []);
        _joined = new JoinedCalls(limits, canAnswer, lineId => _lines.GetValueOrDefault(lineId)?.TellsEnds == true, newId);
    }

    /// <summary>Calls that are not over, newest first.</summary>
    public IReadOnlyList<TrackedCall> Running => [.. _joined.Running.OrderByDescending(call => call.StartedAt)];

    /// <summary>Whether <see cref="Advance"/> must be called as time passes.</summary>
    public bool IsBusy => _lines.Values.Any(line => line.IsBusy);

    /// <summary>A call we are about to dial on a line.</summary>
    public TrackedCall Dial(string lineId, RemoteNumber remote, DateTimeOffset now)
    {
        var call = Line(lineId).Dial(remote, now);
        Join(now);
        return call;
    }

    /// <summary>The phone system took the command.</summary>
    public void Accept(TrackedCall call, DialReceipt receipt, DateTimeOffset now)
    {
        Line(call.LineId).Accept(call.Id, receipt, now);
        Join(now);
    }

    /// <summary>The command failed. Nothing changes when the line reported the call all the same: it runs.</summary>
    public void Fail(TrackedCall call, Problem problem, DateTimeOffset now)
    {
        Line(call.LineId).Fail(call.Id, problem, now);
        Join(now);
    }

    /// <summary>The line took a command to hang up.</summary>
    public void HangUp(TrackedCall call, DateTimeOffset now)
    {
        var leg = _joined.LegFor(call);
        Line(leg.LineId).HangUp(leg.Id, now);
        Join(now);
    }

    /// <summary>A line reported something.</summary>
    public void Hear(string lineId, CallEvent heard, DateTimeOffset now)
    {
        Line(lineId).Hear(heard, now);
        Join(now);
    }

    /// <summary>The line is gone: nothing more will be heard of its calls.</summary>
    public void Drop(string lineId, DateTimeOffset now)
    {
        Line(lineId).GiveUp(now);
        _lines.Remove(lineId);
        Join(now);
    }

    /// <summary>Time passed.</summary>
    public void Advance(DateTimeOffset now)
    {
        foreach (var line in _lines.Values)
        {
            line.Advance(now);
        }

        Join(now);
        _joined.Advance(now);
    }

    /// <summary>The clock was set while nothing ran: what was over has no known age any more.</summary>
    public void ForgetOver()
    {
        _joined.ForgetOver();
        foreach (var line in _lines.Values)
        {
            line.ForgetOver();
        }
    }

    /// <summary>What changed since this was last asked, in order.</summary>
    public IReadOnlyList<CallChange> TakeChanges() => _joined.TakeChanges();

    /// <summary>Calls that ran when the agent ended; their lines may still report them.</summary>
    public void Interrupt(IEnumerable<TrackedCall> calls, DateTimeOffset now)
    {
        foreach (var line in calls.GroupBy(call => call.LineId, StringComparer.Ordinal))
        {
            Line(line.Key).Interrupt(line, now);
            foreach (var call in line)
            {
                _joined.Interrupt(call, now);
            }
        }
    }

    private void Join(DateTimeOffset now)
    {
        foreach (var change in _surroundings.Changes)
        {
            _joined.Apply(change, now);
        }

        _surroundings.Changes.Clear();
    }

    private LineCalls Line(string lineId)
    {
        if (!_lines.TryGetValue(lineId, out var line))
        {
            _lines[lineId] = line = new LineCalls(lineId, _surroundings);
        }

        return line;
    }

    /// <summary>What the calls of a line get from the tracker.</summary>
    /// <param name="Limits">How long to wait for what.</param>
    /// <param name="ReadNumber">What a number means that the line of that id reported.</param>
    /// <param name="NewId">Makes ids for calls.</param>
    /// <param name="Changes">Where changes go, in order.</param>
    internal sealed record Surroundings(
        CallTrackerLimits Limits, Func<string, string, RemoteNumber> ReadNumber, Func<DateTimeOffset, string> NewId, List<CallChange> Changes);
}

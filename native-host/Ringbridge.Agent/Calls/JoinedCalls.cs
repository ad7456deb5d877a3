using Ringbridge.Contract.Calls;

namespace Ringbridge.Agent.Calls;

/// <summary>
/// Makes one call of what several lines report of it: a softphone and a desk phone that ring for the same caller, a phone
/// system and a phone that both see what was dialled, the own phone that rings before the dialled number does.
/// </summary>
/// <remarks>
/// <para>Vocabulary: a <em>leg</em> is a call as one line knows it (<see cref="LineCalls"/>); a call has one leg or several. Which legs
/// belong together is <see cref="LegJoin"/>'s part, what they say together <see cref="LegMerge"/>'s. A call of one leg, and that is
/// nearly every call, passes unchanged.</para>
/// <para>Two traps. A phone that never tells how a call ended must not keep a call ringing that ended everywhere else: such a leg
/// counts only for a moment. And a call that is over stays over: when one of its legs goes on all the same, that is a new call;
/// only if it had ended unanswered a moment ago, the old one is <em>withdrawn</em>, because it was the beginning of the new.</para>
/// </remarks>
/// <param name="limits">How long to wait for what.</param>
/// <param name="canAnswer">Whether a line can pick up from here.</param>
/// <param name="tellsEnds">Whether a line ever told that a call ended.</param>
/// <param name="newId">Makes ids for calls.</param>
internal sealed class JoinedCalls(CallTrackerLimits limits, Predicate<string> canAnswer, Predicate<string> tellsEnds, Func<DateTimeOffset, string> newId)
{
    private readonly LegJoin _join = new(limits);
    private readonly Dictionary<string, JoinedCall> _byLeg = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JoinedCall> _running = new(StringComparer.Ordinal);
    private readonly RecentCalls _recent = new(limits);
    private readonly List<CallChange> _changes = [];

    /// <summary>Calls that are not over and that clients may see.</summary>
    public IEnumerable<TrackedCall> Running => _running.Values.Where(call => !call.IsSilent).Select(call => call.Shown);

    /// <summary>What changed since this was last asked, in order.</summary>
    public IReadOnlyList<CallChange> TakeChanges()
    {
        var changes = _changes.ToList();
        _changes.Clear();
        return changes;
    }

    /// <summary>The leg that a command for a call is meant for.</summary>
    public TrackedCall LegFor(TrackedCall call) => _running.TryGetValue(call.Id, out var known) ? known.Lead : call;

    /// <summary>A call that ran when the agent ended; lines may still report what became of their legs.</summary>
    public void Interrupt(TrackedCall call, DateTimeOffset now)
    {
        var closed = CallMerge.Close(call, EndReason.Unknown, endedAt: null);
        var joined = new JoinedCall(call.Id, closed, now) { IsInterrupted = true };
        joined.Show(closed, closed, now);
        _byLeg[call.Id] = joined;
        _recent.Add(joined, now);
    }

    /// <summary>A leg came or changed.</summary>
    public void Apply(CallChange change, DateTimeOffset now)
    {
        var leg = change.Call;
        if (!_byLeg.TryGetValue(leg.Id, out var call) || call.IsInterrupted)
        {
            Begin(change, now);
        }
        else if (change.Kind is CallChangeKind.Withdrawn)
        {
            Withdraw(call, leg, now);
        }
        else if (call.Legs.Count == 1)
        {
            Pass(call, change, now);
        }
        else
        {
            Update(call, leg, now);
        }
    }

    /// <summary>Time passed.</summary>
    public void Advance(DateTimeOffset now)
    {
        foreach (var call in _running.Values.Where(call => call.Legs.Count > 1 && call.FirstEndAt is not null).ToList())
        {
            Show(call, now);
        }

        foreach (var old in _recent.TakeOld(now))
        {
            Forget(old);
        }
    }

    /// <summary>The clock was set while nothing ran: what was over has no known age any more.</summary>
    public void ForgetOver()
    {
        foreach (var call in _recent.TakeOver())
        {
            Forget(call);
        }
    }

    private void Begin(CallChange change, DateTimeOffset now)
    {
        var leg = change.Call;
        if (change.Kind is CallChangeKind.Late or CallChangeKind.Withdrawn)
        {
            // Of a call that was forgotten here; journal and clients know what to do with it.
            _changes.Add(change);
            return;
        }

        if (change.Kind is CallChangeKind.Visible && FindFor(leg, now) is { } call)
        {
            Join(call, leg, now);
            return;
        }

        Add(new JoinedCall(leg.Id, leg, now) { IsSilent = change.Kind is CallChangeKind.Silent }, leg, now);
        _changes.Add(change);
    }

    private JoinedCall? FindFor(TrackedCall leg, DateTimeOffset now) => _recent.Find(leg.Remote, call => _join.Fits(call, leg, now));

    private void Join(JoinedCall call, TrackedCall leg, DateTimeOffset now)
    {
        if (!LegJoin.IsRevived(call, leg))
        {
            if (_join.IsOwnPhone(call, leg, now))
            {
                call.PutOwnPhone(leg, now);
            }
            else
            {
                call.Put(leg, now);
            }

            _byLeg[leg.Id] = call;
            Show(call, now);
            return;
        }

        // The call of before was the beginning of this one.
        _changes.Add(new CallChange(call.Shown, CallChangeKind.Withdrawn));
        _recent.Remove(call);
        var revived = new JoinedCall(leg.Id, leg, now);
        Add(revived, leg, now);
        foreach (var ended in call.Legs)
        {
            revived.Put(ended, now);
            _byLeg[ended.Id] = revived;
        }

        revived.ForgetEnds();
        Show(revived, now, isNews: true);
    }

    // A call of one leg is what its line says.
    private void Pass(JoinedCall call, CallChange change, DateTimeOffset now)
    {
        var leg = change.Call;
        var learntNumber = call.Legs[0].Remote is null && leg.Remote is not null && !leg.IsOver && !call.IsSilent;
        if (learntNumber && _recent.Find(leg.Remote, other => other != call && _join.Fits(other, leg, now)) is { } same)
        {
            _changes.Add(new CallChange(call.Shown, CallChangeKind.Withdrawn));
            Forget(call);
            Join(same, leg, now);
            return;
        }

        call.IsSilent &= change.Kind is CallChangeKind.Silent;
        call.Put(leg, now);
        call.Show(leg, leg with { Id = call.Id }, now);
        Keep(call, now);
        _changes.Add(change with { Call = call.Shown });
    }

    private void Update(JoinedCall call, TrackedCall leg, DateTimeOffset now)
    {
        if (call.OverAt is not null && leg.State is CallState.Connected or CallState.Held && !leg.IsOver)
        {
            // A leg that nobody waited for any more was answered.
            call.Remove(leg.Id);
            Add(new JoinedCall(newId(now), leg, now), leg, now);
            _changes.Add(new CallChange(_byLeg[leg.Id].Shown));
            return;
        }

        var isNews = call.IsSilent && !call.IsOwnPhone(leg);
        call.IsSilent &= !isNews;
        call.Put(leg, now);
        Show(call, now, isNews);
    }

    private void Withdraw(JoinedCall call, TrackedCall leg, DateTimeOffset now)
    {
        _byLeg.Remove(leg.Id);
        if (call.Legs.Count > 1)
        {
            call.Remove(leg.Id);
            Show(call, now);
            return;
        }

        Forget(call);
        _changes.Add(new CallChange(call.Shown, CallChangeKind.Withdrawn));
    }

    private void Show(JoinedCall call, DateTimeOffset now, bool isNews = false)
    {
        var wasOver = call.OverAt is not null;
        var (lead, merged) = LegMerge.Merge(call, leg => Holds(call, leg, now), canAnswer);
        if (wasOver && !merged.IsOver)
        {
            // What is over stays over; a leg that still rings was told of in another call, or not at all.
            return;
        }

        if ((call.Show(lead, merged, now) || isNews) && !call.IsSilent)
        {
            _changes.Add(new CallChange(merged, wasOver ? CallChangeKind.Late : CallChangeKind.Visible));
        }

        Keep(call, now);
    }

    // A leg of a line that never told an end holds the call for a moment only, once it ended somewhere else.
    private bool Holds(JoinedCall call, TrackedCall leg, DateTimeOffset now) =>
        tellsEnds(leg.LineId) || call.FirstEndAt is not { } at || now - at < limits.UntoldEnd;

    private void Add(JoinedCall call, TrackedCall leg, DateTimeOffset now)
    {
        call.Show(leg, call.Shown, now);
        _byLeg[leg.Id] = call;
        Keep(call, now);
        _recent.Add(call, now);
    }

    private void Keep(JoinedCall call, DateTimeOffset now)
    {
        if (call.OverAt is null)
        {
            _running[call.Id] = call;
        }
        else if (_running.Remove(call.Id))
        {
            _recent.Ended(call, now);
        }

        _recent.Renumber(call);
    }

    private void Forget(JoinedCall call)
    {
        _recent.Remove(call);
        foreach (var leg in call.Legs.Where(leg => _byLeg.GetValueOrDefault(leg.Id) == call))
        {
            _byLeg.Remove(leg.Id);
        }

        if (_running.GetValueOrDefault(call.Id) == call)
        {
            _running.Remove(call.Id);
        }
    }
}

using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Problems;
using Ringbridge.Lines;

namespace Ringbridge.Agent.Calls;

/// <summary>
/// The calls of one line: which call an event belongs to. What the event makes of the call is <see cref="CallMerge"/>'s part.
/// </summary>
/// <remarks>
/// <para>An event names its call by the line's own id. Known ids, running or finished, are easy. An unknown id is a new
/// call, unless it is one that we dialled and the line has not named yet (a <em>pending dial</em>): then the number
/// decides, and, once the receipt is there, that there is only one such call.</para>
/// <para>An event may overtake the receipt of its own dial. While a dial is <em>under way</em>, events of unknown calls
/// whose number is not telling therefore wait for the receipt, but never longer than <see cref="CallTrackerLimits.Receipt"/>,
/// so that a real caller is not held back by a slow phone. If the receipt then names a call that was taken for another
/// one, the two become one and the other is <em>withdrawn</em>.</para>
/// <para>A call that the agent's restart closed (an <em>interrupted</em> one) is taken up again when the line still reports it.</para>
/// <para>Phones send each event over a connection of its own, so an end may overtake the beginning of its call. It is kept for a
/// moment (<see cref="OvertakingEnds"/>): the call that then begins is over.</para>
/// </remarks>
/// <param name="lineId">The line.</param>
/// <param name="surroundings">Limits, ids, and where changes go.</param>
internal sealed class LineCalls(string lineId, CallTracker.Surroundings surroundings)
{
    private readonly CallTrackerLimits _limits = surroundings.Limits;
    private readonly Dictionary<string, TrackedCall> _running = new(StringComparer.Ordinal);
    private readonly CallNames _names = new();
    private readonly FinishedCalls _finished = new(surroundings.Limits);
    private readonly PendingDials _dials = new();
    private readonly InterruptedCalls _interrupted = new(surroundings.Limits);
    private readonly OvertakingEnds _ends = new(surroundings.Limits);
    private readonly Queue<(CallEvent Heard, DateTimeOffset At)> _waiting = new();

    /// <summary>Whether the line ever told that a call ended.</summary>
    public bool TellsEnds { get; private set; }

    /// <summary>Whether something will have to be done as time passes.</summary>
    public bool IsBusy => _running.Count > 0 || _waiting.Count > 0;

    /// <summary>A call we are about to dial. Clients do not see it before the phone system took the command, or reported the call.</summary>
    public TrackedCall Dial(RemoteNumber remote, DateTimeOffset now)
    {
        var call = new TrackedCall
        {
            Id = surroundings.NewId(now),
            LineId = lineId,
            Direction = CallDirection.Outbound,
            State = CallState.Dialing,
            Remote = remote,
            StartedAt = now,
            HeardAt = now,
        };
        _running.Add(call.Id, call);
        _dials.Add(call);
        surroundings.Changes.Add(new CallChange(call, CallChangeKind.Silent));
        return call;
    }

    /// <summary>The phone system took the command.</summary>
    public void Accept(string callId, DialReceipt receipt, DateTimeOffset now)
    {
        if (_running.TryGetValue(callId, out var call))
        {
            if (_dials.Accept(callId, ownPhoneMayRing: receipt.State is not CallState.Sent))
            {
                // Nothing but the command is known, so the receipt is all there is to say, even if it says less than hoped.
                call = call with { State = receipt.State, HeardAt = now };
            }

            Put(receipt.LineCallId is { } id ? Name(call, id, now) : call, now, isNews: true);
        }

        ReleaseAll(now);
    }

    /// <summary>The command failed. Unless the line reported the call all the same, it is over.</summary>
    public void Fail(string callId, Problem problem, DateTimeOffset now)
    {
        if (_dials.Contains(callId) && _running.TryGetValue(callId, out var call))
        {
            Put(CallMerge.Close(call with { Problem = problem }, EndReason.Failed, now), now);
        }

        ReleaseAll(now);
    }

    /// <summary>The line took a command to hang up.</summary>
    public void HangUp(string callId, DateTimeOffset now)
    {
        if (_running.TryGetValue(callId, out var call))
        {
            // A phone that reports nothing will not report the end either; it said yes, and that is the end.
            Put(call.State is CallState.Sent ? CallMerge.Close(call, EndReason.Hangup, now) : call with { HangUpAsked = true }, now);
        }
    }

    /// <summary>The line reported something.</summary>
    public void Hear(CallEvent heard, DateTimeOffset now)
    {
        TellsEnds |= heard.State is CallState.Ended;
        if (TryApply(heard, now, isLastChance: false))
        {
            return;
        }

        if (!_dials.AnyUnderWay)
        {
            Begin(heard, now);
            return;
        }

        _waiting.Enqueue((heard, now));
        if (_waiting.Count > _limits.WaitingEvents)
        {
            Begin(_waiting.Dequeue().Heard, now);
        }
    }

    /// <summary>Time passed.</summary>
    public void Advance(DateTimeOffset now)
    {
        ReleaseOlder(now, _limits.Receipt);
        foreach (var call in _running.Values.Where(call => !_dials.IsUnderWay(call.Id)).ToList())
        {
            var silence = now - call.HeardAt;
            if (call.State is CallState.Sent && silence >= _limits.SilentCall)
            {
                Put(call with { EndReason = EndReason.Unknown }, now);
            }
            else if (silence >= Patience(call))
            {
                Put(CallMerge.Close(call with { Problem = new Problem(Reasons.UnknownCall, Details.EndNotTold) }, EndReason.Unknown, endedAt: null), now);
            }
        }
    }

    /// <summary>The line is gone.</summary>
    public void GiveUp(DateTimeOffset now)
    {
        ReleaseOlder(now, TimeSpan.Zero);
        foreach (var call in _running.Values.ToList())
        {
            Put(CallMerge.Close(call, EndReason.Unknown, endedAt: null), now);
        }
    }

    /// <summary>The clock was set while nothing ran: what was over has no known age any more.</summary>
    public void ForgetOver()
    {
        _finished.Clear();
        _ends.Clear();
    }

    /// <summary>Calls that ran when the agent ended; the line may still report them.</summary>
    public void Interrupt(IEnumerable<TrackedCall> calls, DateTimeOffset now) => _interrupted.Add(calls, now);

    private TimeSpan Patience(TrackedCall call) => call switch
    {
        { State: CallState.Ringing, Direction: CallDirection.Inbound } when !TellsEnds => _limits.UntoldRing,
        { State: CallState.Dialing or CallState.Ringing } => _limits.Setup,
        _ => _limits.Stuck,
    };

    private RemoteNumber? Read(CallEvent heard) => heard.RemoteNumber?.Trim() switch
    {
        null or "" => null,
        var number when heard.RemoteIsInternal => RemoteNumber.OfExtension(number),
        var number => surroundings.ReadNumber(lineId, number),
    };

    private bool TryApply(CallEvent heard, DateTimeOffset now, bool isLastChance)
    {
        var remote = Read(heard);
        if (_names.Find(heard.LineCallId) is { } id)
        {
            if (CallMerge.Rank(_running[id].State) > CallMerge.Rank(heard.State) && IsAnother(_running[id], heard, remote))
            {
                // The end of the one before was lost, and the phone counts its calls anew.
                Put(CallMerge.Close(_running[id], EndReason.Unknown, endedAt: null), now);
                _finished.Remove(heard.LineCallId);
                return false;
            }

            Put(CallMerge.Apply(_running[id], heard, remote, now), now, heard.LineCallId);
            return true;
        }

        if (_finished.Find(heard.LineCallId, heard.State is CallState.Ended, now) is { } finished && !IsAnother(finished, heard, remote))
        {
            ApplyLate(finished, heard, remote, now);
            return true;
        }

        if (_interrupted.Take(heard, remote, now) is { } interrupted)
        {
            Put(CallMerge.Apply(interrupted, heard, remote, now), now, heard.LineCallId);
            return true;
        }

        if (_dials.Find(heard, remote, isLastChance) is { } dialled)
        {
            _dials.Remove(dialled);
            Put(CallMerge.Apply(_running[dialled], heard, remote, now), now, heard.LineCallId);
            return true;
        }

        return false;
    }

    // A phone uses an id again: what begins with another number is another call.
    private static bool IsAnother(TrackedCall call, CallEvent heard, RemoteNumber? remote) =>
        heard.State is CallState.Ringing or CallState.Dialing && heard.Direction == call.Direction
        && remote is not null && call.Remote?.Matches(remote) == false;

    private void ApplyLate(TrackedCall finished, CallEvent heard, RemoteNumber? remote, DateTimeOffset now)
    {
        if (finished.State is CallState.Sent)
        {
            // We only stopped waiting for it, nobody said that it was over: now that it is heard of, it runs again.
            _finished.Remove(heard.LineCallId);
            Put(CallMerge.Apply(finished with { EndReason = null }, heard, remote, now), now, heard.LineCallId);
            return;
        }

        var call = CallMerge.Apply(finished, heard, remote, now);
        if (call != finished)
        {
            _finished.Update(heard.LineCallId, call);
            surroundings.Changes.Add(new CallChange(call, CallChangeKind.Late));
        }
    }

    private void Begin(CallEvent heard, DateTimeOffset now)
    {
        if (heard is { Direction: null, State: CallState.Ended })
        {
            // Of a call that was over before we heard of it, and nobody says whether it came or went: there is nothing true to tell yet.
            _ends.Add(heard, now);
            return;
        }

        if (_running.Count >= _limits.RunningCalls)
        {
            Put(CallMerge.Close(_running.Values.MinBy(call => call.HeardAt)!, EndReason.Unknown, endedAt: null), now);
        }

        var call = CallMerge.Begin(surroundings.NewId(now), lineId, heard, Read(heard), now);
        Put(_ends.Take(heard.LineCallId, now) is { } end ? CallMerge.Apply(call, end, Read(end), now) : call, now, heard.LineCallId);
    }

    /// <summary>A receipt came: what waited for it need not wait any more, unless another dial is under way.</summary>
    private void ReleaseAll(DateTimeOffset now)
    {
        if (!_dials.AnyUnderWay)
        {
            ReleaseOlder(now, TimeSpan.Zero);
            return;
        }

        for (var left = _waiting.Count; left > 0; left--)
        {
            var next = _waiting.Dequeue();
            if (!TryApply(next.Heard, now, isLastChance: false))
            {
                _waiting.Enqueue(next);
            }
        }
    }

    private void ReleaseOlder(DateTimeOffset now, TimeSpan age)
    {
        while (_waiting.TryPeek(out var oldest) && now - oldest.At >= age)
        {
            _waiting.Dequeue();
            if (!TryApply(oldest.Heard, now, isLastChance: true))
            {
                Begin(oldest.Heard, now);
            }
        }
    }

    /// <summary>The receipt names the call. What was heard under that name since we dialled is this very call.</summary>
    private TrackedCall Name(TrackedCall call, string lineCallId, DateTimeOffset now)
    {
        _dials.Remove(call.Id);
        _interrupted.Remove(lineCallId);
        var other = _names.Find(lineCallId) is { } id ? _running[id] : _finished.Find(lineCallId, isEnd: false, now);
        _finished.Remove(lineCallId);
        _names.Add(lineCallId, call.Id);
        var named = call with { LineCallId = call.LineCallId ?? lineCallId };
        if (other is null || string.Equals(other.Id, call.Id, StringComparison.Ordinal) || other.StartedAt < call.StartedAt)
        {
            return named;
        }

        _running.Remove(other.Id);
        surroundings.Changes.Add(new CallChange(other, CallChangeKind.Withdrawn));
        return CallMerge.Join(named, other);
    }

    private void Put(TrackedCall call, DateTimeOffset now, string? heardAs = null, bool isNews = false)
    {
        if (heardAs is not null)
        {
            _names.Add(heardAs, call.Id);
        }

        if (!call.IsOver)
        {
            var isSame = _running.TryGetValue(call.Id, out var before) && before with { HeardAt = call.HeardAt } == call;
            _running[call.Id] = call;
            if (isSame && !isNews)
            {
                return;
            }
        }
        else
        {
            _running.Remove(call.Id);
            _dials.Remove(call.Id);
            foreach (var name in _names.Remove(call.Id))
            {
                _finished.Add(name, call, now);
            }
        }

        surroundings.Changes.Add(new CallChange(call));
    }
}

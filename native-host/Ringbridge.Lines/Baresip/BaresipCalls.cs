using Ringbridge.Contract.Calls;
using Ringbridge.Lines.Sip;

namespace Ringbridge.Lines.Baresip;

/// <summary>
/// The calls that live in baresip, kept up to date from three sources: events, which tell most; <c>callstat</c>, which tells
/// the id of a call just dialled; and <c>listcalls</c>, which alone tells what we hold. Every change is reported once.
/// Baresip's own <c>CALL_HOLD</c> means that the other side holds us, so it is not our "held" and is ignored.
/// Safe for threads.
/// </summary>
internal sealed class BaresipCalls(LineEventQueue events)
{
    private readonly Lock _lock = new();
    private readonly List<BaresipCall> _calls = [];
    private string? _newestOutbound;
    private string? _answering;
    private bool _answerSent;

    /// <summary>The ids of all calls, oldest first.</summary>
    public IReadOnlyList<string> Ids
    {
        get
        {
            lock (_lock)
            {
                return [.. _calls.Select(call => call.Id)];
            }
        }
    }

    /// <summary>The newest call that fits, or null.</summary>
    public string? FindNewest(Predicate<BaresipCall> predicate)
    {
        lock (_lock)
        {
            return _calls.FindLast(predicate)?.Id;
        }
    }

    /// <summary>The own account of that call, as far as it is known.</summary>
    public string? AccountOf(string id)
    {
        lock (_lock)
        {
            return _calls.Find(call => call.Id == id)?.Account;
        }
    }

    /// <summary>Whether we hold that call; null when there is no such call.</summary>
    public bool? IsHeld(string id)
    {
        lock (_lock)
        {
            return _calls.Find(call => call.Id == id) is { } call ? call.State is CallState.Held : null;
        }
    }

    /// <summary>Takes one event of class <c>call</c>.</summary>
    /// <returns>True when other calls may have been put on hold or taken back by it, which no event tells.</returns>
    public bool Hear(BaresipMessage message)
    {
        if (message.Id is not { Length: > 0 } id)
        {
            return false;
        }

        lock (_lock)
        {
            switch (message.Type)
            {
                case "CALL_INCOMING" or "CALL_RINGING" or "CALL_PROGRESS":
                    Move(id, CallState.Ringing, message);
                    return false;
                case "CALL_OUTGOING":
                    Move(id, CallState.Dialing, message);
                    return false;
                case "CALL_LOCAL_SDP" or "CALL_REMOTE_SDP" or "CALL_ANSWERED":
                    NoteAnswer(id);
                    return false;
                case "CALL_ESTABLISHED":
                    NoteAnswer(id);
                    Move(id, CallState.Connected, message);
                    return _calls.Count > 1;
                case "CALL_CLOSED":
                    Close(id, message);
                    return _calls.Count > 0;
                default:
                    return false;
            }
        }
    }

    /// <summary>From now on, <see cref="TakeDialled"/> knows an outbound call that is first heard of.</summary>
    public void BeginDial()
    {
        lock (_lock)
        {
            _newestOutbound = null;
        }
    }

    /// <summary>Takes what <c>callstat</c> says after a dial.</summary>
    /// <returns>The id of the call that was dialled; null when baresip told none.</returns>
    public string? TakeDialled(CallStatus? status, string number, string? account)
    {
        lock (_lock)
        {
            if (status is { Direction: CallDirection.Outbound } && !_calls.Exists(call => call.Id == status.Id))
            {
                Put(new BaresipCall(status.Id, CallDirection.Outbound, CallState.Dialing, status.PeerUri, new SipPeer(number, null), account));
            }

            return _newestOutbound;
        }
    }

    /// <summary>From now on, <see cref="WasAnswered"/> knows whether an answer to that call goes out.</summary>
    public void BeginAnswer(string id)
    {
        lock (_lock)
        {
            (_answering, _answerSent) = (id, false);
        }
    }

    /// <summary>Whether an answer to the call of <see cref="BeginAnswer"/> went out: its session was negotiated.</summary>
    public bool WasAnswered
    {
        get
        {
            lock (_lock)
            {
                return _answerSent;
            }
        }
    }

    /// <summary>Takes a call that lived already when we connected.</summary>
    public void Found(CallStatus status, CallListRow row, string? account)
    {
        if (StateOf(row, status.Direction) is not { } state)
        {
            return;
        }

        lock (_lock)
        {
            var known = _calls.Find(call => call.Id == status.Id);
            Put(known is null
                ? new BaresipCall(status.Id, status.Direction, state, status.PeerUri, SipPeer.Parse(status.PeerUri, null), account)
                : known with { State = state });
        }
    }

    /// <summary>A call that is not there any more, and whose end nobody told.</summary>
    public void Vanished(string id)
    {
        lock (_lock)
        {
            Remove(id, EndReason.Unknown);
        }
    }

    /// <summary>Baresip itself is gone, and all calls with it.</summary>
    public void AllVanished()
    {
        foreach (var id in Ids)
        {
            Vanished(id);
        }
    }

    /// <summary>Takes from <c>listcalls</c> what we hold.</summary>
    /// <param name="rows">What it printed.</param>
    /// <param name="account">The account it was asked for; null: there is only one.</param>
    public void Compare(IReadOnlyList<CallListRow> rows, string? account)
    {
        lock (_lock)
        {
            foreach (var samePeer in rows.GroupBy(row => row.Id ?? row.PeerUri, StringComparer.Ordinal))
            {
                var calls = _calls.FindAll(call => call.Id == samePeer.Key
                    || (call.PeerUri == samePeer.Key && (account is null || call.Account == account)));
                var list = samePeer.ToList();

                // Both lists have the oldest first. Not as many: something just came or went, and its event will be here soon.
                if (calls.Count == list.Count)
                {
                    calls.Zip(list).ToList().ForEach(pair => Compare(pair.First, pair.Second));
                }
            }
        }
    }

    private static CallState? StateOf(CallListRow row, CallDirection direction) => row.State switch
    {
        "ESTABLISHED" or "TRANSFER" => row.OnHold ? CallState.Held : CallState.Connected,
        "RINGING" or "EARLY" or "INCOMING" => CallState.Ringing,
        "OUTGOING" => direction is CallDirection.Outbound ? CallState.Dialing : CallState.Ringing,
        _ => null,
    };

    private void Compare(BaresipCall call, CallListRow row)
    {
        if (call.WasConnected && row.IsEstablished)
        {
            Put(call with { State = row.OnHold ? CallState.Held : CallState.Connected });
        }
    }

    private void Move(string id, CallState state, BaresipMessage message)
    {
        var known = _calls.Find(call => call.Id == id);

        // A doubled or late event never takes a call back.
        if (known is null || known.State < state)
        {
            Put((known ?? New(id, message)) with { State = state });
        }
    }

    private void Close(string id, BaresipMessage message)
    {
        var call = _calls.Find(candidate => candidate.Id == id);
        if (call is null)
        {
            call = New(id, message);
            Note(call);
            _calls.Add(call);
        }

        Remove(id, CloseReason.For(call.Direction, call.WasConnected, message.Parameter));
    }

    private static BaresipCall New(string id, BaresipMessage message)
    {
        var direction = message.Direction is "incoming" ? CallDirection.Inbound : CallDirection.Outbound;
        return new BaresipCall(id, direction, CallState.Dialing, message.PeerUri ?? "", SipPeer.Parse(message.PeerUri, message.PeerName), message.Account);
    }

    private void Put(BaresipCall call)
    {
        var index = _calls.FindIndex(candidate => candidate.Id == call.Id);
        if (index >= 0 && _calls[index] == call)
        {
            return;
        }

        if (index < 0)
        {
            Note(call);
            _calls.Add(call);
        }
        else
        {
            _calls[index] = call;
        }

        events.Add(call.ToEvent());
    }

    private void NoteAnswer(string id) => _answerSent |= id == _answering;

    private void Note(BaresipCall call)
    {
        if (call.Direction is CallDirection.Outbound)
        {
            _newestOutbound = call.Id;
        }
    }

    private void Remove(string id, EndReason reason)
    {
        var index = _calls.FindIndex(call => call.Id == id);
        if (index >= 0)
        {
            events.Add(_calls[index].ToEvent(reason));
            _calls.RemoveAt(index);
        }
    }
}

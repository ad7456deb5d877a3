using Ringbridge.FakePbx.Http;

namespace Ringbridge.FakePbx.Nfon;

/// <summary>
/// The telephone switch behind the web server: extensions, calls, and who listens to them. A call that was asked for rings
/// the caller's own phone first; when that is lifted (<see cref="Lift"/>), it dials the other side, over a real telephone
/// if there is one. Everything is told to the streams in the words of NFON's document.
/// </summary>
/// <param name="account">The K-Account.</param>
/// <param name="time">Time.</param>
public sealed class NfonSwitch(string account, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, RunningCall> _calls = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, NfonExtension> _extensions = new(StringComparer.Ordinal)
    {
        ["101"] = new("101", "Erika Mustermann"),
        ["102"] = new("102", "Anton Berger"),
        ["103"] = new("103", "Çağla Öztürk") { Presence = "away" },
        ["112"] = new("112", "Empfang") { Presence = "null" },
        ["420"] = new("420", "Werkstatt") { Line = "offline", Presence = "offline" },
    };

    /// <summary>The real telephone that calls the other side; null: a test says what happens.</summary>
    public ICallLeg? Leg { get; set; }

    /// <summary>The own phone is lifted as soon as it rings.</summary>
    public bool LiftsItself { get; set; }

    /// <summary>The streams of all calls name a call otherwise than the answer to its request; whether NFON does is not documented.</summary>
    public bool NamesCallsAnew { get; set; }

    /// <summary>Nothing is told to streams, though they stay open.</summary>
    public bool IsStalled { get; set; }

    /// <summary>The extensions.</summary>
    public IReadOnlyList<NfonExtension> Extensions
    {
        get
        {
            lock (_lock)
            {
                return [.. _extensions.Values];
            }
        }
    }

    /// <summary>The calls there are.</summary>
    public IReadOnlyList<NfonCall> Calls
    {
        get
        {
            lock (_lock)
            {
                return [.. _calls.Values.Select(running => running.Call)];
            }
        }
    }

    /// <summary>What the stream of calls told first, as JSON.</summary>
    public IReadOnlyCollection<string> ToldCalls => CallListeners.Told;

    /// <summary>What the stream of states told first, as JSON.</summary>
    public IReadOnlyCollection<string> ToldStates => StateListeners.Told;

    /// <summary>Whether streams are ended as soon as they are open, as by a proxy that keeps none.</summary>
    public bool EndsStreamsAtOnce
    {
        get => CallListeners.EndsAtOnce;
        set => CallListeners.EndsAtOnce = StateListeners.EndsAtOnce = value;
    }

    /// <summary>How many streams of states were opened in all.</summary>
    public int StateStreamsOpened => StateListeners.Opened;

    /// <summary>Who listens to all calls.</summary>
    internal NfonListeners CallListeners { get; } = new();

    /// <summary>Who listens to all states.</summary>
    internal NfonListeners StateListeners { get; } = new();

    /// <summary>All states, as a new stream is told first.</summary>
    internal string StateEvents => string.Concat(States.Select(StateListeners.Write));

    /// <summary>All states.</summary>
    internal IEnumerable<string> States => Extensions.Select(extension => NfonText.State(extension, account, Now));

    private string Now => NfonText.Time(time.GetUtcNow());

    /// <summary>Adds or changes an extension.</summary>
    public void Put(NfonExtension extension)
    {
        lock (_lock)
        {
            _extensions[extension.Number] = extension;
        }

        Tell(StateListeners, StateListeners.Write(NfonText.State(extension, account, Now)));
    }

    /// <summary>Somebody calls an extension.</summary>
    /// <returns>The call's id.</returns>
    public string Ring(string extension, string number, string context = "global")
    {
        var call = new NfonCall
        {
            Caller = number,
            CallerContext = context,
            Callee = extension,
            CalleeContext = account,
            Extension = extension,
            IsInbound = true,
            State = "ring",
        };
        lock (_lock)
        {
            _calls[call.Uuid] = new RunningCall(call) { IsSetUp = true };
        }

        SetLine(extension);
        TellCall(call);
        return call.Uuid;
    }

    /// <summary>The called side, of an inbound call the extension, picks up.</summary>
    public void Answer(string uuid) => Move(uuid, "answer");

    /// <summary>One side hangs up; of a call over a real telephone, that telephone.</summary>
    public void HangUp(string uuid)
    {
        if (Leg is { } leg && Find(uuid) is { Call.IsInbound: false })
        {
            _ = leg.HangUpAsync(CancellationToken.None);
        }
        else
        {
            Move(uuid, "hangup");
        }
    }

    /// <summary>The own phone is picked up: the other side is dialled.</summary>
    public void Lift(string uuid)
    {
        Step(uuid, "caller-answer");
        Step(uuid, "dial");
        if (Leg is { } leg && Find(uuid) is { } running)
        {
            _ = leg.CallAsync(running.Call.Callee, (state, error) => Move(uuid, state, error), CancellationToken.None);
        }
    }

    /// <summary>The called side rings, picks up (<c>answer</c>) or hangs up.</summary>
    public void Move(string uuid, string state, string? error = null)
    {
        if (Find(uuid) is not { } running)
        {
            return;
        }

        if (state != "hangup")
        {
            Step(uuid, state);
            running.WasAnswered |= state == "answer";
            running.IsOwnPhoneUp |= state == "answer";
            SetLine(running.Call.Extension);
            TellCall(running.Call);
        }

        if (state == "answer")
        {
            Finish(running, error: null);
        }
        else if (state == "hangup")
        {
            Finish(running, running.WasAnswered ? null : error ?? "unspecified");
            Forget(running);
            TellCall(running.Call with { State = "hangup" });
            SetLine(running.Call.Extension);
        }
    }

    /// <summary>A call that was asked for fails, with one of NFON's errors.</summary>
    public void Fail(string uuid, string error)
    {
        if (Find(uuid) is { } running)
        {
            Finish(running, error);
            Forget(running);
            if (running.Call.State is "ring")
            {
                TellCall(running.Call with { State = "hangup" });
            }

            SetLine(running.Call.Extension);
        }
    }

    /// <summary>As many events of other extensions, at once.</summary>
    public void Burst(int count)
    {
        const int perPart = 500;
        for (var sent = 0; sent < count; sent += perPart)
        {
            var first = sent;
            CallListeners.Send(string.Concat(Enumerable.Range(first, Math.Min(perPart, count - first)).Select(OtherCall)));
        }
    }

    /// <summary>Text as it is, to everybody who listens to calls: comments, nonsense, half events.</summary>
    public void Send(byte[] bytes) => CallListeners.Send(bytes);

    /// <summary>A comment, as servers send to keep connections open.</summary>
    public void KeepAlive()
    {
        Tell(CallListeners, ": keep-alive\n\n");
        Tell(StateListeners, ": keep-alive\n\n");
    }

    /// <summary>All streams end; new ones may come.</summary>
    public void EndStreams(StreamEnd end)
    {
        CallListeners.EndAll(end);
        StateListeners.EndAll(end);
    }

    /// <summary>Waits until so many listen to calls.</summary>
    public Task WaitForCallListenersAsync(int count, CancellationToken cancellationToken) => CallListeners.WaitAsync(count, cancellationToken);

    /// <summary>Waits until so many listen to states.</summary>
    public Task WaitForStateListenersAsync(int count, CancellationToken cancellationToken) => StateListeners.WaitAsync(count, cancellationToken);

    /// <summary>A call was asked for.</summary>
    internal RunningCall Start(NfonCall call)
    {
        var running = new RunningCall(call);
        lock (_lock)
        {
            _calls[call.Uuid] = running;
        }

        Step(call.Uuid, "start");
        Step(call.Uuid, "caller-dial");
        SetLine(call.Extension);
        Step(call.Uuid, "caller-ring");
        running.Timeout = time.CreateTimer(_ => Fail(call.Uuid, "timeout"), null, call.Timeout, Timeout.InfiniteTimeSpan);
        if (LiftsItself)
        {
            Lift(call.Uuid);
        }

        return running;
    }

    /// <summary>Cancels a call that is being set up.</summary>
    /// <returns>False: there is none of that id.</returns>
    internal bool Cancel(string uuid)
    {
        if (Find(uuid) is not { IsSetUp: false })
        {
            return false;
        }

        _ = Leg?.HangUpAsync(CancellationToken.None);
        Fail(uuid, "cancel");
        return true;
    }

    private string OtherCall(int number) => CallListeners.Write(
        $$"""{"uuid":"00000000-0000-4000-8000-{{number:D12}}","state":"{{(number % 3) switch { 0 => "ring", 1 => "answer", _ => "hangup" }}}","caller":"49309999{{number:D7}}","caller_context":"global","callee":"2{{number % 900:D3}}","callee_context":"K9999","direction":"inbound","extension":"2{{number % 900:D3}}","customer":"K9999","updated":"2026-01-05T09:00:00.123456789+01:00"}""");

    private RunningCall? Find(string uuid)
    {
        lock (_lock)
        {
            return _calls.GetValueOrDefault(uuid);
        }
    }

    private void Step(string uuid, string state)
    {
        if (Find(uuid) is { } running)
        {
            running.Call = running.Call with { State = state };
            if (state == "caller-answer")
            {
                running.Timeout?.Dispose();
                running.IsOwnPhoneUp = true;
                SetLine(running.Call.Extension);
            }

            running.Steps.Writer.TryWrite(NfonText.Progress(running.Call, Now, error: null));
        }
    }

    private void Finish(RunningCall running, string? error)
    {
        if (!running.IsSetUp)
        {
            running.IsSetUp = true;
            running.Steps.Writer.TryWrite(NfonText.Progress(running.Call with { State = "end" }, Now, error));
        }

        running.Steps.Writer.TryComplete();
    }

    private void Forget(RunningCall running)
    {
        running.Dispose();
        lock (_lock)
        {
            _calls.Remove(running.Call.Uuid);
        }
    }

    private void SetLine(string extension)
    {
        List<RunningCall> calls;
        lock (_lock)
        {
            calls = [.. _calls.Values.Where(running => running.Call.Extension == extension)];
        }

        var line = calls.Exists(running => running.IsOwnPhoneUp) ? "in-use" : calls.Count > 0 ? "ringing" : "idle";
        if (Extensions.FirstOrDefault(known => known.Number == extension) is { } known && known.Line != line)
        {
            Put(known with { Line = line });
        }
    }

    private void TellCall(NfonCall call)
    {
        var named = NamesCallsAnew && !call.IsInbound ? call with { Uuid = $"ffffffff{call.Uuid[8..]}" } : call;
        Tell(CallListeners, CallListeners.Write(NfonText.Whole(named, account, Now)));
    }

    private void Tell(NfonListeners listeners, string text)
    {
        if (!IsStalled)
        {
            listeners.Send(text);
        }
    }
}

using Ringbridge.Contract.Calls;

namespace Ringbridge.Lines.Nfon;

/// <summary>
/// Makes call events of what NFON tells in two places: the answer to a request to call (<em>progress</em>), and the stream of
/// all calls, filtered to the own extension (<em>news</em>). Both tell of a dialled call. Whether they name it alike is not
/// documented, so news of an unknown outbound call to the number that is just being dialled is taken for that call
/// (an <em>alias</em>), and so is the ring of the own phone that comes first. Safe for threads.
/// </summary>
/// <param name="events">Where events go.</param>
/// <param name="problems">Words for what goes wrong.</param>
/// <param name="time">Time.</param>
internal sealed class NfonCalls(LineEventQueue events, NfonProblems problems, TimeProvider time)
{
    // One phone has a handful of calls; ends that were never told must not fill memory.
    private const int MaxCalls = 64;
    private const int MaxUnexplained = 8;

    private readonly Lock _lock = new();
    private readonly List<NfonCall> _calls = [];

    // Dialled calls of which only the end was told yet, not why.
    private readonly List<NfonCall> _unexplained = [];

    /// <summary>The request to call was taken.</summary>
    public void Begin(string uuid, NfonNumber callee)
    {
        lock (_lock)
        {
            if (Find(uuid) is { } known)
            {
                // Its news were faster.
                (known.Dialled, known.DialledAt) = (callee, time.GetUtcNow());
                return;
            }

            Add(new NfonCall(uuid) { Dialled = callee, DialledAt = time.GetUtcNow(), Direction = CallDirection.Outbound });
        }
    }

    /// <summary>The answer to a request to call goes on.</summary>
    public void Progress(string uuid, string? state, string? error)
    {
        lock (_lock)
        {
            if (Find(uuid) is not { } call)
            {
                Explain(uuid, state, error);
                return;
            }

            switch (state)
            {
                case "caller-wait" or "caller-dial":
                    Report(call, CallState.Dialing);
                    break;
                case "caller-ring":
                    Report(call, CallState.Dialing, NfonProblems.PickUpPhone);
                    break;
                case "caller-answer" or "dial":
                    call.IsOwnPhoneUp = true;
                    Report(call, CallState.Dialing, NfonProblems.CallingOut);
                    break;
                case "ring":
                    call.IsOwnPhoneUp = true;
                    Report(call, CallState.Ringing);
                    break;
                case "answer":
                    call.IsOwnPhoneUp = true;
                    Report(call, CallState.Connected);
                    break;
                case "end" when error is not null:
                    End(call, error);
                    break;
            }
        }
    }

    /// <summary>The stream of all calls told of the own extension.</summary>
    public void Hear(NfonNews news)
    {
        lock (_lock)
        {
            var call = Find(news.Uuid) ?? FindDialled(news);
            var state = StateOf(news, call);
            if (call is null)
            {
                call = new NfonCall(news.Uuid);
                if (state is not CallState.Ended)
                {
                    Add(call);
                }
            }
            else if (call.Uuid != news.Uuid)
            {
                call.Alias = news.Uuid;
            }

            if (state is null || (call.Dialled is not null && news.IsInbound == true && state is not CallState.Ended))
            {
                // The own phone, which rings first: the answer to the request tells it better.
                return;
            }

            Learn(call, news);
            if (state is CallState.Ended)
            {
                End(call, news.Error);
            }
            else
            {
                Report(call, state.Value, heardAs: news.Uuid);
            }
        }
    }

    /// <summary>A call that was being set up is cancelled.</summary>
    public void Cancelled(string lineCallId)
    {
        lock (_lock)
        {
            if (Find(lineCallId) is { } call)
            {
                End(call, "cancel");
            }
        }
    }

    /// <summary>The id under which NFON knows the request to call; null when there is no such call.</summary>
    public string? RequestIdOf(string lineCallId)
    {
        lock (_lock)
        {
            return Find(lineCallId) is { Dialled: not null } call ? call.Uuid : null;
        }
    }

    /// <summary>The answer to a request to call broke off.</summary>
    public void LoseProgress(string uuid)
    {
        lock (_lock)
        {
            if (Find(uuid) is { } call)
            {
                call.IsProgressLost = true;
            }
        }
    }

    /// <summary>Nothing was heard for a while: the answers to requests to call may be dead, too.</summary>
    /// <param name="before">Only to requests before; the own phone rings for them by now, if they are alive.</param>
    public void DoubtProgress(DateTimeOffset before)
    {
        lock (_lock)
        {
            foreach (var call in _calls.Where(call => call.IsBeingDialled && call.DialledAt < before))
            {
                call.IsProgressLost = true;
            }
        }
    }

    /// <summary>The calls that are known now, but those whose setting up is told elsewhere.</summary>
    public IReadOnlyCollection<string> Known
    {
        get
        {
            lock (_lock)
            {
                return [.. _calls.Where(call => !call.IsBeingDialled || call.IsProgressLost).Select(call => call.Uuid)];
            }
        }
    }

    /// <summary>The own phone is free, so calls that were known before nothing was heard for a while are over.</summary>
    public void EndUnheard(IEnumerable<string> known)
    {
        lock (_lock)
        {
            foreach (var call in known.Select(Find).OfType<NfonCall>().ToList())
            {
                _calls.Remove(call);
                events.Add(EventOf(call, CallState.Ended) with { EndReason = EndReason.Unknown });
            }
        }
    }

    private static CallState? StateOf(NfonNews news, NfonCall? call) => news.State switch
    {
        // "end" alone says that the request was worked off, and nothing of the call.
        "hangup" => CallState.Ended,
        "end" when news.Error is not null => CallState.Ended,
        "answer" => CallState.Connected,
        "ring" => CallState.Ringing,
        "start" or "caller-wait" or "caller-dial" or "caller-ring" or "caller-answer" or "dial"
            when news.IsInbound != true || call?.Dialled is not null => CallState.Dialing,
        _ => null,
    };

    private static void Learn(NfonCall call, NfonNews news)
    {
        call.Direction ??= news.IsInbound switch
        {
            true => CallDirection.Inbound,
            false => CallDirection.Outbound,
            null => null,
        };
        if (call is { Remote: null, Dialled: null, Direction: { } direction })
        {
            (call.Remote, call.IsInternal) = direction is CallDirection.Inbound
                ? NfonNumber.OfParty(news.Caller, news.CallerContext)
                : NfonNumber.OfParty(news.Callee, news.CalleeContext);
        }
    }

    private static CallEvent EventOf(NfonCall call, CallState state, string? heardAs = null) => new()
    {
        LineCallId = heardAs is not null && call.Dialled is null ? heardAs : call.Uuid,
        Direction = call.Direction,
        State = state,
        RemoteNumber = call.Remote,
        RemoteIsInternal = call.IsInternal,
    };

    private static EndReason? ReasonOf(string? error) => error switch
    {
        null => null,
        "timeout" => EndReason.NoAnswer,
        "busy" => EndReason.Busy,
        "cancel" => EndReason.Hangup,
        "reject" => EndReason.Rejected,
        _ => EndReason.Failed,
    };

    private NfonCall? Find(string uuid) => _calls.Find(call => call.Uuid == uuid || call.Alias == uuid);

    private NfonCall? FindDialled(NfonNews news) => _calls.Find(call =>
        call is { Dialled: not null, Alias: null }
        && (Same(call.Dialled, news.Callee, news.CalleeContext) || (call.IsBeingDialled && Same(call.Dialled, news.Caller, news.CallerContext))));

    // Long numbers are one in any context: NFON's own example has a public number in that of the K-Account. Of short ones the
    // context decides: 112.
    private static bool Same(NfonNumber dialled, string? number, string? context) =>
        number?.TrimStart('+', '0') is { Length: > 0 } digits && dialled.Digits.EndsWith(digits, StringComparison.Ordinal)
        && (digits.Length >= 6
            || (digits.Length == dialled.Digits.Length && (context is null || context is NfonNumber.Global == dialled.Context is NfonNumber.Global)));

    private void Add(NfonCall call)
    {
        if (_calls.Count >= MaxCalls)
        {
            _calls.RemoveAt(0);
        }

        _calls.Add(call);
    }

    private void Report(NfonCall call, CallState state, Contract.Problems.Problem? hint = null, string? heardAs = null)
    {
        call.WasAnswered |= state is CallState.Connected;
        events.Add(EventOf(call, state, heardAs) with { Problem = hint });
    }

    // The news of the end may overtake the progress that led to it, which alone knows why.
    private void Explain(string uuid, string? state, string? error)
    {
        if (_unexplained.Find(call => call.Uuid == uuid || call.Alias == uuid) is not { } call)
        {
            return;
        }

        call.IsOwnPhoneUp |= state is "caller-answer" or "dial" or "ring" or "answer";
        if (state is "end" && error is not null)
        {
            _unexplained.Remove(call);
            End(call, error);
        }
    }

    private void End(NfonCall call, string? error)
    {
        _calls.Remove(call);
        if (error is null && call.Dialled is not null)
        {
            _unexplained.Add(call);
            if (_unexplained.Count > MaxUnexplained)
            {
                _unexplained.RemoveAt(0);
            }
        }

        var failedAtHome = error is not (null or "cancel") && call is { Dialled: not null, IsOwnPhoneUp: false };
        events.Add(EventOf(call, CallState.Ended) with { EndReason = ReasonOf(error), Problem = failedAtHome ? problems.OwnPhoneNotReady : null });
    }
}

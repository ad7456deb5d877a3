using Microsoft.Extensions.Logging;
using Ringbridge.Agent.Calls;
using Ringbridge.Agent.Journal;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Methods;

namespace Ringbridge.Agent.Contacts;

/// <summary>
/// Who is on the running calls. As soon as a call has a number, the sources are asked; clients hear of each answer, and
/// when no doubt is left the name goes to the call and to the journal.
/// </summary>
/// <remarks>
/// A call is <em>settled</em> when no source is asked any more: whoever is unknown then is unknown. That takes no longer than the
/// deadline of live sources, and no time at all where there is nothing to ask for. Public services that check callers are asked
/// after that, and nothing waits for them. A call's page does not wait as long: it goes by what is known after half of that time, while
/// the preview is filled on.
/// </remarks>
/// <param name="search">Asks the sources.</param>
/// <param name="contexts">What is known beside the calls.</param>
/// <param name="journal">The past calls.</param>
/// <param name="dialPlan">How numbers are understood.</param>
/// <param name="pageDeadline">So long a call's page waits.</param>
/// <param name="time">The time of waits for the answers of sources.</param>
/// <param name="listeners">Who hears of it.</param>
/// <param name="logger">The log.</param>
internal sealed partial class CallPreviews(
    ContactSearch search,
    CallContexts contexts,
    CallJournal journal,
    Func<DialPlanOptions> dialPlan,
    TimeSpan pageDeadline,
    TimeProvider time,
    PreviewListeners listeners,
    ILogger logger)
    : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Running> _running = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TrackedCall> _ended = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _end = new();

    /// <summary>A call changed. Never waits.</summary>
    public void Announce(CallChange change)
    {
        var call = change.Call;
        lock (_lock)
        {
            if (call.IsOver || change.Kind is CallChangeKind.Withdrawn)
            {
                End(change);
                return;
            }

            var known = _running.GetValueOrDefault(call.Id) ?? new Running();
            if (known.Number is not null)
            {
                return;
            }

            var number = call.Remote is { } remote && CallerNumber.Of(remote.Number, dialPlan()) is { } read
                ? read with { IsDialled = call.Direction is CallDirection.Outbound }
                : null;
            _running[call.Id] = known with { Number = number };
            if (number is not null)
            {
                _ = Task.Run(() => LookAsync(call.Id, number));
                return;
            }
        }

        Settle(call.Id);
    }

    /// <summary>Whether no source is asked any more who is on a running call.</summary>
    public bool IsSettled(string callId)
    {
        lock (_lock)
        {
            return _running.TryGetValue(callId, out var running) && running.IsSettled;
        }
    }

    /// <summary>Whether the page of a running call waits no longer for the sources.</summary>
    public bool IsPageDue(string callId)
    {
        lock (_lock)
        {
            return _running.TryGetValue(callId, out var running) && (running.IsSettled || running.IsPageDue);
        }
    }

    /// <summary>Who is on the phone may be told differently now: the own address book changed, or sources were asked anew.</summary>
    /// <param name="e164">Whose number it is about; null: anybody's.</param>
    public void LookAgain(string? e164 = null)
    {
        lock (_lock)
        {
            foreach (var (callId, running) in _running)
            {
                if (running.Number is { } number && (e164 is null || string.Equals(number.E164, e164, StringComparison.Ordinal)))
                {
                    _ = Task.Run(() => LookAsync(callId, number));
                }
            }
        }
    }

    /// <summary>What is known of a running call so far; null when it does not run, or nobody was asked.</summary>
    public SearchState? StateOf(string callId)
    {
        lock (_lock)
        {
            return _running.TryGetValue(callId, out var running) && running.Number is not null ? running.State : null;
        }
    }

    /// <summary>What is known of the running calls so far.</summary>
    public IReadOnlyList<CallContacts> Of(string? language)
    {
        lock (_lock)
        {
            return [.. _running.Where(entry => entry.Value.State.Outcomes.Length > 0).Select(entry => View(entry.Key, entry.Value.State, language))];
        }
    }

    /// <summary>As clients see it.</summary>
    public static CallContacts View(string callId, SearchState state, string? language)
    {
        var contacts = state.Contacts(language);
        return new CallContacts
        {
            CallId = callId,
            Contacts = [.. contacts.Take(ContactLimits.MostShown)],
            More = Math.Max(0, contacts.Count - ContactLimits.MostShown),
            Sources = state.Answers(language),
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    // A call that ended before everybody has answered is over when they have.
    private void End(CallChange change)
    {
        if (!_running.Remove(change.Call.Id, out var running) || running.Number is null || change.Kind is CallChangeKind.Withdrawn)
        {
            return;
        }

        if (running.State is { IsSettled: true, Outcomes.Length: > 0 })
        {
            listeners.Over(change.Call, running.State);
        }
        else
        {
            _ended[change.Call.Id] = change.Call;
        }
    }

    private void EndAfter(string callId, SearchState state)
    {
        lock (_lock)
        {
            if (_ended.Remove(callId, out var call))
            {
                listeners.Over(call, state);
            }
        }
    }

    private async Task LookAsync(string callId, CallerNumber number)
    {
        CallContact? told = null;
        var kept = Task.CompletedTask;
        await using var patience = time.CreateTimer(_ => _ = HurryPageAfterAsync(kept, callId), null, pageDeadline, Timeout.InfiniteTimeSpan);
        try
        {
            await search.FindAsync(number, refresh: false, Progress, _end.Token);
        }
        catch (Exception exception)
        {
            // Who is calling is welcome, not needed: the call goes on without.
            LogUnknown(logger, exception);
            EndAfter(callId, SearchState.Nothing);
        }

        await SettleAfterAsync(kept, callId);

        void Progress(SearchState state)
        {
            Tell(callId, state);

            // A slower source may know somebody else: then there is a doubt again, and the name is taken back.
            var certain = state.Certain;
            if (certain != told)
            {
                told = certain;
                kept = KeepAfterAsync(kept, callId, certain);
            }

            if (state.IsSettled)
            {
                _ = SettleAfterAsync(kept, callId);
                EndAfter(callId, state);
            }
        }
    }

    private void Tell(string callId, SearchState state)
    {
        lock (_lock)
        {
            if (_running.TryGetValue(callId, out var running))
            {
                _running[callId] = running with { State = state };
                listeners.Tell(callId, state);
            }
        }
    }

    private async Task KeepAfterAsync(Task before, string callId, CallContact? contact)
    {
        await before;
        try
        {
            await journal.NameAsync(callId, contact, _end.Token);
            if (contexts.Name(callId, contact) is null)
            {
                listeners.TellPast(callId);
            }
        }
        catch (Exception exception)
        {
            LogUnknown(logger, exception);
        }
    }

    private async Task SettleAfterAsync(Task before, string callId)
    {
        await before;
        Settle(callId);
    }

    // What was found until then is told before.
    private async Task HurryPageAfterAsync(Task before, string callId)
    {
        await before;
        lock (_lock)
        {
            if (!_running.TryGetValue(callId, out var running) || running.IsSettled || running.IsPageDue)
            {
                return;
            }

            _running[callId] = running with { IsPageDue = true };
        }

        listeners.PageDue(callId);
    }

    private void Settle(string callId)
    {
        lock (_lock)
        {
            if (!_running.TryGetValue(callId, out var running) || running.IsSettled)
            {
                return;
            }

            _running[callId] = running with { IsSettled = true };
        }

        listeners.Settled(callId);
    }

    private sealed record Running
    {
        /// <summary>Whom the sources are asked for; null: there is nothing to ask for, or not yet.</summary>
        public CallerNumber? Number { get; init; }

        public SearchState State { get; init; } = SearchState.Nothing;

        public bool IsSettled { get; init; }

        public bool IsPageDue { get; init; }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Who is on a call could not be found out")]
    private static partial void LogUnknown(ILogger logger, Exception exception);
}

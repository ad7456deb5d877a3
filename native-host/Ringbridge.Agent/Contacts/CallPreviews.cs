using Microsoft.Extensions.Logging;
using Ringbridge.Agent.Calls;
using Ringbridge.Agent.Journal;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Methods;

namespace Ringbridge.Agent.Contacts;

/// <summary>
/// Who is on the running calls. As soon as a call has a number, the sources are asked; clients hear of each answer, and
/// when no doubt is left the name goes to the call and to the journal.
/// </summary>
internal sealed partial class CallPreviews(
    ContactSearch search, CallContexts contexts, CallJournal journal, Func<DialPlanOptions> dialPlan, Action<string, SearchState> tell, Action<string> tellPast, ILogger logger) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Running> _running = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _end = new();

    /// <summary>A call changed. Never waits.</summary>
    public void Announce(CallChange change)
    {
        var call = change.Call;
        lock (_lock)
        {
            if (call.IsOver || change.Kind is CallChangeKind.Withdrawn)
            {
                _running.Remove(call.Id);
                return;
            }

            if (call.Remote is not { } remote || _running.ContainsKey(call.Id) || CallerNumber.Of(remote.Number, dialPlan()) is not { } number)
            {
                return;
            }

            _running[call.Id] = new Running(number, SearchState.Nothing);
            _ = Task.Run(() => LookAsync(call.Id, number));
        }
    }

    /// <summary>The own address book changed: somebody may have added who is on the phone.</summary>
    public void LookAgain()
    {
        lock (_lock)
        {
            foreach (var (callId, running) in _running)
            {
                _ = Task.Run(() => LookAsync(callId, running.Number));
            }
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

    private async Task LookAsync(string callId, CallerNumber number)
    {
        try
        {
            CallContact? told = null;
            await search.FindAsync(number, refresh: false, state => Progress(callId, state, ref told), _end.Token);
        }
        catch (Exception exception)
        {
            // Who is calling is welcome, not needed: the call goes on without.
            LogUnknown(logger, exception);
        }
    }

    private void Progress(string callId, SearchState state, ref CallContact? told)
    {
        lock (_lock)
        {
            if (_running.TryGetValue(callId, out var running))
            {
                _running[callId] = running with { State = state };
                tell(callId, state);
            }
        }

        // A slower source may know somebody else: then there is a doubt again, and the name is taken back.
        var certain = ContactRanking.Certain(state.Contacts("en"));
        if (certain != told)
        {
            told = certain;
            _ = KeepAsync(callId, certain);
        }
    }

    private async Task KeepAsync(string callId, CallContact? contact)
    {
        try
        {
            await journal.NameAsync(callId, contact, _end.Token);
            if (contexts.Name(callId, contact) is null)
            {
                tellPast(callId);
            }
        }
        catch (Exception exception)
        {
            LogUnknown(logger, exception);
        }
    }

    private sealed record Running(CallerNumber Number, SearchState State);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Who is on a call could not be found out")]
    private static partial void LogUnknown(ILogger logger, Exception exception);
}

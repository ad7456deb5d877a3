using Microsoft.Extensions.Logging;
using Ringbridge.Agent.Journal;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Contacts;

namespace Ringbridge.Agent.Calls;

/// <summary>
/// Between the <see cref="CallCenter"/> and the clients: adds to each change of a call what is known beside it. Clients hear
/// of a ringing call at once; how often its number called before follows with a change of its own, as soon as the journal
/// has looked, so that a slow disk delays no toast.
/// </summary>
/// <remarks>Calls that are over stay for a while: their last changes, and those who edit their note, come late.</remarks>
internal sealed partial class CallContexts
{
    private const int OverCalls = 256;

    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, Entry> _running = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, Entry> _over = new(StringComparer.Ordinal);
    private readonly CallJournal _journal;
    private readonly Action<CallChange, CallContext> _tell;
    private readonly ILogger _logger;

    /// <summary>Contexts that begin with what the journal knows of calls that a restart interrupted: their lines may report them again.</summary>
    /// <param name="journal">Knows earlier calls.</param>
    /// <param name="tell">Tells clients; must not wait.</param>
    /// <param name="logger">The log.</param>
    public CallContexts(CallJournal journal, Action<CallChange, CallContext> tell, ILogger logger)
    {
        (_journal, _tell, _logger) = (journal, tell, logger);
        foreach (var entry in journal.Interrupted)
        {
            Remember(_over, new Entry(new CallChange(entry.Call), new CallContext { Annotation = entry.Annotation, Contact = entry.Contact }, HasLooked: true));
        }
    }

    /// <summary>What is known beside a call.</summary>
    public CallContext Of(string callId)
    {
        lock (_lock)
        {
            return Find(callId)?.Context ?? CallContext.None;
        }
    }

    /// <summary>A call changed. One at a time, in order.</summary>
    public void Announce(CallChange change)
    {
        lock (_lock)
        {
            var known = Find(change.Call.Id);
            var entry = new Entry(change, known?.Context ?? CallContext.None, known?.HasLooked ?? false);
            if (!entry.HasLooked && change.Call is { IsOver: false, Direction: CallDirection.Inbound, Remote: { } remote })
            {
                entry = entry with { HasLooked = true };
                _ = LookAsync(change.Call.Id, remote.Number, change.Call.StartedAt);
            }

            Remember(entry);
            _tell(change, entry.Context);
        }
    }

    /// <summary>A person changed what they had added to a call.</summary>
    /// <returns>The call, if it runs: clients were told with it.</returns>
    public TrackedCall? Annotate(string callId, Annotation annotation)
    {
        lock (_lock)
        {
            return Change(callId, context => context with { Annotation = annotation });
        }
    }

    /// <summary>The sources know who the other side of a call is, or not any more. What a person picked stays.</summary>
    /// <returns>The call, if it runs: clients were told with it.</returns>
    public TrackedCall? Name(string callId, CallContact? contact)
    {
        lock (_lock)
        {
            return Change(callId, context => context.Contact?.Picked is null ? context with { Contact = contact } : context);
        }
    }

    /// <summary>A person picked who the other side of a call is, or took that back.</summary>
    /// <returns>The call, if it runs: clients were told with it.</returns>
    public TrackedCall? Pick(string callId, CallContact? contact)
    {
        lock (_lock)
        {
            return Change(callId, context => context with { Contact = contact });
        }
    }

    private async Task LookAsync(string callId, string number, DateTimeOffset before)
    {
        try
        {
            var history = await _journal.HistoryAsync(number, before, CancellationToken.None);
            if (history.Inbound + history.Outbound == 0)
            {
                return;
            }

            lock (_lock)
            {
                Change(callId, context => context with { History = history });
            }
        }
        catch (Exception exception)
        {
            // Who called before is welcome, not needed: the call goes on without.
            LogUnknown(_logger, exception);
        }
    }

    private TrackedCall? Change(string callId, Func<CallContext, CallContext> change)
    {
        if (Find(callId) is not { } entry)
        {
            return null;
        }

        var changed = entry with { Context = change(entry.Context) };
        Remember(changed);
        if (!_running.ContainsKey(callId))
        {
            return null;
        }

        _tell(changed.Change, changed.Context);
        return changed.Change.Call;
    }

    private Entry? Find(string callId) => _running.GetValueOrDefault(callId) ?? _over.GetValueOrDefault(callId);

    private void Remember(Entry entry)
    {
        var isOver = entry.Change.Call.IsOver || entry.Change.Kind is CallChangeKind.Withdrawn;
        (isOver ? _running : _over).Remove(entry.Change.Call.Id);
        Remember(isOver ? _over : _running, entry);
        if (_over.Count > OverCalls)
        {
            _over.RemoveAt(0);
        }
    }

    private static void Remember(OrderedDictionary<string, Entry> entries, Entry entry) => entries[entry.Change.Call.Id] = entry;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Earlier calls with a number could not be looked up")]
    private static partial void LogUnknown(ILogger logger, Exception exception);

    private sealed record Entry(CallChange Change, CallContext Context, bool HasLooked);
}

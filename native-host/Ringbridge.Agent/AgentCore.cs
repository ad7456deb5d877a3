using Microsoft.Extensions.Logging;
using Ringbridge.Agent.ActionUrls;
using Ringbridge.Agent.Calls;
using Ringbridge.Agent.Contacts;
using Ringbridge.Agent.Contacts.LogIns;
using Ringbridge.Agent.Dialling;
using Ringbridge.Agent.Hosting;
using Ringbridge.Agent.Journal;
using Ringbridge.Agent.Lines;
using Ringbridge.Agent.Policy;
using Ringbridge.Agent.Popup;
using Ringbridge.Agent.Presence;
using Ringbridge.Agent.Receiver;
using Ringbridge.Agent.Ringing;
using Ringbridge.Agent.Secrets;
using Ringbridge.Agent.Sessions;
using Ringbridge.Agent.Settings;
using Ringbridge.Contacts.Index;
using Ringbridge.Contacts.OwnBook;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent;

/// <summary>
/// Everything an agent consists of, put together. Read from top to bottom: settings and secrets, journal, calls, lines,
/// contacts, dialling, receiver, sessions.
/// </summary>
internal sealed class AgentCore : IAsyncDisposable
{
    private readonly CallJournal _journal;
    private readonly CallCenter _calls;
    private readonly LineRegistry _lines;
    private readonly SourceRegistry _sources;
    private readonly LogInDesk _logIns;
    private readonly OwnAddressBook _book;
    private readonly ImportFiles _imports;
    private readonly ContactIndexReturn _indexReturn;
    private readonly CallPreviews _previews;
    private readonly CallLogDesk _callLog;
    private readonly CallEventDesk _callEvents;
    private readonly PresenceDesk _presence;
    private readonly SettingsStore _settings;
    private SettingsWatcher? _watcher;
    private readonly JournalRetention _retention;
    private readonly ConfirmedCountries _countries;
    private readonly QuietTime _quiet;
    private readonly MissedCalls _missed;
    private readonly ActionUrlCaller _caller;
    private readonly ActionUrlDesk _actionUrls;
    private readonly ReceiverToken _token;
    private readonly EventReceiver _receiver;
    private readonly bool _hasReceiver;
    private readonly SessionHub _sessions = new();

    private AgentCore(RingbridgeHome home, Task<ISecretStore> secrets, ContactIndex index, TimeProvider time, ILoggerFactory loggers, AgentParts parts)
    {
        var grants = new LogInGrants(time);
        _settings = new SettingsStore(new SettingsFile(home.SettingsFile), secrets, TakeOverAsync, loggers.CreateLogger<SettingsStore>(), grants);
        _settings.Load();

        // Lines, numbers and action URLs are made next; nothing is reported, and nothing written, before they are there.
        ActionUrlDesk? actionUrls = null;
        CallEventDesk? events = null;
        _journal = CallJournal.Open(home.JournalFile, time, loggers.CreateLogger<CallJournal>(), (tables, call) =>
        {
            actionUrls?.Note(tables, call);
            events?.Note(tables, call);
        });
        _retention = new JournalRetention(_journal, () => _settings.State.Settings.Journal.Days, time, loggers.CreateLogger<JournalRetention>());

        _quiet = new QuietTime(_journal, () => _settings.State.Settings.Ringing.QuietHours, state => _sessions.Tell(state), time);
        _missed = new MissedCalls(_journal, state => _sessions.Tell(state), time, loggers.CreateLogger<MissedCalls>());

        NumberDesk? numbers = null;
        var tracker = new CallTracker(
            new CallTrackerLimits(),
            (lineId, number) => numbers!.Read(lineId, number),
            lineId => _lines!.CapabilitiesOf(lineId).Contains(LineCapability.Answer),
            now => Guid.CreateVersion7(now).ToString("N"));
        PopupDesk? popup = null;
        var contexts = new CallContexts(
            _journal,
            (change, context) =>
            {
                _sessions.Tell(change, context, _lines!.CapabilitiesOf(change.Call.LineId));
                popup!.Notice(change, context);
            },
            loggers.CreateLogger<CallContexts>());
        CallPreviews? previews = null;
        var garbage = new GarbageLimit();
        _calls = new CallCenter(
            tracker,
            _journal,
            change =>
            {
                contexts.Announce(change);
                _missed.Hear(change);
                previews?.Announce(change);
            },
            time,
            loggers.CreateLogger<CallCenter>(),
            garbage);

        var sourceFactory = new SourceFactory(secrets, home.ImportsFolder, DialPlan, time, loggers, grants) { ConnectionTime = parts.ConnectionTime, PaceTime = parts.PaceTime };
        var unsavedSources = new UnsavedSources(_settings, grants);
        _logIns = new LogInDesk(unsavedSources, sourceFactory, grants, time, parts.ConnectionTime ?? time, loggers.CreateLogger<LogInDesk>());
        _sources = new SourceRegistry(index, sourceFactory, DialPlan, () => _sessions.Tell(_sources!), parts.LookupLimits, time, loggers);
        _book = new OwnAddressBook(index, DialPlan);
        _imports = new ImportFiles(home.ImportsFolder, time);
        _indexReturn = new ContactIndexReturn(index, TakeUpContacts, time, loggers.CreateLogger<ContactIndexReturn>());
        var search = new ContactSearch(_sources, DialPlan, () => PopupTemplate.HostIn(_settings.State.Settings.Popup.Template), time, loggers.CreateLogger<ContactSearch>());
        _callLog = new CallLogDesk(
            _sources, _journal, number => DialPlanner.Plan(number, DialPlan(), NumberFormat.E164).Number?.Display ?? number, time, loggers.CreateLogger<CallLogDesk>());
        _callEvents = events = new CallEventDesk(_sources, _journal, time, loggers.CreateLogger<CallEventDesk>());
        _sources.CallProblem = id => _callEvents.ProblemOf(id) ?? _callLog.ProblemOf(id);
        _previews = previews = new CallPreviews(
            search,
            contexts,
            _journal,
            DialPlan,
            parts.LookupLimits.PageDeadline,
            parts.ConnectionTime ?? time,
            new PreviewListeners
            {
                Tell = _sessions.Tell,
                TellPast = _sessions.TellJournalChanged,
                Over = _callLog.Arrange,
                PageDue = callId => popup!.Open(callId),
                Settled = callId =>
                {
                    popup!.Open(callId);
                    actionUrls!.Settle(callId);
                },
            },
            loggers.CreateLogger<CallPreviews>());

        var factory = new LineFactory(secrets, time, loggers, parts.CreateLine);
        _presence = new PresenceDesk(_sessions.Tell, time);
        _lines = new LineRegistry(factory, _calls, TellLines, time, loggers);

        _countries = new ConfirmedCountries(_journal);
        numbers = new NumberDesk(_settings, _lines, _countries);
        popup = new PopupDesk(
            _settings,
            numbers,
            _calls,
            new PopupCallers(contexts.Of, _previews.IsPageDue),
            () => _quiet.State is { DoNotDisturb: true } or { QuietHours: true },
            page => _callEvents.OpensCallers(page),
            id => _lines.Find(id)?.Name("en") ?? id,
            time,
            page => _sessions.OpenTab(page.Url, page.Tab));
        var dialling = new DialService(numbers, new DialPolicy(time), _countries, _settings, _calls, time, loggers.CreateLogger<DialService>());

        var connectionTime = parts.ConnectionTime ?? time;
        _caller = new ActionUrlCaller(StatusReport.Version, connectionTime);
        _actionUrls = actionUrls = new ActionUrlDesk(
            _journal,
            new ActionUrlServices
            {
                CallAsync = _caller.CallAsync,
                OpenTab = url => _sessions.OpenTab(url, PageTab.New),
                LineName = id => _lines.Find(id)?.Name("en") ?? id,
                NameOf = call => contexts.Of(call.Id).NameOf(call),
                IsSettled = _previews.IsSettled,
                WriteNumber = numbers.Write,
            },
            time,
            loggers.CreateLogger<ActionUrlDesk>());

        _hasReceiver = parts.HasReceiver;
        _token = new ReceiverToken(() => _settings.State.Settings.Receiver, secrets, time, loggers.CreateLogger<ReceiverToken>());
        var heard = new HeardBoard(notice => _sessions.Tell(notice), time, loggers.CreateLogger<HeardBoard>());
        var desk = new ReceiverDesk(_lines, _token, dialling, heard);
        _receiver = new EventReceiver(desk, heard, parts.ReceiverLimits, garbage, time, loggers.CreateLogger<EventReceiver>());
        var urls = new ReceiverUrls(_lines, _receiver, _token, heard);

        var api = new AgentApi(
            _calls,
            contexts,
            new JournalDesk(_journal, contexts, new ContactPicks(search, _previews, contexts, _journal, _callLog, DialPlan), _missed, numbers, _lines, _sessions, time),
            dialling,
            numbers,
            new CallCommands(_calls, _lines, time),
            new SimulatorDesk(_lines, _calls, time),
            new ContactDesk(search, _sources, _book, _previews, DialPlan),
            new SourceDesk(_sources, sourceFactory, search, unsavedSources, _imports, DialPlan, time, loggers.CreateLogger<SourceDesk>()),
            _logIns,
            _lines,
            _presence,
            new LineTester(_lines, factory, _settings, time),
            desk,
            urls,
            popup,
            new PhoneWriter(_lines, urls, time),
            _actionUrls,
            _settings,
            _quiet,
            _missed,
            new StatusReport(home, _settings, secrets, _journal, _lines, _receiver, _actionUrls, _sources, _sessions, time));
        Server = new SessionServer(api, _sessions, _calls, _previews, _lines, _settings, _quiet, _missed, parts.Limits, time, connectionTime, loggers.CreateLogger<SessionServer>());
    }

    /// <summary>Serves clients.</summary>
    public SessionServer Server { get; }

    /// <summary>Puts an agent together and starts its lines.</summary>
    public static async Task<AgentCore> StartAsync(RingbridgeHome home, TimeProvider time, ILoggerFactory loggers, AgentParts parts, CancellationToken cancellationToken)
    {
        var secrets = SecretStores.OpenAsync(home, CancellationToken.None);
        var index = await ContactIndexFile.OpenAsync(home.ContactsFile, new StoredIndexKeys(secrets), time, loggers);
        var core = new AgentCore(home, secrets, index, time, loggers, parts);
        await core._countries.LoadAsync(cancellationToken);
        await core._quiet.LoadAsync(cancellationToken);
        await core._missed.LoadAsync(cancellationToken);
        await core._actionUrls.ApplyAsync(core._settings.State);
        core._book.Reread();
        await core._sources.ApplyAsync(core._settings.State, []);
        core._imports.Keep(core._settings.State);
        await core._callEvents.ApplyAsync();
        await core._callLog.ApplyAsync(core._settings.State, core._callEvents.Lanes);
        await core._lines.ApplyAsync(core._settings.State, []);
        await core.ListenAsync(core._settings.State);
        core._retention.Start();

        // Now that everything stands, changes may come; one that came meanwhile is not missed.
        core._watcher = new SettingsWatcher(home.SettingsFile, core._settings.ReloadAsync, time, loggers.CreateLogger<SettingsWatcher>());
        await core._settings.ReloadAsync();
        return core;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _watcher?.Dispose();
        _retention.Dispose();
        _quiet.Dispose();
        _missed.Dispose();
        await _receiver.DisposeAsync();
        _token.Dispose();
        await _presence.DisposeAsync();
        await _lines.DisposeAsync();
        _previews.Dispose();
        await _indexReturn.DisposeAsync();
        await _callEvents.DisposeAsync();
        await _callLog.DisposeAsync();
        await _logIns.DisposeAsync();
        await _sources.DisposeAsync();
        _calls.Dispose();
        await _actionUrls.DisposeAsync();
        _caller.Dispose();
        await _journal.DisposeAsync();
        _settings.Dispose();
    }

    private void TellLines()
    {
        _presence.Follow(_lines.Lines);
        _sessions.Tell(_lines);
    }

    private async Task TakeOverAsync(SettingsChange change)
    {
        await _actionUrls.ApplyAsync(change.State);
        _book.Reread();
        await _sources.ApplyAsync(change.State, change.Secrets);
        _imports.Keep(change.State);
        await _callEvents.ApplyAsync();
        await _callLog.ApplyAsync(change.State, _callEvents.Lanes);
        await _lines.ApplyAsync(change.State, change.Secrets);
        await ListenAsync(change.State);
        _sessions.Tell(SettingsView.Of(change.State.Settings));
        _quiet.Look();
        _retention.Start();
    }

    private void TakeUpContacts()
    {
        _book.Reread();
        _sources.TakeUp();
    }

    private DialPlanOptions DialPlan() => DialPlanOptions.From(_settings.State.Settings);

    // Without valid settings nobody knows who may send, so nobody may.
    private Task ListenAsync(SettingsState state) =>
        _receiver.ApplyAsync(_hasReceiver && !state.IsUnusable ? state.Settings.Receiver : state.Settings.Receiver with { Listen = [] });
}

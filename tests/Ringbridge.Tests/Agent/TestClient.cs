using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ringbridge.Agent.Hosting;
using Ringbridge.Contract;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Rpc;
using Ringbridge.Contract.Settings;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent;

/// <summary>A client of the agent, as a browser or the command line is one.</summary>
internal sealed class TestClient : IAsyncDisposable
{
    private static readonly ContractJson Json = ContractJson.Default;

    private readonly JsonRpcPeer _peer;
    private Task _running = Task.CompletedTask;

    public TestClient(Stream stream)
    {
        _peer = new JsonRpcPeer(stream, stream);
        _peer.OnNotification(RpcMethods.CallChanged, Json.CallResult, result => Calls.Enqueue(result.Call));
        _peer.OnNotification(RpcMethods.JournalChanged, Json.JournalChangedParams, changed => JournalChanges.Enqueue(changed.CallId));
        _peer.OnNotification(RpcMethods.ContactChanged, Json.CallContacts, Contacts.Enqueue);
        _peer.OnNotification(RpcMethods.SourceChanged, Json.SourceListResult, Sources.Enqueue);
        _peer.OnNotification(RpcMethods.LineChanged, Json.LineListResult, result => Lines.Enqueue(result));
        _peer.OnNotification(RpcMethods.PresenceChanged, Json.PresenceChangedParams, Presence.Enqueue);
        _peer.OnNotification(RpcMethods.ReceiverHeard, Json.ReceiverHeard, Heard.Enqueue);
        _peer.OnNotification(RpcMethods.TabOpen, Json.TabOpenParams, Tabs.Enqueue);
        _peer.OnNotification(RpcMethods.MissedChanged, Json.MissedState, Missed.Enqueue);
        _peer.OnNotification(RpcMethods.QuietChanged, Json.QuietState, Quiet.Enqueue);
        _peer.OnNotification(RpcMethods.SettingsChanged, Json.RingbridgeSettings, Settings.Enqueue);
    }

    /// <summary>A client with an open session of the agent that runs, or will soon run, in a home.</summary>
    public static async Task<TestClient> OpenAtAsync(RingbridgeHome home)
    {
        Stream? stream = null;
        await Eventually.BecomesTrueAsync(() => TryConnect(home, out stream));
        var client = new TestClient(stream!);
        await client.OpenAsync();
        return client;
    }

    public static CancellationToken Soon => new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token;

    /// <summary>What <c>call.changed</c> told, in order.</summary>
    public ConcurrentQueue<Call> Calls { get; } = new();

    /// <summary>What <c>journal.changed</c> named, in order.</summary>
    public ConcurrentQueue<string?> JournalChanges { get; } = new();

    /// <summary>What <c>contact.changed</c> told, in order.</summary>
    public ConcurrentQueue<CallContacts> Contacts { get; } = new();

    public ConcurrentQueue<SourceListResult> Sources { get; } = new();

    public ConcurrentQueue<LineListResult> Lines { get; } = new();

    public ConcurrentQueue<PresenceChangedParams> Presence { get; } = new();

    public ConcurrentQueue<RingbridgeSettings> Settings { get; } = new();

    public ConcurrentQueue<ReceiverHeard> Heard { get; } = new();

    /// <summary>Which pages <c>tab.open</c> wanted opened, in order.</summary>
    public ConcurrentQueue<TabOpenParams> Tabs { get; } = new();
    public ConcurrentQueue<MissedState> Missed { get; } = new();

    public ConcurrentQueue<QuietState> Quiet { get; } = new();

    /// <summary>Done when the connection is over.</summary>
    public Task Ended => _running;

    public void Start() => _running = RunAsync();

    public async Task<SessionOpenResult> OpenAsync(string language = "en", int protocol = ProtocolVersion.Current, ClientKind client = ClientKind.Cli)
    {
        Start();
        return await AskAsync(RpcMethods.SessionOpen, new SessionOpenParams { Protocol = protocol, Client = client, Language = language }, Json.SessionOpenParams, Json.SessionOpenResult);
    }

    public Task<TResult> AskAsync<TParams, TResult>(string method, TParams args, JsonTypeInfo<TParams> paramsType, JsonTypeInfo<TResult> resultType) =>
        _peer.RequestAsync(method, args, paramsType, resultType, Soon);

    public Task<TResult> AskAsync<TResult>(string method, JsonTypeInfo<TResult> resultType) => _peer.RequestAsync(method, resultType, Soon);

    public async Task<Call> DialAsync(string number, bool confirmed = false, string? lineId = null) =>
        (await AskAsync(RpcMethods.CallDial, new CallDialParams { Number = number, Confirmed = confirmed, LineId = lineId }, Json.CallDialParams, Json.CallResult)).Call;

    public async Task<Call> CommandAsync(string method, string? callId = null) =>
        (await AskAsync(method, new CallIdParams { CallId = callId }, Json.CallIdParams, Json.CallResult)).Call;

    public async Task<IReadOnlyList<Call>> JournalAsync(int limit = 50) => (await QueryAsync(new JournalQueryParams { Limit = limit })).Calls;

    public Task<JournalQueryResult> QueryAsync(JournalQueryParams which) => AskAsync(RpcMethods.JournalQuery, which, Json.JournalQueryParams, Json.JournalQueryResult);

    public async Task<Call> AnnotateAsync(JournalAnnotateParams what) =>
        (await AskAsync(RpcMethods.JournalAnnotate, what, Json.JournalAnnotateParams, Json.CallResult)).Call;

    public Task<JournalStats> StatsAsync(JournalStatsParams which) => AskAsync(RpcMethods.JournalStats, which, Json.JournalStatsParams, Json.JournalStats);

    public Task<JournalExportResult> ExportAsync(JournalExportParams which) =>
        AskAsync(RpcMethods.JournalExport, which, Json.JournalExportParams, Json.JournalExportResult);

    public async Task<int> EraseAsync(JournalEraseParams what) =>
        (await AskAsync(RpcMethods.JournalErase, what, Json.JournalEraseParams, Json.JournalEraseResult)).Erased;

    public async Task<IReadOnlyList<Call>> RunningAsync() => (await AskAsync(RpcMethods.CallList, Json.CallListResult)).Calls;

    public Task<AgentStatus> StatusAsync() => AskAsync(RpcMethods.AgentStatus, Json.AgentStatus);

    public Task<ContactFindResult> FindAsync(string number, bool local = false, bool refresh = false) =>
        AskAsync(RpcMethods.ContactFind, new ContactFindParams { Number = number, Local = local, Refresh = refresh }, Json.ContactFindParams, Json.ContactFindResult);

    public async Task<Contact> SaveContactAsync(ContactSaveParams contact) =>
        (await AskAsync(RpcMethods.ContactSave, contact, Json.ContactSaveParams, Json.ContactResult)).Contact;

    public Task<ContactListResult> ListContactsAsync(ContactListParams which) =>
        AskAsync(RpcMethods.ContactList, which, Json.ContactListParams, Json.ContactListResult);

    public async Task<Call> PickAsync(string callId, string? sourceId = null, string? contactId = null) => (await AskAsync(
        RpcMethods.ContactPick, new ContactPickParams { CallId = callId, SourceId = sourceId, ContactId = contactId }, Json.ContactPickParams, Json.CallResult)).Call;

    public Task<ContactDeleteResult> DeleteContactAsync(string id) =>
        AskAsync(RpcMethods.ContactDelete, new ContactIdParams(id), Json.ContactIdParams, Json.ContactDeleteResult);

    public Task<SourceListResult> SourcesAsync() => AskAsync(RpcMethods.SourceList, Json.SourceListResult);

    public async Task<IReadOnlyList<SourceTrial>> TrySourceAsync(SourceTestParams which) =>
        (await AskAsync(RpcMethods.SourceTest, which, Json.SourceTestParams, Json.SourceTestResult)).Sources;

    public Task<SourceUploadResult> UploadAsync(SourceUploadParams part) =>
        AskAsync(RpcMethods.SourceUpload, part, Json.SourceUploadParams, Json.SourceUploadResult);

    public Task<SourceLogInStart> LogInAsync(SourceSettings source) =>
        AskAsync(RpcMethods.SourceLogIn, new SourceLogInParams(source), Json.SourceLogInParams, Json.SourceLogInStart);

    public Task<SourceLogInProgress> AwaitLogInAsync(string id) =>
        AskAsync(RpcMethods.SourceLogInAwait, new SourceLogInIdParams(id), Json.SourceLogInIdParams, Json.SourceLogInProgress);

    public Task<SourceLogInProgress> CancelLogInAsync(string id) =>
        AskAsync(RpcMethods.SourceLogInCancel, new SourceLogInIdParams(id), Json.SourceLogInIdParams, Json.SourceLogInProgress);

    public async Task<int> EraseSourcesAsync(string? id = null) =>
        (await AskAsync(RpcMethods.SourceErase, new SourceEraseParams(id), Json.SourceEraseParams, Json.SourceEraseResult)).Contacts;

    public Task<RingbridgeSettings> UpdateAsync(string changes) =>
        AskAsync(RpcMethods.SettingsUpdate, new SettingsUpdateParams(JsonDocument.Parse(changes).RootElement), Json.SettingsUpdateParams, Json.RingbridgeSettings);

    public async Task<Call> RingAsync(string? number = null, string? name = null) =>
        (await AskAsync(RpcMethods.SimulatorRing, new SimulatorRingParams { Number = number, Name = name }, Json.SimulatorRingParams, Json.CallResult)).Call;

    public async Task<Call> PlayAsync(string method, string? callId = null, EndReason? reason = null) =>
        (await AskAsync(method, new SimulatorCallParams { CallId = callId, EndReason = reason }, Json.SimulatorCallParams, Json.CallResult)).Call;

    /// <summary>Gains or loses the focus; done when the agent knows.</summary>
    public async Task FocusAsync(bool focused)
    {
        await _peer.NotifyAsync(RpcMethods.SessionFocus, new SessionFocusParams(focused), Json.SessionFocusParams, Soon);
        await RunningAsync();
    }

    /// <summary>Waits until <c>call.changed</c> told of such a call.</summary>
    public async Task<Call> SeesAsync(Func<Call, bool> expected)
    {
        await Eventually.BecomesTrueAsync(() => Calls.Any(expected));
        return Calls.First(expected);
    }

    /// <summary>Waits until the last that was told of missed calls is this.</summary>
    public Task SeesMissedAsync(Func<MissedState, bool> expected) => Eventually.BecomesTrueAsync(() => Missed.LastOrDefault() is { } last && expected(last));

    /// <summary>Waits until the last that was told of quiet times is this.</summary>
    public Task SeesQuietAsync(Func<QuietState, bool> expected) => Eventually.BecomesTrueAsync(() => Quiet.LastOrDefault() is { } last && expected(last));

    public async ValueTask DisposeAsync()
    {
        await _peer.DisposeAsync();
        await _running;
    }

    private async Task RunAsync()
    {
        try
        {
            await _peer.RunAsync(CancellationToken.None);
        }
        catch (IOException)
        {
            // The agent ended the connection; tests that care look at Ended.
        }
    }

    private static bool TryConnect(RingbridgeHome home, out Stream? stream)
    {
        try
        {
            stream = LocalSocket.Connect(home);
            return true;
        }
        catch (AgentNotRunningException)
        {
            stream = null;
            return false;
        }
    }
}

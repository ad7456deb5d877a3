using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Ringbridge.Agent.Contacts;
using Ringbridge.Agent.Contacts.LogIns;
using Ringbridge.Agent.Journal;
using Ringbridge.Agent.Secrets;
using Ringbridge.Agent.Settings;
using Ringbridge.Contacts;
using Ringbridge.Contacts.Index;
using Ringbridge.Contacts.Looking;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;
using Ringbridge.FakePbx.Crm;
using Ringbridge.Tests.Agent.Journal;
using Ringbridge.Tests.Contacts;
using Ringbridge.Tests.Contacts.Index;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.Contacts;

/// <summary>A desk that writes calls down in one CRM, without the rest of an agent: what happens between its steps is up to the test.</summary>
internal sealed class CallLogRoom : IAsyncDisposable
{
    private const string CallId = "call1";

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    // An attempt talks to a real server, and gives up after thirty seconds of the test's time: between its steps passes enough of the real one.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    private readonly JournalTestDesk _home = new();
    private readonly CallJournal _journal;
    private readonly SourceRegistry _registry;
    private readonly SettingsState _state;
    private CallLogDesk _desk;

    private CallLogRoom(FakeCrm crm, string type, string token)
    {
        Store = new SlowStore(token);
        Clock = new WatchedTime(_home.Time);
        var options = JsonSerializer.SerializeToElement(new { address = crm.Url, user = FakePbx.Zendesk.FakeZendesk.User, token = new { secret = "crm" }, calls = "de" })
            .EnumerateObject().Where(option => type is "zendesk" || option.Name is not "user").ToDictionary(option => option.Name, option => option.Value);
        _state = new SettingsState { Settings = new RingbridgeSettings { Sources = [new SourceSettings { Id = "crm", Type = type, Options = options }] } };
        _registry = new SourceRegistry(
            ContactIndex.OpenTemporary(new ContactOpening(_home.Home.Home.ContactsFile, new KeysInMemory(), _home.Time), new Problem(Reasons.Internal), _home.Time),
            new SourceFactory(Task.FromResult<ISecretStore>(Store), _home.Home.Root, () => Here.Munich, Clock, NullLoggerFactory.Instance, new LogInGrants(_home.Time)) { ConnectionTime = TimeProvider.System, PaceTime = TimeProvider.System },
            () => Here.Munich, () => { }, new LookupLimits(), _home.Time, NullLoggerFactory.Instance);
        _journal = _home.Open();
        _desk = Open();
    }

    public ManualTime Time => _home.Time;

    /// <summary>The time of the desk and of its source.</summary>
    public WatchedTime Clock { get; }

    public SlowStore Store { get; }

    /// <summary>Told when the desk puts a call into words, just before it marks that it tells it.</summary>
    public Action Described { get; set; } = () => { };

    public Problem? Problem => _desk.ProblemOf("crm");

    /// <summary>A desk, and a call of Anna Bauer that is over and waits to be written down.</summary>
    public static async Task<CallLogRoom> OpenAsync(FakeCrm crm, string type, string token)
    {
        var room = new CallLogRoom(crm, type, token);
        await room.TakeSettingsAsync();
        await room._desk.ApplyAsync(room._state, []);
        var call = room._home.Over(CallId, CallsForCrm.Number);
        await room._journal.PutAsync(call, JournalTestDesk.Soon);
        var found = new FoundContact(new Card { Id = "5", Name = "Anna Bauer" }, new NumberMatch(MatchKind.Exact));
        room._desk.Arrange(call, new SearchState([new SourceOutcome(room._registry.Find("crm")!, SourceAnswerState.Answered) { Found = [found] }], SearchHost: null));
        await room._journal.FlushAsync(JournalTestDesk.Soon);
        return room;
    }

    /// <summary>The source of the settings is there.</summary>
    public Task TakeSettingsAsync() => _registry.ApplyAsync(_state, []);

    /// <summary>The source is gone, as while new settings are being taken over.</summary>
    public Task EndSourceAsync() => _registry.ApplyAsync(new SettingsState { Settings = new RingbridgeSettings() }, []);

    /// <summary>The agent ends.</summary>
    public ValueTask EndAsync() => _desk.DisposeAsync();

    /// <summary>The next one starts.</summary>
    public Task StartAsync()
    {
        _desk = Open();
        return _desk.ApplyAsync(_state, []);
    }

    /// <summary>What is kept of the call; null: nothing.</summary>
    public Task<CallLogEntry?> KeptAsync() => _journal.DeliveriesAsync(deliveries => CallLogRows.Find(deliveries, CallLogRows.KeyOf(CallId, "crm")), JournalTestDesk.Soon);

    /// <summary>How often it was put off; null: it is not kept.</summary>
    public Task<int?> TriesAsync() => _journal.DeliveriesAsync(
        deliveries => deliveries.Due(DeliveryTable.CallLane("crm"), Time.GetUtcNow() + TimeSpan.FromDays(9), 1).Select(delivery => (int?)delivery.Tries).FirstOrDefault(), JournalTestDesk.Soon);

    /// <summary>Lets time pass until it was put off so often, or is kept no longer.</summary>
    public Task PutOffAsync(int? times) => Time.AdvanceUntilAsync(async () => !(await TriesAsync() < times), TimeSpan.FromSeconds(5));

    /// <summary>Lets time pass until it is so. While the call is put off nothing happens: most of that passes at once.</summary>
    public Task SkipUntilAsync(Func<Task<bool>> isSoAsync) => Time.AdvanceUntilAsync(
        async () =>
        {
            if (await isSoAsync())
            {
                return true;
            }

            var next = await _journal.DeliveriesAsync(deliveries => deliveries.NextAt(DeliveryTable.CallLane("crm")), JournalTestDesk.Soon);
            if (next - Time.GetUtcNow() - Step is { } left && left > TimeSpan.Zero)
            {
                Time.Advance(left);
            }

            return false;
        },
        Step,
        Pause);

    public async ValueTask DisposeAsync()
    {
        await _desk.DisposeAsync();
        await _registry.DisposeAsync();
        await _journal.DisposeAsync();
        _home.Dispose();
    }

    private CallLogDesk Open() => new(
        _registry,
        _journal,
        number =>
        {
            Described();
            return number;
        },
        Clock,
        NullLogger.Instance);

    /// <summary>A keyring that is locked until somebody opens it.</summary>
    public sealed class SlowStore(string secret) : ISecretStore
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Somebody waits for it.</summary>
        public Task Asked => _asked.Task;

        public bool IsLocked { get; set; }

        public string Kind => "slow";

        public async Task<string?> GetAsync(string name, CancellationToken cancellationToken)
        {
            if (IsLocked)
            {
                _asked.TrySetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            }

            return secret;
        }

        public Task SetAsync(string name, string value, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task RemoveAsync(string name, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    /// <summary>Time that says when somebody looks at the clock.</summary>
    public sealed class WatchedTime(ManualTime time) : TimeProvider
    {
        /// <summary>Told once, by whoever looks next.</summary>
        public Action? Looked { get; set; }

        public override long TimestampFrequency => time.TimestampFrequency;

        public override TimeZoneInfo LocalTimeZone => time.LocalTimeZone;

        public override DateTimeOffset GetUtcNow()
        {
            var looked = Looked;
            Looked = null;
            looked?.Invoke();
            return time.GetUtcNow();
        }

        public override long GetTimestamp() => time.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => time.CreateTimer(callback, state, dueTime, period);
    }
}

using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Ringbridge.Agent;
using Ringbridge.Agent.Receiver;
using Ringbridge.Agent.Sessions;
using Ringbridge.Contract.Methods;
using Ringbridge.Tests.Streams;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent;

/// <summary>An agent in this process, with connections in memory and, unless told otherwise, fake lines.</summary>
internal sealed class RunningAgent : IAsyncDisposable
{
    /// <summary>One yealink line called desk.</summary>
    public const string OneLine = """{ "lines": [ { "id": "desk", "type": "yealink", "name": "Desk", "address": "http://10.1.2.3" } ] }""";

    private readonly List<TestClient> _clients = [];
    private readonly List<Task> _serving = [];
    private CancellationTokenSource _ending = new();
    private AgentCore? _core;
    private bool _realLines;

    public TemporaryHome Home { get; } = new();

    public ManualTime Time { get; } = new();

    /// <summary>Lines that were made, the newest of each id.</summary>
    public ConcurrentDictionary<string, FakeLine> Lines { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it listens for events of phones.</summary>
    public bool HasReceiver { get; init; }

    public ReceiverLimits ReceiverLimits { get; init; } = new();

    /// <summary>The time in which it takes CRMs to count requests; null: that of the computer, as they do.</summary>
    public TimeProvider? PaceTime { get; set; }

    /// <summary>The time in which it waits for those at the other end of a connection.</summary>
    public TimeProvider ConnectionTime { get; set; } = TimeProvider.System;

    public FakeLine Desk => Lines["desk"];

    /// <summary>Starts an agent with those settings; null: without a settings file.</summary>
    public static async Task<RunningAgent> StartAsync(string? settings = OneLine, bool realLines = false, SessionLimits? limits = null, RunningAgent? inside = null, Action<FakeLine>? prepare = null)
    {
        var agent = inside ?? new RunningAgent();
        agent._realLines = realLines;
        if (settings is not null)
        {
            await File.WriteAllTextAsync(agent.Home.Home.SettingsFile, settings);
        }

        // In no context of the test: what a timer of the test starts runs on the thread that moves time, as far as it can.
        agent._core = await Task.Run(() => AgentCore.StartAsync(
            agent.Home,
            agent.Time,
            NullLoggerFactory.Instance,
            new AgentParts
            {
                Limits = limits ?? new SessionLimits(),
                HasReceiver = agent.HasReceiver,
                ReceiverLimits = agent.ReceiverLimits,
                ConnectionTime = agent.ConnectionTime,
                PaceTime = agent.PaceTime,
                CreateLine = realLines ? null : (_, settings, _) =>
                {
                    var line = new FakeLine(settings);
                    prepare?.Invoke(line);
                    return agent.Lines[settings.Id] = line;
                },
            },
            CancellationToken.None));
        return agent;
    }

    /// <summary>A connection that nobody speaks on yet.</summary>
    public Stream Connect()
    {
        var (near, far) = DuplexStreams.CreatePair();
        _serving.Add(_core!.Server.ServeAsync(far, _ending.Token));
        return near;
    }

    /// <summary>A client with an open session.</summary>
    public async Task<TestClient> OpenAsync(string language = "en", ClientKind kind = ClientKind.Cli)
    {
        var client = new TestClient(Connect());
        _clients.Add(client);
        await client.OpenAsync(language, client: kind);
        return client;
    }

    /// <summary>The agent ends and starts again in the same home.</summary>
    /// <param name="meanwhile">What happens in between.</param>
    public async Task RestartAsync(Action? meanwhile = null)
    {
        await StopAsync();
        meanwhile?.Invoke();
        Lines.Clear();
        await StartAsync(settings: null, _realLines, inside: this);
    }

    /// <summary>Calls in the journal, as another process would see them now.</summary>
    public int RowsInJournal() => Count("calls");

    /// <summary>Deliveries that are not known to have arrived, as another process would see them now.</summary>
    public int DeliveriesLeft() => Count("deliveries");

    /// <summary>Deliveries that were tried and are put off, as another process would see them now.</summary>
    public int DeliveriesPutOff() => Count("deliveries WHERE tries > 0");

    private int Count(string rows)
    {
        using var connection = new SqliteConnection($"Data Source={Home.Home.JournalFile};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {rows}";
        return (int)(long)command.ExecuteScalar()!;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _ending.Dispose();
        Home.Dispose();
    }

    private async Task StopAsync()
    {
        foreach (var client in _clients)
        {
            await client.DisposeAsync();
        }

        _clients.Clear();
        await _ending.CancelAsync();
        await Task.WhenAll(_serving);
        _serving.Clear();
        await _core!.DisposeAsync();
        _ending = new CancellationTokenSource();
    }
}

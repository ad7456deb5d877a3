using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Ringbridge.Agent.Contacts;
using Ringbridge.Agent.Contacts.LogIns;
using Ringbridge.Agent.Secrets;
using Ringbridge.Agent.Settings;
using Ringbridge.Contacts.Looking;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Bench.Contacts;

/// <summary>One caller looked for in eleven live sources at once, of which three take the question and never answer; and in one that works.</summary>
internal static class LiveBench
{
    private const int Alive = 8;
    private const int Dead = 3;
    private const int Rounds = 25;

    // The sources' own limit lets so much pass without waiting.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(600);

    private static readonly DialPlanOptions Munich = new("DE", "89", "", @"^[1-9]\d{1,3}$");

    /// <summary>Median milliseconds until the first state is told, until all that work have answered, and of one source alone; and seconds until the dead are given up.</summary>
    public static async Task<(double Told, double Answered, double Alone, double GivenUp)> MeasureAsync(string folder)
    {
        using var server = new Server();
        using var hole = new TcpListener(IPAddress.Loopback, 0);
        hole.Start(backlog: 1000);
        var dead = $"http://{hole.LocalEndpoint}/";
        var (told, answered, givenUp) = await MeasureAsync(folder, [.. Enumerable.Range(0, Alive).Select(_ => server.Url), .. Enumerable.Repeat(dead, Dead)]);
        var (_, alone, _) = await MeasureAsync(folder, [server.Url]);
        return (told, answered, alone, givenUp);
    }

    private static async Task<(double Told, double Answered, double GivenUp)> MeasureAsync(string folder, IReadOnlyList<string> addresses)
    {
        // A dead source would be left alone after three failures: here each round asks all.
        var limits = new LookupLimits { Failures = int.MaxValue };
        await using var registry = new SourceRegistry(
            await KeysOfBench.OpenAsync(Path.Combine(folder, $"{addresses.Count}.db")),
            new SourceFactory(Task.FromResult<ISecretStore>(null!), folder, () => Munich, TimeProvider.System, NullLoggerFactory.Instance, new LogInGrants(TimeProvider.System)),
            () => Munich, () => { }, limits, TimeProvider.System, NullLoggerFactory.Instance);
        await registry.ApplyAsync(new SettingsState { Settings = new RingbridgeSettings { Sources = [.. addresses.Select(Source)] } }, []);
        var search = new ContactSearch(registry, () => Munich, () => null, TimeProvider.System, NullLogger.Instance);
        var (told, answered) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            using var end = new CancellationTokenSource();
            var (toldMs, answeredMs) = await RoundAsync(search, round, addresses.Count, end);
            told.Add(toldMs);
            answered.Add(answeredMs);
            await Task.Delay(Pause);
        }

        var begin = Stopwatch.GetTimestamp();
        await search.FindAsync(CallerNumber.Of(People.E164(Rounds), Munich)!, refresh: true, _ => { }, CancellationToken.None);
        return (Median(told), Median(answered), Stopwatch.GetElapsedTime(begin).TotalSeconds);
    }

    private static async Task<(double ToldMs, double AnsweredMs)> RoundAsync(ContactSearch search, int round, int sources, CancellationTokenSource end)
    {
        var begin = Stopwatch.GetTimestamp();
        var (told, answered) = (0.0, new TaskCompletionSource<double>(TaskCreationOptions.RunContinuationsAsynchronously));
        var alive = Math.Min(Alive, sources);
        var searching = search.FindAsync(
            CallerNumber.Of(People.E164(round), Munich)!,
            refresh: true,
            state =>
            {
                told = told > 0 ? told : Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
                if (state.Outcomes.Count(outcome => outcome is { State: SourceAnswerState.Answered, Found.Count: > 0 }) == alive)
                {
                    answered.TrySetResult(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
                }
            },
            end.Token);
        var took = await answered.Task;
        await end.CancelAsync();
        await searching;
        return (told, took);
    }

    private static SourceSettings Source(string address, int at) => new()
    {
        Id = $"crm{at}",
        Type = "pipedrive",
        Fetch = [],
        Options = new Dictionary<string, JsonElement>(StringComparer.Ordinal)
        {
            ["address"] = JsonSerializer.SerializeToElement(address),
            ["token"] = JsonSerializer.SerializeToElement("token"),
        },
    };

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    // Everybody has the number that is asked for.
    private sealed class Server : IDisposable
    {
        private readonly HttpListener _listener = new();

        public Server()
        {
            Url = FreeAddress.Take();
            _listener.Prefixes.Add(Url);
            _listener.Start();
            _ = ServeAsync();
        }

        public string Url { get; }

        public void Dispose() => _listener.Close();

        private async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    var context = await _listener.GetContextAsync();
                    var person = $$$"""{"id":5,"name":"Erika Mustermann","phones":["0{{{context.Request.QueryString["term"]}}}"],"organization":{"name":"ACME GmbH"}}""";
                    var answer = Encoding.UTF8.GetBytes($$$"""{"success":true,"data":{"items":[{"item":{{{person}}}}]}}""");
                    context.Response.ContentLength64 = answer.Length;
                    await context.Response.OutputStream.WriteAsync(answer);
                    context.Response.Close();
                }
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                // That is how serving ends.
            }
        }
    }
}

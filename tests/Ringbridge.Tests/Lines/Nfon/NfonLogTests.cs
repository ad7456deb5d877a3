using Ringbridge.Agent.Logging;
using Ringbridge.Contract.DialPlan;
using Ringbridge.FakePbx.Http;
using Ringbridge.FakePbx.Nfon;
using Ringbridge.Lines;
using Ringbridge.Lines.Nfon;
using Ringbridge.Tests.Agent;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Lines.Nfon;

/// <summary>What NFON's support can be told: read from the agent's own log file, which leaves out what is for developers.</summary>
public sealed class NfonLogTests : IAsyncLifetime
{
    private readonly ManualTime _time = new();
    private readonly TemporaryHome _home = new();
    private readonly FakeNfon _server;

    public NfonLogTests() => _server = new FakeNfon(new FakeServerOptions { Time = _time });

    private string LogPath => Path.Combine(_home.Root, "agent.log");

    /// <summary>What NFON called its answers that were failures, in order.</summary>
    private List<string> Ids => [.. _server.Exchanges.Where(exchange => exchange.Answer.Status >= 300).Select(IdOf)];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _home.Dispose();
    }

    [Fact]
    public async Task A_request_to_call_and_one_to_cancel_are_there_and_what_goes_well_by_itself_is_not()
    {
        var log = await LogOfAsync(async line =>
        {
            var receipt = await DialAsync(line);
            await line.HangUpAsync(receipt.LineCallId, NfonDesk.Soon);
        });

        log.ShouldBe(
        [
            $"INF nfon: Line desk: POST /extensions/phone/calls answered 200, X-Request-Id {IdOf("POST", "/calls")}",
            $"INF nfon: Line desk: DELETE /extensions/phone/calls answered 204, X-Request-Id {IdOf("DELETE", "/calls/")}",
        ]);
    }

    [Fact]
    public async Task Each_refused_request_to_call_is_there()
    {
        _server.Fault = Fault.Forbidden;

        var log = await LogOfAsync(async line =>
        {
            await Should.ThrowAsync<LineRejectedException>(() => DialAsync(line));
            await Should.ThrowAsync<LineRejectedException>(() => DialAsync(line));
        });

        log.ShouldBe(Ids.Select(id => $"WRN nfon: Line desk: POST /extensions/phone/calls answered 403, X-Request-Id {id}"));
        log.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_failure_of_what_is_tried_again_and_again_is_there_once_in_ten_minutes()
    {
        _server.Fault = Fault.Broken;

        var log = await LogOfAsync(async line =>
        {
            for (var minute = 0; minute <= 10; minute++)
            {
                await FailToListAsync(line);
                _time.Advance(TimeSpan.FromMinutes(1));
            }
        });

        Ids.Count.ShouldBe(11);
        log.ShouldBe(new[] { Ids[0], Ids[10] }.Select(id => $"WRN nfon: Line desk: POST /login answered 500, X-Request-Id {id}"));
    }

    [Fact]
    public async Task Another_failure_is_there_at_once()
    {
        var log = await LogOfAsync(async line =>
        {
            _server.Fault = Fault.Broken;
            await FailToListAsync(line);
            _server.Fault = Fault.Unauthorized;
            await FailToListAsync(line);
        });

        log.ShouldBe(
        [
            $"WRN nfon: Line desk: POST /login answered 500, X-Request-Id {Ids[0]}",
            $"WRN nfon: Line desk: POST /login answered 401, X-Request-Id {Ids[1]}",
        ]);
    }

    private static string IdOf(NfonExchange exchange) => exchange.Answer.Headers.Single()["X-Request-Id: ".Length..];

    private string IdOf(string method, string path) => IdOf(_server.Exchanges.Single(exchange =>
        exchange.Request.Method == method && exchange.Request.Path.Contains(path, StringComparison.Ordinal)));

    private static Task<DialReceipt> DialAsync(NfonLine line) => line.DialAsync(new DialRequest("call-1", "4930123456", NumberKind.Fixed), NfonDesk.Soon);

    private static Task<LineException> FailToListAsync(NfonLine line) => Should.ThrowAsync<LineException>(() => line.ListChoicesAsync("extension", NfonDesk.Soon));

    /// <summary>The agent's log of the answers of NFON, without the times.</summary>
    private async Task<IReadOnlyList<string>> LogOfAsync(Func<NfonLine, Task> act)
    {
        await using (var log = new LogFile(LogPath, _time))
        {
            var lines = new TestLines { Time = _time, Secrets = { ["nfon"] = "right" }, Logger = log.CreateLogger("Line.nfon") };
            await using var line = NfonDesk.Create(lines, _server.Url);
            await act(line);
        }

        var written = await File.ReadAllLinesAsync(LogPath);
        return [.. written.Where(text => text.Contains("X-Request-Id", StringComparison.Ordinal)).Select(text => text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..])];
    }
}

using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Lines;
using Ringbridge.FakePbx.Http;
using Ringbridge.FakePbx.Nfon;
using Ringbridge.Lines;
using Ringbridge.Lines.Nfon;

namespace Ringbridge.Tests.Lines.Nfon;

/// <summary>
/// A running NFON line of extension 102 and the fake server behind it. Whatever a test does: at its end, all that went over
/// the wire is held against NFON's document.
/// </summary>
internal sealed class NfonDesk : IAsyncDisposable
{
    private NfonDesk(FakeNfon server, FakeNetwork network, TestLines lines, NfonLine line) =>
        (Server, Network, Lines, Line, Probe) = (server, network, lines, line, new LineProbe(line));

    public static CancellationToken Soon => new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token;

    public FakeNfon Server { get; }

    /// <summary>What lies between line and server.</summary>
    public FakeNetwork Network { get; }

    public NfonSwitch Switch => Server.Switch;

    public TestLines Lines { get; }

    public LineProbe Probe { get; }

    public NfonLine Line { get; }

    /// <summary>Starts server and line, and waits until the line hears calls.</summary>
    public static async Task<NfonDesk> StartAsync(TimeProvider? time = null, NfonTiming? timing = null, Action<FakeNfon>? prepare = null, bool waits = true)
    {
        var clock = time ?? TimeProvider.System;
        var server = new FakeNfon(new FakeServerOptions { Time = clock });
        prepare?.Invoke(server);
        var lines = new TestLines { Time = clock, Secrets = { ["nfon"] = "right" } };
        var network = new FakeNetwork(server.Url);
        var desk = new NfonDesk(server, network, lines, Create(lines, network.Url, timing));
        if (waits)
        {
            await server.Switch.WaitForCallListenersAsync(1, Soon);
            await server.Switch.WaitForStateListenersAsync(1, Soon);
            await desk.Probe.WaitForHealthAsync(LineHealth.Up);
        }

        return desk;
    }

    /// <summary>A line with the settings of the tests.</summary>
    public static NfonLine Create(TestLines lines, string url, NfonTiming? timing = null, string colleagues = "show", string extension = "102") => new(
        TestLines.Settings(
            "nfon",
            new { address = $"{url}/v1", account = "k9999", user = "admin", password = new { secret = "nfon" }, extension, colleagues, ringSeconds = 25 }),
        lines.Services,
        timing ?? new NfonTiming(),
        new Random(1));

    public async Task<string> DialAsync(string number, NumberKind kind = NumberKind.Fixed)
    {
        var receipt = await Line.DialAsync(new DialRequest("call-1", number, kind), Soon);
        return receipt.LineCallId.ShouldNotBeNull();
    }

    public async ValueTask DisposeAsync()
    {
        await Probe.DisposeAsync();
        await Network.DisposeAsync();
        await Server.DisposeAsync();
        NfonDocument.Check(Server).ShouldBeEmpty();
    }
}

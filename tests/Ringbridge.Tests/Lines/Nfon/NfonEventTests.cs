using System.Text;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx.Http;
using Ringbridge.FakePbx.Nfon;
using Ringbridge.Lines.Nfon;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Lines.Nfon;

public sealed class NfonEventTests
{
    [Fact]
    public async Task A_caller_rings_is_answered_and_hangs_up()
    {
        await using var desk = await NfonDesk.StartAsync();

        var id = desk.Switch.Ring("102", "4930123456");
        var ring = await desk.Probe.WaitForCallAsync(CallState.Ringing, id);
        desk.Switch.Answer(id);
        await desk.Probe.WaitForCallAsync(CallState.Connected, id);
        desk.Switch.HangUp(id);
        await desk.Probe.WaitForCallAsync(CallState.Ended, id);

        (ring.Direction, ring.RemoteNumber, ring.RemoteIsInternal).ShouldBe((CallDirection.Inbound, "+4930123456", false));
    }

    [Fact]
    public async Task A_colleague_at_112_is_no_emergency()
    {
        await using var desk = await NfonDesk.StartAsync();

        var id = desk.Switch.Ring("102", "112", FakeNfon.Account);

        var ring = await desk.Probe.WaitForCallAsync(CallState.Ringing, id);
        (ring.RemoteNumber, ring.RemoteIsInternal).ShouldBe(("112", true));
    }

    [Fact]
    public async Task A_hang_up_without_a_ring_is_a_call_that_ended()
    {
        await using var desk = await NfonDesk.StartAsync();

        Send(desk, """data: {"uuid":"9","state":"hangup","caller":"4930123456","caller_context":"global","callee":"102","callee_context":"K9999","direction":"inbound","extension":"102","updated":"2013-10-27T13:01:10:00.069620809+02:00"}""");

        (await desk.Probe.WaitForCallAsync(CallState.Ended)).RemoteNumber.ShouldBe("+4930123456");
    }

    [Fact]
    public async Task What_is_not_in_the_protocol_ends_nothing()
    {
        await using var desk = await NfonDesk.StartAsync();

        Send(desk, ": hello", "data: nonsense", "event: x\nid: 3\ndata: {}", $"data: {new string('x', 1024 * 1024)}", "data: [1,2]");
        var id = desk.Switch.Ring("102", "4930123456");

        await desk.Probe.WaitForCallAsync(CallState.Ringing, id);
        desk.Probe.Events.OfType<Ringbridge.Lines.HealthEvent>().ShouldAllBe(health => health.Health == LineHealth.Up);
        desk.Probe.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Ten_thousand_calls_of_others_leave_no_trace()
    {
        await using var desk = await NfonDesk.StartAsync();

        desk.Switch.Burst(10_000);
        var id = desk.Switch.Ring("102", "4930123456");
        await desk.Probe.WaitForCallAsync(CallState.Ringing, id);

        desk.Probe.Calls.ShouldHaveSingleItem().LineCallId.ShouldBe(id);
        desk.Lines.Log.ShouldAllBe(line => !line.Contains("9999000", StringComparison.Ordinal) && !line.Contains("00000000-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(StreamEnd.Close)]
    [InlineData(StreamEnd.Reset)]
    public async Task A_stream_that_ends_is_opened_again(StreamEnd end)
    {
        var time = new ManualTime();
        await using var desk = await NfonDesk.StartAsync(time);

        desk.Switch.EndStreams(end);
        await desk.Probe.WaitForHealthAsync(LineHealth.Down);
        desk.Probe.Forget();
        await time.AdvanceUntilAsync(() => desk.Probe.Events.Any(heard => heard is Ringbridge.Lines.HealthEvent { Health: LineHealth.Up or LineHealth.Degraded }));

        var id = desk.Switch.Ring("102", "4930123456");
        await desk.Probe.WaitForCallAsync(CallState.Ringing, id);
    }

    [Fact]
    public async Task A_gap_is_shown_with_its_times_and_not_for_ever()
    {
        var time = new ManualTime();
        await using var desk = await NfonDesk.StartAsync(time, new NfonTiming { GapIsShown = TimeSpan.FromMinutes(1) });

        desk.Server.Fault = Fault.Broken;
        desk.Switch.EndStreams(StreamEnd.Reset);
        await desk.Probe.WaitForHealthAsync(LineHealth.Down);
        time.Advance(TimeSpan.FromMinutes(1));
        desk.Server.Fault = Fault.None;
        desk.Probe.Forget();
        await time.AdvanceUntilAsync(() => desk.Probe.Events.Any(heard => heard is Ringbridge.Lines.HealthEvent { Problem.Detail: Details.EventsMissed }));

        var gap = desk.Probe.Events.OfType<Ringbridge.Lines.HealthEvent>().First(health => health.Problem?.Detail == Details.EventsMissed);
        gap.Problem!.Arguments["from"].ShouldBe("09:00:00");
        ProblemTexts.Render(gap.Problem, "de").ShouldContain("Zwischen 09:00:00 und 09:0");

        await time.AdvanceUntilAsync(() => desk.Probe.Events.Any(heard => heard is Ringbridge.Lines.HealthEvent { Health: LineHealth.Up }));
    }

    [Fact]
    public async Task Streams_that_break_as_soon_as_they_are_open_do_not_wake_each_other()
    {
        var time = new ManualTime();
        await using var desk = await NfonDesk.StartAsync(time, new NfonTiming { FirstRetry = TimeSpan.FromHours(1), LongestRetry = TimeSpan.FromHours(1) });
        desk.Switch.EndsStreamsAtOnce = true;
        desk.Switch.EndStreams(StreamEnd.Close);
        await time.AdvanceUntilAsync(() => desk.Switch.StateStreamsOpened >= 2, TimeSpan.FromMinutes(10));

        // Time enough for as many rounds, if there were any. (A test opens a stream of calls of its own.)
        var before = desk.Switch.StateStreamsOpened;
        for (var round = 0; round < 20; round++)
        {
            await desk.Line.TestAsync(NfonDesk.Soon);
        }

        (desk.Switch.StateStreamsOpened - before).ShouldBeLessThan(5);
    }

    [Fact]
    public async Task A_call_that_ended_in_the_gap_is_not_running_for_ever()
    {
        var time = new ManualTime();
        await using var desk = await NfonDesk.StartAsync(time);
        var id = desk.Switch.Ring("102", "4930123456");
        desk.Switch.Answer(id);
        await desk.Probe.WaitForCallAsync(CallState.Connected, id);

        desk.Switch.EndStreams(StreamEnd.Reset);
        await desk.Probe.WaitForHealthAsync(LineHealth.Down);
        desk.Switch.HangUp(id);
        await time.AdvanceUntilAsync(() => desk.Probe.Calls.Any(call => call.State == CallState.Ended));

        desk.Probe.Calls[^1].ShouldSatisfyAllConditions(call => call.LineCallId.ShouldBe(id), call => call.EndReason.ShouldBe(EndReason.Unknown));
    }

    [Fact]
    public async Task A_stream_that_falls_silent_is_lost_when_its_server_used_to_speak()
    {
        var time = new ManualTime();
        await using var desk = await NfonDesk.StartAsync(time);
        desk.Switch.IsStalled = true;

        await time.AdvanceUntilAsync(() => desk.Probe.Events.Any(heard => heard is Ringbridge.Lines.HealthEvent { Health: LineHealth.Down }), TimeSpan.FromSeconds(30));

        time.GetUtcNow().ShouldBeGreaterThanOrEqualTo(new DateTimeOffset(2026, 1, 5, 9, 1, 30, TimeSpan.Zero));
    }

    [Theory]
    [InlineData(Fault.Forbidden)]
    [InlineData(Fault.NotAcceptable)]
    public async Task A_refused_stream_is_said_so_and_dialling_works(Fault fault)
    {
        await using var desk = await NfonDesk.StartAsync(prepare: server => server.Fault = fault, waits: false);

        var health = await desk.Probe.WaitForHealthAsync(LineHealth.Degraded);
        desk.Server.Fault = Fault.None;

        health.Problem.ShouldNotBeNull().Detail.ShouldBe(Details.EventsNotHeard);
        await desk.DialAsync("4930123456");
    }

    private static void Send(NfonDesk desk, params string[] events) =>
        desk.Switch.Send(Encoding.UTF8.GetBytes(string.Concat(events.Select(one => $"{one}\n\n"))));
}

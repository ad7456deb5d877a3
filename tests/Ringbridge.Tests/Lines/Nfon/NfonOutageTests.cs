using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Presence;
using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx.Http;
using Ringbridge.FakePbx.Nfon;
using Ringbridge.Lines;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Lines.Nfon;

/// <summary>
/// The server, the network or the token is gone for a minute in the middle of a call. The line says so and why, says
/// nothing of a call that it does not know, and afterwards everything works again without a hand.
/// </summary>
public sealed class NfonOutageTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public enum Gone
    {
        Server,
        Network,
        Token,
    }

    [Theory]
    [InlineData(Gone.Server)]
    [InlineData(Gone.Network)]
    [InlineData(Gone.Token)]
    public async Task A_call_that_goes_on_is_still_there(Gone gone)
    {
        var time = new ManualTime();
        await using var desk = await StartAsync(time);
        var id = await desk.DialAsync("4930111111");
        desk.Switch.Lift(id);
        desk.Switch.Answer(id);
        await desk.Probe.WaitForCallAsync(CallState.Connected, id);

        await OutageAsync(desk, time, gone);

        desk.Probe.Calls.ShouldAllBe(call => call.State != CallState.Ended);
        desk.Switch.HangUp(id);
        await desk.Probe.WaitForCallAsync(CallState.Ended, id);
        await WorksAsync(desk);
    }

    [Theory]
    [InlineData(Gone.Server)]
    [InlineData(Gone.Network)]
    [InlineData(Gone.Token)]
    public async Task A_caller_who_gave_up_meanwhile_is_not_shown_for_ever(Gone gone)
    {
        var time = new ManualTime();
        await using var desk = await StartAsync(time);
        var id = desk.Switch.Ring("102", "4930222222");
        await desk.Probe.WaitForCallAsync(CallState.Ringing, id);

        await OutageAsync(desk, time, gone, during: () => desk.Switch.HangUp(id));

        var end = desk.Probe.Calls.Where(call => call.State == CallState.Ended).ShouldHaveSingleItem();
        (end.LineCallId, end.EndReason).ShouldBe((id, EndReason.Unknown));
        await WorksAsync(desk);
    }

    [Theory]
    [InlineData(Gone.Server, EndReason.Unknown)]
    [InlineData(Gone.Network, EndReason.Unknown)]
    [InlineData(Gone.Token, EndReason.NoAnswer)]
    public async Task A_call_that_was_being_set_up_and_came_to_nothing_is_over(Gone gone, EndReason reason)
    {
        var time = new ManualTime();
        await using var desk = await StartAsync(time);
        var id = await desk.DialAsync("4930333333");
        await desk.Probe.WaitAsync<CallEvent>("the hint", call => call.Problem?.Detail == Details.PickUpPhone);

        // The own phone rings for 25 seconds. A token that is refused does not end an answer that is being given.
        await OutageAsync(desk, time, gone);

        var end = desk.Probe.Calls.Where(call => call.State == CallState.Ended).ShouldHaveSingleItem();
        (end.LineCallId, end.EndReason).ShouldBe((id, reason));
        await WorksAsync(desk);
    }

    [Theory]
    [InlineData(Gone.Server, Details.CloudUnreachable)]
    [InlineData(Gone.Network, Details.ConnectionLost)]
    [InlineData(Gone.Token, Details.CloudLoginRefused)]
    public async Task Whoever_dials_meanwhile_is_told_why_not_and_the_line_says_the_same_at_once(Gone gone, string detail)
    {
        var time = new ManualTime();
        await using var desk = await StartAsync(time);
        Begin(desk, gone);
        var begin = time.GetUtcNow();

        var dialling = desk.DialAsync("4930444444");
        await time.AdvanceUntilAsync(() => dialling.IsCompleted);
        var error = await Should.ThrowAsync<LineException>(() => dialling);
        await time.AdvanceUntilAsync(() => IsDown(desk, gone));

        error.Problem.Detail.ShouldBe(detail);
        (time.GetUtcNow() - begin).ShouldBeLessThan(Minute);
        desk.Server.Actions.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_call_that_goes_through_brings_the_streams_back_at_once()
    {
        var time = new ManualTime();
        await using var desk = await StartAsync(time);
        Begin(desk, Gone.Token);
        await time.AdvanceUntilAsync(() => IsDown(desk, Gone.Token));
        End(desk, Gone.Token);

        await desk.DialAsync("4930555555");

        await desk.Switch.WaitForCallListenersAsync(1, NfonDesk.Soon);
        await desk.Switch.WaitForStateListenersAsync(1, NfonDesk.Soon);
    }

    // Time passes, so that the streams are taken for stable.
    private static async Task<NfonDesk> StartAsync(ManualTime time)
    {
        var desk = await NfonDesk.StartAsync(time);
        await Eventually.BecomesTrueAsync(() => AllColleaguesAre(desk, known: true));
        time.Advance(TimeSpan.FromSeconds(20));
        return desk;
    }

    private static async Task OutageAsync(NfonDesk desk, ManualTime time, Gone gone, Action? during = null)
    {
        var begin = time.GetUtcNow();
        desk.Probe.Forget();
        Begin(desk, gone);
        if (gone is Gone.Network)
        {
            // Nobody says so: it is known by the silence, or by TCP, which has its own clock.
            await time.AdvanceUntilAsync(() => IsDown(desk, gone), TimeSpan.FromSeconds(5));
        }

        await Eventually.BecomesTrueAsync(() => IsDown(desk, gone) && AllColleaguesAre(desk, known: false));
        during?.Invoke();
        await time.AdvanceUntilAsync(() => time.GetUtcNow() >= begin + Minute && IsDown(desk, gone));
        desk.Probe.Events.OfType<HealthEvent>().ShouldAllBe(health => health.Health == LineHealth.Down);

        var end = time.GetUtcNow();
        End(desk, gone);
        await time.AdvanceUntilAsync(() => HealthOf(desk) is { Problem.Detail: Details.EventsMissed } && AllColleaguesAre(desk, known: true));

        var gap = HealthOf(desk)!.Problem!.Arguments;
        TimeSpan.Parse(gap["from"], null).ShouldBeLessThanOrEqualTo(begin.TimeOfDay);
        TimeSpan.Parse(gap["to"], null).ShouldBeGreaterThanOrEqualTo(end.TimeOfDay);
    }

    private static async Task WorksAsync(NfonDesk desk)
    {
        desk.Probe.Forget();
        var rings = desk.Switch.Ring("102", "4930666666");
        await desk.Probe.WaitForCallAsync(CallState.Ringing, rings);
        desk.Switch.HangUp(rings);
        await desk.Probe.WaitForCallAsync(CallState.Ended, rings);

        var dialled = await desk.DialAsync("4930777777");
        desk.Switch.Lift(dialled);
        desk.Switch.Answer(dialled);
        await desk.Probe.WaitForCallAsync(CallState.Connected, dialled);

        desk.Switch.Put(new NfonExtension("101", "Erika Mustermann") { Line = "in-use" });
        await Eventually.BecomesTrueAsync(() => desk.Line.Colleagues.Find("101")?.Line is ColleagueLine.InUse);
    }

    private static void Begin(NfonDesk desk, Gone gone)
    {
        switch (gone)
        {
            case Gone.Server:
                desk.Network.Break(NetworkFault.Refuses);
                break;
            case Gone.Network:
                desk.Network.Break(NetworkFault.Swallows);
                break;
            default:
                desk.Server.RefusesLogins = true;
                desk.Server.RevokeTokens();
                break;
        }
    }

    private static void End(NfonDesk desk, Gone gone)
    {
        desk.Network.Mend();
        desk.Server.RefusesLogins &= gone is not Gone.Token;
    }

    private static bool IsDown(NfonDesk desk, Gone gone) =>
        HealthOf(desk) is { Health: LineHealth.Down } health && health.Problem?.Detail == (gone is Gone.Token ? Details.CloudLoginRefused : Details.CloudUnreachable);

    private static bool AllColleaguesAre(NfonDesk desk, bool known) =>
        desk.Line.Colleagues.All.Count(one => one.Line is ColleagueLine.Unknown != known) == desk.Switch.Extensions.Count;

    private static HealthEvent? HealthOf(NfonDesk desk) => desk.Probe.Events.OfType<HealthEvent>().LastOrDefault();
}

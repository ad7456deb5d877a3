using Ringbridge.Agent.Calls;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Calls;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.Calls;

public sealed class CallClockTests
{
    private readonly ManualTime _time = new();

    [Theory]
    [InlineData(5)]
    [InlineData(-5)]
    public async Task Setting_the_clock_neither_ends_a_call_nor_changes_how_long_it_lasted(int hours)
    {
        await using var agent = await RunningAgent.StartAsync(settings: null, realLines: true);
        var client = await agent.OpenAsync();
        await client.RingAsync("+4930123456");
        await client.PlayAsync(RpcMethods.SimulatorAnswer);

        agent.Time.SetClock(TimeSpan.FromHours(hours));
        agent.Time.Advance(TimeSpan.FromSeconds(90));
        (await client.RunningAsync()).ShouldHaveSingleItem().State.ShouldBe(CallState.Connected);
        var ended = await client.PlayAsync(RpcMethods.SimulatorEnd);

        (ended.EndedAt - ended.ConnectedAt).ShouldBe(TimeSpan.FromSeconds(90));
        (await client.RingAsync("+4930123456")).StartedAt.ShouldBe(agent.Time.GetUtcNow());
    }

    [Fact]
    public void Between_calls_it_follows_the_systems_clock()
    {
        var clock = new CallClock(_time);
        _time.SetClock(TimeSpan.FromHours(1));
        clock.Now.ShouldBe(_time.GetUtcNow() - TimeSpan.FromHours(1));

        clock.Settle().ShouldBeTrue();

        clock.Now.ShouldBe(_time.GetUtcNow());
        clock.Settle().ShouldBeFalse();
    }

    [Fact]
    public void What_was_over_before_the_clock_was_set_holds_up_no_new_call()
    {
        var desk = new TrackerDesk();
        desk.Hear(TrackerDesk.Inbound("1", CallState.Ringing, "+4930123456"), TrackerDesk.Inbound("1", CallState.Ended));

        desk.Do(tracker => tracker.ForgetOver());
        desk.Hear(TrackerDesk.Inbound("1", CallState.Ringing, "+4930123456"));

        desk.Journal.Count.ShouldBe(2);
        desk.Tracker.Running.ShouldHaveSingleItem();
    }
}

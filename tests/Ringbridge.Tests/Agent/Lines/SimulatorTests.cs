using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;

namespace Ringbridge.Tests.Agent.Lines;

public sealed class SimulatorTests
{
    [Fact]
    public async Task A_simulated_caller_rings_is_answered_and_hangs_up()
    {
        await using var agent = await RunningAgent.StartAsync(settings: null, realLines: true);
        var client = await agent.OpenAsync();

        var call = await client.RingAsync("+4930123456", "Eva");
        call.State.ShouldBe(CallState.Ringing);
        call.RemoteName.ShouldBe("Eva");
        (await client.PlayAsync(RpcMethods.SimulatorAnswer)).State.ShouldBe(CallState.Connected);
        (await client.PlayAsync(RpcMethods.SimulatorEnd, call.Id)).EndReason.ShouldBe(EndReason.Hangup);

        (await client.JournalAsync()).ShouldHaveSingleItem().Id.ShouldBe(call.Id);
    }

    [Fact]
    public async Task A_dialled_call_goes_through_its_states_by_itself()
    {
        await using var agent = await RunningAgent.StartAsync(settings: null, realLines: true);
        var client = await agent.OpenAsync();

        var call = await client.DialAsync("+4930123456");
        call.State.ShouldBe(CallState.Dialing);
        agent.Time.Advance(TimeSpan.FromSeconds(1));
        await client.SeesAsync(seen => seen.State is CallState.Ringing);
        agent.Time.Advance(TimeSpan.FromSeconds(3));
        await client.SeesAsync(seen => seen.State is CallState.Connected);
        await client.CommandAsync(RpcMethods.CallHangUp);

        (await client.SeesAsync(seen => seen.State is CallState.Ended)).EndReason.ShouldBe(EndReason.Hangup);
        client.Calls.Select(seen => seen.Id).Distinct().ShouldBe([call.Id]);
    }

    [Fact]
    public async Task A_silent_phone_leaves_the_running_calls_after_a_minute()
    {
        await using var agent = await RunningAgent.StartAsync(settings: null, realLines: true);
        var client = await agent.OpenAsync();

        (await client.DialAsync("+4930120008")).State.ShouldBe(CallState.Sent);
        agent.Time.Advance(TimeSpan.FromSeconds(61));

        (await client.SeesAsync(seen => seen.EndReason is EndReason.Unknown)).State.ShouldBe(CallState.Sent);
        (await client.RunningAsync()).ShouldBeEmpty();
        (await client.JournalAsync()).ShouldHaveSingleItem().State.ShouldBe(CallState.Sent);
    }

    [Fact]
    public async Task Past_calls_are_kept_as_long_as_the_settings_say()
    {
        await using var agent = await RunningAgent.StartAsync("""{ "journal": { "days": 2 } }""", realLines: true);
        var client = await agent.OpenAsync();
        await client.RingAsync("+4930123456");
        await client.PlayAsync(RpcMethods.SimulatorEnd);
        agent.Time.Advance(TimeSpan.FromDays(1));
        (await client.JournalAsync()).Count.ShouldBe(1);

        agent.Time.Advance(TimeSpan.FromDays(2));

        while ((await client.JournalAsync()).Count > 0)
        {
            await Task.Yield();
        }
    }

    [Fact]
    public async Task Shortening_the_time_removes_old_calls_at_once()
    {
        await using var agent = await RunningAgent.StartAsync("{}", realLines: true);
        var client = await agent.OpenAsync();
        await client.RingAsync("+4930123456");
        await client.PlayAsync(RpcMethods.SimulatorEnd);
        agent.Time.Advance(TimeSpan.FromDays(20));

        await client.UpdateAsync("""{ "journal": { "days": 7 } }""");
        agent.Time.Advance(TimeSpan.Zero);

        while ((await client.JournalAsync()).Count > 0)
        {
            await Task.Yield();
        }
    }

    [Fact]
    public async Task Without_a_simulated_call_there_is_nothing_to_play()
    {
        await using var agent = await RunningAgent.StartAsync(settings: null, realLines: true);
        var client = await agent.OpenAsync();

        (await Should.ThrowAsync<RpcException>(() => client.PlayAsync(RpcMethods.SimulatorEnd))).ErrorData!.Reason.ShouldBe(Reasons.UnknownCall);
    }

    [Fact]
    public async Task A_call_that_ran_when_the_agent_ended_is_in_the_journal_as_unknown()
    {
        await using var agent = await RunningAgent.StartAsync(settings: null, realLines: true);
        var call = await (await agent.OpenAsync()).RingAsync("+4930123456");

        await agent.RestartAsync();

        var client = await agent.OpenAsync();
        var past = (await client.JournalAsync()).ShouldHaveSingleItem();
        past.Id.ShouldBe(call.Id);
        past.EndReason.ShouldBe(EndReason.Unknown);
        past.Problem!.Detail.ShouldBe(Details.AgentRestarted);
        (await client.RunningAsync()).ShouldBeEmpty();
    }
}

using Ringbridge.Contract;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Methods;

namespace Ringbridge.Tests.Agent.Ringing;

/// <summary>How many calls were missed since somebody last looked.</summary>
public sealed class MissedCallsTests
{
    private const string Settings = "{ }";

    [Fact]
    public async Task A_missed_call_is_counted_and_told()
    {
        await using var agent = await RunningAgent.StartAsync(Settings, realLines: true);
        var client = await agent.OpenAsync();
        await MissAsync(agent, client, 1);
        await MissAsync(agent, client, 2);
        (await OpenedAsync(agent)).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(EndReason.Rejected)]
    [InlineData(EndReason.Hangup)]
    public async Task Others_are_not(EndReason reason)
    {
        await using var agent = await RunningAgent.StartAsync(Settings, realLines: true);
        var client = await agent.OpenAsync();
        var ringing = await client.RingAsync("030 123456");
        await client.PlayAsync(RpcMethods.SimulatorEnd, ringing.Id, reason);
        await MissAsync(agent, client, 1);
    }

    [Fact]
    public async Task Who_looks_is_told_what_was_new_and_after_that_nothing_is()
    {
        await using var agent = await RunningAgent.StartAsync(Settings, realLines: true);
        var (client, other) = (await agent.OpenAsync(), await agent.OpenAsync());
        await MissAsync(agent, client, 1);
        agent.Time.Advance(TimeSpan.FromSeconds(1));

        var before = await client.AskAsync(RpcMethods.MissedSeen, ContractJson.Default.MissedState);

        before.Count.ShouldBe(1);
        await other.SeesMissedAsync(missed => missed.Count == 0 && missed.SeenAt > before.SeenAt);
        await agent.RestartAsync();
        (await OpenedAsync(agent)).Count.ShouldBe(0);
    }

    [Fact]
    public async Task They_are_not_forgotten_with_the_agent()
    {
        await using var agent = await RunningAgent.StartAsync(Settings, realLines: true);
        await MissAsync(agent, await agent.OpenAsync(), 1);
        await agent.RestartAsync();
        (await OpenedAsync(agent)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_erased_does_not_count()
    {
        await using var agent = await RunningAgent.StartAsync(Settings, realLines: true);
        var client = await agent.OpenAsync();
        await MissAsync(agent, client, 1);

        await client.EraseAsync(new JournalEraseParams { All = true });

        await agent.Time.AdvanceUntilAsync(client.SeesMissedAsync(missed => missed.Count == 0));
    }

    private static async Task MissAsync(RunningAgent agent, TestClient client, int count)
    {
        agent.Time.Advance(TimeSpan.FromSeconds(1));
        var ringing = await client.RingAsync("030 123456");
        await client.PlayAsync(RpcMethods.SimulatorEnd, ringing.Id, EndReason.Missed);
        await agent.Time.AdvanceUntilAsync(client.SeesMissedAsync(missed => missed.Count == count));
    }

    private static async Task<MissedState> OpenedAsync(RunningAgent agent)
    {
        await using var client = new TestClient(agent.Connect());
        return (await client.OpenAsync()).Missed;
    }
}

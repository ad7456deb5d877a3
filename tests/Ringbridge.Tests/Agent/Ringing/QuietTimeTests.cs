using Ringbridge.Contract;
using Ringbridge.Contract.Methods;

namespace Ringbridge.Tests.Agent.Ringing;

/// <summary>"Do not disturb" and quiet hours, as clients see them. The clock of these tests begins on a Monday at nine.</summary>
public sealed class QuietTimeTests
{
    private static readonly DateTimeOffset Nine = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_one_browser_switches_on_holds_for_all()
    {
        await using var agent = await RunningAgent.StartAsync();
        var (one, other) = (await agent.OpenAsync(), await agent.OpenAsync());

        var state = await SetAsync(one, new QuietSetParams { DoNotDisturb = true });

        state.ShouldBe(new QuietState { DoNotDisturb = true, QuietHours = false });
        await other.SeesQuietAsync(quiet => quiet == state);
        (await OpenedAsync(agent)).ShouldBe(state);

        await SetAsync(other, new QuietSetParams { DoNotDisturb = false });
        await one.SeesQuietAsync(quiet => !quiet.DoNotDisturb);
    }

    [Fact]
    public async Task It_ends_by_itself()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();
        await SetAsync(client, new QuietSetParams { DoNotDisturb = true, Until = Nine.AddSeconds(90) });

        agent.Time.Advance(TimeSpan.FromSeconds(89));
        await client.RunningAsync();
        client.Quiet.ShouldAllBe(quiet => quiet.DoNotDisturb);
        agent.Time.Advance(TimeSpan.FromSeconds(1));

        await client.SeesQuietAsync(quiet => !quiet.DoNotDisturb && quiet.DoNotDisturbUntil is null);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(60)]
    public async Task It_outlives_the_agent(int? minutes)
    {
        await using var agent = await RunningAgent.StartAsync();
        var wanted = new QuietSetParams { DoNotDisturb = true, Until = minutes is { } some ? Nine.AddMinutes(some) : null };
        await SetAsync(await agent.OpenAsync(), wanted);

        await agent.RestartAsync();

        (await OpenedAsync(agent)).ShouldBe(new QuietState { DoNotDisturb = true, DoNotDisturbUntil = wanted.Until, QuietHours = false });
    }

    [Fact]
    public async Task One_that_ran_out_while_no_agent_ran_is_over()
    {
        await using var agent = await RunningAgent.StartAsync();
        await SetAsync(await agent.OpenAsync(), new QuietSetParams { DoNotDisturb = true, Until = Nine.AddMinutes(5) });
        agent.Time.SetClock(TimeSpan.FromHours(1));

        await agent.RestartAsync();

        (await OpenedAsync(agent)).DoNotDisturb.ShouldBeFalse();
    }

    [Fact]
    public async Task Quiet_hours_come_and_go()
    {
        await using var agent = await RunningAgent.StartAsync("""{ "ringing": { "quietHours": [ { "days": ["monday"], "from": "12:00", "to": "13:00" } ] } }""");
        var client = await agent.OpenAsync();
        (await OpenedAsync(agent)).QuietHours.ShouldBeFalse();

        agent.Time.Advance(TimeSpan.FromHours(3));
        await client.SeesQuietAsync(quiet => quiet.QuietHours && quiet.QuietHoursUntil == Nine.AddHours(4));

        agent.Time.Advance(TimeSpan.FromHours(1));
        await client.SeesQuietAsync(quiet => !quiet.QuietHours);
    }

    [Fact]
    public async Task Quiet_hours_begin_as_soon_as_they_are_saved()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();

        await client.UpdateAsync("""{ "ringing": { "quietHours": [ { "days": ["monday"], "from": "08:00", "to": "10:00" } ] } }""");

        await client.SeesQuietAsync(quiet => quiet.QuietHoursUntil == Nine.AddHours(1));
    }

    [Fact]
    public async Task They_go_by_the_clock_on_the_wall()
    {
        await using var agent = new RunningAgent();
        agent.Time.Zone = TimeZoneInfo.CreateCustomTimeZone("wall", TimeSpan.FromHours(9), "wall", "wall");
        await RunningAgent.StartAsync("""{ "ringing": { "quietHours": [ { "days": ["monday"], "from": "18:00", "to": "19:00" } ] } }""", inside: agent);

        (await OpenedAsync(agent)).QuietHoursUntil.ShouldBe(Nine.AddHours(1));
    }

    private static Task<QuietState> SetAsync(TestClient client, QuietSetParams wanted) =>
        client.AskAsync(RpcMethods.QuietSet, wanted, ContractJson.Default.QuietSetParams, ContractJson.Default.QuietState);

    private static async Task<QuietState> OpenedAsync(RunningAgent agent)
    {
        await using var client = new TestClient(agent.Connect());
        return (await client.OpenAsync()).Quiet;
    }
}

using Ringbridge.Agent.Hosting;

namespace Ringbridge.Tests.Host.AgentProcess;

/// <summary>The built executable as agent.</summary>
public sealed class AgentVerbTests
{
    [Fact]
    public async Task Started_in_the_background_it_is_there_when_the_verb_returns_and_is_the_same_the_second_time()
    {
        await using var desk = new TestDesk();

        (await desk.RunAsync("agent", "--detached")).ExitCode.ShouldBe(0);
        var first = await ProcessAsync(desk);
        (await desk.RunAsync("agent", "--detached")).ExitCode.ShouldBe(0);

        (await ProcessAsync(desk)).ShouldBe(first);
    }

    [Fact]
    public async Task Stopping_ends_it_and_waits_until_it_is_gone()
    {
        await using var desk = new TestDesk();
        await desk.RunAsync("agent", "--detached");
        var agent = await ProcessAsync(desk);

        var run = await desk.RunAsync("agent", "--stop");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Output.ShouldContain($"{agent}");
        // Which is refused while an agent is there.
        AgentLock.Take(desk.Home).Dispose();
        File.Exists(desk.Home.SocketPath).ShouldBeFalse();
    }

    [Fact]
    public async Task Without_an_agent_stopping_is_done_at_once_and_starts_none()
    {
        await using var desk = new TestDesk();

        var run = await desk.RunAsync("agent", "--stop");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("No agent is running.");
        Directory.Exists(desk.Home.Folder).ShouldBeFalse();
    }

    [Fact]
    public async Task A_second_agent_of_the_same_home_leaves_in_peace()
    {
        await using var desk = new TestDesk();
        await desk.RunAsync("agent", "--detached");

        var run = await desk.RunAsync("agent");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("runs already");
    }

    [Fact]
    public async Task A_home_that_cannot_be_used_is_an_error_that_names_it()
    {
        await using var desk = new TestDesk();
        await File.WriteAllTextAsync(desk.Home.Folder, "a file where the folder should be");

        var run = await desk.RunAsync("agent");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain(desk.Home.Folder);
    }

    [Fact]
    public async Task Starting_and_stopping_at_once_is_a_wrong_command_line()
    {
        await using var desk = new TestDesk();

        (await desk.RunAsync("agent", "--detached", "--stop")).ExitCode.ShouldBe(2);
    }

    private static async Task<int> ProcessAsync(TestDesk desk) => (await desk.RunAsync("status", "--json")).Json.GetProperty("processId").GetInt32();
}

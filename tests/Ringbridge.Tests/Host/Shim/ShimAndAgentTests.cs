using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Ringbridge.Tests.Host.Shim;

/// <summary>Built shims and the real agent they find or start.</summary>
public sealed class ShimAndAgentTests
{
    private static readonly CancellationToken Soon = new CancellationTokenSource(TimeSpan.FromMinutes(5)).Token;

    [Fact]
    public async Task Without_an_agent_the_shim_starts_one_and_the_session_opens()
    {
        await using var desk = new TestDesk();
        using var shim = ShimProcess.Start(desk);

        (await OpenSessionAsync(shim)).GetProperty("protocol").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Many_shims_that_race_end_with_one_agent()
    {
        await using var desk = new TestDesk();
        var shims = Enumerable.Range(0, 6).Select(_ => ShimProcess.Start(desk)).ToList();

        await Task.WhenAll(shims.Select(OpenSessionAsync));
        var processes = await Task.WhenAll(shims.Select(AgentProcessOfAsync));

        processes.Distinct().ShouldHaveSingleItem();
        shims.ForEach(shim => shim.Dispose());
    }

    [Fact]
    public async Task Two_browsers_and_the_command_line_share_one_agent()
    {
        await using var desk = new TestDesk();
        using var chromium = ShimProcess.Start(desk, ShimProcess.ChromiumArguments);
        using var firefox = ShimProcess.Start(desk, ShimProcess.FirefoxArguments);
        await OpenSessionAsync(chromium);
        await OpenSessionAsync(firefox);

        var status = (await desk.RunAsync("status", "--json")).Json;

        status.GetProperty("processId").GetInt32().ShouldBe(await AgentProcessOfAsync(chromium));
        status.GetProperty("sessions").EnumerateArray().Count().ShouldBe(3);
    }

    [Fact]
    public async Task The_agent_outlives_the_browser_that_started_it()
    {
        await using var desk = new TestDesk();
        int before;
        using (var shim = ShimProcess.Start(desk))
        {
            await OpenSessionAsync(shim);
            before = await AgentProcessOfAsync(shim);
            shim.CloseInput();
            (await shim.EndAsync()).ShouldBe(0);
        }

        using var next = ShimProcess.Start(desk);
        await OpenSessionAsync(next);
        (await AgentProcessOfAsync(next)).ShouldBe(before);
    }

    [Fact]
    public async Task The_agent_outlives_a_killed_shim()
    {
        await using var desk = new TestDesk();
        int before;
        using (var shim = ShimProcess.Start(desk))
        {
            await OpenSessionAsync(shim);
            before = await AgentProcessOfAsync(shim);
            shim.Kill();
            await shim.EndAsync();
        }

        (await desk.RunAsync("status", "--json")).Json.GetProperty("processId").GetInt32().ShouldBe(before);
    }

    [Fact]
    public async Task When_the_agent_is_killed_the_shim_ends_and_the_next_one_starts_a_new_agent()
    {
        await using var desk = new TestDesk();
        using var shim = ShimProcess.Start(desk);
        await OpenSessionAsync(shim);
        var before = await AgentProcessOfAsync(shim);

        using (var agent = Process.GetProcessById(before))
        {
            agent.Kill();
        }

        (await shim.EndAsync()).ShouldBe(1);
        using var next = ShimProcess.Start(desk);
        await OpenSessionAsync(next);
        (await AgentProcessOfAsync(next)).ShouldNotBe(before);
    }

    [Fact]
    public async Task Garbage_ends_that_connection_only()
    {
        await using var desk = new TestDesk();
        using var good = ShimProcess.Start(desk);
        using var bad = ShimProcess.Start(desk);
        await OpenSessionAsync(good);
        await OpenSessionAsync(bad);

        await bad.SendAsync("this is no JSON");

        (await bad.EndAsync()).ShouldBe(1);
        (await AgentProcessOfAsync(good)).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Other_homes_have_other_agents()
    {
        await using var mine = new TestDesk();
        await using var yours = new TestDesk();
        using var first = ShimProcess.Start(mine);
        using var second = ShimProcess.Start(yours);
        await OpenSessionAsync(first);
        await OpenSessionAsync(second);

        (await AgentProcessOfAsync(first)).ShouldNotBe(await AgentProcessOfAsync(second));
    }

    [Fact]
    public async Task A_home_that_others_may_write_to_is_refused_with_a_sentence()
    {
        await using var desk = new TestDesk();
        Directory.CreateDirectory(desk.Home.Folder);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(desk.Home.Folder, (UnixFileMode)0b111_111_111);
        }

        using var shim = ShimProcess.Start(desk);

        (await shim.EndAsync()).ShouldBe(1);
        (await shim.Errors).ShouldContain(desk.Home.Folder);
    }

    private static Task<JsonElement> OpenSessionAsync(ShimProcess shim) =>
        AskAsync(shim, """{"jsonrpc":"2.0","id":1,"method":"session.open","params":{"protocol":1,"client":"extension"}}""");

    private static async Task<int> AgentProcessOfAsync(ShimProcess shim) =>
        (await AskAsync(shim, """{"jsonrpc":"2.0","id":2,"method":"agent.status"}""")).GetProperty("processId").GetInt32();

    private static async Task<JsonElement> AskAsync(ShimProcess shim, string request)
    {
        await shim.SendAsync(request);
        while (true)
        {
            Soon.ThrowIfCancellationRequested();
            using var answer = JsonDocument.Parse(Encoding.UTF8.GetString(await shim.ReceiveAsync()));
            if (answer.RootElement.TryGetProperty("id", out _))
            {
                return answer.RootElement.GetProperty("result").Clone();
            }
        }
    }
}

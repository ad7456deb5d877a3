using System.Text.Json;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Lines;

namespace Ringbridge.Tests.Agent.ActionUrls;

/// <summary>Action URLs that are opened in a tab.</summary>
public sealed class ActionTabTests
{
    private const string Settings = """
        { "lines": [ { "id": "desk", "type": "yealink", "address": "http://10.1.2.3" } ],
          "actionUrls": [ { "on": ["inbound"], "url": "https://crm.example/<$remote_party>", "open": "tab" } ] }
        """;

    [Fact]
    public async Task The_browser_that_was_used_last_opens_it_and_no_other()
    {
        await using var agent = await RunningAgent.StartAsync(Settings);
        await using var first = await BrowserAsync(agent);
        await using var second = await BrowserAsync(agent);
        await using var third = await BrowserAsync(agent);
        await first.WriteFrameAsync("""{"jsonrpc":"2.0","method":"session.focus","params":{"focused":true}}""");
        await SeenAsync(agent, session => session.Focused);
        agent.Time.Advance(TimeSpan.FromSeconds(1));
        await first.WriteFrameAsync("""{"jsonrpc":"2.0","method":"session.focus","params":{"focused":false}}""");
        await SeenAsync(agent, session => session is { Focused: false, FocusChangedAt: not null });

        Ring(agent, "1");
        (await UrlAsync(first)).ShouldBe("https://crm.example/%2B4930123456");

        await second.WriteFrameAsync("""{"jsonrpc":"2.0","method":"session.focus","params":{"focused":true}}""");
        await SeenAsync(agent, session => session.Focused);
        Ring(agent, "2");
        await UrlAsync(second);

        await third.WriteFrameAsync("""{"jsonrpc":"2.0","id":9,"method":"call.list"}""");
        (await MethodsBeforeAsync(third, 9)).ShouldNotContain("tab.open");
    }

    [Fact]
    public async Task Without_a_browser_it_waits_a_moment_for_one_and_is_then_given_up()
    {
        await using var agent = await RunningAgent.StartAsync(Settings);
        var client = await agent.OpenAsync();
        Ring(agent, "1");
        await StatusAsync(client, url => url.Problem?.Detail == Details.UrlNoBrowser);

        await using var browser = await BrowserAsync(agent);
        await agent.Time.AdvanceUntilAsync(UrlAsync(browser), TimeSpan.FromMilliseconds(250));
    }

    [Fact]
    public async Task A_page_that_would_come_too_late_is_not_opened()
    {
        await using var agent = await RunningAgent.StartAsync(Settings);
        var client = await agent.OpenAsync();
        Ring(agent, "1");
        await StatusAsync(client, url => url.Problem?.Detail == Details.UrlNoBrowser);

        agent.Time.Advance(TimeSpan.FromMinutes(2));

        await agent.Time.AdvanceUntilAsync(StatusAsync(client, url => url is { Lost: 1, Waiting: 0 }));
    }

    private static void Ring(RunningAgent agent, string id) => agent.Desk.Report(new CallEvent
    {
        LineCallId = id,
        Direction = CallDirection.Inbound,
        State = CallState.Ringing,
        RemoteNumber = "+4930123456",
    });

    private static async Task<RawClient> BrowserAsync(RunningAgent agent)
    {
        var browser = new RawClient(agent.Connect());
        await browser.OpenAsync();
        return browser;
    }

    private static async Task<string> UrlAsync(RawClient browser)
    {
        while (true)
        {
            var message = await browser.ReadAsync();
            if (MethodOf(message) == "tab.open")
            {
                return message.GetProperty("params").GetProperty("url").GetString()!;
            }
        }
    }

    private static async Task<IReadOnlyList<string?>> MethodsBeforeAsync(RawClient browser, int answer)
    {
        var methods = new List<string?>();
        while (true)
        {
            var message = await browser.ReadAsync();
            if (message.TryGetProperty("id", out var id) && id.GetInt32() == answer)
            {
                return methods;
            }

            methods.Add(MethodOf(message));
        }
    }

    private static string? MethodOf(JsonElement message) => message.TryGetProperty("method", out var method) ? method.GetString() : null;

    private static async Task SeenAsync(RunningAgent agent, Func<SessionInfo, bool> expected)
    {
        var client = await agent.OpenAsync();
        while (!(await client.StatusAsync()).Sessions.Any(expected))
        {
            await Task.Yield();
        }
    }

    private static async Task StatusAsync(TestClient client, Func<ActionUrlInfo, bool> expected)
    {
        while (!expected((await client.StatusAsync()).ActionUrls[0]))
        {
            await Task.Yield();
        }
    }
}

using System.Text.Json;
using Ringbridge.Contract.Methods;

namespace Ringbridge.Tests.Agent.Sessions;

/// <summary>Which browser was used last: it alone shows calls.</summary>
public sealed class FrontTests
{
    [Fact]
    public async Task The_only_browser_is_in_front()
    {
        await using var agent = await RunningAgent.StartAsync();
        await using var browser = new Browser(agent);
        (await browser.OpenAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task The_command_line_never_is()
    {
        await using var agent = await RunningAgent.StartAsync();
        await agent.OpenAsync();
        await using var browser = new Browser(agent);
        (await browser.OpenAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task It_goes_where_the_focus_goes_and_stays_when_all_lose_it()
    {
        await using var agent = await RunningAgent.StartAsync();
        await using var one = new Browser(agent);
        await using var other = new Browser(agent);
        (await one.OpenAsync()).ShouldBeTrue();
        (await other.OpenAsync()).ShouldBeFalse();

        agent.Time.Advance(TimeSpan.FromSeconds(1));
        await other.FocusAsync(true);
        (await one.ToldAsync()).ShouldBeFalse();
        (await other.ToldAsync()).ShouldBeTrue();

        agent.Time.Advance(TimeSpan.FromSeconds(1));
        await other.FocusAsync(false);
        await FrontIsAsync(agent, session => session is { Front: true, Focused: false, FocusChangedAt: not null });

        agent.Time.Advance(TimeSpan.FromSeconds(1));
        await one.FocusAsync(true);
        (await other.ToldAsync()).ShouldBeFalse();
        (await one.ToldAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_browser_that_starts_in_the_background_does_not_take_it()
    {
        await using var agent = await RunningAgent.StartAsync();
        await using var used = new Browser(agent);
        await used.OpenAsync();
        await used.FocusAsync(true);
        await FrontIsAsync(agent, session => session.Focused);
        agent.Time.Advance(TimeSpan.FromSeconds(1));
        await used.FocusAsync(false);
        await FrontIsAsync(agent, session => !session.Focused);

        agent.Time.Advance(TimeSpan.FromSeconds(1));
        await using var late = new Browser(agent);
        (await late.OpenAsync()).ShouldBeFalse();
        await late.FocusAsync(false);
        await late.AnswersAsync();
        late.Told.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_the_one_in_front_goes_the_one_used_before_is()
    {
        await using var agent = await RunningAgent.StartAsync();
        await using var staying = new Browser(agent);
        await staying.OpenAsync();
        var going = new Browser(agent);
        await going.OpenAsync();
        await going.FocusAsync(true);
        (await staying.ToldAsync()).ShouldBeFalse();

        await going.DisposeAsync();

        (await staying.ToldAsync()).ShouldBeTrue();
    }

    private static async Task FrontIsAsync(RunningAgent agent, Func<SessionInfo, bool> expected)
    {
        var client = await agent.OpenAsync();
        while (!(await client.StatusAsync()).Sessions.Any(session => session.Front && expected(session)))
        {
            await Task.Yield();
        }
    }

    /// <summary>A browser, and what it was told of being in front.</summary>
    private sealed class Browser(RunningAgent agent) : IAsyncDisposable
    {
        private readonly RawClient _client = new(agent.Connect());

        public Queue<bool> Told { get; } = new();

        public async Task<bool> OpenAsync()
        {
            await _client.WriteFrameAsync("""{"jsonrpc":"2.0","id":1,"method":"session.open","params":{"protocol":1,"client":"extension"}}""");
            var answer = await ReadUntilAsync(message => message.TryGetProperty("id", out _));
            return answer.GetProperty("result").GetProperty("front").GetBoolean();
        }

        public Task FocusAsync(bool focused) =>
            _client.WriteFrameAsync("""{"jsonrpc":"2.0","method":"session.focus","params":{"focused":""" + (focused ? "true}}" : "false}}"));

        /// <summary>The next thing that it is told, or was told already.</summary>
        public async Task<bool> ToldAsync()
        {
            if (Told.Count == 0)
            {
                await ReadUntilAsync(_ => Told.Count > 0);
            }

            return Told.Dequeue();
        }

        /// <summary>Waits for the answer to a request: what was told before is in by then.</summary>
        public async Task AnswersAsync()
        {
            await _client.WriteFrameAsync("""{"jsonrpc":"2.0","id":2,"method":"call.list"}""");
            await ReadUntilAsync(message => message.TryGetProperty("id", out _));
        }

        public ValueTask DisposeAsync() => _client.DisposeAsync();

        private async Task<JsonElement> ReadUntilAsync(Predicate<JsonElement> wanted)
        {
            while (true)
            {
                var message = await _client.ReadAsync();
                if (message.TryGetProperty("method", out var method) && method.GetString() == RpcMethods.SessionFront)
                {
                    Told.Enqueue(message.GetProperty("params").GetProperty("front").GetBoolean());
                }

                if (wanted(message))
                {
                    return message;
                }
            }
        }
    }
}

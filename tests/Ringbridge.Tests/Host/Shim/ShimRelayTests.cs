using System.Text;
using Ringbridge.Contract.Rpc;

namespace Ringbridge.Tests.Host.Shim;

/// <summary>The built shim between this test as the browser and this test as the agent.</summary>
public sealed class ShimRelayTests
{
    private static readonly CancellationToken Soon = new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token;

    [Fact]
    public async Task Frames_go_both_ways_unchanged()
    {
        await using var desk = new TestDesk();
        await using var agent = new FakeAgent(desk);
        using var shim = ShimProcess.Start(desk);
        await using var connection = await agent.AcceptAsync(Soon);

        await shim.SendAsync("""{"to":"the agent"}""");
        (await connection.ReceiveAsync(Soon)).ShouldBe("""{"to":"the agent"}""");
        await connection.SendAsync("""{"to":"the browser"}""", Soon);
        Encoding.UTF8.GetString(await shim.ReceiveAsync()).ShouldBe("""{"to":"the browser"}""");
    }

    [Fact]
    public async Task Firefox_arguments_are_let_in_too()
    {
        await using var desk = new TestDesk();
        await using var agent = new FakeAgent(desk);
        using var shim = ShimProcess.Start(desk, ShimProcess.FirefoxArguments);
        await using var connection = await agent.AcceptAsync(Soon);

        await shim.SendAsync("{}");

        (await connection.ReceiveAsync(Soon)).ShouldBe("{}");
    }

    [Fact]
    public async Task The_window_that_Chrome_names_on_Windows_does_not_matter()
    {
        await using var desk = new TestDesk();
        await using var agent = new FakeAgent(desk);
        using var shim = ShimProcess.Start(desk, [.. ShimProcess.ChromiumArguments, "--parent-window=0"]);
        await using var connection = await agent.AcceptAsync(Soon);

        await shim.SendAsync("{}");

        (await connection.ReceiveAsync(Soon)).ShouldBe("{}");
    }

    [Fact]
    public async Task A_frame_that_comes_byte_by_byte_arrives_whole()
    {
        await using var desk = new TestDesk();
        await using var agent = new FakeAgent(desk);
        using var shim = ShimProcess.Start(desk);
        await using var connection = await agent.AcceptAsync(Soon);

        foreach (var one in ShimProcess.Frame("{\"a\":1}"u8.ToArray()))
        {
            await shim.SendRawAsync([one]);
        }

        (await connection.ReceiveAsync(Soon)).ShouldBe("{\"a\":1}");
    }

    [Fact]
    public async Task Many_frames_in_one_write_arrive_one_by_one()
    {
        await using var desk = new TestDesk();
        await using var agent = new FakeAgent(desk);
        using var shim = ShimProcess.Start(desk);
        await using var connection = await agent.AcceptAsync(Soon);

        await shim.SendRawAsync([.. Enumerable.Range(0, 5000).SelectMany(number => ShimProcess.Frame(Encoding.UTF8.GetBytes($"{{\"n\":{number}}}")))]);

        for (var number = 0; number < 5000; number++)
        {
            (await connection.ReceiveAsync(Soon)).ShouldBe($"{{\"n\":{number}}}");
        }
    }

    [Fact]
    public async Task The_longest_frame_passes_in_both_directions()
    {
        await using var desk = new TestDesk();
        await using var agent = new FakeAgent(desk);
        using var shim = ShimProcess.Start(desk);
        await using var connection = await agent.AcceptAsync(Soon);
        var longest = new string('x', Frames.MaxPayloadBytes);

        var sending = shim.SendAsync(longest);
        (await connection.ReceiveAsync(Soon)).ShouldBe(longest);
        await sending;
        var answering = connection.SendAsync(longest, Soon);
        Encoding.UTF8.GetString(await shim.ReceiveAsync()).ShouldBe(longest);
        await answering;
    }

    [Fact]
    public async Task What_is_inside_a_frame_is_none_of_its_business()
    {
        await using var desk = new TestDesk();
        await using var agent = new FakeAgent(desk);
        using var shim = ShimProcess.Start(desk);
        await using var connection = await agent.AcceptAsync(Soon);

        await shim.SendAsync("not JSON at all {{{");

        (await connection.ReceiveAsync(Soon)).ShouldBe("not JSON at all {{{");
    }

    [Fact]
    public async Task A_frame_that_is_too_long_ends_it_with_a_sentence_after_passing_what_came_before()
    {
        await using var desk = new TestDesk();
        await using var agent = new FakeAgent(desk);
        using var shim = ShimProcess.Start(desk);
        await using var connection = await agent.AcceptAsync(Soon);

        await shim.SendRawAsync([.. ShimProcess.Frame("{\"last\":true}"u8.ToArray()), .. ShimProcess.Header(Frames.MaxPayloadBytes + 1)]);

        (await connection.ReceiveAsync(Soon)).ShouldBe("{\"last\":true}");
        (await shim.EndAsync()).ShouldBe(3);
        (await shim.Errors).ShouldContain($"{Frames.MaxPayloadBytes + 1} bytes");
        (await connection.ReceiveAsync(Soon)).ShouldBeNull();
    }

    [Fact]
    public async Task Stray_text_instead_of_frames_ends_it()
    {
        await using var desk = new TestDesk();
        await using var agent = new FakeAgent(desk);
        using var shim = ShimProcess.Start(desk);
        await using var connection = await agent.AcceptAsync(Soon);

        await shim.SendRawAsync("hello"u8.ToArray());

        (await shim.EndAsync()).ShouldBe(3);
    }

    [Fact]
    public async Task A_frame_of_the_agent_that_is_too_long_never_reaches_the_browser()
    {
        await using var desk = new TestDesk();
        await using var agent = new FakeAgent(desk);
        using var shim = ShimProcess.Start(desk);
        await using var connection = await agent.AcceptAsync(Soon);

        await connection.SendRawAsync(ShimProcess.Header(Frames.MaxPayloadBytes + 1), Soon);

        (await shim.EndAsync()).ShouldBe(3);
        (await shim.ReadRestAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task When_the_browser_closes_the_shim_ends_and_so_does_its_connection()
    {
        await using var desk = new TestDesk();
        await using var agent = new FakeAgent(desk);
        using var shim = ShimProcess.Start(desk);
        await using var connection = await agent.AcceptAsync(Soon);

        shim.CloseInput();

        (await shim.EndAsync()).ShouldBe(0);
        (await connection.ReceiveAsync(Soon)).ShouldBeNull();
    }

    [Fact]
    public async Task When_the_agent_goes_the_shim_ends_although_the_browser_keeps_its_input_open()
    {
        await using var desk = new TestDesk();
        await using var agent = new FakeAgent(desk);
        using var shim = ShimProcess.Start(desk);
        await using (await agent.AcceptAsync(Soon))
        {
        }

        (await shim.EndAsync()).ShouldBe(1);
        (await shim.Errors).ShouldContain("the agent went away");
    }

    [Fact]
    public async Task The_last_frame_of_an_agent_that_goes_still_reaches_the_browser()
    {
        await using var desk = new TestDesk();
        await using var agent = new FakeAgent(desk);
        using var shim = ShimProcess.Start(desk);
        await using (var connection = await agent.AcceptAsync(Soon))
        {
            await connection.SendAsync("""{"good":"bye"}""", Soon);
        }

        Encoding.UTF8.GetString(await shim.ReceiveAsync()).ShouldBe("""{"good":"bye"}""");
    }

    [Fact]
    public async Task Nothing_but_frames_is_on_standard_output()
    {
        await using var desk = new TestDesk();
        await using var agent = new FakeAgent(desk);
        using var shim = ShimProcess.Start(desk);
        await using var connection = await agent.AcceptAsync(Soon);

        await connection.SendAsync("{}", Soon);
        await shim.ReceiveAsync();
        shim.CloseInput();

        (await shim.ReadRestAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/")]
    [InlineData("chrome-extension://dbicladhodacdedekmodebehmgcagmab")]
    [InlineData("chrome-extension://dbicladhodacdedekmodebehmgcagmab/evil")]
    [InlineData("CHROME-EXTENSION://DBICLADHODACDEDEKMODEBEHMGCAGMAB/")]
    [InlineData("moz-extension://dbicladhodacdedekmodebehmgcagmab/")]
    [InlineData("/home/me/dev.ringbridge.host.json", "other@example.com")]
    [InlineData("/home/me/dev.ringbridge.host.json", "RINGBRIDGE@ringbridge.dev")]
    public async Task Another_extension_is_turned_away_before_anything_is_touched(params string[] arguments)
    {
        await using var desk = new TestDesk();
        using var shim = ShimProcess.Start(desk, arguments);

        (await shim.EndAsync()).ShouldBe(2);
        (await shim.Errors).ShouldContain("serves the Ringbridge extension only");
        (await shim.ReadRestAsync()).ShouldBeEmpty();
        Directory.Exists(desk.Home.Folder).ShouldBeFalse();
    }
}

using System.Text;
using Ringbridge.Contract;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Rpc;
using Ringbridge.Tests.Streams;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Rpc;

public sealed class ConnectionEndTests
{
    [Fact]
    public async Task When_the_other_side_goes_the_peer_is_done_and_closes_its_side()
    {
        await using var client = new RawClient().Start();

        client.Stream.CloseOutput();

        await client.Run.WaitAsync(RpcPair.Patience);
        (await client.ReadAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Requests_that_wait_fail_when_the_other_side_goes()
    {
        await using var pair = new RpcPair();
        var started = new TaskCompletionSource();
        pair.OnDial(async (_, token) =>
        {
            started.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            throw new InvalidOperationException("never");
        });
        pair.Start();
        var dialling = pair.DialAsync("1");
        await started.Task.WaitAsync(RpcPair.Patience);

        await pair.Server.DisposeAsync();

        await dialling.ShouldThrowAsync<ConnectionLostException>();
        await pair.ClientRun.WaitAsync(RpcPair.Patience);
        await pair.ServerRun.WaitAsync(RpcPair.Patience);
    }

    [Fact]
    public async Task Handlers_are_cancelled_when_the_other_side_goes()
    {
        await using var pair = new RpcPair();
        var started = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        pair.OnDial(async (_, token) =>
        {
            await using var registration = token.Register(cancelled.SetResult);
            started.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            throw new InvalidOperationException("never");
        });
        pair.Start();
        var dialling = pair.DialAsync("1");
        await started.Task.WaitAsync(RpcPair.Patience);

        await pair.Client.DisposeAsync();

        await cancelled.Task.WaitAsync(RpcPair.Patience);
        await dialling.ShouldThrowAsync<ConnectionLostException>();
    }

    [Fact]
    public async Task After_the_end_nothing_can_be_asked_or_told()
    {
        await using var pair = new RpcPair().Start();
        await pair.Server.DisposeAsync();
        await pair.ClientRun.WaitAsync(RpcPair.Patience);

        await pair.DialAsync("1").ShouldThrowAsync<ConnectionLostException>();
        await pair.Client.NotifyAsync(RpcMethods.SessionFocus, new SessionFocusParams(true), ContractJson.Default.SessionFocusParams, CancellationToken.None)
            .ShouldThrowAsync<ConnectionLostException>();
    }

    [Fact]
    public async Task Cancelling_the_run_ends_both_sides()
    {
        var (near, far) = DuplexStreams.CreatePair();
        await using var server = new JsonRpcPeer(far, far);
        await using var client = new JsonRpcPeer(near, near);
        using var stop = new CancellationTokenSource();
        var serverRun = server.RunAsync(stop.Token);
        var clientRun = client.RunAsync(CancellationToken.None);

        await stop.CancelAsync();

        await serverRun.WaitAsync(RpcPair.Patience).ShouldThrowAsync<OperationCanceledException>();
        await clientRun.WaitAsync(RpcPair.Patience);
    }

    [Fact]
    public async Task A_peer_that_never_ran_closes_its_streams_when_disposed()
    {
        var (near, far) = DuplexStreams.CreatePair();
        var peer = new JsonRpcPeer(near, near);

        await peer.DisposeAsync();

        (await far.ReadAsync(new byte[1])).ShouldBe(0);
    }

    [Theory]
    [InlineData("hello", RpcErrorCodes.ParseError, FrameError.NotJson)]
    [InlineData("{\"jsonrpc\":\"2.0\"", RpcErrorCodes.ParseError, FrameError.NotJson)]
    [InlineData("{} {}", RpcErrorCodes.ParseError, FrameError.NotJson)]
    [InlineData("{\"id\":1,\"id\":2}", RpcErrorCodes.ParseError, FrameError.NotJson)]
    [InlineData("{\"a\":\"\u0001\"}", RpcErrorCodes.ParseError, FrameError.NotJson)]
    [InlineData("""{"jsonrpc":"2.0","method":"\ud800","id":1}""", RpcErrorCodes.ParseError, FrameError.NotJson)]
    [InlineData("""[{"jsonrpc":"2.0","id":1,"method":"call.list"}]""", RpcErrorCodes.InvalidRequest, FrameError.NotAnObject)]
    [InlineData("[]", RpcErrorCodes.InvalidRequest, FrameError.NotAnObject)]
    [InlineData("null", RpcErrorCodes.InvalidRequest, FrameError.NotAnObject)]
    [InlineData("12", RpcErrorCodes.InvalidRequest, FrameError.NotAnObject)]
    [InlineData("\"text\"", RpcErrorCodes.InvalidRequest, FrameError.NotAnObject)]
    public async Task Garbage_is_answered_once_and_ends_the_connection(string payload, int code, FrameError error)
    {
        await using var client = new RawClient().Start();

        var answer = await client.AskAsync(payload);

        JsonRpcEnvelopeTests.ErrorOf(answer).ShouldBe((code, "badRequest"));
        answer.GetProperty("id").GetRawText().ShouldBe("null");
        (await client.ReadAsync()).ShouldBeNull();
        (await client.Run.WaitAsync(RpcPair.Patience).ShouldThrowAsync<FrameException>()).Error.ShouldBe(error);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_garbage()
    {
        await using var client = new RawClient().Start();

        await client.SendBytesAsync(FrameTests.Frame([(byte)'"', 0xC3, 0x28, (byte)'"']));

        JsonRpcEnvelopeTests.ErrorOf((await client.ReadAsync()).ShouldNotBeNull()).ShouldBe((RpcErrorCodes.ParseError, "badRequest"));
        (await client.ReadAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Sixty_four_levels_are_read()
    {
        await using var client = new RawClient().Start();

        var answer = await client.AskAsync(Nested(levels: 64));

        answer.GetProperty("result").GetProperty("limit").GetInt32().ShouldBe(50);
    }

    [Theory]
    [InlineData(65)]
    [InlineData(100_000)]
    public async Task Deeper_nesting_is_garbage(int levels)
    {
        await using var client = new RawClient().Start();

        var answer = await client.AskAsync(Nested(levels));

        JsonRpcEnvelopeTests.ErrorOf(answer).ShouldBe((RpcErrorCodes.ParseError, "badRequest"));
        (await client.ReadAsync()).ShouldBeNull();
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(1_048_577u)]
    [InlineData(uint.MaxValue)]
    public async Task A_length_that_cannot_be_is_answered_once_and_ends_the_connection(uint length)
    {
        await using var client = new RawClient().Start();

        await client.SendBytesAsync(BitConverter.GetBytes(length));

        JsonRpcEnvelopeTests.ErrorOf((await client.ReadAsync()).ShouldNotBeNull()).ShouldBe((RpcErrorCodes.ParseError, "badRequest"));
        (await client.ReadAsync()).ShouldBeNull();
        await client.Run.WaitAsync(RpcPair.Patience).ShouldThrowAsync<FrameException>();
    }

    [Fact]
    public async Task A_cut_frame_ends_the_connection()
    {
        await using var client = new RawClient().Start();

        await client.SendBytesAsync([9, 0, 0, 0, (byte)'{']);
        client.Stream.CloseOutput();

        (await client.ReadAsync()).ShouldBeNull();
        (await client.Run.WaitAsync(RpcPair.Patience).ShouldThrowAsync<FrameException>()).Error.ShouldBe(FrameError.Cut);
    }

    [Fact]
    public async Task Messages_before_the_garbage_are_answered()
    {
        await using var client = new RawClient().Start();
        var (first, second) = (FrameTests.Frame("""{"jsonrpc":"2.0","id":1,"method":"no.such"}"""), FrameTests.Frame("garbage"));

        await client.SendBytesAsync([.. first, .. second]);

        (await client.ReadAsync()).ShouldNotBeNull().GetProperty("id").GetInt32().ShouldBe(1);
        JsonRpcEnvelopeTests.ErrorOf((await client.ReadAsync()).ShouldNotBeNull()).Code.ShouldBe(RpcErrorCodes.ParseError);
        (await client.ReadAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_client_that_does_not_read_loses_its_connection_when_the_queue_is_full()
    {
        await using var client = new RawClient(new JsonRpcOptions { MaxQueuedBytes = 200_000, FlushTimeout = TimeSpan.Zero }).Start();
        var waiting = client.Peer.RequestAsync(RpcMethods.AgentStatus, ContractJson.Default.AgentStatus, CancellationToken.None);

        await NotifyUntilTheEndAsync(client.Peer);

        await client.Run.WaitAsync(RpcPair.Patience).ShouldThrowAsync<ConnectionLostException>();
        await waiting.ShouldThrowAsync<ConnectionLostException>();
    }

    [Fact]
    public async Task A_client_that_does_not_take_a_frame_in_time_loses_its_connection()
    {
        var time = new ManualTime();
        await using var client = new RawClient(new JsonRpcOptions { Time = time, SendTimeout = TimeSpan.FromSeconds(30), FlushTimeout = TimeSpan.Zero }).Start();

        // More than the pipe holds: the write has to wait for a reader, who never comes.
        await client.Peer.NotifyAsync(
            RpcMethods.CallChanged, RpcPair.CallTo(new string('1', 200_000)), ContractJson.Default.CallResult, CancellationToken.None);
        while (time.WaitingTimers == 0)
        {
            await Task.Yield();
        }

        time.Advance(TimeSpan.FromSeconds(31));

        await client.Run.WaitAsync(RpcPair.Patience).ShouldThrowAsync<ConnectionLostException>();
    }

    [Fact]
    public async Task Handlers_cannot_be_added_while_it_runs()
    {
        await using var pair = new RpcPair().Start();

        Should.Throw<InvalidOperationException>(() => pair.OnDial((args, _) => Task.FromResult(RpcPair.CallTo(args.Number))));
    }

    [Fact]
    public async Task A_peer_runs_once()
    {
        await using var pair = new RpcPair().Start();

        await pair.Server.RunAsync(CancellationToken.None).ShouldThrowAsync<InvalidOperationException>();
    }

    /// <summary>A request whose deepest value is so many levels down; the object itself is the first.</summary>
    private static string Nested(int levels)
    {
        var text = new StringBuilder("""{"jsonrpc":"2.0","id":1,"method":"journal.query","params":{"deep":""");
        return text.Insert(text.Length, "[", levels - 2).Insert(text.Length, "]", levels - 2).Append("}}").ToString();
    }

    private static async Task NotifyUntilTheEndAsync(JsonRpcPeer peer)
    {
        var call = RpcPair.CallTo(new string('1', 1000));
        try
        {
            while (true)
            {
                await peer.NotifyAsync(RpcMethods.CallChanged, call, ContractJson.Default.CallResult, CancellationToken.None);
            }
        }
        catch (ConnectionLostException)
        {
            // What the test waits for.
        }
    }
}

using Ringbridge.Contract;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;

namespace Ringbridge.Tests.Rpc;

public sealed class CancellationTests
{
    [Fact]
    public async Task Giving_up_cancels_the_handler_on_the_other_side()
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
        using var giveUp = new CancellationTokenSource();
        var dialling = pair.DialAsync("1", giveUp.Token);
        await started.Task.WaitAsync(RpcPair.Patience);

        await giveUp.CancelAsync();

        await dialling.ShouldThrowAsync<OperationCanceledException>();
        await cancelled.Task.WaitAsync(RpcPair.Patience);
    }

    [Fact]
    public async Task A_request_that_is_cancelled_before_it_starts_is_never_sent()
    {
        await using var pair = new RpcPair();
        var dialled = new List<string>();
        pair.OnDial((args, _) =>
        {
            dialled.Add(args.Number);
            return Task.FromResult(RpcPair.CallTo(args.Number));
        });
        pair.Start();

        await pair.DialAsync("1", new CancellationToken(canceled: true)).ShouldThrowAsync<OperationCanceledException>();

        await pair.DialAsync("2");
        dialled.ShouldBe(["2"]);
    }

    [Fact]
    public async Task A_cancelled_handler_is_answered_with_the_code_of_cancellation()
    {
        await using var client = new RawClient();
        var started = OnLineTestWaitForever(client.Peer);
        client.Start();
        await client.SendAsync("""{"jsonrpc":"2.0","id":"a","method":"line.test"}""");
        await started.WaitAsync(RpcPair.Patience);

        var answer = await client.AskAsync("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"a"}}""");

        JsonRpcEnvelopeTests.ErrorOf(answer).ShouldBe((RpcErrorCodes.RequestCancelled, Reasons.Cancelled));
        answer.GetProperty("id").GetString().ShouldBe("a");
    }

    [Fact]
    public async Task The_number_1_does_not_cancel_the_text_1()
    {
        await using var client = new RawClient();
        var started = OnLineTestWaitForever(client.Peer);
        client.Start();
        await client.SendAsync("""{"jsonrpc":"2.0","id":"1","method":"line.test"}""");
        await started.WaitAsync(RpcPair.Patience);

        await client.SendAsync("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":1}}""");

        (await client.AskAsync("""{"jsonrpc":"2.0","id":2,"method":"call.list"}""")).GetProperty("id").GetInt32().ShouldBe(2);
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","method":"$/cancelRequest"}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":[1]}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":{"a":1}}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":77}}""")]
    public async Task A_cancellation_of_nothing_is_ignored(string notification)
    {
        await using var client = new RawClient().Start();

        await client.SendAsync(notification);

        (await client.AskAsync("""{"jsonrpc":"2.0","id":2,"method":"call.list"}""")).GetProperty("id").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task An_id_in_use_is_refused_and_may_be_used_again_after_its_answer()
    {
        await using var client = new RawClient();
        var started = OnLineTestWaitForever(client.Peer);
        client.Start();
        await client.SendAsync("""{"jsonrpc":"2.0","id":5,"method":"line.test"}""");
        await started.WaitAsync(RpcPair.Patience);

        var second = await client.AskAsync("""{"jsonrpc":"2.0","id":5,"method":"call.list"}""");
        var first = await client.AskAsync("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":5}}""");
        var third = await client.AskAsync("""{"jsonrpc":"2.0","id":5,"method":"call.list"}""");

        JsonRpcEnvelopeTests.ErrorOf(second).ShouldBe((RpcErrorCodes.InvalidRequest, Reasons.BadRequest));
        JsonRpcEnvelopeTests.ErrorOf(first).ShouldBe((RpcErrorCodes.RequestCancelled, Reasons.Cancelled));
        third.TryGetProperty("result", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task A_callback_that_breaks_when_cancelled_harms_nobody_else()
    {
        await using var client = new RawClient();
        var started = new TaskCompletionSource();
        client.Peer.OnRequest(RpcMethods.LineTest, ContractJson.Default.CallListResult, async token =>
        {
            await using var registration = token.Register(() => throw new InvalidOperationException("no"));
            started.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return new CallListResult([]);
        });
        client.Start();
        await client.SendAsync("""{"jsonrpc":"2.0","id":5,"method":"line.test"}""");
        await started.Task.WaitAsync(RpcPair.Patience);

        var answer = await client.AskAsync("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":5}}""");

        JsonRpcEnvelopeTests.ErrorOf(answer).ShouldBe((RpcErrorCodes.RequestCancelled, Reasons.Cancelled));
        (await client.AskAsync("""{"jsonrpc":"2.0","id":6,"method":"call.list"}""")).GetProperty("id").GetInt32().ShouldBe(6);
    }

    /// <returns>Done when the first request has started.</returns>
    private static Task OnLineTestWaitForever(JsonRpcPeer peer)
    {
        var started = new TaskCompletionSource();
        peer.OnRequest(RpcMethods.LineTest, ContractJson.Default.CallListResult, async token =>
        {
            started.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return new CallListResult([]);
        });
        return started.Task;
    }
}

using System.Text.Json;
using Ringbridge.Contract;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;

namespace Ringbridge.Tests.Rpc;

/// <summary>The same protocol as vscode-jsonrpc, the independent implementation that the extension uses. "We" is Ringbridge, "they" is vscode-jsonrpc.</summary>
public sealed class VsCodeJsonRpcTests
{
    [Fact]
    public async Task They_answer_our_request()
    {
        await using var they = new VsCodeJsonRpc().Start();

        var result = await they.AskAsync("echo", """{"text":"+49 „ü“ 📞","list":[1,null,{"a":true}]}""");

        result.GetRawText().ShouldBe("""{"text":"+49 „ü“ 📞","list":[1,null,{"a":true}]}""");
    }

    [Fact]
    public async Task Their_nothing_is_null()
    {
        await using var they = new VsCodeJsonRpc().Start();

        (await they.AskAsync("nothing")).ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task We_answer_their_request()
    {
        await using var they = new VsCodeJsonRpc();
        they.OnRequest("double", (args, _) => Task.FromResult(JsonElement.Parse($$"""{"twice":"{{args.GetProperty("text").GetString()}}ü"}""")));
        they.Start();

        var outcome = await they.AskAsync("ask", """{"method":"double","params":{"text":"📞"}}""");

        outcome.GetProperty("result").GetProperty("twice").GetString().ShouldBe("📞ü");
    }

    [Fact]
    public async Task We_answer_their_request_without_parameters()
    {
        await using var they = new VsCodeJsonRpc();
        they.Peer.OnRequest("noParams", ContractJson.Default.JsonElement, _ => Task.FromResult(JsonElement.Parse("7")));
        they.Start();

        (await they.AskAsync("ask", """{"method":"noParams"}""")).GetProperty("result").GetInt32().ShouldBe(7);
    }

    [Fact]
    public async Task Frames_of_nearly_a_mebibyte_pass_both_ways()
    {
        await using var they = new VsCodeJsonRpc().Start();
        var text = new string('x', Frames.MaxPayloadBytes - 200);

        var result = await they.AskAsync("echo", JsonSerializer.Serialize(new { text }));

        result.GetProperty("text").GetString().ShouldBe(text);
    }

    [Fact]
    public async Task They_hear_our_notifications_in_order()
    {
        await using var they = new VsCodeJsonRpc().Start();
        for (var number = 0; number < 100; number++)
        {
            await they.TellAsync("hear", $$"""{"number":{{number}}}""");
        }

        var heard = await they.AskAsync("heard");

        heard.EnumerateArray().Select(item => item.GetProperty("number").GetInt32()).ShouldBe(Enumerable.Range(0, 100));
    }

    [Fact]
    public async Task We_hear_their_notifications_in_order_and_before_the_answer_after_them()
    {
        await using var they = new VsCodeJsonRpc();
        var heard = new List<int>();
        they.OnNotification("heard", args => heard.Add(args.GetProperty("number").GetInt32()));
        they.Start();

        await they.AskAsync("tell", """{"method":"heard","times":100}""");

        heard.ShouldBe(Enumerable.Range(0, 100));
    }

    [Fact]
    public async Task We_read_their_error_with_its_data()
    {
        await using var they = new VsCodeJsonRpc().Start();

        var error = await they.AskAsync(
            "fail", """{"code":-32000,"message":"Wirklich?","data":{"reason":"confirmNeeded","detail":"foreign","confirm":["foreign"]}}""")
            .ShouldThrowAsync<RpcException>();

        error.Code.ShouldBe(RpcErrorCodes.InvocationError);
        error.Message.ShouldBe("Wirklich?");
        error.ErrorData.ShouldNotBeNull().Reason.ShouldBe(Reasons.ConfirmNeeded);
        error.ErrorData.Confirm.ShouldBe([ConfirmKind.Foreign]);
    }

    [Fact]
    public async Task A_newer_peers_data_still_gives_its_reason()
    {
        await using var they = new VsCodeJsonRpc().Start();

        var error = await they.AskAsync("fail", """{"code":-32000,"message":"?","data":{"reason":"confirmNeeded","confirm":["moonPhase"]}}""")
            .ShouldThrowAsync<RpcException>();

        error.ErrorData.ShouldNotBeNull().Reason.ShouldBe(Reasons.ConfirmNeeded);
    }

    [Fact]
    public async Task They_read_our_error_with_its_data()
    {
        await using var they = new VsCodeJsonRpc();
        they.OnRequest("fail", (_, _) => throw new RpcException(
            RpcErrorCodes.InvocationError, "Wirklich?", new RpcErrorData { Reason = Reasons.ConfirmNeeded, Confirm = [ConfirmKind.Emergency] }));
        they.Start();

        var outcome = await they.AskAsync("ask", """{"method":"fail","params":{}}""");

        outcome.GetRawText().ShouldBe("""{"code":-32000,"message":"Wirklich?","data":{"reason":"confirmNeeded","confirm":["emergency"]}}""");
    }

    [Fact]
    public async Task They_do_not_know_our_method()
    {
        await using var they = new VsCodeJsonRpc().Start();

        var error = await they.AskAsync("no.such").ShouldThrowAsync<RpcException>();

        error.Code.ShouldBe(RpcErrorCodes.MethodNotFound);
    }

    [Fact]
    public async Task We_do_not_know_their_method()
    {
        await using var they = new VsCodeJsonRpc().Start();

        var outcome = await they.AskAsync("ask", """{"method":"no.such","params":{}}""");

        outcome.GetProperty("code").GetInt32().ShouldBe(RpcErrorCodes.MethodNotFound);
    }

    [Fact]
    public async Task Our_cancellation_reaches_them()
    {
        await using var they = new VsCodeJsonRpc();
        var waiting = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        they.OnNotification("waiting", _ => waiting.SetResult());
        they.OnNotification("waitCancelled", _ => cancelled.SetResult());
        they.Start();
        using var giveUp = new CancellationTokenSource();
        var request = they.Peer.RequestAsync("wait", ContractJson.Default.JsonElement, giveUp.Token);
        await waiting.Task.WaitAsync(RpcPair.Patience);

        await giveUp.CancelAsync();

        await request.ShouldThrowAsync<OperationCanceledException>();
        await cancelled.Task.WaitAsync(RpcPair.Patience);
        (await they.AskAsync("echo", "{}")).GetRawText().ShouldBe("{}");
    }

    [Fact]
    public async Task Their_cancellation_reaches_our_handler_and_our_answer_is_the_code_of_cancellation()
    {
        await using var they = new VsCodeJsonRpc();
        var started = new TaskCompletionSource();
        they.OnRequest("slow", async (_, token) =>
        {
            started.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return default;
        });
        they.Start();
        var asking = they.AskAsync("askAndCancel", """{"method":"slow","params":{}}""");
        await started.Task.WaitAsync(RpcPair.Patience);

        await they.TellAsync("cancelNow", "{}");

        var outcome = await asking;
        outcome.GetProperty("code").GetInt32().ShouldBe(RpcErrorCodes.RequestCancelled);
        outcome.GetProperty("data").GetProperty("reason").GetString().ShouldBe(Reasons.Cancelled);
    }

    [Fact]
    public async Task When_we_go_they_see_it()
    {
        await using var they = new VsCodeJsonRpc().Start();
        await they.AskAsync("echo");

        await they.Peer.DisposeAsync();

        await they.ExitedAsync();
    }
}

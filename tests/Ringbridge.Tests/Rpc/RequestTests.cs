using Ringbridge.Contract;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;

namespace Ringbridge.Tests.Rpc;

public sealed class RequestTests
{
    [Fact]
    public async Task A_request_is_answered()
    {
        await using var pair = new RpcPair();
        pair.OnDial((args, _) => Task.FromResult(RpcPair.CallTo(args.Number)));
        pair.Start();

        var result = await pair.DialAsync("+49 30 123456 „ü“");

        result.Call.RemoteNumber.ShouldBe("+49 30 123456 „ü“");
    }

    [Fact]
    public async Task Both_sides_may_ask()
    {
        await using var pair = new RpcPair();
        pair.OnDial(async (args, token) =>
        {
            var preview = await pair.Server.RequestAsync(
                RpcMethods.CallPreview,
                new CallPreviewParams { Number = args.Number },
                ContractJson.Default.CallPreviewParams,
                ContractJson.Default.NumberInfo,
                token);
            return RpcPair.CallTo(preview.Dialled);
        });
        pair.Client.OnRequest(
            RpcMethods.CallPreview,
            ContractJson.Default.CallPreviewParams,
            ContractJson.Default.NumberInfo,
            (args, _) => Task.FromResult(new NumberInfo { Dialled = "0" + args.Number, Display = args.Number, Kind = NumberKind.Fixed }));
        pair.Start();

        var result = await pair.DialAsync("30123456");

        result.Call.RemoteNumber.ShouldBe("030123456");
    }

    [Fact]
    public async Task Fifty_requests_at_once_get_each_their_own_answer()
    {
        await using var pair = new RpcPair();
        var release = new TaskCompletionSource();
        pair.OnDial(async (args, _) =>
        {
            if (args.Number == "49")
            {
                release.SetResult();
            }

            await release.Task;
            return RpcPair.CallTo(args.Number);
        });
        pair.Start();

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => pair.DialAsync($"{number}")));

        results.Select(result => result.Call.RemoteNumber).ShouldBe(Enumerable.Range(0, 50).Select(number => $"{number}"));
    }

    [Fact]
    public async Task A_handlers_no_arrives_with_code_sentence_and_data()
    {
        await using var pair = new RpcPair();
        var number = new NumberInfo { Dialled = "112", Display = "112", Kind = NumberKind.Emergency, Confirm = [ConfirmKind.Emergency] };
        var data = new RpcErrorData { Reason = Reasons.ConfirmNeeded, Confirm = [ConfirmKind.Emergency], Number = number };
        pair.OnDial((_, _) => throw new RpcException(RpcErrorCodes.InvocationError, "Wirklich 112 wählen?", data));
        pair.Start();

        var error = await pair.DialAsync("112").ShouldThrowAsync<RpcException>();

        error.Code.ShouldBe(RpcErrorCodes.InvocationError);
        error.Message.ShouldBe("Wirklich 112 wählen?");
        error.ErrorData.ShouldNotBeNull().Reason.ShouldBe(Reasons.ConfirmNeeded);
        error.ErrorData.Confirm.ShouldBe([ConfirmKind.Emergency]);
        error.ErrorData.Number.ShouldNotBeNull().Dialled.ShouldBe("112");
    }

    [Fact]
    public async Task A_broken_handler_is_answered_without_its_secrets()
    {
        await using var pair = new RpcPair();
        pair.OnDial((_, _) => throw new InvalidOperationException("password=geheim"));
        pair.Start();

        var error = await pair.DialAsync("1").ShouldThrowAsync<RpcException>();

        error.Code.ShouldBe(RpcErrorCodes.InternalError);
        error.Message.ShouldNotContain("geheim");
        error.ErrorData.ShouldNotBeNull().Reason.ShouldBe(Reasons.Internal);
        pair.Incidents.ShouldBe(["The handler of call.dial broke."]);
    }

    [Fact]
    public async Task An_unknown_method_is_answered_so()
    {
        await using var pair = new RpcPair().Start();

        var error = await pair.DialAsync("1").ShouldThrowAsync<RpcException>();

        error.Code.ShouldBe(RpcErrorCodes.MethodNotFound);
    }

    [Fact]
    public async Task A_result_that_fits_no_frame_is_an_error_and_the_connection_goes_on()
    {
        await using var pair = new RpcPair();
        pair.OnDial((args, _) => Task.FromResult(RpcPair.CallTo(args.Number == "long" ? new string('1', Frames.MaxPayloadBytes) : args.Number)));
        pair.Start();

        var error = await pair.DialAsync("long").ShouldThrowAsync<RpcException>();

        error.Code.ShouldBe(RpcErrorCodes.InternalError);
        (await pair.DialAsync("1")).Call.RemoteNumber.ShouldBe("1");
    }

    [Fact]
    public async Task A_request_that_fits_no_frame_is_not_sent_and_the_connection_goes_on()
    {
        await using var pair = new RpcPair();
        pair.OnDial((args, _) => Task.FromResult(RpcPair.CallTo(args.Number)));
        pair.Start();

        var error = await pair.DialAsync(new string('1', Frames.MaxPayloadBytes)).ShouldThrowAsync<FrameException>();

        error.Error.ShouldBe(FrameError.TooLong);
        (await pair.DialAsync("1")).Call.RemoteNumber.ShouldBe("1");
    }

    [Fact]
    public async Task A_sentence_of_a_megabyte_is_shortened()
    {
        await using var pair = new RpcPair();
        pair.OnDial((_, _) => throw new RpcException(RpcErrorCodes.InvocationError, new string('ü', Frames.MaxPayloadBytes), new RpcErrorData { Reason = Reasons.BadNumber }));
        pair.Start();

        var error = await pair.DialAsync("1").ShouldThrowAsync<RpcException>();

        error.Message.ShouldBe(new string('ü', 4000));
        error.ErrorData.ShouldNotBeNull().Reason.ShouldBe(Reasons.BadNumber);
    }

    [Fact]
    public async Task More_requests_than_allowed_at_once_are_refused_at_once()
    {
        await using var pair = new RpcPair(serverOptions: new JsonRpcOptions { MaxRunningRequests = 2 });
        var release = new TaskCompletionSource();
        pair.OnDial(async (args, _) =>
        {
            await release.Task;
            return RpcPair.CallTo(args.Number);
        });
        pair.Start();
        var first = pair.DialAsync("1");
        var second = pair.DialAsync("2");

        var error = await pair.DialAsync("3").ShouldThrowAsync<RpcException>();

        error.ErrorData.ShouldNotBeNull().Detail.ShouldBe(Details.TooManyRequests);
        release.SetResult();
        (await first).Call.RemoteNumber.ShouldBe("1");
        (await second).Call.RemoteNumber.ShouldBe("2");
        (await pair.DialAsync("4")).Call.RemoteNumber.ShouldBe("4");
    }
}

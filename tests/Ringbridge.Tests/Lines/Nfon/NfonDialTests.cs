using Ringbridge.Contract.Calls;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx.Http;
using Ringbridge.Lines;

namespace Ringbridge.Tests.Lines.Nfon;

public sealed class NfonDialTests
{
    [Theory]
    [InlineData("4930123456", NumberKind.Fixed, "call global:4930123456 from K9999:102 for 25 s")]
    [InlineData("+4930123456", NumberKind.Fixed, "call global:4930123456 from K9999:102 for 25 s")]
    [InlineData("004930123456", NumberKind.Fixed, "call global:4930123456 from K9999:102 for 25 s")]
    [InlineData("103", NumberKind.Internal, "call K9999:103 from K9999:102 for 25 s")]
    [InlineData("112", NumberKind.Internal, "call K9999:112 from K9999:102 for 25 s")]
    [InlineData("112", NumberKind.Emergency, "call global:112 from K9999:102 for 25 s")]
    [InlineData("11833", NumberKind.Premium, "call global:11833 from K9999:102 for 25 s")]
    public async Task A_number_goes_out_in_the_context_of_its_kind(string number, NumberKind kind, string action)
    {
        await using var desk = await NfonDesk.StartAsync();

        await desk.DialAsync(number, kind);

        desk.Server.Actions.ShouldBe([action]);
    }

    [Theory]
    [InlineData("030123456")]
    [InlineData("*21#")]
    [InlineData("+")]
    public async Task A_number_without_country_is_not_dialled_as_one_of_another(string number)
    {
        await using var desk = await NfonDesk.StartAsync();

        var error = await Should.ThrowAsync<LineRejectedException>(() => desk.DialAsync(number));

        error.Problem.Reason.ShouldBe(Reasons.BadNumber);
        desk.Server.Actions.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_own_phone_rings_first_and_the_person_is_told_to_pick_it_up()
    {
        await using var desk = await NfonDesk.StartAsync();

        var id = await desk.DialAsync("4930123456");
        var hint = await desk.Probe.WaitAsync<CallEvent>("the hint", call => call.Problem?.Detail == Details.PickUpPhone);
        hint.ShouldSatisfyAllConditions(call => call.State.ShouldBe(CallState.Dialing), call => call.LineCallId.ShouldBe(id));

        desk.Switch.Lift(id);
        await desk.Probe.WaitAsync<CallEvent>("the next hint", call => call.Problem?.Detail == Details.CallingOut);
        desk.Probe.Calls.ShouldAllBe(call => call.State == CallState.Dialing);

        desk.Switch.Move(id, "ring");
        await desk.Probe.WaitForCallAsync(CallState.Ringing, id);
        desk.Switch.Move(id, "answer");
        await desk.Probe.WaitForCallAsync(CallState.Connected, id);
        desk.Switch.HangUp(id);
        (await desk.Probe.WaitForCallAsync(CallState.Ended, id)).Problem.ShouldBeNull();

        desk.Probe.Calls.ShouldAllBe(call => call.LineCallId == id && call.Direction == CallDirection.Outbound);
    }

    [Fact]
    public async Task A_call_that_the_stream_of_calls_names_otherwise_is_the_same_call()
    {
        await using var desk = await NfonDesk.StartAsync(prepare: server => server.Switch.NamesCallsAnew = true);

        var id = await desk.DialAsync("4930123456");
        desk.Switch.Lift(id);
        desk.Switch.Move(id, "ring");
        desk.Switch.Move(id, "answer");
        desk.Switch.HangUp(id);

        await desk.Probe.WaitForCallAsync(CallState.Ended, id);
        desk.Probe.Calls.ShouldAllBe(call => call.LineCallId == id);
    }

    [Theory]
    [InlineData("timeout", EndReason.NoAnswer)]
    [InlineData("busy", EndReason.Busy)]
    [InlineData("reject", EndReason.Rejected)]
    [InlineData("unspecified", EndReason.Failed)]
    public async Task A_call_that_the_own_phone_does_not_take_says_so(string error, EndReason reason)
    {
        await using var desk = await NfonDesk.StartAsync();
        var id = await desk.DialAsync("4930123456");

        desk.Switch.Fail(id, error);

        var end = await desk.Probe.WaitForCallAsync(CallState.Ended, id);
        end.EndReason.ShouldBe(reason);
        end.Problem.ShouldNotBeNull().Detail.ShouldBe(Details.OwnPhoneNotReady);
    }

    [Fact]
    public async Task A_call_that_the_other_side_does_not_take_ends_with_its_reason()
    {
        await using var desk = await NfonDesk.StartAsync();
        var id = await desk.DialAsync("4930123456");
        desk.Switch.Lift(id);
        desk.Switch.Move(id, "ring");

        desk.Switch.Move(id, "hangup", "busy");

        // The stream of all calls may tell the end first; it does not know why.
        var end = await desk.Probe.WaitAsync<CallEvent>("the reason of the end", call => call is { State: CallState.Ended, EndReason: not null } && call.LineCallId == id);
        end.EndReason.ShouldBe(EndReason.Busy);
        end.Problem.ShouldBeNull();
    }

    [Fact]
    public async Task The_own_phone_rings_no_longer_than_set()
    {
        var time = new Testing.ManualTime();
        await using var desk = await NfonDesk.StartAsync(time);
        var id = await desk.DialAsync("4930123456");

        time.Advance(TimeSpan.FromSeconds(25));

        (await desk.Probe.WaitForCallAsync(CallState.Ended, id)).EndReason.ShouldBe(EndReason.NoAnswer);
    }

    [Fact]
    public async Task A_call_is_cancelled_while_it_is_being_set_up()
    {
        await using var desk = await NfonDesk.StartAsync();
        var id = await desk.DialAsync("4930123456");

        await desk.Line.HangUpAsync(id, NfonDesk.Soon);

        (await desk.Probe.WaitForCallAsync(CallState.Ended, id)).EndReason.ShouldBe(EndReason.Hangup);
        desk.Server.Actions[^1].ShouldBe($"cancel {id}");
    }

    [Fact]
    public async Task A_call_that_was_answered_can_only_be_ended_at_the_phone()
    {
        await using var desk = await NfonDesk.StartAsync();
        var id = await desk.DialAsync("4930123456");
        desk.Switch.Lift(id);
        desk.Switch.Move(id, "answer");

        var error = await Should.ThrowAsync<LineRejectedException>(() => desk.Line.HangUpAsync(id, NfonDesk.Soon));

        error.Problem.Reason.ShouldBe(Reasons.NotSupported);
    }

    [Fact]
    public async Task A_server_that_tells_no_progress_gives_the_id_all_the_same()
    {
        await using var desk = await NfonDesk.StartAsync(prepare: server => server.AnswersWithoutStream = true);

        var id = await desk.DialAsync("4930123456");
        desk.Switch.Lift(id);
        desk.Switch.Move(id, "answer");

        (await desk.Probe.WaitForCallAsync(CallState.Connected)).LineCallId.ShouldBe(id);
    }

    [Theory]
    [InlineData(Fault.Forbidden, Reasons.LineRejected, Details.NoLicence)]
    [InlineData(Fault.NotFound, Reasons.LineRejected, null)]
    [InlineData(Fault.NotAcceptable, Reasons.LineRejected, null)]
    [InlineData(Fault.Broken, Reasons.LineRejected, null)]
    [InlineData(Fault.Unauthorized, Reasons.LineRejected, Details.CloudLoginRefused)]
    [InlineData(Fault.Redirect, Reasons.LineProtocol, Details.UnexpectedAnswer)]
    [InlineData(Fault.Reset, Reasons.LineUnreachable, Details.ConnectionLost)]
    [InlineData(Fault.Empty, Reasons.LineUnreachable, Details.ConnectionLost)]
    [InlineData(Fault.Garbage, Reasons.LineProtocol, Details.UnexpectedAnswer)]
    public async Task A_server_that_fails_is_named_with_its_own_detail_and_sentence(Fault fault, string reason, string? detail)
    {
        await using var desk = await NfonDesk.StartAsync();
        desk.Server.Fault = fault;

        var error = await Should.ThrowAsync<LineException>(() => desk.DialAsync("4930123456"));

        (error.Problem.Reason, error.Problem.Detail).ShouldBe((reason, detail));
        foreach (var language in (string[])["de", "en"])
        {
            ProblemTexts.Render(error.Problem, language).ShouldSatisfyAllConditions(text => text.ShouldNotContain("{"), text => text.ShouldContain("desk"));
        }
    }

    [Fact]
    public async Task A_connection_that_breaks_never_dials_twice()
    {
        await using var desk = await NfonDesk.StartAsync();
        desk.Server.Fault = Fault.Reset;

        await Should.ThrowAsync<LineUnreachableException>(() => desk.DialAsync("4930123456"));

        desk.Server.Requests.Lines.Count(line => line.StartsWith("POST /v1/extensions/phone/calls", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_password_is_not_sent_over_the_internet_in_the_open()
    {
        var lines = new TestLines { Secrets = { ["nfon"] = "right" } };
        await using var line = lines.Create("nfon", new { address = "http://nfon.example/v1", account = "K9999", user = "u", password = new { secret = "nfon" }, extension = "102" });

        var error = await Should.ThrowAsync<LineRejectedException>(() => line.TestAsync(NfonDesk.Soon));

        error.Problem.Detail.ShouldBe(Details.AddressNotEncrypted);
    }
}

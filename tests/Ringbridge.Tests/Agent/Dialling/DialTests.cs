using Ringbridge.Contract;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;
using Ringbridge.Lines;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.Dialling;

public sealed class DialTests
{
    [Fact]
    public async Task A_number_goes_to_the_line_in_the_lines_form()
    {
        await using var agent = await RunningAgent.StartAsync(
            """{ "areaCode": "89", "outsideLine": "0", "lines": [ { "id": "desk", "type": "yealink", "address": "http://10.1.2.3", "numberFormat": "outsideLine" } ] }""");
        var client = await agent.OpenAsync();

        var call = await client.DialAsync("tel:+49-30-123456");

        agent.Desk.Told.ShouldBe(["dial 0030123456"]);
        call.State.ShouldBe(CallState.Sent);
        call.RemoteNumber.ShouldBe("+4930123456");
        call.RemoteDisplay.ShouldBe("+49 30 123456");
    }

    [Fact]
    public async Task An_extension_on_a_line_that_knows_no_colleagues_is_what_the_dial_plan_calls_one()
    {
        await using var agent = await RunningAgent.StartAsync(
            """{ "internalNumbers": "[1-9]\\d{1,3}", "lines": [ { "id": "desk", "type": "yealink", "address": "http://10.1.2.3" } ] }""");
        var client = await agent.OpenAsync();

        (await DialInternalAsync(client, "12")).RemoteKind.ShouldBe(NumberKind.Internal);

        agent.Desk.Told.ShouldBe(["dial 12"]);
    }

    [Theory]
    [InlineData("112")]
    [InlineData("+4930123456")]
    public async Task A_call_back_to_an_extension_never_leaves_the_house(string number)
    {
        await using var agent = await RunningAgent.StartAsync(
            """{ "internalNumbers": "[1-9]\\d{1,3}", "lines": [ { "id": "desk", "type": "yealink", "address": "http://10.1.2.3" } ] }""");
        var client = await agent.OpenAsync();

        var error = await Should.ThrowAsync<RpcException>(() => DialInternalAsync(client, number, confirmed: true));

        error.ErrorData.ShouldNotBeNull().Detail.ShouldBe(Details.UnknownColleague);
        agent.Desk.Told.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_journal_has_the_call_before_the_phone_has_the_command()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();
        var inJournal = 0;
        agent.Desk.OnDial = (_, _) =>
        {
            inJournal = agent.RowsInJournal();
            return Task.FromResult(new DialReceipt(CallState.Sent));
        };

        await client.DialAsync("+4930123456");

        inJournal.ShouldBe(1);
    }

    [Fact]
    public async Task What_the_line_says_is_the_outcome_and_is_never_tried_twice()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();
        agent.Desk.OnDial = (_, _) => throw new LineRejectedException(new Problem(Reasons.LineRejected, Details.WrongPassword).With("line", "Desk"));

        var error = await Should.ThrowAsync<RpcException>(() => client.DialAsync("+4930123456"));

        error.ErrorData!.Reason.ShouldBe(Reasons.LineRejected);
        error.ErrorData.Detail.ShouldBe(Details.WrongPassword);
        error.Message.ShouldStartWith("“Desk” does not accept user name or password.");
        agent.Desk.Told.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_failed_dial_is_a_call_that_ended_and_stands_in_the_journal()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();
        agent.Desk.OnDial = (_, _) => throw new LineUnreachableException(new Problem(Reasons.LineUnreachable, Details.ConnectionRefused).With("line", "Desk").With("address", "10.1.2.3"));

        await Should.ThrowAsync<RpcException>(() => client.DialAsync("+4930123456"));

        var told = await client.SeesAsync(call => call.State is CallState.Ended);
        told.EndReason.ShouldBe(EndReason.Failed);
        told.Problem!.Detail.ShouldBe(Details.ConnectionRefused);
        (await client.JournalAsync()).ShouldHaveSingleItem().Id.ShouldBe(told.Id);
    }

    [Fact]
    public async Task A_line_that_breaks_does_not_show_its_inside()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();
        agent.Desk.OnDial = (_, _) => throw new InvalidOperationException("secret inside");

        var error = await Should.ThrowAsync<RpcException>(() => client.DialAsync("+4930123456"));

        error.ErrorData!.Reason.ShouldBe(Reasons.Internal);
        error.Message.ShouldNotContain("secret inside");
    }

    [Fact]
    public async Task A_line_that_never_answers_is_given_up()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();
        agent.Desk.OnDial = (_, _) => new TaskCompletionSource<DialReceipt>().Task;

        var dialling = client.DialAsync("+4930123456");
        await Eventually.BecomesTrueAsync(() => !agent.Desk.Told.IsEmpty);
        await agent.Time.AdvanceUntilAsync(() => dialling.IsCompleted);

        var error = await Should.ThrowAsync<RpcException>(() => dialling);
        error.ErrorData!.Detail.ShouldBe(Details.Timeout);
    }

    [Fact]
    public async Task A_foreign_number_is_confirmed_once_and_the_yes_survives_a_restart()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();

        var error = await Should.ThrowAsync<RpcException>(() => client.DialAsync("+43 1 5331234"));
        error.ErrorData!.Reason.ShouldBe(Reasons.ConfirmNeeded);
        error.ErrorData.Confirm.ShouldBe([ConfirmKind.Foreign]);
        error.ErrorData.Number!.E164.ShouldBe("+4315331234");
        agent.Desk.Told.ShouldBeEmpty();

        await client.DialAsync("+43 1 5331234", confirmed: true);
        await agent.RestartAsync();
        await (await agent.OpenAsync()).DialAsync("+43 1 5339999");

        agent.Desk.Told.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Confirming_does_not_touch_the_administrators_file()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();

        await client.DialAsync("+43 1 5331234", confirmed: true);

        (await File.ReadAllTextAsync(agent.Home.Home.SettingsFile)).ShouldBe(RunningAgent.OneLine);
    }

    [Fact]
    public async Task A_service_code_is_refused_even_when_confirmed()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();

        var error = await Should.ThrowAsync<RpcException>(() => client.DialAsync("**21*0900123456#", confirmed: true));

        error.ErrorData!.Detail.ShouldBe(Details.ServiceCode);
        agent.Desk.Told.ShouldBeEmpty();
    }

    [Fact]
    public async Task Too_many_calls_a_minute_are_refused_over_all_clients()
    {
        await using var agent = await RunningAgent.StartAsync(
            """{ "policy": { "callsPerMinute": 2 }, "lines": [ { "id": "desk", "type": "yealink", "address": "http://10.1.2.3" } ] }""");
        await (await agent.OpenAsync()).DialAsync("+4930111111");
        await (await agent.OpenAsync()).DialAsync("+4930222222");

        var error = await Should.ThrowAsync<RpcException>(async () => await (await agent.OpenAsync()).DialAsync("+4930333333"));

        error.ErrorData!.Detail.ShouldBe(Details.TooManyCalls);
        agent.Desk.Told.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_double_click_dials_once()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();

        var calls = await Task.WhenAll(client.DialAsync("+4930123456"), client.DialAsync("030 123456", lineId: "desk"));

        calls[0].Id.ShouldBe(calls[1].Id);
        agent.Desk.Told.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_number_a_moment_later_is_another_call()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();
        await client.DialAsync("+4930123456");
        agent.Time.Advance(TimeSpan.FromSeconds(2));

        await client.DialAsync("+4930123456");

        agent.Desk.Told.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("hello", Reasons.BadNumber)]
    [InlineData("", Reasons.BadNumber)]
    [InlineData("tel:&cmd=reboot", Reasons.BadNumber)]
    public async Task What_is_no_number_is_not_dialled(string text, string reason)
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();

        (await Should.ThrowAsync<RpcException>(() => client.DialAsync(text))).ErrorData!.Reason.ShouldBe(reason);

        agent.Desk.Told.ShouldBeEmpty();
        (await client.JournalAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unknown_line_is_named()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();

        var error = await Should.ThrowAsync<RpcException>(() => client.DialAsync("+4930123456", lineId: "dsek"));

        error.ErrorData!.Reason.ShouldBe(Reasons.UnknownLine);
        error.Message.ShouldContain("dsek");
    }

    [Fact]
    public async Task With_settings_that_are_wrong_nothing_is_dialled_and_nothing_pretends()
    {
        await using var agent = await RunningAgent.StartAsync("""{ "lines": [ { "id": "desk", "type": "yealnk" } ] }""");
        var client = await agent.OpenAsync();

        var error = await Should.ThrowAsync<RpcException>(() => client.DialAsync("+4930123456"));

        error.ErrorData!.Reason.ShouldBe(Reasons.BadSettings);
        error.ErrorData.Place.ShouldBe("lines[0].type");
        var status = await client.StatusAsync();
        status.SettingsProblem.ShouldBe(error.Message);
        status.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_preview_says_what_would_be_dialled_and_dials_nothing()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();

        var number = await client.AskAsync(
            RpcMethods.CallPreview, new CallPreviewParams { Number = "0043 1 5331234" }, ContractJson.Default.CallPreviewParams, ContractJson.Default.NumberInfo);

        number.E164.ShouldBe("+4315331234");
        number.Confirm.ShouldBe([ConfirmKind.Foreign]);
        agent.Desk.Told.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_line_that_cannot_dial_says_so()
    {
        await using var agent = await RunningAgent.StartAsync();
        agent.Desk.Capabilities = [LineCapability.Events];
        var client = await agent.OpenAsync();

        (await Should.ThrowAsync<RpcException>(() => client.DialAsync("+4930123456"))).ErrorData!.Reason.ShouldBe(Reasons.NotSupported);
    }

    [Fact]
    public async Task A_client_that_goes_does_not_take_its_call_with_it()
    {
        await using var agent = await RunningAgent.StartAsync();
        var receipt = new TaskCompletionSource<DialReceipt>();
        agent.Desk.OnDial = (_, _) => receipt.Task;
        var client = await agent.OpenAsync();
        var dialling = client.DialAsync("+4930123456");
        await Eventually.BecomesTrueAsync(() => !agent.Desk.Told.IsEmpty);
        await client.DisposeAsync();
        await Should.ThrowAsync<ConnectionLostException>(() => dialling);

        var other = await agent.OpenAsync();
        receipt.SetResult(new DialReceipt(CallState.Sent));

        (await other.SeesAsync(call => call.State is CallState.Sent)).RemoteNumber.ShouldBe("+4930123456");
    }

    private static async Task<Call> DialInternalAsync(TestClient client, string number, bool confirmed = false) => (await client.AskAsync(
        RpcMethods.CallDial,
        new CallDialParams { Number = number, Internal = true, Confirmed = confirmed },
        ContractJson.Default.CallDialParams,
        ContractJson.Default.CallResult)).Call;
}

using Ringbridge.Contract;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Presence;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;
using Ringbridge.FakePbx.Http;
using Ringbridge.FakePbx.Nfon;
using Ringbridge.Tests.Lines.Nfon;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.Lines;

/// <summary>An agent with a real NFON line, and the fake server behind it.</summary>
public sealed class NfonAgentTests : IAsyncLifetime
{
    private static readonly ContractJson Json = ContractJson.Default;

    private readonly FakeNfon _server = new(new FakeServerOptions());
    private RunningAgent _agent = null!;
    private TestClient _client = null!;

    public async Task InitializeAsync()
    {
        _agent = await RunningAgent.StartAsync(Settings(), realLines: true);
        _client = await _agent.OpenAsync();
        await _server.Switch.WaitForCallListenersAsync(1, TestClient.Soon);
        await _server.Switch.WaitForStateListenersAsync(1, TestClient.Soon);
    }

    public async Task DisposeAsync()
    {
        await _agent.DisposeAsync();
        await _server.DisposeAsync();
        NfonDocument.Check(_server).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_colleague_at_112_is_called_as_a_colleague()
    {
        await ColleaguesAsync();

        var call = await DialAsync("112", isInternal: true);

        call.RemoteKind.ShouldBe(NumberKind.Internal);
        _server.Actions.ShouldBe(["call K9999:112 from K9999:102 for 20 s"]);
    }

    [Fact]
    public async Task The_emergency_number_112_is_asked_about_and_goes_out()
    {
        await ColleaguesAsync();

        (await Should.ThrowAsync<RpcException>(() => _client.DialAsync("112"))).ErrorData.ShouldNotBeNull().Reason.ShouldBe(Reasons.ConfirmNeeded);
        _server.Actions.ShouldBeEmpty();
        var call = await _client.DialAsync("112", confirmed: true);

        call.RemoteKind.ShouldBe(NumberKind.Emergency);
        _server.Actions.ShouldBe(["call global:112 from K9999:102 for 20 s"]);
    }

    [Fact]
    public async Task A_colleague_and_the_emergency_services_within_one_second_are_two_calls()
    {
        await ColleaguesAsync();

        await _client.DialAsync("112", confirmed: true);
        await DialAsync("112", isInternal: true, confirmed: true);

        _server.Actions.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("999")]
    [InlineData("0190123456")]
    [InlineData("+4930123456")]
    public async Task Nothing_but_a_listed_colleague_is_dialled_as_one(string number)
    {
        await ColleaguesAsync();

        (await Should.ThrowAsync<RpcException>(() => DialAsync(number, isInternal: true))).ErrorData.ShouldNotBeNull().Detail.ShouldBe(Details.UnknownColleague);

        _server.Actions.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_caller_at_112_is_a_colleague_and_no_emergency()
    {
        var id = _server.Switch.Ring("102", "112", FakeNfon.Account);

        var ring = await _client.SeesAsync(call => call.State == CallState.Ringing);
        ring.RemoteKind.ShouldBe(NumberKind.Internal);
        _server.Switch.HangUp(id);
        (await _client.SeesAsync(call => call.State == CallState.Ended)).EndReason.ShouldBe(EndReason.Missed);
        (await _client.JournalAsync()).ShouldHaveSingleItem().RemoteKind.ShouldBe(NumberKind.Internal);
    }

    [Theory]
    [InlineData("tel:112")]
    [InlineData("0 112")]
    [InlineData("Durchwahl 112")]
    public async Task However_112_is_written_it_is_the_emergency_number_and_asked_about(string written)
    {
        await ColleaguesAsync();

        var error = (await Should.ThrowAsync<RpcException>(() => _client.DialAsync(written))).ErrorData.ShouldNotBeNull();

        error.Reason.ShouldBeOneOf(Reasons.ConfirmNeeded, Reasons.BadNumber);
        error.Number?.Kind.ShouldBe(NumberKind.Emergency);
        _server.Actions.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_colleague_is_found_by_line_and_number()
    {
        await ColleaguesAsync();

        (await FindAsync("nfon", "103")).ShouldNotBeNull().Name.ShouldBe("Çağla Öztürk");
        (await FindAsync("nfon", "104")).ShouldBeNull();
        (await FindAsync("desk", "103")).ShouldBeNull();
    }

    [Fact]
    public async Task Hanging_up_is_offered_only_while_it_can_be_done()
    {
        var call = await _client.DialAsync("+49 30 123456");
        call.Actions.ShouldBe([CallAction.HangUp]);
        var uuid = _server.Switch.Calls.ShouldHaveSingleItem().Uuid;
        _server.Switch.Lift(uuid);
        _server.Switch.Move(uuid, "answer");
        var connected = await _client.SeesAsync(one => one.State == CallState.Connected);

        connected.Actions.ShouldBeEmpty();
        (await Should.ThrowAsync<RpcException>(() => _client.CommandAsync(RpcMethods.CallHangUp, call.Id))).ErrorData.ShouldNotBeNull().Reason.ShouldBe(Reasons.NotSupported);
    }

    [Fact]
    public async Task A_call_that_is_being_set_up_is_cancelled()
    {
        var call = await _client.DialAsync("+49 30 123456");

        await _client.CommandAsync(RpcMethods.CallHangUp, call.Id);

        (await _client.SeesAsync(one => one.State == CallState.Ended)).EndReason.ShouldBe(EndReason.Hangup);
    }

    [Fact]
    public async Task Colleagues_are_listed_and_their_changes_told()
    {
        var first = await ColleaguesAsync();
        first.Single(one => one.Number == "102").IsSelf.ShouldBeTrue();

        _server.Switch.Put(new NfonExtension("101", "Erika Mustermann") { Line = "in-use" });

        await EventuallyAsync(() => _client.Presence.Any(changed => changed.Colleagues.Any(one => one is { Number: "101", Line: ColleagueLine.InUse, Name: "Erika Mustermann" })));
    }

    [Fact]
    public async Task A_client_that_never_asked_is_not_told()
    {
        var other = await _agent.OpenAsync();
        await ColleaguesAsync();

        _server.Switch.Put(new NfonExtension("101", "Erika Mustermann") { Line = "in-use" });
        await EventuallyAsync(() => _client.Presence.Any(changed => changed.Colleagues.Any(one => one.Line == ColleagueLine.InUse)));

        other.Presence.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_the_line_goes_its_colleagues_go()
    {
        await ColleaguesAsync();

        await _client.UpdateAsync("""{ "lines": [] }""");

        await Eventually.BecomesTrueAsync(() => _client.Presence.Any(changed => changed is { IsComplete: true, Colleagues.Count: 0 }));
    }

    [Fact]
    public async Task The_extension_is_chosen_from_a_list()
    {
        var line = (await _client.AskAsync(RpcMethods.SettingsGet, Json.RingbridgeSettings)).Lines[0];
        line.Options.Remove("extension");

        var choices = await _client.AskAsync(RpcMethods.LineChoices, new LineChoicesParams { Line = line, Key = "extension" }, Json.LineChoicesParams, Json.LineChoicesResult);

        choices.Choices.ShouldContain(new LineFieldChoice("103", "Çağla Öztürk"));
    }

    [Fact]
    public async Task A_phone_that_lists_nothing_says_so()
    {
        var line = Ringbridge.Tests.Lines.TestLines.Settings("snom", new { address = "http://10.1.2.3" });

        var error = await Should.ThrowAsync<RpcException>(() => _client.AskAsync(
            RpcMethods.LineChoices, new LineChoicesParams { Line = line, Key = "user" }, Json.LineChoicesParams, Json.LineChoicesResult));

        error.ErrorData.ShouldNotBeNull().Reason.ShouldBe(Reasons.NotSupported);
    }

    [Fact]
    public async Task Ten_thousand_calls_of_others_reach_neither_clients_nor_journal()
    {
        _server.Switch.Burst(10_000);
        var id = _server.Switch.Ring("102", "4930123456");
        await _client.SeesAsync(call => call.State == CallState.Ringing);
        _server.Switch.HangUp(id);
        await _client.SeesAsync(call => call.State == CallState.Ended);

        (await _client.JournalAsync()).ShouldHaveSingleItem().RemoteNumber.ShouldBe("+4930123456");
        _client.Calls.ShouldAllBe(call => call.RemoteNumber == "+4930123456");
    }

    private string Settings() => $$"""
        { "country": "DE", "internalNumbers": "[1-9]\\d{1,3}", "lines": [
          { "id": "nfon", "type": "nfon", "address": "{{_server.Url}}/v1", "account": "K9999", "user": "admin", "password": "right", "extension": "102" } ] }
        """;

    private async Task<IReadOnlyList<Colleague>> ColleaguesAsync()
    {
        IReadOnlyList<Colleague> all = [];
        while (all.Count(one => one.Line != ColleagueLine.Unknown) < 5)
        {
            all = (await _client.AskAsync(RpcMethods.PresenceList, Json.PresenceListResult)).Colleagues;
        }

        return all;
    }

    // Changes are told in batches, and time stands still unless somebody moves it.
    private Task EventuallyAsync(Func<bool> isSo) => _agent.Time.AdvanceUntilAsync(isSo, TimeSpan.FromMilliseconds(100));

    private async Task<Colleague?> FindAsync(string lineId, string number) => (await _client.AskAsync(
        RpcMethods.PresenceFind, new PresenceFindParams(lineId, number), Json.PresenceFindParams, Json.PresenceFindResult)).Colleague;

    private async Task<Call> DialAsync(string number, bool isInternal, bool confirmed = false) => (await _client.AskAsync(
        RpcMethods.CallDial,
        new CallDialParams { Number = number, LineId = "nfon", Internal = isInternal, Confirmed = confirmed },
        Json.CallDialParams,
        Json.CallResult)).Call;
}

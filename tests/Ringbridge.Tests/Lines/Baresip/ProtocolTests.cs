using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;
using Ringbridge.Lines;
using Ringbridge.Lines.Baresip;

namespace Ringbridge.Tests.Lines.Baresip;

public sealed class ProtocolTests : IAsyncLifetime
{
    private const string Status = "\n===== Call debug (OUTGOING) =====\n local_uri: A <sip:a@pbx>\n peer_uri:   <sip:030@pbx>\n af=AF_INET id=c1\n direction: Outgoing\n";
    private FakeControl _fake = null!;

    public Task InitializeAsync()
    {
        _fake = FakeControl.Start();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _fake.DisposeAsync();

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\n\r\n")]
    [InlineData("99999999:x")]
    [InlineData("2:{}x")]
    [InlineData(":{},")]
    public async Task What_is_no_netstring_is_an_unexpected_answer(string greeting)
    {
        _fake.Greeting = System.Text.Encoding.ASCII.GetBytes(greeting);
        await using var probe = BaresipLines.Run(_fake.Address);

        var down = await probe.WaitForHealthAsync(LineHealth.Down);

        (down.Problem!.Reason, down.Problem.Detail).ShouldBe((Reasons.LineProtocol, Details.UnexpectedAnswer));
    }

    [Fact]
    public async Task A_message_that_is_no_JSON_is_skipped_and_everything_else_goes_on()
    {
        await using var probe = await ConnectAsync();

        await _fake.SendRawAsync("5:{nono,"u8.ToArray());
        await _fake.SendAsync(Event("CALL_INCOMING", "incoming", "c7", "sip:+4930@pbx"));

        (await probe.WaitForCallAsync(CallState.Ringing)).LineCallId.ShouldBe("c7");
    }

    [Fact]
    public async Task Silence_is_a_timeout()
    {
        _fake.Answers["listcalls"] = null;
        await using var probe = BaresipLines.Run(_fake.Address, timing: new BaresipTiming { Command = TimeSpan.FromMilliseconds(200) });

        (await probe.WaitForHealthAsync(LineHealth.Down)).Problem!.Detail.ShouldBe(Details.Timeout);
    }

    [Fact]
    public async Task Baresip_without_its_menu_is_down_with_what_it_said()
    {
        _fake.Answers["listcalls"] = (false, "command not found (listcalls)\n");
        await using var probe = BaresipLines.Run(_fake.Address);

        var down = await probe.WaitForHealthAsync(LineHealth.Down);

        down.Problem!.Reason.ShouldBe(Reasons.LineRejected);
        down.Problem.Arguments["answer"].ShouldBe("command not found (listcalls)");
    }

    [Fact]
    public async Task A_refused_dial_is_a_refusal_in_plain_text()
    {
        _fake.Answers["dial"] = (false, "\u001b[31mcould not find UA\u001b[;m\n");
        await using var probe = await ConnectAsync();

        var refusal = await Should.ThrowAsync<LineRejectedException>(() => probe.DialAsync("030"));

        refusal.Problem.Arguments["answer"].ShouldBe("could not find UA");
    }

    [Fact]
    public async Task After_a_refused_dial_the_connection_is_fine()
    {
        _fake.Answers["dial"] = (false, "no");
        await using var probe = await ConnectAsync();
        await Should.ThrowAsync<LineRejectedException>(() => probe.DialAsync("030"));

        _fake.Answers.TryRemove("dial", out _);
        _fake.Answers["callstat"] = (true, Status);

        (await probe.DialAsync("030")).ShouldBe("c1");
    }

    [Fact]
    public async Task A_dial_is_never_sent_twice()
    {
        _fake.Answers["dial"] = null;
        await using var probe = await ConnectAsync(new BaresipTiming { Command = TimeSpan.FromMilliseconds(200) });
        probe.Forget();

        var failure = await Should.ThrowAsync<LineUnreachableException>(() => probe.DialAsync("030"));
        await probe.WaitForHealthAsync(LineHealth.Up);

        failure.Problem.Detail.ShouldBe(Details.Timeout);
        _fake.Commands.Count(command => command == "dial 030").ShouldBe(1);
    }

    [Fact]
    public async Task A_connection_that_breaks_in_a_dial_says_to_look_at_the_phone()
    {
        _fake.Answers["dial"] = null;
        await using var probe = await ConnectAsync();

        var dialling = probe.DialAsync("030");
        await Sip.Eventually.UntilAsync("the dial", () => _fake.Commands.Contains("dial 030"));
        await _fake.SendRawAsync("nonsense"u8.ToArray());

        (await Should.ThrowAsync<LineUnreachableException>(dialling)).Problem.Detail.ShouldBe(Details.ConnectionLost);
    }

    [Fact]
    public async Task A_newer_baresip_tells_the_id_by_an_event()
    {
        _fake.EventsBefore["dial"] = [Event("CALL_OUTGOING", "outgoing", "c9", "sip:030@pbx")];
        await using var probe = await ConnectAsync();

        (await probe.DialAsync("030")).ShouldBe("c9");
    }

    [Fact]
    public async Task A_call_that_fails_at_once_is_known_by_its_end()
    {
        _fake.EventsBefore["dial"] = [Event("CALL_CLOSED", "outgoing", "c3", "sip:030@pbx", "404 Not Found")];
        _fake.Answers["callstat"] = (true, "\n(no active calls)\n");
        await using var probe = await ConnectAsync();

        (await probe.DialAsync("030")).ShouldBe("c3");
        (await probe.WaitForCallAsync(CallState.Ended, "c3")).EndReason.ShouldBe(EndReason.Failed);
    }

    [Fact]
    public async Task Without_any_id_the_receipt_names_none()
    {
        await using var probe = await ConnectAsync();

        (await probe.Line.DialAsync(new DialRequest("call-1", "030"), CancellationToken.None)).ShouldBe(new DialReceipt(CallState.Dialing));
    }

    [Fact]
    public async Task Being_held_by_the_other_side_is_not_our_hold()
    {
        await using var probe = await ConnectAsync();
        await _fake.SendAsync(Event("CALL_ESTABLISHED", "incoming", "c1", "sip:030@pbx"));

        await _fake.SendAsync(Event("CALL_HOLD", "incoming", "c1", "sip:030@pbx"));
        await _fake.SendAsync(Event("CALL_CLOSED", "incoming", "c1", "sip:030@pbx"));
        await probe.WaitForCallAsync(CallState.Ended);

        probe.Calls.Select(call => call.State).ShouldBe([CallState.Connected, CallState.Ended]);
    }

    [Fact]
    public async Task Doubled_and_late_events_change_nothing()
    {
        await using var probe = await ConnectAsync();

        await _fake.SendAsync(Event("CALL_ESTABLISHED", "outgoing", "c1", "sip:030@pbx"));
        await _fake.SendAsync(Event("CALL_RINGING", "outgoing", "c1", "sip:030@pbx"));
        await _fake.SendAsync(Event("CALL_ESTABLISHED", "outgoing", "c1", "sip:030@pbx"));
        await _fake.SendAsync(Event("CALL_CLOSED", "outgoing", "c1", "sip:030@pbx"));
        await probe.WaitForCallAsync(CallState.Ended);

        probe.Calls.Select(call => call.State).ShouldBe([CallState.Connected, CallState.Ended]);
    }

    [Fact]
    public async Task Accepting_is_tried_a_second_time_when_nothing_was_answered()
    {
        _fake.Answers["callfind"] = (true, "setting current call: c1\n");
        await using var probe = await ConnectAsync();
        await _fake.SendAsync(Event("CALL_INCOMING", "incoming", "c1", "sip:030@pbx"));
        await probe.WaitForCallAsync(CallState.Ringing);

        await Should.ThrowAsync<LineRejectedException>(() => probe.Line.AnswerAsync("c1", CancellationToken.None));

        _fake.Commands.Count(command => command == "accept").ShouldBe(2);
    }

    [Fact]
    public async Task Accepting_is_not_tried_a_second_time_when_it_worked()
    {
        _fake.Answers["callfind"] = (true, "setting current call: c1\n");
        _fake.EventsBefore["accept"] = [Event("CALL_ANSWERED", "incoming", "c1", "sip:030@pbx")];
        await using var probe = await ConnectAsync();
        await _fake.SendAsync(Event("CALL_INCOMING", "incoming", "c1", "sip:030@pbx"));
        await probe.WaitForCallAsync(CallState.Ringing);

        await probe.Line.AnswerAsync(null, CancellationToken.None);

        _fake.Commands.Count(command => command == "accept").ShouldBe(1);
    }

    [Theory]
    [InlineData(true, "call not found (id=c1)\n")]
    [InlineData(false, "call not found (id=c1)\n")]
    [InlineData(false, "command not found (callfind)\n")]
    public async Task A_call_that_baresip_does_not_find_is_unknown(bool ok, string data)
    {
        _fake.Answers["callfind"] = (ok, data);
        await using var probe = await ConnectAsync();

        var refusal = await Should.ThrowAsync<LineRejectedException>(() => probe.Line.HangUpAsync("c1", CancellationToken.None));

        refusal.Problem.Reason.ShouldBe(Reasons.UnknownCall);
        _fake.Commands.ShouldNotContain("hangup");
    }

    [Fact]
    public async Task A_hold_that_did_nothing_is_refused()
    {
        _fake.Answers["listcalls"] = (true, "\n--- Active calls (1) ---\n> [line 1]  0:00:04  ESTABLISHED             sip:030@pbx\n\n");
        _fake.Answers["callstat"] = (true, Status);
        await using var probe = await ConnectAsync();

        await Should.ThrowAsync<LineRejectedException>(() => probe.Line.HoldAsync(null, CancellationToken.None));
    }

    [Fact]
    public async Task A_failed_registration_degrades_the_line()
    {
        await using var probe = await ConnectAsync();

        await _fake.SendAsync("""{"event":true,"type":"REGISTER_FAIL","class":"register","accountaor":"sip:alice@pbx.test","param":"401 Unauthorized"}""");

        var degraded = await probe.WaitForHealthAsync(LineHealth.Degraded);
        degraded.Problem!.Detail.ShouldBe(Details.NotRegistered);
        degraded.Problem.Arguments["account"].ShouldBe("sip:alice@pbx.test");
    }

    [Fact]
    public async Task A_registration_that_works_again_mends_the_line()
    {
        _fake.Answers["reginfo"] = (true, "\n--- User Agents (1) ---\n> sip:alice@pbx.test          \u001b[31mERR\u001b[;m  Expires 0s\n\n");
        await using var probe = BaresipLines.Run(_fake.Address);
        await probe.WaitForHealthAsync(LineHealth.Degraded);

        await _fake.SendAsync("""{"event":true,"type":"REGISTER_OK","class":"register","accountaor":"sip:alice@pbx.test","param":"200 OK"}""");

        await probe.WaitForHealthAsync(LineHealth.Up);
    }

    [Theory]
    [InlineData("")]
    [InlineData("030\r\nhangup")]
    [InlineData("sip:030@evil.example")]
    [InlineData("030 123")]
    public async Task What_is_no_number_never_reaches_baresip(string number)
    {
        await using var probe = await ConnectAsync();

        await Should.ThrowAsync<LineRejectedException>(() => probe.DialAsync(number));

        _fake.Commands.ShouldNotContain(command => command.StartsWith("dial", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_hash_is_encoded()
    {
        await using var probe = await ConnectAsync();

        await probe.Line.DialAsync(new DialRequest("call-1", "*21#"), CancellationToken.None);

        _fake.Commands.ShouldContain("dial *21%23");
    }

    [Fact]
    public async Task Commands_without_any_call_are_refused()
    {
        await using var probe = await ConnectAsync();

        (await Should.ThrowAsync<LineRejectedException>(() => probe.Line.HangUpAsync(null, CancellationToken.None)))
            .Problem.Reason.ShouldBe(Reasons.UnknownCall);
    }

    private static string Event(string type, string direction, string id, string peer, string parameter = "") =>
        $$"""{"event":true,"type":"{{type}}","class":"call","direction":"{{direction}}","peeruri":"{{peer}}","id":"{{id}}","param":"{{parameter}}"}""";

    private async Task<LineProbe> ConnectAsync(BaresipTiming? timing = null)
    {
        var probe = BaresipLines.Run(_fake.Address, timing: timing);
        await probe.WaitForHealthAsync(LineHealth.Up);
        return probe;
    }
}

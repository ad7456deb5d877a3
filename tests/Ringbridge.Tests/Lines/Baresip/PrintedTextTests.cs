using Ringbridge.Contract.Calls;
using Ringbridge.Lines.Baresip;

namespace Ringbridge.Tests.Lines.Baresip;

/// <summary>What baresip prints, recorded from 1.0.0; the list of newer ones after src/call.c.</summary>
public sealed class PrintedTextTests
{
    [Fact]
    public void A_list_of_1_0_0_has_no_ids() => CallListRow.ParseAll(
        "\n--- Active calls (2) ---\n"
        + "  [line 1]  0:00:04  ESTABLISHED  (on hold)  sip:bob@127.0.0.1:35066;transport=udp\n"
        + "> [line 2]  1:00:01   OUTGOING             sip:+4930123456@127.0.0.1:35070;transport=udp\n\n").ShouldBe(
    [
        new CallListRow("1", null, "ESTABLISHED", OnHold: true, "sip:bob@127.0.0.1:35066;transport=udp", IsCurrent: false),
        new CallListRow("2", null, "OUTGOING", OnHold: false, "sip:+4930123456@127.0.0.1:35070;transport=udp", IsCurrent: true),
    ]);

    [Fact]
    public void A_newer_list_has_ids() => CallListRow.ParseAll(
        "\nUser-Agent: sip:alice@pbx.test\n--- Active calls (1) ---\n> [line 1, id 6fbea715e117e51a]  0:00:04  ESTABLISHED             sip:bob@pbx.test\n").ShouldBe(
    [
        new CallListRow("1", "6fbea715e117e51a", "ESTABLISHED", OnHold: false, "sip:bob@pbx.test", IsCurrent: true),
    ]);

    [Theory]
    [InlineData("")]
    [InlineData("\n--- Active calls (0) ---\n\n")]
    [InlineData("[line x] ESTABLISHED")]
    public void A_list_without_calls_is_empty(string data) => CallListRow.ParseAll(data).ShouldBeEmpty();

    [Fact]
    public void The_status_names_the_call() => CallStatus.Parse(
        "\n===== Call debug (OUTGOING) =====\n local_uri: Alice <sip:alice@pbx.test>\n peer_uri:   <sip:+4930999888@pbx.test;transport=udp>\n"
        + " af=AF_INET id=bfd0aceca6b78cff\n direction: Outgoing\nSDP session\n").ShouldBe(
        new CallStatus("bfd0aceca6b78cff", CallDirection.Outbound, "sip:+4930999888@pbx.test;transport=udp"));

    [Fact]
    public void Without_a_call_there_is_no_status() => CallStatus.Parse("\n(no active calls)\n").ShouldBeNull();

    [Fact]
    public void Accounts_are_read_with_their_registration() => AccountList.Parse(
        "\n--- User Agents (3) ---\n> sip:+4930123456@127.0.0.1:35062           \n  sip:bob@pbx.test                           ERR  Expires 0s\n"
        + "  sip:carl@pbx.test                          OK   Expires 60s\n\n").ShouldBe(
    [
        ("sip:+4930123456@127.0.0.1:35062", false),
        ("sip:bob@pbx.test", true),
        ("sip:carl@pbx.test", false),
    ]);

    [Theory]
    [InlineData(CallDirection.Outbound, true, "Connection reset by peer", EndReason.Hangup)]
    [InlineData(CallDirection.Outbound, false, "Connection reset by user", EndReason.Hangup)]
    [InlineData(CallDirection.Outbound, false, "408 Request Timeout", EndReason.NoAnswer)]
    [InlineData(CallDirection.Outbound, false, "Destination address required", EndReason.Failed)]
    [InlineData(CallDirection.Outbound, false, null, EndReason.Failed)]
    [InlineData(CallDirection.Inbound, false, "Connection reset by peer", EndReason.Missed)]
    [InlineData(CallDirection.Inbound, false, "Local timeout", EndReason.Missed)]
    [InlineData(CallDirection.Inbound, false, "Connection reset by user", EndReason.Rejected)]
    [InlineData(CallDirection.Inbound, true, "Connection reset by user", EndReason.Hangup)]
    public void The_reason_of_a_close_is_read(CallDirection direction, bool wasConnected, string? parameter, EndReason reason) =>
        CloseReason.For(direction, wasConnected, parameter).ShouldBe(reason);

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"type\":1}")]
    [InlineData("\"x\"")]
    [InlineData("{")]
    public void What_is_neither_response_nor_event_is_nothing(string json) =>
        BaresipMessage.Parse(System.Text.Encoding.UTF8.GetBytes(json)).ShouldBeNull();

    [Fact]
    public void Bytes_that_are_no_UTF8_are_replaced() =>
        BaresipMessage.Parse([.. "{\"type\":\"X\",\"peerdisplayname\":\"M"u8, 0xFC, .. "ller\"}"u8])!.PeerName.ShouldBe("M\uFFFDller");

    [Fact]
    public void A_plus_is_sent_as_a_plus() =>
        System.Text.Encoding.UTF8.GetString(new BaresipCommand("dial", "+4930", "7").ToNetstring())
            .ShouldBe("""47:{"command":"dial","params":"+4930","token":"7"},""");
}

using Ringbridge.Contract.Calls;

namespace Ringbridge.Tests.Lines.Events;

public sealed class SnomEventTests
{
    private readonly EventProbe _phone = EventProbe.Snom();

    [Fact]
    public void An_incoming_call_is_named_by_the_SIP_call_id()
    {
        var call = _phone.Hear(Event("incoming", remote: "sip:+4930123456@pbx", local: "sip:21@pbx"));

        call.LineCallId.ShouldBe("3c26700857a87f84@10.0.0.1");
        (call.State, call.RemoteNumber, call.RemoteName).ShouldBe((CallState.Ringing, "+4930123456", "Eva"));
    }

    [Theory]
    [InlineData("sip:+4930123456@pbx", "sip:21@pbx")]
    [InlineData("sip:21@pbx", "sip:+4930123456@pbx")]
    public void The_other_side_of_an_outgoing_call_is_the_one_that_is_not_the_own_account(string remote, string local) =>
        _phone.Hear(Event("outgoing", remote, local)).RemoteNumber.ShouldBe("+4930123456");

    [Fact]
    public void A_call_that_somebody_else_answered_was_not_missed()
    {
        _phone.Hear(Event("incoming", "sip:+4930123456@pbx", "sip:21@pbx"));

        var call = _phone.Hear(Event("missed", "sip:+4930123456@pbx", "sip:21@pbx", reason: "SIP;cause=200;text=\"Call completed elsewhere\""));

        call.EndReason.ShouldBe(EndReason.Unknown);
    }

    [Fact]
    public void The_provisioning_file_is_XML() => _phone.Line
        .Provisioning([(_phone.Line.EventTemplates[0], "http://h/event/t/l?e=incoming&id=$call-id")])
        .ShouldBe("<action_incoming_url perm=\"\">http://h/event/t/l?e=incoming&amp;id=$call-id</action_incoming_url>");

    private string Event(string name, string remote, string local, string reason = "") => _phone.Fill(
        name,
        ("$call-id", "3c26700857a87f84@10.0.0.1"), ("$remote", remote), ("$local", local), ("$active_user", "21"), ("$cancel_reason", reason), ("$display_remote", "Eva"));
}

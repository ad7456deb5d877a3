using Ringbridge.Contract.Calls;

namespace Ringbridge.Tests.Lines.Events;

public sealed class YealinkEventTests
{
    private readonly EventProbe _phone = EventProbe.Yealink();

    [Fact]
    public void An_incoming_call_rings_with_number_and_name()
    {
        var call = _phone.Hear(_phone.Fill("incoming_call", ("$call_id", "33093"), ("$remote", "sip:0301234567@10.2.1.48"), ("$display_remote", "Eva Müller")));

        call.LineCallId.ShouldBe("33093");
        call.Direction.ShouldBe(CallDirection.Inbound);
        call.State.ShouldBe(CallState.Ringing);
        call.RemoteNumber.ShouldBe("0301234567");
        call.RemoteName.ShouldBe("Eva Müller");
    }

    [Theory]
    [InlineData("outgoing_call", CallDirection.Outbound, CallState.Dialing, null)]
    [InlineData("call_established", null, CallState.Connected, null)]
    [InlineData("hold", null, CallState.Held, null)]
    [InlineData("unhold", null, CallState.Connected, null)]
    [InlineData("call_terminated", null, CallState.Ended, null)]
    [InlineData("missed_call", CallDirection.Inbound, CallState.Ended, EndReason.Missed)]
    [InlineData("reject_incoming_call", CallDirection.Inbound, CallState.Ended, EndReason.Rejected)]
    public void Each_event_says_no_more_than_it_knows(string name, CallDirection? direction, CallState state, EndReason? reason)
    {
        var call = _phone.Hear(_phone.Fill(name, ("$call_id", "1"), ("$remote", "sip:21@pbx"), ("$display_remote", "")));

        (call.Direction, call.State, call.EndReason).ShouldBe((direction, state, reason));
    }

    [Theory]
    [InlineData("dnd_on")]
    [InlineData("registered")]
    [InlineData("off_hook")]
    public void Events_without_a_call_are_known_and_say_nothing(string name)
    {
        _phone.Send($"e={name}").ShouldBeTrue();

        _phone.Calls().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("e=reboot")]
    [InlineData("e=")]
    [InlineData("remote=030123")]
    [InlineData("")]
    public void What_such_phones_do_not_send_is_not_taken(string query)
    {
        _phone.Send(query).ShouldBeFalse();

        _phone.Calls().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("sip:anonymous@anonymous.invalid")]
    [InlineData("anonymous")]
    [InlineData("$remote")]
    [InlineData("")]
    public void A_withheld_number_is_none(string remote)
    {
        var call = _phone.Hear($"e=incoming_call&id=1&remote={remote}&name=Anonymous");

        (call.RemoteNumber, call.RemoteName).ShouldBe((null, null));
    }

    [Fact]
    public void Every_address_is_short_enough_for_the_phone()
    {
        var longest = _phone.Line.EventTemplates.Max(template => $"http://255.255.255.255:65535/event/{new string('t', 43)}/{new string('l', 32)}?{template.Query}".Length);

        longest.ShouldBeLessThan(511);
    }

    [Fact]
    public void The_provisioning_file_has_a_line_for_each() => _phone.Line
        .Provisioning([(_phone.Line.EventTemplates[0], "http://h/event/t/l?e=incoming_call&id=$call_id")])
        .ShouldBe("action_url.incoming_call = http://h/event/t/l?e=incoming_call&id=$call_id");
}

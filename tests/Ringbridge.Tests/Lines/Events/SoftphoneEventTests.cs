using Ringbridge.Contract.Calls;

namespace Ringbridge.Tests.Lines.Events;

public sealed class SoftphoneEventTests
{
    private readonly EventProbe _phone = EventProbe.Softphone();

    [Fact]
    public void An_incoming_call_rings_with_number_and_name()
    {
        var call = _phone.Hear(Event("inbound", "inbound"));

        call.LineCallId.ShouldBe("{5f3a}");
        (call.Direction, call.State).ShouldBe((CallDirection.Inbound, CallState.Ringing));
        (call.RemoteNumber, call.RemoteName).ShouldBe(("+4930123456", "Eva"));
    }

    [Fact]
    public void The_vendors_own_sample_without_an_ampersand_is_understood()
    {
        var call = _phone.Hear("action=disconnected&remoteparty=sip:030123@pbx&calldirection=inboundcalldirectionINT=0&callguid=7&connectedtime=");

        (call.Direction, call.EndReason).ShouldBe((CallDirection.Inbound, EndReason.Missed));
    }

    [Theory]
    [InlineData("inbound", "", EndReason.Missed)]
    [InlineData("inbound", "<$call_connected_time>", EndReason.Missed)]
    [InlineData("inbound", "2019-03-25T10-34-22", null)]
    [InlineData("outbound", "", null)]
    public void A_call_that_ends_without_having_been_connected_was_missed(string direction, string connected, EndReason? reason) =>
        _phone.Hear(Event("disconnected", direction, connected)).EndReason.ShouldBe(reason);

    [Fact]
    public void An_address_without_the_time_of_connection_says_nothing_about_missing_it() =>
        _phone.Hear("e=disconnected&id=7&remote=030123&dir=inbound").EndReason.ShouldBeNull();

    [Theory]
    [InlineData("on_hold", CallState.Held)]
    [InlineData("off_hold", CallState.Connected)]
    public void Holding_and_taking_back_are_one_event_with_two_values(string hold, CallState state) =>
        _phone.Hear(Event("hold", "inbound", "2019-03-25T10-34-22", hold)).State.ShouldBe(state);

    [Theory]
    [InlineData("0", CallDirection.Inbound)]
    [InlineData("1", CallDirection.Outbound)]
    public void The_direction_may_come_as_a_number(string number, CallDirection direction) =>
        _phone.Hear($"e=connected&id=7&call_direction_as_int={number}").Direction.ShouldBe(direction);

    [Theory]
    [InlineData("OnIncomingCall", CallState.Ringing)]
    [InlineData("OnCallConnected", CallState.Connected)]
    [InlineData("OnCallDisconnected", CallState.Ended)]
    public void The_older_products_events_are_understood(string name, CallState state) =>
        _phone.Hear($"action={name}&RemoteParty=030123&CallGUID=7&RemoteAlias=Eva").State.ShouldBe(state);

    private string Event(string name, string direction, string connected = "", string hold = "") => _phone.Fill(
        name,
        ("<$call_guid>", "{5f3a}"), ("<$remote_party>", "sip:+4930123456@pbx"), ("<$call_direction>", direction), ("<$hold_state>", hold),
        ("<$call_connected_time>", connected), ("<$remote_alias>", "Eva"));
}

using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Problems;
using static Ringbridge.Tests.Agent.Calls.TrackerDesk;

namespace Ringbridge.Tests.Agent.Calls;

public sealed class DialledCallTests
{
    private readonly TrackerDesk _desk = new();

    [Fact]
    public void Before_the_phone_took_the_command_the_call_is_in_the_journal_only()
    {
        _desk.Dial();

        _desk.Journal.Count.ShouldBe(1);
        _desk.Told.ShouldBeEmpty();
        _desk.Tracker.Running.ShouldBeEmpty();
    }

    [Fact]
    public void A_phone_that_only_takes_the_command_leaves_the_call_at_sent()
    {
        _desk.Accept(_desk.Dial(), CallState.Sent);

        _desk.Told.ShouldHaveSingleItem().State.ShouldBe(CallState.Sent);
    }

    [Fact]
    public void A_silent_call_leaves_the_running_ones_without_a_claim_that_it_ended()
    {
        _desk.Accept(_desk.Dial(), CallState.Sent);

        _desk.Pass(_desk.Limits.SilentCall);

        _desk.Only.State.ShouldBe(CallState.Sent);
        _desk.Only.EndReason.ShouldBe(EndReason.Unknown);
        _desk.Only.EndedAt.ShouldBeNull();
        _desk.Tracker.Running.ShouldBeEmpty();
    }

    [Fact]
    public void A_silent_call_that_is_heard_of_after_all_runs_again()
    {
        _desk.Accept(_desk.Dial(), CallState.Sent, "7");
        _desk.Pass(_desk.Limits.SilentCall);

        _desk.Hear(Outbound("7", CallState.Connected));

        _desk.Only.State.ShouldBe(CallState.Connected);
        _desk.Only.IsOver.ShouldBeFalse();
    }

    [Fact]
    public void A_silent_call_ends_when_the_phone_took_the_command_to_hang_up()
    {
        _desk.Accept(_desk.Dial(), CallState.Sent);

        _desk.Do(tracker => tracker.HangUp(_desk.Only, _desk.Now));

        _desk.Only.State.ShouldBe(CallState.Ended);
        _desk.Only.EndReason.ShouldBe(EndReason.Hangup);
    }

    [Fact]
    public void Events_find_the_call_by_the_id_of_the_receipt()
    {
        _desk.Accept(_desk.Dial(), lineCallId: "7");

        _desk.Hear(Outbound("7", CallState.Ringing, "somebody"));

        _desk.Only.State.ShouldBe(CallState.Ringing);
        _desk.Only.Remote!.Number.ShouldBe("+4930123456");
    }

    [Fact]
    public void An_event_that_overtakes_the_receipt_waits_for_it()
    {
        var call = _desk.Dial();
        _desk.Hear(Outbound("7", CallState.Ringing));
        _desk.Told.ShouldBeEmpty();

        _desk.Accept(call, lineCallId: "7");

        _desk.Only.State.ShouldBe(CallState.Ringing);
    }

    [Fact]
    public void An_event_with_the_dialled_number_does_not_wait_for_the_receipt()
    {
        _desk.Dial("+4930123456");

        _desk.Hear(Outbound("7", CallState.Ringing, "0030123456"));

        _desk.Told.ShouldHaveSingleItem().State.ShouldBe(CallState.Ringing);
    }

    [Fact]
    public void The_receipt_does_not_take_back_what_an_event_said()
    {
        var call = _desk.Dial();
        _desk.Hear(Outbound("7", CallState.Connected, "030123456"));

        _desk.Accept(call, CallState.Sent, "7");

        _desk.Only.State.ShouldBe(CallState.Connected);
    }

    [Fact]
    public void Without_an_id_in_the_receipt_the_next_outbound_event_is_the_call()
    {
        _desk.Accept(_desk.Dial(), CallState.Sent);

        _desk.Hear(Outbound("7", CallState.Ringing));

        _desk.Only.State.ShouldBe(CallState.Ringing);
    }

    [Fact]
    public void A_call_that_is_dialled_at_the_phone_meanwhile_is_another_call()
    {
        _desk.Accept(_desk.Dial("+4930123456"), CallState.Sent);

        _desk.Hear(Outbound("7", CallState.Ringing, "+4989987654"));

        _desk.Journal.Count.ShouldBe(2);
    }

    [Fact]
    public void A_real_caller_is_not_held_back_by_a_slow_phone()
    {
        _desk.Dial();
        _desk.Hear(Inbound("8", CallState.Ringing, "+4989987654"));

        _desk.Pass(_desk.Limits.Receipt);

        _desk.Tracker.Running.ShouldHaveSingleItem().Direction.ShouldBe(CallDirection.Inbound);
    }

    [Fact]
    public void The_ring_of_the_own_phone_is_no_incoming_call()
    {
        var call = _desk.Dial();
        _desk.Hear(Inbound("7", CallState.Ringing, "102", "Me"));

        _desk.Accept(call, lineCallId: "7");

        _desk.Only.Direction.ShouldBe(CallDirection.Outbound);
        _desk.Only.State.ShouldBe(CallState.Dialing);
        _desk.Only.RemoteName.ShouldBeNull();
    }

    [Fact]
    public void The_ring_of_the_own_phone_is_taken_back_when_the_receipt_comes_too_late()
    {
        var call = _desk.Dial();
        _desk.Hear(Inbound("7", CallState.Ringing, "102"));
        _desk.Pass(_desk.Limits.Receipt);
        _desk.Journal.Count.ShouldBe(2);

        _desk.Accept(call, lineCallId: "7");

        _desk.Only.Id.ShouldBe(call.Id);
        _desk.Only.Direction.ShouldBe(CallDirection.Outbound);
        _desk.Only.State.ShouldBe(CallState.Dialing);
    }

    [Fact]
    public void The_own_phone_answering_is_not_the_other_side_answering()
    {
        _desk.Accept(_desk.Dial(), lineCallId: "7");

        _desk.Hear(Inbound("7", CallState.Connected));

        _desk.Only.State.ShouldBe(CallState.Dialing);
        _desk.Only.ConnectedAt.ShouldBeNull();
    }

    [Fact]
    public void A_failed_command_is_a_call_that_ended_with_its_problem()
    {
        var call = _desk.Dial();

        _desk.Do(tracker => tracker.Fail(call, new Problem(Reasons.LineRejected, Details.WrongPassword), _desk.Now));

        var told = _desk.Told.ShouldHaveSingleItem();
        told.State.ShouldBe(CallState.Ended);
        told.EndReason.ShouldBe(EndReason.Failed);
        told.Problem!.Detail.ShouldBe(Details.WrongPassword);
    }

    [Fact]
    public void A_command_that_failed_on_the_way_back_does_not_end_a_call_that_rings()
    {
        var call = _desk.Dial("+4930123456");
        _desk.Hear(Outbound("7", CallState.Ringing, "030123456"));

        _desk.Do(tracker => tracker.Fail(call, new Problem(Reasons.LineUnreachable, Details.Timeout), _desk.Now));

        _desk.Only.State.ShouldBe(CallState.Ringing);
    }

    [Fact]
    public void Two_dials_at_once_are_told_apart_by_their_receipts()
    {
        var (one, two) = (_desk.Dial("+4930111111"), _desk.Dial("+4930222222"));
        _desk.Hear(Outbound("b", CallState.Ringing), Outbound("a", CallState.Dialing));

        _desk.Accept(two, lineCallId: "b");
        _desk.Accept(one, lineCallId: "a");

        _desk.Journal.Count.ShouldBe(2);
        _desk.Journal[two.Id].State.ShouldBe(CallState.Ringing);
        _desk.Journal[one.Id].State.ShouldBe(CallState.Dialing);
    }
}

using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Problems;
using Ringbridge.Lines;
using static Ringbridge.Tests.Agent.Calls.TrackerDesk;

namespace Ringbridge.Tests.Agent.Calls;

public sealed class CallTrackerTests
{
    private readonly TrackerDesk _desk = new();

    [Fact]
    public void An_inbound_call_goes_through_its_states()
    {
        _desk.Hear(Inbound("1", CallState.Ringing, "+4930123456", "Eva"), Inbound("1", CallState.Connected), Inbound("1", CallState.Held));
        _desk.Hear(Inbound("1", CallState.Connected), Inbound("1", CallState.Ended, reason: EndReason.Hangup));

        _desk.Told.Select(call => call.State).ShouldBe(
            [CallState.Ringing, CallState.Connected, CallState.Held, CallState.Connected, CallState.Ended]);
        _desk.Only.RemoteName.ShouldBe("Eva");
        _desk.Only.EndReason.ShouldBe(EndReason.Hangup);
    }

    [Fact]
    public void A_name_that_comes_after_the_ring_is_added()
    {
        _desk.Hear(Inbound("1", CallState.Ringing, "+4930123456"), Inbound("1", CallState.Connected));

        _desk.Hear(Inbound("1", CallState.Ringing, name: "Eva"));

        _desk.Only.RemoteName.ShouldBe("Eva");
        _desk.Only.State.ShouldBe(CallState.Connected);
    }

    [Fact]
    public void A_name_that_comes_after_the_end_is_added_to_the_history()
    {
        _desk.Hear(Inbound("1", CallState.Ringing), Inbound("1", CallState.Ended, reason: EndReason.Missed));

        _desk.Hear(Inbound("1", CallState.Ringing, "+4930123456", "Eva"));

        _desk.Only.RemoteName.ShouldBe("Eva");
        _desk.Only.State.ShouldBe(CallState.Ended);
        _desk.Only.EndReason.ShouldBe(EndReason.Missed);
    }

    [Fact]
    public void An_end_that_overtook_its_ring_ends_the_call_that_the_ring_begins()
    {
        _desk.Hear(new CallEvent { LineCallId = "1", Direction = null, State = CallState.Ended });

        _desk.Hear(Inbound("1", CallState.Ringing, "+4930123456"));

        _desk.Only.EndReason.ShouldBe(EndReason.Missed);
        _desk.Told.ShouldHaveSingleItem().State.ShouldBe(CallState.Ended);
        _desk.Tracker.Running.ShouldBeEmpty();
    }

    [Fact]
    public void An_end_of_long_ago_ends_no_call_that_begins_now()
    {
        _desk.Hear(new CallEvent { LineCallId = "1", Direction = null, State = CallState.Ended });
        _desk.Pass(_desk.Limits.Overtaking + TimeSpan.FromSeconds(1));

        _desk.Hear(Inbound("1", CallState.Ringing, "+4930123456"));

        _desk.Only.State.ShouldBe(CallState.Ringing);
    }

    [Fact]
    public void An_answer_that_the_end_overtook_makes_no_missed_call()
    {
        _desk.Hear(Inbound("1", CallState.Ringing, "+4930123456"), Inbound("1", CallState.Ended));

        _desk.Hear(Inbound("1", CallState.Connected));

        _desk.Only.EndReason.ShouldBe(EndReason.Hangup);
        _desk.Only.ConnectedAt.ShouldBe(_desk.Only.EndedAt);
    }

    [Fact]
    public void A_repeated_event_is_told_once()
    {
        var ring = Inbound("1", CallState.Ringing, "+4930123456");

        _desk.Hear(ring, ring, ring);

        _desk.Told.Count.ShouldBe(1);
    }

    [Fact]
    public void An_end_without_a_start_is_one_finished_call()
    {
        _desk.Hear(Inbound("1", CallState.Ended, "+4930123456"));

        _desk.Only.State.ShouldBe(CallState.Ended);
        _desk.Only.EndReason.ShouldBe(EndReason.Missed);
        _desk.Tracker.Running.ShouldBeEmpty();
    }

    [Fact]
    public void A_late_ring_after_the_end_does_not_ring_again()
    {
        _desk.Hear(Inbound("1", CallState.Ended, reason: EndReason.Missed));

        _desk.Hear(Inbound("1", CallState.Ringing));

        _desk.Only.State.ShouldBe(CallState.Ended);
        _desk.Tracker.Running.ShouldBeEmpty();
    }

    [Fact]
    public void An_end_that_learns_its_reason_later_takes_it()
    {
        _desk.Hear(Outbound("1", CallState.Ringing), Outbound("1", CallState.Ended));
        _desk.Only.EndReason.ShouldBe(EndReason.Unknown);

        _desk.Hear(Outbound("1", CallState.Ended, reason: EndReason.Busy));

        _desk.Only.EndReason.ShouldBe(EndReason.Busy);
    }

    [Fact]
    public void An_id_that_is_used_again_much_later_is_a_new_call()
    {
        _desk.Hear(Inbound("1", CallState.Ringing), Inbound("1", CallState.Ended, reason: EndReason.Missed));
        _desk.Pass(_desk.Limits.Late + TimeSpan.FromSeconds(1));

        _desk.Hear(Inbound("1", CallState.Ringing));

        _desk.Journal.Count.ShouldBe(2);
        _desk.Tracker.Running.ShouldHaveSingleItem().State.ShouldBe(CallState.Ringing);
    }

    [Fact]
    public void An_answered_call_that_ends_without_a_reason_was_hung_up()
    {
        _desk.Hear(Inbound("1", CallState.Connected), Inbound("1", CallState.Ended));

        _desk.Only.EndReason.ShouldBe(EndReason.Hangup);
    }

    [Fact]
    public void A_rejected_call_is_not_called_missed()
    {
        _desk.Hear(Inbound("1", CallState.Ringing));
        _desk.Do(tracker => tracker.HangUp(_desk.Only, _desk.Now));

        _desk.Hear(Inbound("1", CallState.Ended));

        _desk.Only.EndReason.ShouldBe(EndReason.Rejected);
    }

    [Fact]
    public void A_hint_goes_when_the_call_moves_on()
    {
        _desk.Hear(Outbound("1", CallState.Dialing) with { Problem = new Problem(Reasons.LineRejected, Details.PromptOnPhone) });
        _desk.Only.Problem.ShouldNotBeNull();

        _desk.Hear(Outbound("1", CallState.Ringing));

        _desk.Only.Problem.ShouldBeNull();
    }

    [Fact]
    public void A_clock_that_is_set_back_does_not_end_a_call_before_it_began()
    {
        _desk.Hear(Inbound("1", CallState.Connected));
        _desk.Pass(TimeSpan.FromHours(-1));

        _desk.Hear(Inbound("1", CallState.Ended));

        _desk.Only.EndedAt.ShouldBe(_desk.Only.ConnectedAt);
    }

    [Fact]
    public void A_call_of_which_nothing_is_heard_any_more_is_closed_without_a_time_of_end()
    {
        _desk.Hear(Inbound("1", CallState.Connected));

        _desk.Pass(_desk.Limits.Stuck);

        _desk.Only.EndReason.ShouldBe(EndReason.Unknown);
        _desk.Only.EndedAt.ShouldBeNull();
        _desk.Tracker.IsBusy.ShouldBeFalse();
    }

    [Fact]
    public void A_phone_does_not_ring_for_hours()
    {
        _desk.Hear(Inbound("1", CallState.Ringing));

        _desk.Pass(_desk.Limits.Setup);

        _desk.Tracker.Running.ShouldBeEmpty();
    }

    [Fact]
    public void Calls_of_a_line_that_is_removed_are_closed_as_unknown()
    {
        _desk.Hear(Inbound("1", CallState.Connected));

        _desk.Do(tracker => tracker.Drop(Line, _desk.Now));

        _desk.Only.EndReason.ShouldBe(EndReason.Unknown);
    }

    [Fact]
    public void More_calls_than_a_line_can_have_push_out_the_oldest()
    {
        for (var number = 0; number <= _desk.Limits.RunningCalls; number++)
        {
            _desk.Hear(Inbound($"{number}", CallState.Ringing));
        }

        _desk.Tracker.Running.Count.ShouldBe(_desk.Limits.RunningCalls);
        _desk.Journal["call1"].EndReason.ShouldBe(EndReason.Unknown);
    }
}

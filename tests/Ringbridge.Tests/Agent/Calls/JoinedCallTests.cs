using Ringbridge.Agent.Calls;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Problems;
using static Ringbridge.Tests.Agent.Calls.TrackerDesk;

namespace Ringbridge.Tests.Agent.Calls;

/// <summary>Several lines that see one call, or several.</summary>
public sealed class JoinedCallTests
{
    private const string Eva = "+4930123456";
    private const string Bob = "+4989987654";

    private readonly TrackerDesk _desk = new();

    [Fact]
    public void A_caller_who_rings_at_two_phones_is_one_call_told_once()
    {
        _desk.HearOn(Softphone, Inbound("s1", CallState.Ringing, Eva));
        _desk.Pass(TimeSpan.FromSeconds(3));
        _desk.Hear(Inbound("d1", CallState.Ringing, "030123456", "Eva"));

        _desk.Told.Select(call => call.Id).Distinct().ShouldHaveSingleItem();
        _desk.Only.RemoteName.ShouldBe("Eva");
        _desk.Tracker.Running.ShouldHaveSingleItem();
    }

    [Fact]
    public void Two_callers_at_once_stay_two()
    {
        _desk.HearOn(Softphone, Inbound("s1", CallState.Ringing, Eva), Inbound("s2", CallState.Ringing, Bob));
        _desk.Hear(Inbound("d2", CallState.Ringing, Bob), Inbound("d1", CallState.Ringing, Eva));

        _desk.Tracker.Running.Select(call => call.Remote!.Number).ShouldBe([Eva, Bob], ignoreOrder: true);
    }

    [Fact]
    public void While_it_rings_the_phone_that_can_be_answered_from_here_stands_for_the_call()
    {
        _desk.HearOn(Softphone, Inbound("s1", CallState.Ringing, Eva));
        _desk.Only.LineId.ShouldBe(Softphone);

        _desk.Hear(Inbound("d1", CallState.Ringing, Eva));

        (_desk.Only.LineId, _desk.Only.LineCallId).ShouldBe((Line, "d1"));
    }

    [Fact]
    public void Whoever_answers_stands_for_the_call_and_the_other_phone_misses_nothing()
    {
        RingBoth();

        _desk.HearOn(Softphone, Inbound("s1", CallState.Connected));
        _desk.Hear(Inbound("d1", CallState.Ended, reason: EndReason.Missed));

        (_desk.Only.State, _desk.Only.LineId).ShouldBe((CallState.Connected, Softphone));
        _desk.HearOn(Softphone, Inbound("s1", CallState.Ended));
        (_desk.Only.EndReason, _desk.Only.LineId).ShouldBe((EndReason.Hangup, Softphone));
    }

    [Fact]
    public void It_does_not_matter_that_the_other_phone_misses_it_before_it_is_answered()
    {
        RingBoth();

        _desk.Hear(Inbound("d1", CallState.Ended, reason: EndReason.Missed));
        _desk.Only.State.ShouldBe(CallState.Ringing);
        _desk.HearOn(Softphone, Inbound("s1", CallState.Connected));

        _desk.Only.State.ShouldBe(CallState.Connected);
    }

    [Fact]
    public void A_caller_who_gives_up_was_missed_once()
    {
        RingBoth();

        _desk.Hear(Inbound("d1", CallState.Ended));
        _desk.HearOn(Softphone, Inbound("s1", CallState.Ended));

        _desk.Only.EndReason.ShouldBe(EndReason.Missed);
        _desk.Told.Count(call => call.State is CallState.Ended).ShouldBe(1);
    }

    [Fact]
    public void What_a_person_declined_was_not_missed()
    {
        RingBoth();

        _desk.Hear(Inbound("d1", CallState.Ended, reason: EndReason.Rejected));
        _desk.HearOn(Softphone, Inbound("s1", CallState.Ended, reason: EndReason.Missed));

        _desk.Only.EndReason.ShouldBe(EndReason.Rejected);
    }

    [Fact]
    public void A_phone_that_never_tells_an_end_keeps_the_call_for_a_moment_only()
    {
        RingBoth();
        _desk.Hear(Inbound("d1", CallState.Ended));
        _desk.Only.State.ShouldBe(CallState.Ringing);

        _desk.Pass(_desk.Limits.UntoldEnd);

        _desk.Only.EndReason.ShouldBe(EndReason.Missed);
        _desk.Tracker.Running.ShouldBeEmpty();
    }

    [Fact]
    public void A_phone_that_tells_ends_rings_on_as_long_as_it_rings()
    {
        _desk.HearOn(Softphone, Inbound("s0", CallState.Ringing, Bob), Inbound("s0", CallState.Ended));
        _desk.Pass(TimeSpan.FromMinutes(1));
        RingBoth();
        _desk.Hear(Inbound("d1", CallState.Ended));

        _desk.Pass(TimeSpan.FromMinutes(1));

        _desk.Tracker.Running.ShouldHaveSingleItem().State.ShouldBe(CallState.Ringing);
    }

    [Fact]
    public void A_phone_whose_end_was_lost_does_not_keep_a_call_that_was_talked_through()
    {
        RingBoth();
        _desk.Hear(Inbound("d1", CallState.Connected), Inbound("d1", CallState.Ended));

        _desk.Only.EndReason.ShouldBe(EndReason.Hangup);
        _desk.Tracker.Running.ShouldBeEmpty();
    }

    [Fact]
    public void A_leg_that_is_answered_after_the_call_was_over_is_a_new_call()
    {
        RingBoth();
        _desk.Hear(Inbound("d1", CallState.Connected), Inbound("d1", CallState.Ended));

        _desk.HearOn(Softphone, Inbound("s1", CallState.Connected));

        _desk.Journal.Count.ShouldBe(2);
        _desk.Tracker.Running.ShouldHaveSingleItem().State.ShouldBe(CallState.Connected);
    }

    [Fact]
    public void A_caller_who_calls_again_is_a_new_call()
    {
        RingBoth();
        _desk.Hear(Inbound("d1", CallState.Ended));
        _desk.HearOn(Softphone, Inbound("s1", CallState.Ended));
        _desk.Pass(TimeSpan.FromSeconds(4));

        _desk.Hear(Inbound("d2", CallState.Ringing, Eva));
        _desk.HearOn(Softphone, Inbound("s2", CallState.Ringing, Eva));

        _desk.Journal.Count.ShouldBe(2);
        _desk.Tracker.Running.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_second_call_of_a_number_that_we_talk_to_is_another_one()
    {
        _desk.Hear(Inbound("d1", CallState.Ringing, Eva), Inbound("d1", CallState.Connected));
        _desk.Pass(TimeSpan.FromSeconds(10));

        _desk.HearOn(Softphone, Inbound("s1", CallState.Ringing, Eva));

        _desk.Tracker.Running.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 2)]
    public void Withheld_numbers_are_one_caller_only_when_they_ring_at_once(int seconds, int calls)
    {
        _desk.Hear(Inbound("d1", CallState.Ringing));
        _desk.Pass(TimeSpan.FromSeconds(seconds));
        _desk.HearOn(Softphone, Inbound("s1", CallState.Ringing));

        _desk.Journal.Count.ShouldBe(calls);
    }

    [Fact]
    public void A_number_that_is_told_later_joins_the_call_then()
    {
        _desk.Hear(Inbound("d1", CallState.Ringing, Eva));
        _desk.Pass(TimeSpan.FromSeconds(5));
        _desk.HearOn(Softphone, Inbound("s1", CallState.Ringing));
        _desk.Journal.Count.ShouldBe(2);

        _desk.HearOn(Softphone, Inbound("s1", CallState.Ringing, Eva));

        _desk.Only.State.ShouldBe(CallState.Ringing);
        _desk.Tracker.Running.ShouldHaveSingleItem();
    }

    [Fact]
    public void An_end_whose_beginning_was_lost_belongs_to_the_call_of_that_number()
    {
        _desk.Hear(Inbound("d1", CallState.Ringing, Eva), Inbound("d1", CallState.Connected));
        _desk.Pass(TimeSpan.FromSeconds(1));

        _desk.HearOn(Softphone, Inbound("s1", CallState.Ended, Eva, reason: EndReason.Missed));

        _desk.Only.State.ShouldBe(CallState.Connected);
    }

    [Fact]
    public void A_phone_that_refuses_at_once_does_not_end_what_another_one_begins_to_ring_for()
    {
        _desk.Hear(Inbound("d1", CallState.Ringing, Eva), Inbound("d1", CallState.Ended, reason: EndReason.Busy));
        _desk.Pass(TimeSpan.FromSeconds(1));

        _desk.HearOn(Softphone, Inbound("s1", CallState.Ringing, Eva));

        _desk.Only.State.ShouldBe(CallState.Ringing);
        _desk.Pass(_desk.Limits.UntoldEnd);
        _desk.Only.State.ShouldBe(CallState.Ringing);
    }

    [Fact]
    public void The_own_phone_that_rings_on_another_line_is_no_incoming_call()
    {
        var call = _desk.Dial(Eva, Softphone);
        _desk.Hear(Inbound("d1", CallState.Ringing, "030123456", "Click to dial"));
        _desk.Accept(call, CallState.Dialing, "s1");

        var only = _desk.Told.ShouldHaveSingleItem();
        (only.Direction, only.State, only.RemoteName).ShouldBe((CallDirection.Outbound, CallState.Dialing, null));
        _desk.Hear(Inbound("d1", CallState.Connected));
        _desk.Only.State.ShouldBe(CallState.Dialing);
    }

    [Fact]
    public void Somebody_who_calls_back_is_an_incoming_call()
    {
        _desk.Accept(_desk.Dial(Eva), CallState.Sent);
        _desk.Pass(TimeSpan.FromSeconds(20));

        _desk.Hear(Inbound("d1", CallState.Ringing, Eva));
        _desk.HearOn(Softphone, Inbound("s1", CallState.Ringing, Eva));

        var ringing = _desk.Tracker.Running.Single(call => call.State is CallState.Ringing);
        ringing.Direction.ShouldBe(CallDirection.Inbound);
        _desk.Journal.Count.ShouldBe(2);
    }

    [Fact]
    public void What_is_dialled_at_the_phone_and_seen_by_the_phone_system_too_is_one_call()
    {
        _desk.Hear(Outbound("d1", CallState.Dialing, Eva));
        _desk.HearOn(Softphone, Outbound("s1", CallState.Ringing, Eva));
        _desk.Hear(Outbound("d1", CallState.Connected));

        (_desk.Only.State, _desk.Only.LineId).ShouldBe((CallState.Connected, Line));
    }

    [Fact]
    public void A_line_that_leaves_the_direction_open_takes_it_from_the_other()
    {
        _desk.HearOn(Softphone, new Ringbridge.Lines.CallEvent { LineCallId = "s1", Direction = null, State = CallState.Connected, RemoteNumber = Eva });
        _desk.Only.Direction.ShouldBe(CallDirection.Outbound);

        _desk.Hear(Inbound("d1", CallState.Ringing, Eva));

        (_desk.Only.Direction, _desk.Only.State).ShouldBe((CallDirection.Inbound, CallState.Connected));
    }

    [Fact]
    public void After_a_restart_the_end_of_another_leg_is_no_missed_call()
    {
        _desk.Tracker.Interrupt(
            [new TrackedCall { Id = "before", LineId = Line, LineCallId = "d1", Direction = CallDirection.Inbound, State = CallState.Connected, Remote = RemoteNumber.AsWritten(Eva), StartedAt = _desk.Now, ConnectedAt = _desk.Now, HeardAt = _desk.Now }],
            _desk.Now);

        _desk.HearOn(Softphone, Inbound("s1", CallState.Ended, Eva, reason: EndReason.Missed));
        _desk.Hear(Inbound("d1", CallState.Ended));

        _desk.Only.Id.ShouldBe("before");
        _desk.Only.EndReason.ShouldBe(EndReason.Hangup);
    }

    [Fact]
    public void A_line_that_is_removed_leaves_the_call_to_the_others()
    {
        RingBoth();

        _desk.Do(tracker => tracker.Drop(Line, _desk.Now));

        (_desk.Only.State, _desk.Only.LineId).ShouldBe((CallState.Ringing, Softphone));
    }

    [Fact]
    public void A_ring_of_a_line_that_never_told_an_end_is_not_followed_for_long_and_says_so()
    {
        _desk.Hear(Inbound("d1", CallState.Ringing, Eva));

        _desk.Pass(_desk.Limits.UntoldRing);

        (_desk.Only.EndReason, _desk.Only.EndedAt, _desk.Only.Problem!.Detail).ShouldBe((EndReason.Unknown, null, Details.EndNotTold));
    }

    private void RingBoth()
    {
        _desk.Hear(Inbound("d1", CallState.Ringing, Eva));
        _desk.HearOn(Softphone, Inbound("s1", CallState.Ringing, Eva));
    }
}

using Ringbridge.Agent.Calls;
using Ringbridge.Contract.Calls;
using static Ringbridge.Tests.Agent.Calls.TrackerDesk;

namespace Ringbridge.Tests.Agent.Calls;

public sealed class InterruptedCallTests
{
    private readonly TrackerDesk _desk = new();

    [Fact]
    public void A_call_that_its_line_still_reports_goes_on_as_the_same_call()
    {
        Interrupt(CallState.Ringing);

        _desk.Hear(Inbound("7", CallState.Connected));

        _desk.Only.Id.ShouldBe("before");
        _desk.Only.IsOver.ShouldBeFalse();
        _desk.Only.State.ShouldBe(CallState.Connected);
    }

    [Fact]
    public void An_end_that_its_line_reports_is_the_true_one()
    {
        Interrupt(CallState.Connected);

        _desk.Hear(Inbound("7", CallState.Ended, reason: EndReason.Hangup));

        _desk.Only.Id.ShouldBe("before");
        _desk.Only.EndReason.ShouldBe(EndReason.Hangup);
    }

    [Fact]
    public void A_call_that_is_behind_where_it_was_is_another_one()
    {
        Interrupt(CallState.Connected);

        _desk.Hear(Inbound("7", CallState.Ringing));

        _desk.Only.Id.ShouldNotBe("before");
    }

    [Fact]
    public void A_call_with_another_number_is_another_one()
    {
        Interrupt(CallState.Ringing);

        _desk.Hear(Inbound("7", CallState.Ringing, "+4989987654"));

        _desk.Only.Id.ShouldNotBe("before");
    }

    [Fact]
    public void After_a_while_an_old_id_means_a_new_call()
    {
        Interrupt(CallState.Ringing);
        _desk.Pass(_desk.Limits.Resumption + TimeSpan.FromSeconds(1));

        _desk.Hear(Inbound("7", CallState.Connected));

        _desk.Only.Id.ShouldNotBe("before");
    }

    [Fact]
    public void A_dial_that_gets_an_old_id_is_a_new_call()
    {
        Interrupt(CallState.Ringing);
        var call = _desk.Dial();

        _desk.Accept(call, lineCallId: "7");

        _desk.Only.Id.ShouldBe(call.Id);
    }

    private void Interrupt(CallState state) => _desk.Tracker.Interrupt(
        [
            new TrackedCall
            {
                Id = "before",
                LineId = Line,
                LineCallId = "7",
                Direction = CallDirection.Inbound,
                State = state,
                Remote = RemoteNumber.AsWritten("+4930123456"),
                StartedAt = _desk.Now,
                HeardAt = _desk.Now,
            },
        ],
        _desk.Now);
}

using FsCheck;
using FsCheck.Fluent;
using Ringbridge.Agent.ActionUrls;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Settings;
using static Ringbridge.Contract.Settings.ActionUrlEvent;

namespace Ringbridge.Tests.Agent.ActionUrls;

public sealed class DueEventsTests
{
    [Fact]
    public void A_call_is_told_from_its_ring_to_its_end() => Told(CallState.Ringing, CallState.Connected, CallState.Held, CallState.Connected, CallState.Ended)
        .ShouldBe([Inbound, Connected, Hold, Hold, Disconnected]);

    [Fact]
    public void A_missed_call_was_never_connected() => Told(CallState.Ringing, CallState.Ended).ShouldBe([Inbound, Disconnected]);

    [Fact]
    public void An_end_that_is_all_that_is_ever_heard_tells_the_beginning_too() => Told(CallState.Ended).ShouldBe([Inbound, Disconnected]);

    [Fact]
    public void Nothing_is_told_twice() => Told(CallState.Ringing, CallState.Ringing, CallState.Held, CallState.Held, CallState.Ended, CallState.Ended)
        .ShouldBe([Inbound, Connected, Hold, Disconnected]);

    [Fact]
    public void A_call_that_was_only_handed_to_the_phone_has_no_end()
    {
        var due = new List<ActionUrlEvent>();
        DueEvents.Add(SomeFacts.Call with { Direction = CallDirection.Outbound, State = CallState.Sent, ConnectedAt = null, EndReason = EndReason.Unknown }, ToldEvents.None, due);

        due.ShouldBe([Outbound]);
    }

    [Fact]
    public void Whatever_states_a_call_goes_through_its_events_are_in_order()
    {
        var states = Gen.Elements(CallState.Ringing, CallState.Connected, CallState.Held).ListOf().ToArbitrary();
        Prop.ForAll(states, seen =>
        {
            var told = Told([.. seen, CallState.Ended]);

            told[0].ShouldBe(Inbound);
            told[^1].ShouldBe(Disconnected);
            told.Count(what => what is Inbound).ShouldBe(1);
            told.Count(what => what is Disconnected).ShouldBe(1);
            told.Count(what => what is Connected).ShouldBe(seen.Any(state => state is not CallState.Ringing) ? 1 : 0);
            told.SkipWhile(what => what is not Connected).Count(what => what is Hold).ShouldBe(told.Count(what => what is Hold));
        }).QuickCheckThrowOnFailure();
    }

    private static List<ActionUrlEvent> Told(params IEnumerable<CallState> states)
    {
        var due = new List<ActionUrlEvent>();
        var told = ToldEvents.None;
        var call = SomeFacts.Call with { ConnectedAt = null };
        foreach (var state in states)
        {
            call = call with { State = state, ConnectedAt = call.ConnectedAt ?? (state is CallState.Connected or CallState.Held ? SomeFacts.At(5) : null) };
            told = DueEvents.Add(call, told, due);
        }

        return due;
    }
}

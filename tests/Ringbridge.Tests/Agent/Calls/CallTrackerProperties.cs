using FsCheck;
using FsCheck.Fluent;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Problems;
using Ringbridge.Lines;

namespace Ringbridge.Tests.Agent.Calls;

/// <summary>What must hold however events are shuffled, dropped and doubled.</summary>
public sealed class CallTrackerProperties
{
    private static readonly Gen<CallEvent> Event =
        from id in Gen.Elements("1", "2", "3")
        from direction in Gen.Elements(CallDirection.Inbound, CallDirection.Outbound)
        from state in Gen.Elements(CallState.Dialing, CallState.Ringing, CallState.Connected, CallState.Held, CallState.Ended)
        from number in Gen.Elements(null, "+4930123456", "102")
        from reason in Gen.Elements<EndReason?>(null, EndReason.Hangup, EndReason.Missed)
        select new CallEvent { LineCallId = id, Direction = direction, State = state, RemoteNumber = number, EndReason = reason };

    private static readonly Gen<Step> AnyStep = Gen.Frequency(
        (8, Event.Select(heard => new Step(heard, Passes: TimeSpan.Zero, Dials: false))),
        (2, Gen.Choose(0, 5_000).Select(ms => new Step(Heard: null, TimeSpan.FromMilliseconds(ms), Dials: false))),
        (1, Gen.Constant(new Step(Heard: null, TimeSpan.Zero, Dials: true))));

    [Fact]
    public void A_call_that_ended_never_runs_again() => ForAllStories(desk =>
    {
        var ended = new HashSet<string>(StringComparer.Ordinal);
        return desk.Told.All(call => call.State is CallState.Ended ? ended.Add(call.Id) || true : !ended.Contains(call.Id));
    });

    [Fact]
    public void A_call_never_goes_back() => ForAllStories(desk => desk.Told
        .GroupBy(call => call.Id, StringComparer.Ordinal)
        .All(story => story.Zip(story.Skip(1)).All(pair => Rank(pair.First.State) <= Rank(pair.Second.State))));

    [Fact]
    public void Times_are_in_order() => ForAllStories(desk => desk.Journal.Values.All(call =>
        (call.ConnectedAt ?? call.StartedAt) >= call.StartedAt && (call.EndedAt ?? DateTimeOffset.MaxValue) >= (call.ConnectedAt ?? call.StartedAt)));

    [Fact]
    public void Who_ended_has_a_reason_and_who_runs_has_none() => ForAllStories(desk =>
        desk.Journal.Values.All(call => call.State is not CallState.Ended || call.EndReason is not null)
        && desk.Tracker.Running.All(call => call.EndReason is null));

    [Fact]
    public void What_the_journal_holds_as_running_is_what_runs() => ForAllStories(desk =>
        desk.Tracker.Running.Select(call => call.Id).ToHashSet(StringComparer.Ordinal)
            .SetEquals(desk.Told.Select(call => call.Id).Where(id => desk.Journal.TryGetValue(id, out var call) && !call.IsOver)));

    [Fact]
    public void A_finished_call_has_one_entry_whatever_the_order_of_its_events()
    {
        CallState[] story = [CallState.Ringing, CallState.Connected, CallState.Held, CallState.Connected, CallState.Ended];
        var events = story.Select(state => TrackerDesk.Inbound("1", state, "+4930123456")).ToArray();
        var shuffled =
            from drops in Gen.SubListOf(events)
            from doubles in Gen.SubListOf(events)
            from order in Gen.Shuffle(drops.Concat(doubles).Append(events[^1]).ToArray())
            select order;

        Prop.ForAll(Arb.From(shuffled), order =>
        {
            var desk = new TrackerDesk();
            desk.Hear(order);
            return desk.Journal.Count == 1 && desk.Only is { State: CallState.Ended, EndReason: not null };
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void In_whatever_order_the_events_of_a_phone_come_its_call_is_over_after_them_and_known_to_be_answered_if_it_was()
    {
        // As Yealink's: after the ring nobody says who called whom.
        CallState[] talk = [CallState.Connected, CallState.Held, CallState.Connected, CallState.Ended];
        CallEvent[] events =
            [TrackerDesk.Inbound("1", CallState.Ringing, "+4930123456"), .. talk.Select(state => new CallEvent { LineCallId = "1", Direction = null, State = state, RemoteNumber = "+4930123456" })];
        var order =
            from some in Gen.SubListOf(events[1..^1])
            from doubled in Gen.SubListOf(events)
            from all in Gen.Shuffle([events[0], .. some, .. doubled, events[^1]])
            select all;

        Prop.ForAll(Arb.From(order), heard =>
        {
            var desk = new TrackerDesk();
            desk.Hear(heard);
            var wasAnswered = heard.Any(one => one.State is CallState.Connected or CallState.Held);
            return desk.Tracker.Running.Count == 0 && desk.Journal.Count == 1
                && desk.Only is { State: CallState.Ended, Direction: CallDirection.Inbound } call
                && call.ConnectedAt is not null == wasAnswered
                && call.EndReason == (wasAnswered ? EndReason.Hangup : EndReason.Missed);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Stuck_calls_are_closed_after_the_limit_and_marked() => ForAllStories(desk =>
    {
        var running = desk.Tracker.Running.Where(call => call.State is not CallState.Sent).Select(call => call.Id).ToList();
        desk.Pass(desk.Limits.Stuck);
        return running.TrueForAll(id => desk.Journal[id] is { EndReason: EndReason.Unknown, EndedAt: null, Problem.Detail: Details.EndNotTold });
    });

    private static void ForAllStories(Func<TrackerDesk, bool> holds) =>
        Prop.ForAll(Arb.From(AnyStep.ListOf()), steps => holds(Play(steps))).QuickCheckThrowOnFailure();

    private static TrackerDesk Play(IEnumerable<Step> steps)
    {
        var desk = new TrackerDesk();
        foreach (var step in steps)
        {
            if (step.Heard is not null)
            {
                desk.Hear(step.Heard);
            }
            else if (step.Dials)
            {
                var call = desk.Dial();
                desk.Pass(TimeSpan.FromSeconds(1));
                desk.Accept(call, CallState.Dialing, "2");
            }
            else
            {
                desk.Pass(step.Passes);
            }
        }

        return desk;
    }

    private static int Rank(CallState state) => state is CallState.Held ? (int)CallState.Connected : (int)state;

    private sealed record Step(CallEvent? Heard, TimeSpan Passes, bool Dials);
}

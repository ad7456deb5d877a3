using FsCheck;
using FsCheck.Fluent;
using Ringbridge.Contract.Calls;
using Ringbridge.Lines;

namespace Ringbridge.Tests.Agent.Calls;

/// <summary>What must hold when several lines tell of the same calls, however their events are shuffled, dropped and doubled.</summary>
public sealed class JoinedCallProperties
{
    private static readonly string[] Lines = ["desk", "soft", "pbx"];
    private static readonly string[] Callers = ["+4930111111", "+4940222222"];

    // What lines tell of one call, as phones do: all ring, one is answered, and after the ring nobody says who called whom.
    private static readonly IReadOnlyList<(CallState State, CallDirection? Direction)> Answered =
        [(CallState.Ringing, CallDirection.Inbound), (CallState.Connected, null), (CallState.Held, null), (CallState.Connected, null), (CallState.Ended, null)];

    private static readonly IReadOnlyList<(CallState State, CallDirection? Direction)> Unanswered =
        [(CallState.Ringing, CallDirection.Inbound), (CallState.Ended, null), (CallState.Ended, CallDirection.Inbound)];

    private static readonly Gen<Heard> AnyEvent =
        from line in Gen.Elements(Lines)
        from id in Gen.Elements("1", "2")
        from state in Gen.Elements(CallState.Dialing, CallState.Ringing, CallState.Connected, CallState.Held, CallState.Ended)
        from direction in Gen.Elements<CallDirection?>(CallDirection.Inbound, CallDirection.Outbound, null)
        from number in Gen.Elements<string?>(null, Callers[0], Callers[1])
        from passed in Gen.Elements(0, 0, 0, 1500, 15_000)
        select new Heard(line, new CallEvent { LineCallId = id, State = state, Direction = direction, RemoteNumber = number }, TimeSpan.FromMilliseconds(passed));

    [Fact]
    public void One_caller_at_several_phones_is_one_call()
    {
        Prop.ForAll(Arb.From(Shuffled(Lines.SelectMany(line => Legs(line, Callers[0])))), events =>
        {
            var desk = Play(events);
            return desk.Journal.Count == 1 || (desk.Journal.Count == 0 && events.All(heard => heard.Event is { Direction: null, State: CallState.Ended }));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void When_every_phone_told_its_end_nothing_rings_on()
    {
        var all = Lines.SelectMany(line => Legs(line, Callers[0])).ToList();

        Prop.ForAll(Arb.From(Shuffled(all, always: heard => heard.Event is { State: CallState.Ended, Direction: null })), events =>
        {
            var desk = Play(events);
            return desk.Tracker.Running.Count == 0;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Who_rings_at_the_own_phone_first_is_no_caller()
    {
        var ownPhone = Lines.SelectMany(line => Legs(line, Callers[0])).Where(heard => heard.Event.State is CallState.Ringing).ToList();

        Prop.ForAll(Arb.From(Shuffled(ownPhone)), events =>
        {
            var desk = new TrackerDesk();
            var call = desk.Dial(Callers[0]);
            desk.Accept(call);
            Play(events, desk);
            return desk.Journal.Count == 1 && desk.Only is { Direction: CallDirection.Outbound, State: CallState.Dialing } && desk.Told.TrueForAll(told => told.Direction is CallDirection.Outbound);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Two_callers_at_several_phones_are_two_calls()
    {
        var both = Callers.SelectMany(caller => Lines.SelectMany(line => Legs(line, caller)));

        Prop.ForAll(Arb.From(Shuffled(both)), events =>
        {
            var desk = Play(events);
            var told = events.Where(heard => heard.Event is not { Direction: null, State: CallState.Ended }).Select(heard => heard.Event.RemoteNumber).Distinct();
            return told.Except(desk.Journal.Values.Select(call => call.Remote!.Number)).Any() is false && desk.Journal.Count <= Callers.Length;
        }).QuickCheckThrowOnFailure();
    }

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
    public void What_the_journal_holds_as_running_is_what_runs() => ForAllStories(desk =>
        desk.Tracker.Running.Select(call => call.Id).ToHashSet(StringComparer.Ordinal)
            .SetEquals(desk.Journal.Values.Where(call => !call.IsOver).Select(call => call.Id)));

    [Fact]
    public void Times_are_in_order() => ForAllStories(desk => desk.Journal.Values.All(call =>
        (call.ConnectedAt ?? call.StartedAt) >= call.StartedAt && (call.EndedAt ?? DateTimeOffset.MaxValue) >= (call.ConnectedAt ?? call.StartedAt)));

    [Fact]
    public void In_the_end_nothing_runs_any_more() => ForAllStories(desk =>
    {
        desk.Pass(TimeSpan.FromDays(1));
        return desk.Tracker.Running.Count == 0 && desk.Journal.Values.All(call => call.IsOver) && !desk.Tracker.IsBusy;
    });

    private static void ForAllStories(Func<TrackerDesk, bool> holds) =>
        Prop.ForAll(Arb.From(AnyEvent.ListOf()), events => holds(Play(events))).QuickCheckThrowOnFailure();

    private static IEnumerable<Heard> Legs(string line, string caller) => (line == Lines[0] ? Answered : Unanswered).Select(step => new Heard(
        line,
        new CallEvent { LineCallId = $"{line} {caller}", State = step.State, Direction = step.Direction, RemoteNumber = caller },
        TimeSpan.Zero));

    private static Gen<Heard[]> Shuffled(IEnumerable<Heard> story, Func<Heard, bool>? always = null)
    {
        Heard[] events = [.. story];
        return
            from kept in Gen.SubListOf(events)
            from doubled in Gen.SubListOf(events)
            from order in Gen.Shuffle([.. kept.Concat(doubled).Concat(events.Where(always ?? (_ => false)))])
            where order.Length > 0
            select order;
    }

    private static TrackerDesk Play(IEnumerable<Heard> events) => Play(events, new TrackerDesk());

    private static TrackerDesk Play(IEnumerable<Heard> events, TrackerDesk desk)
    {
        foreach (var heard in events)
        {
            desk.HearOn(heard.Line, heard.Event);
            desk.Pass(heard.Passed);
        }

        return desk;
    }

    private static int Rank(CallState state) => state is CallState.Held ? (int)CallState.Connected : (int)state;

    private sealed record Heard(string Line, CallEvent Event, TimeSpan Passed);
}

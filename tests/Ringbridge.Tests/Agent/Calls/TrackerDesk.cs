using Ringbridge.Agent.Calls;
using Ringbridge.Contract.Calls;
using Ringbridge.Lines;

namespace Ringbridge.Tests.Agent.Calls;

/// <summary>A tracker with one line, its own time, and what came out of it.</summary>
internal sealed class TrackerDesk
{
    public const string Line = "desk";

    /// <summary>Another line, which cannot pick up from here.</summary>
    public const string Softphone = "soft";

    private int _calls;

    public TrackerDesk() => Tracker = new CallTracker(Limits, (_, number) => RemoteNumber.AsWritten(number), lineId => lineId is Line, _ => $"call{++_calls}");

    public CallTrackerLimits Limits { get; } = new();

    public CallTracker Tracker { get; }

    public DateTimeOffset Now { get; private set; } = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    /// <summary>What the journal holds.</summary>
    public Dictionary<string, TrackedCall> Journal { get; } = new(StringComparer.Ordinal);

    /// <summary>What clients were told.</summary>
    public List<TrackedCall> Told { get; } = [];

    public TrackedCall Only => Journal.Values.ShouldHaveSingleItem();

    public static CallEvent Inbound(string id, CallState state, string? number = null, string? name = null, EndReason? reason = null) =>
        new() { LineCallId = id, Direction = CallDirection.Inbound, State = state, RemoteNumber = number, RemoteName = name, EndReason = reason };

    public static CallEvent Outbound(string id, CallState state, string? number = null, EndReason? reason = null) =>
        new() { LineCallId = id, Direction = CallDirection.Outbound, State = state, RemoteNumber = number, EndReason = reason };

    public TrackedCall Dial(string number = "+4930123456", string line = Line)
    {
        var call = Tracker.Dial(line, RemoteNumber.AsWritten(number), Now);
        Take();
        return call;
    }

    public void Accept(TrackedCall call, CallState state = CallState.Dialing, string? lineCallId = null) =>
        Do(tracker => tracker.Accept(call, new DialReceipt(state, lineCallId), Now));

    public void Hear(params CallEvent[] events) => HearOn(Line, events);

    public void HearOn(string line, params CallEvent[] events) => Do(tracker =>
    {
        foreach (var heard in events)
        {
            tracker.Hear(line, heard, Now);
        }
    });

    public void Pass(TimeSpan time)
    {
        Now += time;
        Do(tracker => tracker.Advance(Now));
    }

    public void Do(Action<CallTracker> act)
    {
        act(Tracker);
        Take();
    }

    private void Take()
    {
        foreach (var change in Tracker.TakeChanges())
        {
            if (change.Kind is CallChangeKind.Withdrawn)
            {
                Journal.Remove(change.Call.Id);
                continue;
            }

            Journal[change.Call.Id] = change.Call;
            if (change.Kind is CallChangeKind.Visible)
            {
                Told.Add(change.Call);
            }
        }
    }
}

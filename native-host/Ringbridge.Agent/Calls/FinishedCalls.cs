namespace Ringbridge.Agent.Calls;

/// <summary>Calls of one line that are over, remembered for a while so that late and repeated events find them. Bounded: the oldest goes first.</summary>
internal sealed class FinishedCalls(CallTrackerLimits limits)
{
    private const int Capacity = 2_000;

    private readonly Dictionary<string, (TrackedCall Call, DateTimeOffset OverAt)> _calls = new(StringComparer.Ordinal);
    private readonly Queue<(string LineCallId, DateTimeOffset OverAt)> _order = new();

    /// <summary>Remembers a call under the line's id of it.</summary>
    public void Add(string lineCallId, TrackedCall call, DateTimeOffset now)
    {
        while (_order.TryPeek(out var oldest) && (now - oldest.OverAt > limits.RepeatedEnd || _order.Count >= Capacity))
        {
            _order.Dequeue();
            if (_calls.TryGetValue(oldest.LineCallId, out var remembered) && remembered.OverAt == oldest.OverAt)
            {
                _calls.Remove(oldest.LineCallId);
            }
        }

        _calls[lineCallId] = (call, now);
        _order.Enqueue((lineCallId, now));
    }

    /// <summary>Replaces what is remembered, without prolonging it.</summary>
    public void Update(string lineCallId, TrackedCall call)
    {
        if (_calls.TryGetValue(lineCallId, out var remembered))
        {
            _calls[lineCallId] = (call, remembered.OverAt);
        }
    }

    /// <summary>Forgets one call.</summary>
    public void Remove(string lineCallId) => _calls.Remove(lineCallId);

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        _calls.Clear();
        _order.Clear();
    }

    /// <summary>The call that an event belongs to, or null when the line uses an old id for a new call.</summary>
    /// <param name="lineCallId">The line's id.</param>
    /// <param name="isEnd">Whether the event is an end: those are repeated much later than others come late.</param>
    /// <param name="now">The time.</param>
    public TrackedCall? Find(string lineCallId, bool isEnd, DateTimeOffset now) =>
        _calls.TryGetValue(lineCallId, out var remembered) && now - remembered.OverAt <= (isEnd ? limits.RepeatedEnd : limits.Late)
            ? remembered.Call
            : null;
}

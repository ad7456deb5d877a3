using Ringbridge.Lines;

namespace Ringbridge.Agent.Calls;

/// <summary>
/// Ends of calls that nothing else was heard of, kept for a moment because their beginnings may still be on the way. Bounded:
/// the oldest goes first.
/// </summary>
internal sealed class OvertakingEnds(CallTrackerLimits limits)
{
    private const int Capacity = 1000;

    private readonly OrderedDictionary<string, (CallEvent End, DateTimeOffset At)> _ends = new(StringComparer.Ordinal);

    /// <summary>An end came.</summary>
    public void Add(CallEvent end, DateTimeOffset now)
    {
        _ends[end.LineCallId] = (end, now);
        if (_ends.Count > Capacity)
        {
            _ends.RemoveAt(0);
        }
    }

    /// <summary>The end of a call that begins now, if it came just before.</summary>
    public CallEvent? Take(string lineCallId, DateTimeOffset now) =>
        _ends.Remove(lineCallId, out var kept) && now - kept.At <= limits.Overtaking ? kept.End : null;

    /// <summary>Forgets all.</summary>
    public void Clear() => _ends.Clear();
}

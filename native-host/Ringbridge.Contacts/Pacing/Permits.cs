namespace Ringbridge.Contacts.Pacing;

/// <summary>
/// The permits of one limit. A request has its permit from before it is sent until a while after it has ended, because nobody here
/// knows when in between it reached the system, and that moment is what the system counts. So, whatever the network does, the system
/// sees no more than the limit (docs/decisions/requests-are-counted-from-their-end.md). Not safe for threads.
/// </summary>
/// <param name="limit">The limit.</param>
/// <param name="time">Time.</param>
internal sealed class Permits(RateLimit limit, TimeProvider time)
{
    // When the permits of requests that have ended come back, in order. Timestamps: a clock that is set makes nobody wait.
    private readonly Queue<long> _comingBack = new();
    private long _lastBack = long.MinValue;
    private int _out;

    /// <summary>How long until there is a permit again; null: there is one, or all are out with requests that have not ended.</summary>
    public TimeSpan? NextIn
    {
        get
        {
            Collect();
            return !IsFree && _comingBack.TryPeek(out var back) ? time.GetElapsedTime(time.GetTimestamp(), back) : null;
        }
    }

    /// <summary>Takes a permit, if there is one.</summary>
    public bool TryTake()
    {
        Collect();
        if (!IsFree)
        {
            return false;
        }

        _out++;
        return true;
    }

    /// <summary>A request has ended.</summary>
    public void End()
    {
        _out--;
        var now = time.GetTimestamp();
        _lastBack = (limit.IsOneByOne ? Math.Max(now, _lastBack) : now) + RestInTicks;
        _comingBack.Enqueue(_lastBack);
    }

    /// <summary>A request was not sent after all.</summary>
    public void GiveBack() => _out--;

    private bool IsFree => _out + _comingBack.Count < limit.Requests;

    private long RestInTicks => (long)Math.Ceiling(limit.Rest.TotalSeconds * time.TimestampFrequency);

    private void Collect()
    {
        while (_comingBack.TryPeek(out var back) && back <= time.GetTimestamp())
        {
            _comingBack.Dequeue();
        }
    }
}

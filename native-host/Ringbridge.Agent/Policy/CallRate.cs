namespace Ringbridge.Agent.Policy;

/// <summary>Counts calls within the last minute, a window that slides. Its memory is bounded by the limit.</summary>
internal sealed class CallRate(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Queue<long> _calls = new();

    /// <summary>The limit that holds for a setting: one call a minute is always possible.</summary>
    public static int Limit(int callsPerMinute) => Math.Max(1, callsPerMinute);

    /// <summary>Counts a call; false when the minute is full, and then it does not count.</summary>
    public bool TryCount(int callsPerMinute)
    {
        lock (_gate)
        {
            while (_calls.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Window)
            {
                _calls.Dequeue();
            }

            if (_calls.Count >= Limit(callsPerMinute))
            {
                return false;
            }

            _calls.Enqueue(time.GetTimestamp());
            return true;
        }
    }
}

namespace Ringbridge.Agent.Calls;

/// <summary>
/// Calls that a leg may still belong to, by the last digits of their number: those that run, and those that were over a
/// moment ago. Calls of several legs are remembered as long as lines repeat the end of a leg. Bounded: the oldest goes first.
/// </summary>
internal sealed class RecentCalls(CallTrackerLimits limits)
{
    private const int Capacity = 2_000;

    // Legs of one call come within seconds, so it is among the newest with its number. A flood without numbers has thousands of them.
    private const int Searched = 100;

    private readonly Dictionary<string, List<JoinedCall>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<JoinedCall, string> _keys = [];
    private readonly Queue<(JoinedCall Call, DateTimeOffset At)> _over = new();
    private readonly Queue<(JoinedCall Call, DateTimeOffset At)> _joined = new();

    /// <summary>A call came.</summary>
    public void Add(JoinedCall call, DateTimeOffset now)
    {
        Renumber(call);
        if (call.OverAt is not null)
        {
            Ended(call, now);
        }
    }

    /// <summary>A call is over.</summary>
    public void Ended(JoinedCall call, DateTimeOffset now) => _over.Enqueue((call, now));

    /// <summary>A call's number may be known now.</summary>
    public void Renumber(JoinedCall call)
    {
        var key = KeyOf(call.Shown.Remote);
        if (_keys.TryGetValue(call, out var before))
        {
            if (string.Equals(before, key, StringComparison.Ordinal))
            {
                return;
            }

            Remove(call);
        }

        _keys[call] = key;
        if (!_byKey.TryGetValue(key, out var calls))
        {
            _byKey[key] = calls = [];
        }

        calls.Add(call);
    }

    /// <summary>A call is forgotten.</summary>
    public void Remove(JoinedCall call)
    {
        if (_keys.Remove(call, out var key) && _byKey[key] is var calls && calls.Remove(call) && calls.Count == 0)
        {
            _byKey.Remove(key);
        }
    }

    /// <summary>The newest call with that number that fits.</summary>
    public JoinedCall? Find(RemoteNumber? remote, Predicate<JoinedCall> fits) =>
        _byKey.TryGetValue(KeyOf(remote), out var calls) && calls.FindLastIndex(calls.Count - 1, Math.Min(calls.Count, Searched), fits) is var at and >= 0
            ? calls[at]
            : null;

    /// <summary>Takes out what nothing can belong to any more.</summary>
    public IEnumerable<JoinedCall> TakeOld(DateTimeOffset now)
    {
        while (_over.TryPeek(out var oldest) && IsOld(_over, oldest.At, oldest.Call.IsInterrupted ? limits.Resumption : limits.LateEnd, now))
        {
            _over.Dequeue();
            if (oldest.Call.Legs.Count > 1)
            {
                _joined.Enqueue(oldest);
                continue;
            }

            Remove(oldest.Call);
            yield return oldest.Call;
        }

        while (_joined.TryPeek(out var oldest) && IsOld(_joined, oldest.At, limits.RepeatedEnd, now))
        {
            _joined.Dequeue();
            Remove(oldest.Call);
            yield return oldest.Call;
        }
    }

    /// <summary>Takes out all that is over.</summary>
    public IReadOnlyList<JoinedCall> TakeOver()
    {
        List<JoinedCall> over = [.. _over.Concat(_joined).Select(one => one.Call)];
        _over.Clear();
        _joined.Clear();
        over.ForEach(Remove);
        return over;
    }

    private static bool IsOld(Queue<(JoinedCall Call, DateTimeOffset At)> queue, DateTimeOffset at, TimeSpan age, DateTimeOffset now) =>
        now - at > age || queue.Count > Capacity;

    private static string KeyOf(RemoteNumber? remote) => remote?.TellingDigits ?? "";
}

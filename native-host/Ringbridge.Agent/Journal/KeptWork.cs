namespace Ringbridge.Agent.Journal;

/// <summary>
/// What could not be written when it came, to be written later: the newest state of each call, in the order of the calls.
/// Bounded: when it is full, the oldest is lost.
/// </summary>
internal sealed class KeptWork
{
    /// <summary>So many calls are kept at most.</summary>
    public const int Capacity = 10_000;

    private readonly OrderedDictionary<string, JournalWork> _work = new(StringComparer.Ordinal);

    /// <summary>How many wait.</summary>
    public int Count => _work.Count;

    /// <summary>How many were lost since the agent started.</summary>
    public int Lost { get; private set; }

    /// <summary>Keeps something.</summary>
    public void Add(string key, JournalWork work)
    {
        _work[key] = work;
        if (_work.Count > Capacity)
        {
            _work.RemoveAt(0);
            Lost++;
        }
    }

    /// <summary>Everything, in order; nothing is kept afterwards.</summary>
    public List<JournalWork> TakeAll()
    {
        List<JournalWork> all = [.. _work.Values];
        _work.Clear();
        return all;
    }
}

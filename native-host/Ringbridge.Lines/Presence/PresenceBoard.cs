using Ringbridge.Contract.Presence;

namespace Ringbridge.Lines.Presence;

/// <summary>
/// What one phone system's extensions do now. Only the latest state of each is kept, so a reader that is slow misses steps
/// and never the truth. One reader; any number of writers.
/// </summary>
/// <param name="lineId">The line.</param>
/// <param name="ownNumber">The extension of this user.</param>
public sealed class PresenceBoard(string lineId, string ownNumber)
{
    /// <summary>More extensions than that are not kept: one list of all has to fit into a frame of the contract.</summary>
    public const int MaxColleagues = 3000;

    private const int MaxNameLength = 100;

    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, Colleague> _colleagues = new(Comparer<string>.Create(ByNumber));
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private TaskCompletionSource _signal = NewSignal();

    /// <summary>All, by number.</summary>
    public IReadOnlyList<Colleague> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _colleagues.Values];
            }
        }
    }

    /// <summary>The line.</summary>
    public string LineId => lineId;

    /// <summary>Nobody is known, or not yet.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_lock)
            {
                return _colleagues.Count == 0;
            }
        }
    }

    /// <summary>Whether there is such an extension.</summary>
    public bool Contains(string number) => Find(number) is not null;

    /// <summary>Who has that extension; null when nobody is known to.</summary>
    public Colleague? Find(string number)
    {
        lock (_lock)
        {
            return _colleagues.GetValueOrDefault(number);
        }
    }

    /// <summary>An extension has that name.</summary>
    public void Name(string number, string? name) => Change(number, known => known with { Name = TextOf(name) });

    /// <summary>An extension does that.</summary>
    public void Put(string number, ColleagueLine line, ColleaguePresence presence, DateTimeOffset? since) =>
        Change(number, known => known with { Line = line, Presence = presence, Since = since });

    /// <summary>Nothing is heard any more: who there is stays, what they do is not known.</summary>
    public void ForgetStates()
    {
        lock (_lock)
        {
            foreach (var number in _colleagues.Keys.ToList())
            {
                Change(number, known => known with { Line = ColleagueLine.Unknown, Presence = ColleaguePresence.Unknown, Since = null });
            }
        }
    }

    /// <summary>Waits until something changed since <see cref="TakeChanges"/>.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        Task signal;
        lock (_lock)
        {
            signal = _changed.Count > 0 ? Task.CompletedTask : _signal.Task;
        }

        await signal.WaitAsync(cancellationToken);
    }

    /// <summary>What changed since this was last asked, as it is now.</summary>
    public IReadOnlyList<Colleague> TakeChanges()
    {
        lock (_lock)
        {
            IReadOnlyList<Colleague> changes = [.. _changed.Select(number => _colleagues[number])];
            _changed.Clear();
            _signal = NewSignal();
            return changes;
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    // 99 before 100, as people read them.
    private static int ByNumber(string one, string other) =>
        one.Length != other.Length ? one.Length.CompareTo(other.Length) : string.CompareOrdinal(one, other);

    private static string? TextOf(string? name) => name?.Trim() switch
    {
        null or "" => null,
        { Length: > MaxNameLength } text => text[..MaxNameLength],
        var text => text,
    };

    private void Change(string number, Func<Colleague, Colleague> change)
    {
        lock (_lock)
        {
            if (!_colleagues.TryGetValue(number, out var known))
            {
                if (_colleagues.Count >= MaxColleagues)
                {
                    return;
                }

                known = new Colleague { LineId = lineId, Number = number, IsSelf = string.Equals(number, ownNumber, StringComparison.Ordinal) };
            }
            else if (change(known) == known)
            {
                return;
            }

            _colleagues[number] = change(known);
            _changed.Add(number);
            _signal.TrySetResult();
        }
    }
}

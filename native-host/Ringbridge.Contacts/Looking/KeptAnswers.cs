namespace Ringbridge.Contacts.Looking;

/// <summary>Answers that are good for a while; of more than are kept, the oldest go. Safe for threads.</summary>
/// <typeparam name="T">What was answered.</typeparam>
/// <param name="most">How many are kept.</param>
/// <param name="time">Time.</param>
internal sealed class KeptAnswers<T>(int most, TimeProvider time)
    where T : class
{
    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, (T Answer, DateTimeOffset At)> _kept = new(StringComparer.Ordinal);

    /// <summary>The answer to a question; null when there is none that is good.</summary>
    /// <param name="question">The question.</param>
    /// <param name="isGoodFor">How long an answer is good.</param>
    public T? Find(string question, Func<T, TimeSpan> isGoodFor)
    {
        lock (_lock)
        {
            return _kept.TryGetValue(question, out var kept) && time.GetUtcNow() - kept.At < isGoodFor(kept.Answer) ? kept.Answer : null;
        }
    }

    /// <summary>Keeps an answer.</summary>
    public void Keep(string question, T answer)
    {
        lock (_lock)
        {
            _kept.Remove(question);
            _kept.Add(question, (answer, time.GetUtcNow()));
            if (_kept.Count > most)
            {
                _kept.RemoveAt(0);
            }
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _kept.Clear();
        }
    }
}

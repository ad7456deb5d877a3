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

    /// <summary>How often something was forgotten: who asks notes it before, for <see cref="Keep"/>.</summary>
    public int Forgotten { get; private set; }

    /// <summary>Keeps an answer, unless something was forgotten since it was asked for.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="forgotten">How often something had been forgotten when it was asked.</param>
    public void Keep(string question, T answer, int forgotten)
    {
        lock (_lock)
        {
            if (forgotten != Forgotten)
            {
                return;
            }

            _kept.Remove(question);
            _kept.Add(question, (answer, time.GetUtcNow()));
            if (_kept.Count > most)
            {
                _kept.RemoveAt(0);
            }
        }
    }

    /// <summary>Forgets one answer, if it is such a one.</summary>
    /// <param name="question">The question.</param>
    /// <param name="isMeant">Whether it is to be forgotten.</param>
    public void Forget(string question, Predicate<T> isMeant)
    {
        lock (_lock)
        {
            if (_kept.TryGetValue(question, out var kept) && isMeant(kept.Answer))
            {
                _kept.Remove(question);
            }

            Forgotten++;
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _kept.Clear();
            Forgotten++;
        }
    }
}

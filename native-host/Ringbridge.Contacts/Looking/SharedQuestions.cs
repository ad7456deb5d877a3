namespace Ringbridge.Contacts.Looking;

/// <summary>Whoever asks the same at the same time gets the same answer: several phones ring for one call. Safe for threads.</summary>
/// <typeparam name="T">What is answered.</typeparam>
internal sealed class SharedQuestions<T>
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Task<T>> _asking = new(StringComparer.Ordinal);

    /// <summary>Asks, unless somebody does already.</summary>
    /// <param name="question">The question.</param>
    /// <param name="ask">Asks it.</param>
    /// <param name="cancellationToken">Gives up waiting; others who wait for the same answer still get it.</param>
    public Task<T> AskAsync(string question, Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        Task<T>? asking;
        lock (_lock)
        {
            if (!_asking.TryGetValue(question, out asking))
            {
                _asking[question] = asking = Task.Run(() => AnswerAsync(question, ask), CancellationToken.None);
            }
        }

        return asking.WaitAsync(cancellationToken);
    }

    private async Task<T> AnswerAsync(string question, Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        finally
        {
            lock (_lock)
            {
                _asking.Remove(question);
            }
        }
    }
}

using System.Collections.Concurrent;

namespace Ringbridge.Agent.Secrets;

/// <summary>Whoever replaces a secret by what comes of it takes a turn, so that nobody else uses it up or overwrites it meanwhile.</summary>
internal sealed class SecretTurns
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new(StringComparer.Ordinal);

    /// <summary>Does something with a secret while nobody else does.</summary>
    public async Task<T> TakeAsync<T>(string name, Func<Task<T>> act, CancellationToken cancellationToken)
    {
        var turn = _turns.GetOrAdd(name, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await act();
        }
        finally
        {
            turn.Release();
        }
    }
}

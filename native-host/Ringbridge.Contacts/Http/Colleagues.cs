using System.Diagnostics.CodeAnalysis;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.Http;

/// <summary>
/// The names of colleagues, by what a system calls them. Contacts tell by such an id who looks after them, and a few colleagues
/// look after all of them: so each is asked for once, and believed for an hour, as is that a name is not to be had.
/// </summary>
/// <param name="time">Time.</param>
[SuppressMessage("Design", "CA1001", Justification = "Who waits for a semaphore that is disposed of waits forever. When the source ends, whoever asks fails, and then the next one.")]
internal sealed class Colleagues(TimeProvider time)
{
    private const int MostKept = 500;
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _asking = new(1);
    private readonly Dictionary<string, (string? Name, SourceException? Refusal, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);

    /// <summary>What a colleague is called; null when there is no such one. Nobody else is asked for meanwhile: the next one may be the same.</summary>
    /// <param name="id">Who; null: nobody.</param>
    /// <param name="ask">Asks the system.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SourceException">The system does not tell it: a right is missing, or it is down.</exception>
    public async Task<string?> NameAsync(string? id, Func<string, CancellationToken, Task<string?>> ask, CancellationToken cancellationToken)
    {
        if (id is null)
        {
            return null;
        }

        await _asking.WaitAsync(cancellationToken);
        try
        {
            if (!_known.TryGetValue(id, out var known) || time.GetUtcNow() >= known.Until)
            {
                known = await LearnAsync(id, ask, cancellationToken);
            }

            return known.Refusal is { } refusal ? throw refusal : known.Name;
        }
        finally
        {
            _asking.Release();
        }
    }

    private async Task<(string? Name, SourceException? Refusal, DateTimeOffset Until)> LearnAsync(
        string id, Func<string, CancellationToken, Task<string?>> ask, CancellationToken cancellationToken)
    {
        (string? name, SourceException? refusal) = (null, null);
        try
        {
            name = await ask(id, cancellationToken);
        }
        catch (SourceException exception) when (exception.IsNoSuchThing || exception.Problem.Detail is Details.SourceForbidden)
        {
            // That is an answer, too: it will be the same the next time.
            refusal = exception.IsNoSuchThing ? null : exception;
        }

        if (_known.Count >= MostKept)
        {
            _known.Clear();
        }

        return _known[id] = (name, refusal, time.GetUtcNow() + GoodFor);
    }
}

namespace Ringbridge.Contacts.Http;

/// <summary>
/// The names of colleagues, by what a system calls them. Contacts tell by such an id who looks after them, and a few colleagues
/// look after all of them: so each is asked for once, and believed for an hour, as is that a name is not to be had.
/// </summary>
/// <param name="time">Time.</param>
internal sealed class Colleagues(TimeProvider time) : IDisposable
{
    private const int MostKept = 500;
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _asking = new(1);
    private readonly Dictionary<string, (string? Name, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);

    /// <summary>What a colleague is called; null when that is not to be had. Nobody else is asked for meanwhile: the next one may be the same.</summary>
    /// <param name="id">Who; null: nobody.</param>
    /// <param name="ask">Asks the system.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SourceException">The system wants to be left alone for a while.</exception>
    public async Task<string?> NameAsync(string? id, Func<string, CancellationToken, Task<string?>> ask, CancellationToken cancellationToken)
    {
        if (id is null)
        {
            return null;
        }

        await _asking.WaitAsync(cancellationToken);
        try
        {
            return _known.TryGetValue(id, out var known) && time.GetUtcNow() < known.Until ? known.Name : await LearnAsync(id, ask, cancellationToken);
        }
        finally
        {
            _asking.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _asking.Dispose();

    private async Task<string?> LearnAsync(string id, Func<string, CancellationToken, Task<string?>> ask, CancellationToken cancellationToken)
    {
        string? name = null;
        try
        {
            name = await ask(id, cancellationToken);
        }
        catch (SourceException exception) when (exception.IsRefusal)
        {
            // That is an answer, too: it will be the same the next time.
        }
        catch (SourceException exception) when (exception.RetryAfter is null)
        {
            return null;
        }

        if (_known.Count >= MostKept)
        {
            _known.Clear();
        }

        _known[id] = (name, time.GetUtcNow() + GoodFor);
        return name;
    }
}

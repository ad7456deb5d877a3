namespace Ringbridge.Contacts.Looking;

/// <summary>Keeps to a limit: so many requests at once are free, then each waits until the next one is.</summary>
internal sealed class TokenBucket(RateLimit limit, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly TimeSpan _each = limit.Per / limit.Requests;
    private DateTimeOffset _emptyAt = DateTimeOffset.MinValue;

    /// <summary>Takes one, and waits for it if need be.</summary>
    public Task TakeAsync(CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (_lock)
        {
            // The bucket is full when nothing was taken for the whole period; each request moves its end by one step.
            var now = time.GetUtcNow();
            _emptyAt = (_emptyAt > now ? _emptyAt : now) + _each;
            wait = _emptyAt - now - limit.Per;
        }

        return wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellationToken) : Task.CompletedTask;
    }
}

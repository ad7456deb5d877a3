namespace Ringbridge.Contacts.Looking;

/// <summary>Keeps to a limit: whatever stretch of time of its length is looked at, no more begins in it than is allowed. Who comes too early waits.</summary>
internal sealed class SlidingWindow(RateLimit limit, TimeProvider time)
{
    private readonly Lock _lock = new();

    // When the last ones begin, in order: as many as fit into the limit.
    private readonly LinkedList<DateTimeOffset> _turns = new();

    /// <summary>Takes a turn, and waits for it if need be. Who gives up gives it back.</summary>
    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        var turn = Arrange();
        var wait = turn.Value - time.GetUtcNow();
        if (wait <= TimeSpan.Zero)
        {
            return;
        }

        try
        {
            await Task.Delay(wait, time, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            GiveBack(turn);
            throw;
        }
    }

    private LinkedListNode<DateTimeOffset> Arrange()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            while (_turns.First is { } oldest && oldest.Value + limit.Per <= now)
            {
                _turns.RemoveFirst();
            }

            return _turns.AddLast(_turns.Count < limit.Requests ? now : Before(limit.Requests) + limit.Per);
        }
    }

    // When the one began, or begins, after which just so many come that a new one is the first of the next window.
    private DateTimeOffset Before(int count)
    {
        var turn = _turns.Last!;
        for (var back = 1; back < count; back++)
        {
            turn = turn.Previous!;
        }

        return turn.Value;
    }

    private void GiveBack(LinkedListNode<DateTimeOffset> turn)
    {
        lock (_lock)
        {
            if (turn.List is not null)
            {
                _turns.Remove(turn);
            }
        }
    }
}

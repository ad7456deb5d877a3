namespace Ringbridge.Contacts.Pacing;

/// <summary>Lets requests through as one limit allows. Who comes too early waits, first come first served. Safe for threads.</summary>
internal sealed class Pace : IDisposable
{
    private readonly Lock _lock = new();
    private readonly LinkedList<TaskCompletionSource> _waiting = new();
    private readonly RateLimit _limit;
    private readonly Permits _permits;
    private readonly ITimer _timer;
    private bool _isOver;

    /// <param name="limit">The limit.</param>
    /// <param name="time">The time in which the system counts.</param>
    public Pace(RateLimit limit, TimeProvider time)
    {
        (_limit, _permits) = (limit, new Permits(limit, time));
        _timer = time.CreateTimer(_ => Serve(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc cref="Permits.NextIn"/>
    public TimeSpan? NextIn
    {
        get
        {
            lock (_lock)
            {
                return _permits.NextIn;
            }
        }
    }

    /// <summary>Whether it is for such a request.</summary>
    public bool Counts(HttpRequestMessage request) => _limit.Counts(request);

    /// <summary>Takes a permit, and waits for it if need be. Who gives up has taken none.</summary>
    /// <exception cref="ObjectDisposedException">There are no permits any more.</exception>
    public Task TakeAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isOver, this);
            if (_waiting.Count == 0 && _permits.TryTake())
            {
                return Task.CompletedTask;
            }

            var place = _waiting.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            Arm();
            return WaitAsync(place, cancellationToken);
        }
    }

    /// <summary>A request that was let through has ended.</summary>
    public void End()
    {
        lock (_lock)
        {
            _permits.End();
        }

        Serve();
    }

    /// <summary>A request that was let through was not sent after all.</summary>
    public void GiveBack()
    {
        lock (_lock)
        {
            _permits.GiveBack();
        }

        Serve();
    }

    /// <summary>Tells all who wait that it is in vain.</summary>
    /// <param name="why">Makes what each of them gets.</param>
    public void TurnAway(Func<Exception> why)
    {
        lock (_lock)
        {
            foreach (var place in _waiting)
            {
                place.SetException(why());
            }

            _waiting.Clear();
        }
    }

    /// <summary>Nobody is let through any more: neither who waits nor who comes now.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
        }

        TurnAway(() => new ObjectDisposedException(nameof(Pace)));
        _timer.Dispose();
    }

    private async Task WaitAsync(LinkedListNode<TaskCompletionSource> place, CancellationToken cancellationToken)
    {
        await using var givingUp = cancellationToken.UnsafeRegister(_ => GiveUp(place, cancellationToken), state: null);
        await place.Value.Task;
    }

    private void GiveUp(LinkedListNode<TaskCompletionSource> place, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (place.List is not null)
            {
                _waiting.Remove(place);
                place.Value.SetCanceled(cancellationToken);
            }
        }
    }

    private void Serve()
    {
        lock (_lock)
        {
            while (_waiting.First is { } first && _permits.TryTake())
            {
                _waiting.RemoveFirst();
                first.Value.SetResult();
            }

            Arm();
        }
    }

    // A timer may fire a little early; then it is set once more.
    private void Arm()
    {
        if (_waiting.Count > 0 && _permits.NextIn is { } wait)
        {
            _timer.Change(TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(wait.TotalMilliseconds))), Timeout.InfiniteTimeSpan);
        }
    }
}

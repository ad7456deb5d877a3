namespace Ringbridge.Tests.Testing;

/// <summary>
/// Time that stands still until a test moves it. Timers fire on the thread that calls <see cref="Advance"/>, in the order
/// of their due times, with <see cref="GetUtcNow"/> at their due time. Safe for threads.
/// </summary>
public sealed class ManualTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private TimeSpan _setBy;

    /// <summary>How many timers wait: lets a test see that somebody started to wait before it moves time.</summary>
    public int WaitingTimers
    {
        get
        {
            lock (_lock)
            {
                return _timers.Count(timer => timer.DueAt is not null);
            }
        }
    }

    /// <summary>Where the computer stands; UTC unless a test moves it.</summary>
    public TimeZoneInfo Zone { get; set; } = TimeZoneInfo.Utc;

    public override TimeZoneInfo LocalTimeZone => Zone;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now + _setBy;
        }
    }

    public override long GetTimestamp()
    {
        lock (_lock)
        {
            return _now.UtcTicks;
        }
    }

    /// <summary>Somebody sets the clock: no time passes, but it shows another one.</summary>
    public void SetClock(TimeSpan by)
    {
        lock (_lock)
        {
            _setBy += by;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves time forward and fires what falls due on the way.</summary>
    public void Advance(TimeSpan by)
    {
        DateTimeOffset until;
        lock (_lock)
        {
            until = _now + by;
        }

        while (TakeDue(until) is { } timer)
        {
            timer.Fire();
        }

        lock (_lock)
        {
            _now = until;
        }
    }

    /// <summary>
    /// Lets time pass in steps until it is so. What waits for time usually also waits for something real (a socket, a file,
    /// another thread), so the pauses between the steps grow: on a machine however slow, one is long enough.
    /// </summary>
    /// <param name="isSo">Whether it is so.</param>
    /// <param name="step">How far each step goes; a second when absent.</param>
    public Task AdvanceUntilAsync(Func<bool> isSo, TimeSpan? step = null) => AdvanceUntilAsync(() => Task.FromResult(isSo()), step);

    /// <inheritdoc cref="AdvanceUntilAsync(Func{bool}, TimeSpan?)"/>
    /// <param name="isSoAsync">Whether it is so.</param>
    /// <param name="step">How far each step goes; a second when absent.</param>
    /// <param name="firstPause">How much real time passes after the first; a millisecond when absent.</param>
    public async Task AdvanceUntilAsync(Func<Task<bool>> isSoAsync, TimeSpan? step = null, TimeSpan? firstPause = null)
    {
        using var limit = new CancellationTokenSource(Eventually.Limit);
        for (var pause = firstPause?.TotalMilliseconds ?? 1.0; !await isSoAsync(); pause = Math.Min(pause * 1.05, 1000))
        {
            Advance(step ?? TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(pause), limit.Token);
        }
    }

    /// <summary>
    /// Lets somebody's whole wait pass, until it is so: again where they looked at the clock just before it moved, and so wait from then on.
    /// </summary>
    /// <param name="wait">How long they wait.</param>
    /// <param name="isSo">Whether it is so.</param>
    public Task PassWaitAsync(TimeSpan wait, Func<bool> isSo) => AdvanceUntilAsync(() => Task.FromResult(isSo()), wait, TimeSpan.FromMilliseconds(500));

    /// <summary>Lets time pass in steps until something is done.</summary>
    public async Task AdvanceUntilAsync(Task done, TimeSpan? step = null)
    {
        await AdvanceUntilAsync(() => done.IsCompleted, step);
        await done;
    }

    private ManualTimer? TakeDue(DateTimeOffset until)
    {
        lock (_lock)
        {
            var next = _timers.Where(timer => timer.DueAt <= until).MinBy(timer => timer.DueAt);
            if (next is null)
            {
                return null;
            }

            _now = next.DueAt > _now ? next.DueAt.Value : _now;
            next.DueAt = next.Period > TimeSpan.Zero ? next.DueAt + next.Period : null;
            return next;
        }
    }

    private sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset? DueAt { get; set; }

        public TimeSpan Period { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._lock)
            {
                time._timers.Remove(this);
                DueAt = dueTime == Timeout.InfiniteTimeSpan ? null : time._now + dueTime;
                Period = period;
                time._timers.Add(this);
                return true;
            }
        }

        public void Dispose()
        {
            lock (time._lock)
            {
                time._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

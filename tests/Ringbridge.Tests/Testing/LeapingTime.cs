namespace Ringbridge.Tests.Testing;

/// <summary>
/// Time that passes as usual, except that nobody waits: who sets a timer has leapt to its end. For what is paced, so that a minute's
/// limit is kept within a moment. Safe for threads.
/// </summary>
public sealed class LeapingTime : TimeProvider
{
    private readonly Lock _lock = new();
    private TimeSpan _leapt;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return base.GetUtcNow() + _leapt;
        }
    }

    public override long GetTimestamp()
    {
        lock (_lock)
        {
            return base.GetTimestamp() + (long)(_leapt.TotalSeconds * TimestampFrequency);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(LeapingTime time, TimerCallback callback, object? state) : ITimer
    {
        private volatile bool _isOver;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                lock (time._lock)
                {
                    time._leapt += dueTime;
                }

                _ = Task.Run(() =>
                {
                    if (!_isOver)
                    {
                        callback(state);
                    }
                });
            }

            return true;
        }

        public void Dispose() => _isOver = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

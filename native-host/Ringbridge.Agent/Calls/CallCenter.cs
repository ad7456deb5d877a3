using Microsoft.Extensions.Logging;
using Ringbridge.Agent.Hosting;
using Ringbridge.Agent.Journal;
using Ringbridge.Contract.Problems;
using Ringbridge.Lines;

namespace Ringbridge.Agent.Calls;

/// <summary>
/// The one place where calls change: it feeds the <see cref="CallTracker"/>, and every change goes to the journal and to
/// the clients, in order. One at a time: a full journal queue makes the next one wait.
/// </summary>
internal sealed partial class CallCenter : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan JournalPatience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _gate = new(1);
    private readonly List<CallWaiter> _waiters = [];
    private readonly CallTracker _tracker;
    private readonly CallJournal _journal;
    private readonly Action<CallChange> _announce;
    private readonly TimeProvider _time;
    private readonly CallClock _clock;
    private readonly ILogger _logger;
    private readonly GarbageLimit? _garbage;
    private readonly ITimer _timer;
    private bool _isTicking;

    /// <summary>A center that takes over what the journal knows of the time before.</summary>
    /// <param name="tracker">Makes calls of events.</param>
    /// <param name="journal">Keeps them.</param>
    /// <param name="announce">Tells clients what changed, in order; must not wait.</param>
    /// <param name="time">Time.</param>
    /// <param name="logger">The log.</param>
    /// <param name="garbage">Told after each look at running calls: thousands of them leave much behind.</param>
    public CallCenter(CallTracker tracker, CallJournal journal, Action<CallChange> announce, TimeProvider time, ILogger logger, GarbageLimit? garbage = null)
    {
        (_tracker, _journal, _announce, _time, _logger, _garbage) = (tracker, journal, announce, time, logger, garbage);
        _clock = new CallClock(time);
        _tracker.Interrupt(journal.Interrupted.Select(entry => entry.Call), _clock.Now);
        _timer = time.CreateTimer(_ => _ = AdvanceAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>A call about to be dialled. When this is done, the call is in the journal: whatever happens next, it is not lost.</summary>
    public async Task<TrackedCall> DialAsync(string lineId, RemoteNumber remote)
    {
        TrackedCall? call = null;
        await ChangeAsync((tracker, now) => call = tracker.Dial(lineId, remote, now));
        try
        {
            await _journal.FlushAsync(CancellationToken.None).WaitAsync(JournalPatience, _time);
        }
        catch (Exception exception)
        {
            // Better a call that is missing in the history than a person who cannot call.
            LogUnjournaled(_logger, exception);
        }

        return call!;
    }

    /// <summary>The phone system took the command.</summary>
    public Task AcceptAsync(TrackedCall call, DialReceipt receipt) => ChangeAsync((tracker, now) => tracker.Accept(call, receipt, now));

    /// <summary>The command failed.</summary>
    public Task FailAsync(TrackedCall call, Problem problem) => ChangeAsync((tracker, now) => tracker.Fail(call, problem, now));

    /// <summary>The line took a command to hang up.</summary>
    public Task HangUpAsync(TrackedCall call) => ChangeAsync((tracker, now) => tracker.HangUp(call, now));

    /// <summary>A line reported something.</summary>
    public Task HearAsync(string lineId, CallEvent heard) => ChangeAsync((tracker, now) => tracker.Hear(lineId, heard, now));

    /// <summary>A line is gone: nothing more will be heard of its calls.</summary>
    public Task DropLineAsync(string lineId) => ChangeAsync((tracker, now) => tracker.Drop(lineId, now));

    /// <summary>The running calls, newest first, while nothing changes.</summary>
    public async Task<T> LookAsync<T>(Func<IReadOnlyList<TrackedCall>, T> look, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return look(_tracker.Running);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>The running call of that id, or null.</summary>
    public Task<TrackedCall?> FindAsync(string callId, CancellationToken cancellationToken) =>
        LookAsync(running => running.FirstOrDefault(call => string.Equals(call.Id, callId, StringComparison.Ordinal)), cancellationToken);

    /// <summary>Begins to wait for a change that fits. Dispose the waiter when it is not needed any more.</summary>
    public CallWaiter Expect(Predicate<TrackedCall> expected)
    {
        lock (_waiters)
        {
            var waiter = new CallWaiter(expected, done => Forget(done));
            _waiters.Add(waiter);
            return waiter;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _timer.Dispose();
        _gate.Dispose();
    }

    private void Forget(CallWaiter waiter)
    {
        lock (_waiters)
        {
            _waiters.Remove(waiter);
        }
    }

    private async Task ChangeAsync(Action<CallTracker, DateTimeOffset> change)
    {
        await _gate.WaitAsync();
        try
        {
            if (!_tracker.IsBusy && _clock.Settle())
            {
                _tracker.ForgetOver();
            }

            change(_tracker, _clock.Now);
            foreach (var one in _tracker.TakeChanges())
            {
                await (one.Kind switch
                {
                    CallChangeKind.Withdrawn => _journal.RemoveAsync(one.Call.Id, CancellationToken.None),
                    CallChangeKind.Silent => _journal.PrepareAsync(one.Call, CancellationToken.None),
                    CallChangeKind.Late => _journal.CompleteAsync(one.Call, CancellationToken.None),
                    _ => _journal.PutAsync(one.Call, CancellationToken.None),
                });
                Announce(one);
            }

            if (_tracker.IsBusy && !_isTicking)
            {
                _isTicking = true;
                _timer.Change(Tick, Timeout.InfiniteTimeSpan);
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    private void Announce(CallChange change)
    {
        if (change.Kind is not CallChangeKind.Silent)
        {
            _announce(change);
        }

        lock (_waiters)
        {
            _waiters.ForEach(waiter => waiter.Offer(change.Call));
        }
    }

    private async Task AdvanceAsync()
    {
        try
        {
            await ChangeAsync((tracker, now) =>
            {
                _isTicking = false;
                tracker.Advance(now);
            });
            _garbage?.Look();
        }
        catch (Exception exception)
        {
            LogBroken(_logger, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A call could not be written to the journal before it was dialled")]
    private static partial void LogUnjournaled(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking after running calls broke")]
    private static partial void LogBroken(ILogger logger, Exception exception);
}

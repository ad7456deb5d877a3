using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Ringbridge.Agent.Journal;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.ActionUrls;

/// <summary>
/// Delivers what waits for one action URL: at least once, the events of a call in order, and again with growing pauses
/// until it worked or is too old. What waits is in the journal's file and survives everything; what is delivered leaves it.
/// </summary>
internal sealed partial class DeliveryLane : IAsyncDisposable
{
    // Where the file cannot be written, what failed seems to be due again at once.
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _stopping = new();
    private readonly HashSet<string> _delivered = new(StringComparer.Ordinal);
    private readonly string _name;
    private readonly string _host;
    private readonly Func<Delivery, CancellationToken, Task<Deferral?>> _deliver;
    private readonly LaneLimits _limits;
    private readonly CallJournal _journal;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Task _running;
    private long _sweptAt;
    private int _lost;

    /// <summary>A lane, at work.</summary>
    /// <param name="name">What its deliveries are kept under.</param>
    /// <param name="host">Where it leads, for logs and people.</param>
    /// <param name="deliver">Delivers one; null when that is done, else why not yet.</param>
    /// <param name="limits">How long and how often.</param>
    /// <param name="journal">Where deliveries wait.</param>
    /// <param name="time">Time.</param>
    /// <param name="logger">The log.</param>
    public DeliveryLane(
        string name, string host, Func<Delivery, CancellationToken, Task<Deferral?>> deliver, LaneLimits limits, CallJournal journal, TimeProvider time, ILogger logger)
    {
        (_name, _host, _deliver, _limits, _journal, _time, _logger) = (name, host, deliver, limits, journal, time, logger);
        _sweptAt = time.GetTimestamp() - (long)(limits.Sweep.TotalSeconds * time.TimestampFrequency);
        _running = Task.Run(RunAsync);
    }

    /// <summary>So many may wait.</summary>
    public int Capacity => _limits.Capacity;

    /// <summary>How the last attempt went.</summary>
    public LineHealth Health { get; private set; } = LineHealth.Unknown;

    /// <summary>Why the last attempt failed.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>Since when all attempts failed; null when the last one worked.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    /// <summary>When one was last delivered.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>How many waited when it last looked.</summary>
    public int Waiting { get; private set; }

    /// <summary>How many were given up since the agent started.</summary>
    public int Lost => Volatile.Read(ref _lost);

    /// <summary>Something new waits.</summary>
    public void Wake() => _wake.Writer.TryWrite(true);

    /// <summary>Tries all again now.</summary>
    public async Task RetryAsync(CancellationToken cancellationToken)
    {
        Waiting = await _journal.DeliveriesAsync(
            deliveries =>
            {
                deliveries.Hurry(_name, _time.GetUtcNow());
                return deliveries.Count(_name);
            },
            cancellationToken);
        Wake();
    }

    /// <summary>Drops all that wait.</summary>
    public async Task DropAsync(CancellationToken cancellationToken)
    {
        await _journal.DeliveriesAsync(deliveries => deliveries.RemoveAll(_name), cancellationToken);
        (Waiting, Health, Problem, FailingSince) = (0, LineHealth.Unknown, null, null);
        Wake();
    }

    /// <summary>Some were given up.</summary>
    public void Lose(int count)
    {
        if (count > 0)
        {
            Interlocked.Add(ref _lost, count);
            LogLost(_logger, count, _host);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running;
        _stopping.Dispose();
    }

    private async Task RunAsync()
    {
        if (_limits.TriesAtStart)
        {
            await PostAsync(_name, deliveries => deliveries.Hurry(_name, _time.GetUtcNow()));
        }

        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await WaitAsync(await DeliverDueAsync());
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
            catch (JournalLibraryException exception)
            {
                // Nothing can wait anywhere, and that will not change before the next start.
                (Health, Problem) = (LineHealth.Down, exception.Problem);
                return;
            }
            catch (Exception exception)
            {
                LogBroken(_logger, _host, exception);
                await Task.WhenAny(Task.Delay(ShortestPause, _time, _stopping.Token));
            }
        }
    }

    /// <returns>How long there is nothing to do, unless woken.</returns>
    private async Task<TimeSpan> DeliverDueAsync()
    {
        var now = _time.GetUtcNow();
        var (due, next) = await LookAsync(now);

        // What is delivered and still there could not be removed yet: the journal keeps trying.
        _delivered.IntersectWith(due.Select(delivery => delivery.Key));
        var open = due.Where(delivery => !_delivered.Contains(delivery.Key)).ToList();
        if (open.Count == 0)
        {
            var pause = (next ?? DateTimeOffset.MaxValue) - now;
            return due.Count > 0 || pause < ShortestPause ? ShortestPause : pause < LongestPause ? pause : LongestPause;
        }

        var deferrals = await Task.WhenAll(open.Select(delivery => _deliver(delivery, _stopping.Token)));
        foreach (var (delivery, deferral) in open.Zip(deferrals))
        {
            await NoteAsync(delivery, deferral);
        }

        return Array.TrueForAll(deferrals, deferral => deferral?.Problem is null) ? TimeSpan.Zero : ShortestPause;
    }

    private async Task<(IReadOnlyList<Delivery> Due, DateTimeOffset? Next)> LookAsync(DateTimeOffset now)
    {
        var isTimeToSweep = _time.GetElapsedTime(_sweptAt) >= _limits.Sweep;
        _sweptAt = isTimeToSweep ? _time.GetTimestamp() : _sweptAt;
        var (due, next, waiting, old) = await _journal.DeliveriesAsync(
            deliveries =>
            {
                var given = isTimeToSweep ? deliveries.RemoveBefore(_name, now - _limits.MaxAge) : 0;
                return (deliveries.Due(_name, now, _limits.AtOnce), deliveries.NextAt(_name), deliveries.Count(_name), given);
            },
            _stopping.Token);
        Lose(old);
        Waiting = waiting;
        return (due, next);
    }

    private async Task NoteAsync(Delivery delivery, Deferral? deferral)
    {
        var (now, problem) = (_time.GetUtcNow(), deferral?.Problem);
        if (deferral is null)
        {
            var isBack = Health is LineHealth.Down;
            SentAt = now;
            _delivered.Add(delivery.Key);
            await PostAsync(delivery.Key, deliveries =>
            {
                deliveries.Remove(delivery.Key);
                if (isBack)
                {
                    deliveries.Hurry(_name, now);
                }
            });
        }
        else
        {
            var until = deferral.Until ?? now + _limits.WaitAfter(delivery.Tries + 1, Random.Shared);
            await PostAsync(delivery.Key, deliveries => deliveries.Postpone(delivery.Key, until));
            if (problem is null)
            {
                return;
            }
        }

        var health = problem is null ? LineHealth.Up : LineHealth.Down;
        if (Health != health || Problem?.Detail != problem?.Detail)
        {
            LogHealth(_logger, _host, health, problem?.Detail ?? "-");
        }

        (Health, Problem, FailingSince) = (health, problem, problem is null ? null : FailingSince ?? now);
    }

    private ValueTask PostAsync(string key, Action<DeliveryTable> act) => _journal.PostDeliveryAsync(key, act, CancellationToken.None);

    private async Task WaitAsync(TimeSpan pause)
    {
        if (pause <= TimeSpan.Zero)
        {
            return;
        }

        using var waited = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        await Task.WhenAny(Task.Delay(pause, _time, waited.Token), _wake.Reader.WaitToReadAsync(waited.Token).AsTask());
        _wake.Reader.TryRead(out _);
        await waited.CancelAsync();
        _stopping.Token.ThrowIfCancellationRequested();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The action URL at {Host} is {Health} ({Problem})")]
    private static partial void LogHealth(ILogger logger, string host, LineHealth health, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} events for the action URL at {Host} were given up")]
    private static partial void LogLost(ILogger logger, int count, string host);

    [LoggerMessage(Level = LogLevel.Error, Message = "Delivering to the action URL at {Host} broke")]
    private static partial void LogBroken(ILogger logger, string host, Exception exception);
}

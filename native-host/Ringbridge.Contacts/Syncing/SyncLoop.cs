using Microsoft.Extensions.Logging;
using Ringbridge.Contacts.Index;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.Syncing;

/// <summary>Keeps the copy of one source up to date: at the start unless it is fresh, then from time to time, and when somebody asks for it.</summary>
internal sealed partial class SyncLoop : IAsyncDisposable
{
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromHours(1);
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _end = new();
    private readonly SemaphoreSlim _wake = new(0, 1);
    private readonly ISyncSource _source;
    private readonly ContactIndex _index;
    private readonly string _id;
    private readonly string _settings;
    private readonly Func<DialPlanOptions> _dialPlan;
    private readonly Action _changed;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private Task _running = Task.CompletedTask;
    private DateTimeOffset? _retryAt;

    /// <summary>A loop that does not run yet.</summary>
    /// <param name="source">What is copied.</param>
    /// <param name="index">Where to.</param>
    /// <param name="id">The source's id.</param>
    /// <param name="settings">A text that is another one when the copy must be made anew.</param>
    /// <param name="dialPlan">How numbers are understood.</param>
    /// <param name="changed">Told when a copy begins and ends.</param>
    /// <param name="time">Time.</param>
    /// <param name="logger">The log.</param>
    public SyncLoop(
        ISyncSource source, ContactIndex index, string id, string settings, Func<DialPlanOptions> dialPlan, Action changed, TimeProvider time, ILogger logger) =>
        (_source, _index, _id, _settings, _dialPlan, _changed, _time, _logger) = (source, index, id, settings, dialPlan, changed, time, logger);

    /// <summary>What is wrong, if the last copy failed.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>When the next attempt is made, if the last one failed.</summary>
    public DateTimeOffset? RetryAt => _retryAt > _time.GetUtcNow() ? _retryAt : null;

    /// <summary>It is being copied now.</summary>
    public bool IsSyncing { get; private set; }

    /// <summary>When it was last complete.</summary>
    public DateTimeOffset? SyncedAt => _index.StateOf(_id, _settings)?.SyncedAt;

    /// <summary>Starts.</summary>
    public void Start() => _running = Task.Run(RunAsync);

    /// <summary>Copies soon, however fresh the copy is.</summary>
    public void Wake()
    {
        try
        {
            _wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody else woke it, and it has not begun yet.
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running;
        _end.Dispose();
        _wake.Dispose();
    }

    private async Task RunAsync()
    {
        var failures = 0;
        var wait = SyncedAt is { } last ? last + _source.Interval - _time.GetUtcNow() : TimeSpan.Zero;
        while (!_end.IsCancellationRequested)
        {
            await WaitAsync(wait);
            if (_end.IsCancellationRequested)
            {
                return;
            }

            var retryAfter = await SyncAsync();
            failures = Problem is null ? 0 : failures + 1;
            wait = failures == 0 ? _source.Interval : retryAfter ?? TimeSpan.FromTicks(Math.Min(LongestBackoff.Ticks, FirstBackoff.Ticks << Math.Min(failures - 1, 10)));
            _retryAt = failures == 0 ? null : _time.GetUtcNow() + wait;
        }
    }

    private async Task WaitAsync(TimeSpan wait)
    {
        if (wait <= TimeSpan.Zero)
        {
            return;
        }

        using var due = new CancellationTokenSource(wait, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(due.Token, _end.Token);
        try
        {
            await _wake.WaitAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            // It is time, or the end.
        }
    }

    private async Task<TimeSpan?> SyncAsync()
    {
        IsSyncing = true;
        _changed();
        try
        {
            await _source.SyncAsync(_index.Copy(_id, _settings, _dialPlan()), _end.Token);
            Problem = null;
            var count = _index.Count(_id);
            LogSynced(_logger, _id, count);
            return null;
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            return null;
        }
        catch (DatabaseChangedException)
        {
            // Who had the index go back to its file wakes all sources, so this one begins anew at once.
            return null;
        }
        catch (SourceException exception)
        {
            Problem = exception.Problem;
            LogFailed(_logger, _id, exception);
            return exception.RetryAfter;
        }
        catch (Exception exception)
        {
            Problem = new Problem(Reasons.Internal);
            LogBroken(_logger, _id, exception);
            return null;
        }
        finally
        {
            IsSyncing = false;
            _changed();
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Source {SourceId} is copied: {Contacts} contacts")]
    private static partial void LogSynced(ILogger logger, string sourceId, int contacts);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Source {SourceId} could not be copied")]
    private static partial void LogFailed(ILogger logger, string sourceId, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Copying source {SourceId} broke")]
    private static partial void LogBroken(ILogger logger, string sourceId, Exception exception);
}

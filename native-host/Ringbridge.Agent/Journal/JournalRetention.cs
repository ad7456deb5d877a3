using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Ringbridge.Agent.Journal;

/// <summary>
/// Erases past calls that are older than the settings want them kept: at the start, when the settings change, and every few
/// hours. A clock that leaps must not empty the journal: after a leap it waits for the next time.
/// </summary>
internal sealed partial class JournalRetention : IDisposable
{
    private const string LastTime = "retainedAt";

    private static readonly TimeSpan Interval = TimeSpan.FromHours(6);

    // Longer than a week off, so that waiting for the next time stays the exception.
    private static readonly TimeSpan Leap = TimeSpan.FromDays(10);

    private readonly CallJournal _journal;
    private readonly Func<int> _days;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ITimer _timer;
    private readonly SemaphoreSlim _oneByOne = new(1);
    private long? _leaptAt;

    /// <summary>Nothing is erased before <see cref="Start"/>.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="days">How many days to keep.</param>
    /// <param name="time">Time.</param>
    /// <param name="logger">The log.</param>
    public JournalRetention(CallJournal journal, Func<int> days, TimeProvider time, ILogger logger)
    {
        (_journal, _days, _time, _logger) = (journal, days, time, logger);
        _timer = time.CreateTimer(_ => _ = EraseOldAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Erases what is too old now, and again from time to time.</summary>
    public void Start() => _timer.Change(TimeSpan.Zero, Interval);

    /// <summary>Erases what is too old now.</summary>
    public async Task EraseOldAsync()
    {
        var now = _time.GetUtcNow();
        await _oneByOne.WaitAsync();
        try
        {
            if (await HasLeaptAsync(now))
            {
                _leaptAt = _time.GetTimestamp();
                LogLeapt(_logger, now);
            }

            if (_leaptAt is { } leaptAt && _time.GetElapsedTime(leaptAt) < Interval)
            {
                return;
            }

            var days = _days();
            var erased = await _journal.EraseAsync(calls => calls.EraseBefore(now.AddDays(-days)), CancellationToken.None);
            if (erased > 0)
            {
                LogErased(_logger, erased, days);
            }
        }
        catch (Exception exception)
        {
            LogFailed(_logger, exception);
        }
        finally
        {
            _oneByOne.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private async Task<bool> HasLeaptAsync(DateTimeOffset now)
    {
        var last = await _journal.RecallAsync(LastTime, CancellationToken.None);
        await _journal.RememberAsync(LastTime, now.ToString("O", CultureInfo.InvariantCulture), CancellationToken.None);
        return DateTimeOffset.TryParse(last, CultureInfo.InvariantCulture, out var before) && (now - before).Duration() > Leap;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} past calls older than {Days} days were erased")]
    private static partial void LogErased(ILogger logger, int count, int days);

    [LoggerMessage(Level = LogLevel.Information, Message = "It is long since past calls were last looked through, or the clock was changed: at {Now} nothing is erased, but the next time")]
    private static partial void LogLeapt(ILogger logger, DateTimeOffset now);

    [LoggerMessage(Level = LogLevel.Error, Message = "Old calls could not be erased from the journal")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}

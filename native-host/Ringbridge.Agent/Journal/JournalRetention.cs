using Microsoft.Extensions.Logging;

namespace Ringbridge.Agent.Journal;

/// <summary>Removes past calls that are older than the settings want them kept: at the start, when the settings change, and every few hours.</summary>
internal sealed partial class JournalRetention : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(6);

    private readonly CallJournal _journal;
    private readonly Func<int> _days;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ITimer _timer;

    /// <summary>Nothing is removed before <see cref="Start"/>.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="days">How many days to keep.</param>
    /// <param name="time">Time.</param>
    /// <param name="logger">The log.</param>
    public JournalRetention(CallJournal journal, Func<int> days, TimeProvider time, ILogger logger)
    {
        (_journal, _days, _time, _logger) = (journal, days, time, logger);
        _timer = time.CreateTimer(_ => _ = CleanAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Removes what is too old now, and again from time to time.</summary>
    public void Start() => _timer.Change(TimeSpan.Zero, Interval);

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private async Task CleanAsync()
    {
        try
        {
            var days = _days();
            var removed = await _journal.RemoveBeforeAsync(_time.GetUtcNow().AddDays(-days), CancellationToken.None);
            if (removed > 0)
            {
                LogRemoved(_logger, removed, days);
            }
        }
        catch (Exception exception)
        {
            LogFailed(_logger, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} past calls older than {Days} days were removed")]
    private static partial void LogRemoved(ILogger logger, int count, int days);

    [LoggerMessage(Level = LogLevel.Error, Message = "Old calls could not be removed from the journal")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}

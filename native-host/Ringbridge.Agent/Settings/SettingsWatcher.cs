using Microsoft.Extensions.Logging;

namespace Ringbridge.Agent.Settings;

/// <summary>
/// Notices that the settings file changed. Editors write in several steps, so it waits until there is quiet. Where the
/// system cannot tell of changes, it looks by itself from time to time.
/// </summary>
internal sealed partial class SettingsWatcher : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(5);

    private readonly ILogger _logger;
    private readonly ITimer _timer;
    private readonly FileSystemWatcher? _watcher;

    /// <summary>Watches.</summary>
    /// <param name="path">The file.</param>
    /// <param name="look">Looks whether the file changed.</param>
    /// <param name="time">Time.</param>
    /// <param name="logger">The log.</param>
    public SettingsWatcher(string path, Func<Task> look, TimeProvider time, ILogger logger)
    {
        _logger = logger;
        _timer = time.CreateTimer(_ => _ = LookAsync(look), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        try
        {
            _watcher = new FileSystemWatcher(Path.GetDirectoryName(path)!, Path.GetFileName(path));
            _watcher.Changed += (_, _) => NoteChange();
            _watcher.Created += (_, _) => NoteChange();
            _watcher.Deleted += (_, _) => NoteChange();
            _watcher.Renamed += (_, _) => NoteChange();
            _watcher.Error += (_, error) => Recover(error.GetException());
            _watcher.EnableRaisingEvents = true;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or PlatformNotSupportedException)
        {
            Recover(exception);
        }
    }

    /// <summary>Looks when nothing more changed for a moment.</summary>
    internal void NoteChange() => _timer.Change(Quiet, Timeout.InfiniteTimeSpan);

    /// <inheritdoc/>
    public void Dispose()
    {
        _watcher?.Dispose();
        _timer.Dispose();
    }

    private void Recover(Exception exception)
    {
        LogBlind(_logger, exception);
        _timer.Change(LookAnyway, LookAnyway);
    }

    private async Task LookAsync(Func<Task> look)
    {
        try
        {
            await look();
        }
        catch (Exception exception)
        {
            LogFailed(_logger, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The system does not tell of changed settings; looking every few seconds instead")]
    private static partial void LogBlind(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Changed settings could not be taken over")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}

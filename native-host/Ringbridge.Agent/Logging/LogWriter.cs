using Microsoft.Extensions.Logging;

namespace Ringbridge.Agent.Logging;

/// <summary>Writes one category into the log file. Debug lines are left out: they are for developers.</summary>
internal sealed class LogWriter(LogFile file, string category) : ILogger
{
    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Information and < LogLevel.None;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            file.Add(logLevel, category, formatter(state, exception), exception);
        }
    }
}

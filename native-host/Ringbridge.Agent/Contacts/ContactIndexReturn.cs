using Microsoft.Extensions.Logging;
using Ringbridge.Contacts.Index;

namespace Ringbridge.Agent.Contacts;

/// <summary>
/// Has an index that is kept in memory, because its file could not be used at the start, go back to the file as soon as that is
/// possible. Until then nothing is taken into the own address book, because it would not last; other sources are copied again.
/// </summary>
internal sealed partial class ContactIndexReturn : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly ContactIndex _index;
    private readonly Action _returned;
    private readonly ILogger _logger;
    private readonly ITimer? _timer;

    /// <summary>Looks after an index.</summary>
    /// <param name="index">The index.</param>
    /// <param name="returned">Told when it is in its file again.</param>
    /// <param name="time">Time.</param>
    /// <param name="logger">The log.</param>
    public ContactIndexReturn(ContactIndex index, Action returned, TimeProvider time, ILogger logger)
    {
        (_index, _returned, _logger) = (index, returned, logger);
        _timer = index is { Problem: not null, CanWrite: true } ? time.CreateTimer(_ => Look(), null, Pause, Pause) : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _timer?.Dispose();

    private void Look()
    {
        try
        {
            if (_index.TryReturn())
            {
                _timer!.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                LogReturned(_logger);
                _returned();
            }
        }
        catch (Exception exception)
        {
            LogBroken(_logger, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The file of contacts can be used again")]
    private static partial void LogReturned(ILogger logger);

    [LoggerMessage(Level = LogLevel.Error, Message = "Going back to the file of contacts broke")]
    private static partial void LogBroken(ILogger logger, Exception exception);
}

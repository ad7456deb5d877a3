using Microsoft.Extensions.Logging;
using Ringbridge.Contacts.Index;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Contacts;

/// <summary>
/// Has an index that is kept in memory, because its file or its secret could not be used at the start, go back to the file as soon
/// as that is possible. Until then nothing is taken into the own address book, because it would not last; other sources are copied again.
/// </summary>
internal sealed partial class ContactIndexReturn : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private readonly CancellationTokenSource _end = new();
    private readonly ContactIndex _index;
    private readonly Action _returned;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Task _looking;

    /// <summary>Looks after an index.</summary>
    /// <param name="index">The index.</param>
    /// <param name="returned">Told when it is in its file again.</param>
    /// <param name="time">Time.</param>
    /// <param name="logger">The log.</param>
    public ContactIndexReturn(ContactIndex index, Action returned, TimeProvider time, ILogger logger)
    {
        (_index, _returned, _time, _logger) = (index, returned, time, logger);
        _looking = index is { Problem: not null, CanWrite: true } ? LookAsync() : Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _looking;
        _end.Dispose();
    }

    private async Task LookAsync()
    {
        for (var pause = Pause; await IsDueAsync(pause); pause = After(pause))
        {
            try
            {
                if (await _index.TryReturnAsync(_end.Token))
                {
                    LogReturned(_logger);
                    _returned();
                    return;
                }
            }
            catch (Exception exception)
            {
                LogBroken(_logger, exception);
            }
        }
    }

    // A locked keyring asks the person for its password each time, so it is asked less and less. A file bothers nobody.
    private TimeSpan After(TimeSpan pause) => _index.Problem?.Detail is not Details.ContactsKeyUnreachable ? Pause
        : pause * 2 < LongestPause ? pause * 2
        : LongestPause;

    // The pause begins when the last attempt is over: a person who types a password is not asked for it a second time.
    private async Task<bool> IsDueAsync(TimeSpan pause)
    {
        try
        {
            await Task.Delay(pause, _time, _end.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The file of contacts can be used again")]
    private static partial void LogReturned(ILogger logger);

    [LoggerMessage(Level = LogLevel.Error, Message = "Going back to the file of contacts broke")]
    private static partial void LogBroken(ILogger logger, Exception exception);
}

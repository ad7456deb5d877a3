namespace Ringbridge.Contacts.Http;

/// <summary>How long a server may take in all, however often it is asked. The time between its requests does not count: that is ours.</summary>
/// <param name="time">How long.</param>
/// <param name="clock">Time.</param>
internal sealed class Patience(TimeSpan time, TimeProvider clock)
{
    private TimeSpan _left = time;

    /// <summary>Waits for a server.</summary>
    /// <param name="act">Asks it.</param>
    /// <param name="cancellationToken">Gives up earlier.</param>
    public async Task<T> WaitAsync<T>(Func<CancellationToken, Task<T>> act, CancellationToken cancellationToken)
    {
        var begin = clock.GetTimestamp();
        using var patience = new CancellationTokenSource(_left > TimeSpan.Zero ? _left : TimeSpan.Zero, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return await act(either.Token);
        }
        finally
        {
            _left -= clock.GetElapsedTime(begin);
        }
    }
}

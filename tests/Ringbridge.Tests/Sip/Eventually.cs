namespace Ringbridge.Tests.Sip;

/// <summary>Waits for what another process does, which nothing can announce to us: asks until it is so.</summary>
internal static class Eventually
{
    /// <summary>Far more than anything here takes, even on a busy machine.</summary>
    public static readonly TimeSpan Timeout = Testing.Eventually.Limit;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Asks until the answer is neither null nor false; fails with what was waited for.</summary>
    public static async Task<T> GetAsync<T>(string what, Func<T?> ask, Func<string>? explain = null)
    {
        using var deadline = new CancellationTokenSource(Timeout);
        while (true)
        {
            if (ask() is { } answer and not false)
            {
                return answer;
            }

            if (deadline.IsCancellationRequested)
            {
                throw new TimeoutException($"waited in vain for {what}. {explain?.Invoke()}");
            }

            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    /// <summary>Asks until it is so.</summary>
    public static Task UntilAsync(string what, Func<bool> ask, Func<string>? explain = null) => GetAsync(what, () => ask(), explain);
}

namespace Ringbridge.Tests.Testing;

/// <summary>Waits for what another thread does, without knowing how long it takes. The limit only ends a test that hangs.</summary>
internal static class Eventually
{
    /// <summary>Far more than anything here takes, even on a busy machine.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static async Task BecomesTrueAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!condition())
        {
            await Task.Delay(1, limit.Token);
        }
    }
}

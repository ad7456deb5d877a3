namespace Ringbridge.Agent.Hosting;

/// <summary>
/// Gives memory back to the system when a flood of events is over: the runtime keeps what it needed once, in case it is needed
/// again, and the agent runs all day beside other programs.
/// </summary>
internal sealed class IdleMemory : IDisposable
{
    // Looking after a few thousand running calls takes less.
    private const long QuietBytes = 16 * 1024 * 1024;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private readonly ITimer _timer;
    private long _allocated;
    private bool _wasBusy = true;

    /// <summary>Begins to look.</summary>
    public IdleMemory(TimeProvider time) => _timer = time.CreateTimer(_ => Look(), null, Interval, Interval);

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var allocated = GC.GetTotalAllocatedBytes();
        var isQuiet = allocated - _allocated < QuietBytes;
        _allocated = allocated;
        if (isQuiet && _wasBusy)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            NativeHeap.Trim();
        }

        // Once after the start and after each flood: what is kept then is in use.
        _wasBusy = !isQuiet;
    }
}

namespace Ringbridge.Agent.Hosting;

/// <summary>
/// Collects garbage before much of it has piled up. The runtime lets as much pile up as the processor's cache holds, which is
/// tens of megabytes in a flood of events; its setting for that is an environment variable, which nobody sets for an agent that
/// the system starts. Looked at after each piece of work instead of from time to time: an idle agent wakes for nothing.
/// </summary>
internal sealed class GarbageLimit
{
    // What is in use in a flood is about as much: then one collection costs little more than what it frees.
    private const long Bytes = 4 * 1024 * 1024;

    // What survived one collection is mostly still under way; of what survived two, most is over by the time of the next.
    private const int Generation = 1;

    private long _collectedAt = GC.GetTotalAllocatedBytes();

    /// <summary>A piece of work is done.</summary>
    public void Look()
    {
        var allocated = GC.GetTotalAllocatedBytes();
        var before = Volatile.Read(ref _collectedAt);

        // One of those who look at the same time collects.
        if (allocated - before >= Bytes && Interlocked.CompareExchange(ref _collectedAt, allocated, before) == before)
        {
            GC.Collect(Generation, GCCollectionMode.Forced, blocking: true);
        }
    }
}

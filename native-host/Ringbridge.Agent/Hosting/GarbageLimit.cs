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

    // What outlived even that is collected, and the heaps are given back, after so many times what is in use: with much in use
    // (a large address book) such a collection takes long.
    private const int InUse = 2;

    private readonly Lock _collecting = new();
    private long _collectedAt = GC.GetTotalAllocatedBytes();
    private long _givenBackAt = GC.GetTotalAllocatedBytes();

    private bool IsDue => GC.GetTotalAllocatedBytes() - Volatile.Read(ref _collectedAt) >= Bytes;

    /// <summary>A piece of work is done.</summary>
    public void Look()
    {
        if (IsDue && _collecting.TryEnter())
        {
            try
            {
                // One of those who look at the same time collects.
                if (IsDue)
                {
                    Collect();
                }
            }
            finally
            {
                _collecting.Exit();
            }
        }
    }

    private void Collect()
    {
        var allocated = GC.GetTotalAllocatedBytes();
        Volatile.Write(ref _collectedAt, allocated);
        if (allocated - _givenBackAt < Math.Max(2 * Bytes, InUse * GC.GetGCMemoryInfo().HeapSizeBytes))
        {
            GC.Collect(Generation, GCCollectionMode.Forced, blocking: true);
            return;
        }

        _givenBackAt = allocated;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        NativeHeap.Trim();
    }
}

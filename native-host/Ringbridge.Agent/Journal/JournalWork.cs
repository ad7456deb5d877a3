namespace Ringbridge.Agent.Journal;

/// <summary>Something to be done by the journal's writer.</summary>
/// <param name="Act">Does it, within a transaction.</param>
internal sealed record JournalWork(Action<JournalTables> Act)
{
    /// <summary>Told when it is committed, or failed; null when nobody waits.</summary>
    public TaskCompletionSource? Done { get; init; }

    /// <summary>
    /// What it writes to, such as a call. Work with a key is kept when it cannot be done now, the newest of each key; work
    /// without one then fails.
    /// </summary>
    public string? Key { get; init; }

    /// <summary>It deletes something that must not be found in the file afterwards.</summary>
    public Compaction Compaction { get; init; }
}

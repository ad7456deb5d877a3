namespace Ringbridge.Agent.Journal;

/// <summary>A way to write past calls as CSV.</summary>
internal interface ICallSheet
{
    /// <summary>What stands before the first call, line end included.</summary>
    string Head { get; }

    /// <summary>A call, line end included.</summary>
    string Row(JournalEntry entry);
}

namespace Ringbridge.Agent.Journal;

/// <summary>How thoroughly the file is cleaned after something was deleted.</summary>
internal enum Compaction
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>What was deleted leaves the write-ahead log.</summary>
    Log,

    /// <summary>The file is written anew, too.</summary>
    File,
}

namespace Ringbridge.Contract.Problems;

public static partial class Details
{
    /// <summary>The agent ended while this call was running, so its true end is unknown.</summary>
    public const string AgentRestarted = "agentRestarted";

    /// <summary>The home folder belongs to another user.</summary>
    public const string HomeNotOwned = "homeNotOwned";

    /// <summary>Other users may write to the home folder.</summary>
    public const string HomeWritable = "homeWritable";

    /// <summary>The home folder cannot be created or used.</summary>
    public const string HomeUnusable = "homeUnusable";

    /// <summary>The agent program ended before it listened.</summary>
    public const string AgentEndedAtStart = "agentEndedAtStart";

    /// <summary>The agent was started and does not listen in time.</summary>
    public const string AgentDoesNotAnswer = "agentDoesNotAnswer";

    /// <summary>The system could not start the agent program.</summary>
    public const string AgentNotStartable = "agentNotStartable";

    /// <summary>The socket or pipe is served by another user.</summary>
    public const string AgentOfSomebodyElse = "agentOfSomebodyElse";

    /// <summary>Too many requests of one client are running at once; this one was not started.</summary>
    public const string TooManyRequests = "tooManyRequests";

    /// <summary>The journal was damaged and set aside; a new one was begun.</summary>
    public const string JournalSetAside = "journalSetAside";

    /// <summary>The journal file cannot be used; calls are kept in memory only.</summary>
    public const string JournalUnusable = "journalUnusable";

    /// <summary>Something could not be written to the journal.</summary>
    public const string JournalNotWritten = "journalNotWritten";

    /// <summary>The journal was written by a newer version and set aside; a new one was begun.</summary>
    public const string JournalNewer = "journalNewer";

    /// <summary>The journal cannot be read just now.</summary>
    public const string JournalNotRead = "journalNotRead";

    /// <summary>The library that reads and writes the journal is missing, or does not fit: calls are shown and not kept.</summary>
    public const string JournalLibrary = "journalLibrary";

    /// <summary>The journal has no such call.</summary>
    public const string NotInJournal = "notInJournal";

    /// <summary>Several calls are running and none was named.</summary>
    public const string SeveralCalls = "severalCalls";

    /// <summary>This cannot be done with the call in its present state.</summary>
    public const string NotInThisState = "notInThisState";

    /// <summary>Another request came before <c>session.open</c>.</summary>
    public const string SessionNotOpen = "sessionNotOpen";
}

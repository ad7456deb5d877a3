using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Journal;

/// <summary>
/// Opens the journal, whatever state its file is in: a damaged one is set aside for a new one, and where no file can be
/// had at all, calls are kept in memory. The agent goes on in any case, and says what is wrong.
/// </summary>
internal sealed partial class JournalFile(string path, TimeProvider time, ILogger logger)
{
    /// <summary>What is wrong with the file, if anything; stays until the agent is started again.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>Opens it.</summary>
    public JournalTables Open()
    {
        try
        {
            return new JournalTables(OpenSound());
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            LogUnusable(logger, path, exception);
            Problem = new Problem(Reasons.Internal, Details.JournalUnusable).With("file", path).With("cause", exception.Message);
            return new JournalTables(JournalDatabase.OpenInMemory());
        }
    }

    private JournalDatabase OpenSound()
    {
        try
        {
            return JournalDatabase.Open(path);
        }
        catch (SqliteException exception) when (JournalDatabase.IsCorrupt(exception))
        {
            var aside = JournalDatabase.SetAside(path, time.GetUtcNow());
            LogSetAside(logger, path, aside, exception);
            Problem = new Problem(Reasons.Internal, Details.JournalSetAside).With("file", path).With("aside", aside);
            return JournalDatabase.Open(path);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The journal {Path} is damaged and was set aside as {Aside}")]
    private static partial void LogSetAside(ILogger logger, string path, string aside, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The journal {Path} cannot be used; calls are kept in memory only")]
    private static partial void LogUnusable(ILogger logger, string path, Exception exception);
}

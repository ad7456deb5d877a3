using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Ringbridge.Agent.Journal;
using Ringbridge.Contacts.Index;

namespace Ringbridge.Agent.Contacts;

/// <summary>Opens the index of an agent. Calls go on without contacts, so a file that cannot be used stops nothing.</summary>
internal static partial class ContactIndexFile
{
    /// <summary>The index in that file, or one in memory until the file can be used (<see cref="ContactIndexReturn"/>).</summary>
    public static ContactIndex Open(string path, TimeProvider time, ILoggerFactory loggers)
    {
        try
        {
            return ContactIndex.Open(path, time);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            LogUnusable(loggers.CreateLogger<ContactIndex>(), exception);
            return ContactIndex.OpenTemporary(path, exception.Message, time);
        }
        catch (Exception exception) when (JournalFailure.IsOfLibrary(exception))
        {
            LogUnusable(loggers.CreateLogger<ContactIndex>(), exception);
            return ContactIndex.None(exception.GetBaseException().GetType().Name, time);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The file of contacts cannot be used")]
    private static partial void LogUnusable(ILogger logger, Exception exception);
}

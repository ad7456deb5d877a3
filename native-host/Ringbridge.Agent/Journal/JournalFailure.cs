using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Ringbridge.Agent.Journal;

/// <summary>What an error of the journal's file means.</summary>
internal static class JournalFailure
{
    /// <summary>Whether the file itself is damaged: it will not get better.</summary>
    public static bool IsDamage(Exception exception) => exception is SqliteException { SqliteErrorCode: SQLITE_CORRUPT or SQLITE_NOTADB };

    /// <summary>Whether the file is sound, but cannot be used now: another program holds it, the disk is full, a drive went away.</summary>
    public static bool IsObstacle(Exception exception) => exception is SqliteException
    {
        SqliteErrorCode: SQLITE_BUSY or SQLITE_LOCKED or SQLITE_FULL or SQLITE_IOERR or SQLITE_READONLY or SQLITE_CANTOPEN or SQLITE_PERM or SQLITE_PROTOCOL,
    };

    /// <summary>Whether the library itself is missing, or is not for this system or version.</summary>
    public static bool IsOfLibrary(Exception exception) =>
        exception.GetBaseException() is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException;

    /// <summary>Whether it comes from the file at all.</summary>
    public static bool IsOfFile(Exception exception) => exception is SqliteException or IOException or UnauthorizedAccessException;
}

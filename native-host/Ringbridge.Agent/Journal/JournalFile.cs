using Microsoft.Extensions.Logging;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Journal;

/// <summary>
/// Opens the journal, whatever state its file is in: a damaged one is set aside for a new one, and where no file can be
/// had, calls are kept in memory until it can. Without the library for it there is no journal: running calls are shown, and
/// forgotten when they are over. The agent goes on in any case, and says what is wrong.
/// </summary>
internal sealed partial class JournalFile(string path, TimeProvider time, ILogger logger)
{
    private const string Damaged = ".corrupt-";
    private const string Newer = ".newer-";

    private Problem? _setAside;
    private Problem? _unusable;

    private static string Library =>
        OperatingSystem.IsWindows() ? "e_sqlite3.dll" : OperatingSystem.IsMacOS() ? "libe_sqlite3.dylib" : "libe_sqlite3.so";

    /// <summary>What is wrong with the file, if anything. That one was set aside is told until the agent is started again.</summary>
    public Problem? Problem => _unusable ?? _setAside;

    /// <summary>Whether calls are kept in memory for want of a file.</summary>
    public bool IsTemporary => _unusable is not null;

    /// <summary>Opens it.</summary>
    /// <param name="interrupted">Calls that ran when the last agent ended, as they were then; their rows are closed.</param>
    /// <returns>Its tables; null when the library for them cannot be loaded.</returns>
    public JournalTables? Open(out IReadOnlyList<JournalEntry> interrupted)
    {
        try
        {
            return OpenSound(out interrupted);
        }
        catch (Exception exception) when (JournalFailure.IsOfFile(exception))
        {
            LogUnusable(logger, path, exception);
            _unusable = new Problem(Reasons.Internal, Details.JournalUnusable).With("file", path).With("cause", exception.Message);
            interrupted = [];
            return new JournalTables(JournalDatabase.OpenInMemory());
        }
        catch (Exception exception) when (JournalFailure.IsOfLibrary(exception))
        {
            LogNoLibrary(logger, Library, exception);
            _unusable = new Problem(Reasons.Internal, Details.JournalLibrary).With("file", Library).With("cause", CauseOf(exception));
            interrupted = [];
            return null;
        }
    }

    /// <summary>Opens the file for reading beside its writer.</summary>
    public JournalDatabase OpenReader() => JournalDatabase.OpenReader(path);

    /// <summary>Tries the file again while calls are kept in memory; if it can be used now, it takes them over.</summary>
    /// <param name="temporary">The tables in memory; done with when this succeeds.</param>
    /// <returns>The tables in the file, or null when there still is none to be had.</returns>
    public JournalTables? TryReturn(JournalTables temporary)
    {
        JournalTables? tables = null;
        try
        {
            tables = OpenSound(out _);
            temporary.Database.CopyTo(path);
        }
        catch (Exception exception) when (JournalFailure.IsOfFile(exception))
        {
            tables?.Dispose();
            _unusable = _unusable?.With("cause", exception.Message);
            return null;
        }

        LogReturned(logger, path);
        _unusable = null;
        temporary.Dispose();
        return tables;
    }

    /// <summary>Removes files that were set aside: they hold calls, too.</summary>
    public void RemoveAside()
    {
        foreach (var mark in (string[])[Damaged, Newer])
        {
            foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, $"{Path.GetFileName(path)}{mark}*"))
            {
                File.Delete(file);
            }
        }
    }

    private JournalTables OpenSound(out IReadOnlyList<JournalEntry> interrupted)
    {
        try
        {
            return OpenAndClose(out interrupted);
        }
        catch (NewerJournalException exception)
        {
            SetAside(Newer, Details.JournalNewer, exception);
        }
        catch (Exception exception) when (JournalFailure.IsDamage(exception))
        {
            SetAside(Damaged, Details.JournalSetAside, exception);
        }

        return OpenAndClose(out interrupted);
    }

    private JournalTables OpenAndClose(out IReadOnlyList<JournalEntry> interrupted)
    {
        var tables = new JournalTables(JournalDatabase.Open(path));
        try
        {
            interrupted = tables.CloseInterrupted();
            return tables;
        }
        catch
        {
            tables.Dispose();
            throw;
        }
    }

    private void SetAside(string mark, string detail, Exception exception)
    {
        var aside = $"{path}{mark}{time.GetUtcNow():yyyyMMdd-HHmmss}";
        foreach (var side in (string[])["", "-wal", "-shm"])
        {
            if (File.Exists(path + side))
            {
                File.Move(path + side, aside + side, overwrite: true);
            }
        }

        LogSetAside(logger, path, aside, exception);
        _setAside = new Problem(Reasons.Internal, detail).With("file", path).With("aside", aside);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The journal {Path} is damaged or too new and was set aside as {Aside}")]
    private static partial void LogSetAside(ILogger logger, string path, string aside, Exception exception);

    // The system tells where it looked, on many lines.
    private static string CauseOf(Exception exception) => exception.GetBaseException().Message.Split('\n')[0].Trim();

    [LoggerMessage(Level = LogLevel.Error, Message = "There is no journal: {Library} cannot be loaded. Install Ringbridge again")]
    private static partial void LogNoLibrary(ILogger logger, string library, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The journal {Path} cannot be used; calls are kept in memory")]
    private static partial void LogUnusable(ILogger logger, string path, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The journal {Path} can be used again and has taken over what was kept in memory")]
    private static partial void LogReturned(ILogger logger, string path);
}

using Microsoft.Data.Sqlite;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.Index;

/// <summary>
/// The database of contacts: one connection writes, one looks up, and one reads whatever takes longer, so neither a long copy nor
/// a comparison of all cards delays a look-up. Where the file cannot be used, what is written is kept in memory until it can
/// (<see cref="TryReturn"/>); where the library for it is missing, there is nothing to be found and nothing is taken.
/// </summary>
internal sealed class ContactDatabase : IDisposable
{
    private readonly Lock _writing = new();
    private readonly Lock _looking = new();
    private readonly Lock _reading = new();
    private readonly string _path;
    private readonly TimeProvider _time;
    private SqliteConnection? _writer;
    private SqliteConnection? _looker;
    private SqliteConnection? _reader;

    private ContactDatabase(string path, TimeProvider time) => (_path, _time) = (path, time);

    /// <summary>Why what is written now does not last, or is not taken at all; null when it lasts.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>Whether it takes anything.</summary>
    public bool CanWrite => _writer is not null;

    /// <summary>Opens the file. One that is damaged is set aside, and a new one begun.</summary>
    /// <exception cref="SqliteException">The file cannot be used.</exception>
    public static ContactDatabase Open(string path, TimeProvider time)
    {
        var database = new ContactDatabase(path, time);
        (database._writer, database._looker, database._reader) = database.OpenFile();
        return database;
    }

    /// <summary>A database in memory, until the file can be used.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cause">Why it cannot.</param>
    /// <param name="time">Time.</param>
    public static ContactDatabase OpenTemporary(string path, string cause, TimeProvider time) => new(path, time)
    {
        _writer = ContactFile.OpenInMemory(out var looker, out var reader),
        _looker = looker,
        _reader = reader,
        Problem = Unusable(cause),
    };

    /// <summary>A database that holds nothing.</summary>
    /// <param name="cause">Why.</param>
    /// <param name="time">Time.</param>
    public static ContactDatabase None(string cause, TimeProvider time) => new("", time) { Problem = Unusable(cause) };

    /// <summary>Reads what is known by its key: whoever rings waits for it.</summary>
    /// <param name="look">Reads.</param>
    /// <param name="nothing">What is read where there is nothing.</param>
    public T Look<T>(Func<SqliteConnection, T> look, T nothing)
    {
        lock (_looking)
        {
            return _looker is null ? nothing : look(_looker);
        }
    }

    /// <summary>Reads what may be long, such as all cards of a source.</summary>
    /// <param name="read">Reads.</param>
    /// <param name="nothing">What is read where there is nothing.</param>
    public T Read<T>(Func<SqliteConnection, T> read, T nothing)
    {
        lock (_reading)
        {
            return _reader is null ? nothing : read(_reader);
        }
    }

    /// <summary>Writes, all or nothing.</summary>
    /// <exception cref="SourceException">Nothing is taken.</exception>
    public void Write(Action<SqliteConnection> write)
    {
        lock (_writing)
        {
            if (_writer is null)
            {
                throw new SourceException(Problem!);
            }

            using var transaction = _writer.BeginTransaction();
            write(_writer);
            transaction.Commit();
        }
    }

    /// <summary>Takes what was deleted out of the log, too.</summary>
    public void EmptyLog()
    {
        lock (_writing)
        {
            if (_writer is not null)
            {
                ContactFile.Execute(_writer, "PRAGMA wal_checkpoint(TRUNCATE)");
            }
        }
    }

    /// <summary>Goes back to the file, if it can be used by now.</summary>
    /// <returns>Whether it does from now on.</returns>
    public bool TryReturn()
    {
        if (Problem is null || !CanWrite)
        {
            return false;
        }

        SqliteConnection writer, looker, reader;
        try
        {
            // Opening may take as long as another program holds the file: look-ups go on meanwhile.
            (writer, looker, reader) = OpenFile();
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            return false;
        }

        lock (_writing)
        {
            lock (_reading)
            {
                lock (_looking)
                {
                    Dispose();
                    (_writer, _looker, _reader, Problem) = (writer, looker, reader, null);
                    return true;
                }
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _looker?.Dispose();
        _reader?.Dispose();
        _writer?.Dispose();
    }

    private static Problem Unusable(string cause) => new Problem(Reasons.Internal, Details.ContactsUnusable).With("cause", cause);

    private (SqliteConnection Writer, SqliteConnection Looker, SqliteConnection Reader) OpenFile()
    {
        SqliteConnection writer;
        try
        {
            writer = ContactFile.Open(_path);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
        {
            ContactFile.SetAside(_path, _time.GetUtcNow());
            writer = ContactFile.Open(_path);
        }

        return (writer, ContactFile.OpenReader(_path), ContactFile.OpenReader(_path));
    }
}

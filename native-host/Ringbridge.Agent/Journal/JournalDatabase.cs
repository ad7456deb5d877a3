using Microsoft.Data.Sqlite;

namespace Ringbridge.Agent.Journal;

/// <summary>
/// A connection to the journal's SQLite file. Write-ahead logging with <c>synchronous=NORMAL</c>: what is committed
/// survives the death of any process; only a power cut may take the last moments. With <c>secure_delete</c> what is
/// deleted is overwritten, and <see cref="Compact"/> takes it out of the log.
/// </summary>
internal sealed class JournalDatabase : IDisposable
{
    private const int BusyTimeoutSeconds = 2;
    private const string InMemory = ":memory:";

    private readonly SqliteConnection _connection;

    private JournalDatabase(SqliteConnection connection) => _connection = connection;

    /// <summary>Opens the file for writing, creating it when there is none, and brings it up to date.</summary>
    /// <exception cref="SqliteException">It is no sound journal, or cannot be opened.</exception>
    /// <exception cref="NewerJournalException">A newer version wrote it.</exception>
    public static JournalDatabase Open(string path)
    {
        CreateForOwnerAlone(path);
        return Prepared(Connect(path, SqliteOpenMode.ReadWriteCreate));
    }

    /// <summary>Opens a file that is in use for reading beside its writer.</summary>
    /// <exception cref="SqliteException">It cannot be opened.</exception>
    public static JournalDatabase OpenReader(string path) => Connect(path, SqliteOpenMode.ReadOnly);

    /// <summary>A journal that lasts as long as the process.</summary>
    public static JournalDatabase OpenInMemory() => Prepared(Connect(InMemory, SqliteOpenMode.ReadWriteCreate));

    /// <summary>A command on this connection.</summary>
    public SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    /// <summary>Runs statements that answer nothing.</summary>
    public void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    /// <summary>Makes a function that statements on this connection may use.</summary>
    public void Define<T1, T2, T3, T4, T5>(string name, Func<T1, T2, T3, T4, T5, bool> function) => _connection.CreateFunction(name, function, isDeterministic: true);

    /// <inheritdoc cref="Define{T1, T2, T3, T4, T5}"/>
    public void Define(string name, Func<long, long> function) => _connection.CreateFunction(name, function, isDeterministic: true);

    /// <summary>Does all or nothing.</summary>
    public void InTransaction(Action act)
    {
        Execute("BEGIN IMMEDIATE");
        try
        {
            act();
            Execute("COMMIT");
        }
        catch
        {
            // After some errors SQLite has rolled back by itself (lang_transaction.html, "Response To Errors Within A Transaction").
            if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0)
            {
                Execute("ROLLBACK");
            }

            throw;
        }
    }

    /// <summary>Takes out of file and log what was deleted. Not within a transaction.</summary>
    /// <param name="rebuild">Also writes the file anew, as small as it can be.</param>
    /// <returns>False when somebody was reading the log: it is still there.</returns>
    public bool Compact(bool rebuild)
    {
        if (rebuild)
        {
            Execute("VACUUM");
        }

        // Columns: busy, pages in the log, pages moved (pragma.html, wal_checkpoint).
        using var checkpoint = Command("PRAGMA wal_checkpoint(TRUNCATE)");
        using var row = checkpoint.ExecuteReader();
        return row.Read() && row.GetInt64(0) == 0;
    }

    /// <summary>Copies everything to another journal, which is up to date.</summary>
    public void CopyTo(string path)
    {
        using (var attach = Command("ATTACH DATABASE $path AS other"))
        {
            attach.Parameters.AddWithValue("$path", path);
            attach.ExecuteNonQuery();
        }

        try
        {
            InTransaction(() => TableNames().ForEach(table => Execute($"INSERT OR REPLACE INTO other.{table} SELECT * FROM main.{table}")));
        }
        finally
        {
            Execute("DETACH DATABASE other");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private static JournalDatabase Connect(string path, SqliteOpenMode mode)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = BusyTimeoutSeconds };
        var database = new JournalDatabase(new SqliteConnection(text.ToString()));
        try
        {
            database._connection.Open();
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private static JournalDatabase Prepared(JournalDatabase database)
    {
        try
        {
            database.Prepare();
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private static void CreateForOwnerAlone(string path)
    {
        if (OperatingSystem.IsWindows() || File.Exists(path))
        {
            return;
        }

        // An empty file is an empty database; SQLite gives its side files the same mode.
        using var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
    }

    private void Prepare()
    {
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;");
        using (var check = Command("PRAGMA quick_check(1);"))
        {
            if (check.ExecuteScalar() is not "ok")
            {
                throw new SqliteException("quick_check found damage.", SQLitePCL.raw.SQLITE_CORRUPT);
            }
        }

        JournalSchema.Migrate(this);

        // What the last agent deleted when it was killed is still in the log. If somebody reads it just now, the next
        // deletion takes it out.
        Compact(rebuild: false);
    }

    private List<string> TableNames()
    {
        using var tables = Command("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
        using var row = tables.ExecuteReader();
        var names = new List<string>();
        while (row.Read())
        {
            names.Add(row.GetString(0));
        }

        return names;
    }
}

using Microsoft.Data.Sqlite;

namespace Ringbridge.Agent.Journal;

/// <summary>
/// The journal's SQLite file. Write-ahead logging with <c>synchronous=NORMAL</c>: what is committed survives the death of
/// any process; only a power cut may take the last moments.
/// </summary>
internal sealed class JournalDatabase : IDisposable
{
    private const int SchemaVersion = 1;
    private const int BusyTimeoutSeconds = 5;

    private const string Schema = """
        CREATE TABLE IF NOT EXISTS calls (
            id TEXT PRIMARY KEY,
            line_id TEXT NOT NULL,
            line_call_id TEXT,
            direction TEXT NOT NULL,
            state TEXT NOT NULL,
            end_reason TEXT,
            number TEXT,
            display TEXT,
            name TEXT,
            started_at INTEGER NOT NULL,
            connected_at INTEGER,
            ended_at INTEGER,
            problem TEXT);
        CREATE INDEX IF NOT EXISTS calls_by_start ON calls (started_at);
        CREATE INDEX IF NOT EXISTS calls_running ON calls (id) WHERE end_reason IS NULL;
        CREATE TABLE IF NOT EXISTS state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        PRAGMA user_version = 1;
        """;

    private readonly SqliteConnection _connection;

    private JournalDatabase(SqliteConnection connection) => _connection = connection;

    /// <summary>Whether a transaction is open.</summary>
    public bool IsInTransaction => SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    /// <summary>Opens the file, creating it when there is none.</summary>
    /// <exception cref="SqliteException">It is no sound journal, or cannot be opened.</exception>
    public static JournalDatabase Open(string path)
    {
        CreateForOwnerAlone(path);
        return Connect(path);
    }

    /// <summary>A journal that lasts as long as the process.</summary>
    public static JournalDatabase OpenInMemory() => Connect(":memory:");

    /// <summary>Whether an error means that the file itself is damaged.</summary>
    public static bool IsCorrupt(SqliteException exception) =>
        exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB;

    /// <summary>Gives a damaged file another name, with its side files, so that a new one can take its place.</summary>
    /// <returns>The new name.</returns>
    public static string SetAside(string path, DateTimeOffset now)
    {
        var aside = $"{path}.corrupt-{now:yyyyMMdd-HHmmss}";
        File.Move(path, aside, overwrite: true);
        foreach (var side in (string[])["-wal", "-shm"])
        {
            if (File.Exists(path + side))
            {
                File.Move(path + side, aside + side, overwrite: true);
            }
        }

        return aside;
    }

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

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private static JournalDatabase Connect(string path)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = BusyTimeoutSeconds };
        var database = new JournalDatabase(new SqliteConnection(text.ToString()));
        try
        {
            database._connection.Open();
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
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");

        using var check = Command("PRAGMA quick_check(1);");
        if (check.ExecuteScalar() is not "ok")
        {
            throw new SqliteException("quick_check found damage.", SQLitePCL.raw.SQLITE_CORRUPT);
        }

        using var version = Command("PRAGMA user_version;");
        if (version.ExecuteScalar() is > (long)SchemaVersion)
        {
            throw new SqliteException("The journal was written by a newer Ringbridge.", SQLitePCL.raw.SQLITE_NOTADB);
        }

        Execute(Schema);
    }
}

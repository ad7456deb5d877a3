using Microsoft.Data.Sqlite;

namespace Ringbridge.Contacts.Index;

/// <summary>
/// The SQLite file with the own address book and the copies of sources. It belongs to this user alone; what is deleted in
/// it is overwritten. A copy that a damaged file loses is fetched again; the own address book stays in the file set aside.
/// </summary>
internal static class ContactFile
{
    private const int BusyTimeoutSeconds = 2;

    // ending: the last seven digits, by which numbers are found that were not understood. stem: see ReadPhone.Stem.
    private const string Schema = """
        CREATE TABLE cards (
            key INTEGER PRIMARY KEY,
            source TEXT NOT NULL,
            id TEXT NOT NULL,
            version TEXT,
            card TEXT,
            UNIQUE (source, id));
        CREATE TABLE numbers (
            card INTEGER NOT NULL,
            digits TEXT NOT NULL,
            ending INTEGER NOT NULL,
            whole INTEGER NOT NULL,
            stem TEXT);
        CREATE INDEX numbers_by_digits ON numbers (digits, card);
        CREATE INDEX numbers_by_ending ON numbers (whole, ending, card);
        CREATE INDEX numbers_by_stem ON numbers (stem, card) WHERE stem IS NOT NULL;
        CREATE INDEX numbers_by_card ON numbers (card);
        CREATE TRIGGER numbers_of_deleted_cards AFTER DELETE ON cards BEGIN DELETE FROM numbers WHERE card = OLD.key; END;
        CREATE TABLE copies (source TEXT PRIMARY KEY, settings TEXT NOT NULL, token TEXT, synced_at INTEGER) WITHOUT ROWID;
        PRAGMA user_version = 1;
        """;

    /// <summary>Opens the file for writing, creating it when there is none.</summary>
    /// <exception cref="SqliteException">It is damaged, or cannot be used.</exception>
    public static SqliteConnection Open(string path)
    {
        CreateForOwnerAlone(path);
        return Prepared(Connect(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate }));
    }

    /// <summary>Opens a database that lasts as long as its connections.</summary>
    public static SqliteConnection OpenInMemory(out SqliteConnection looker, out SqliteConnection reader)
    {
        var shared = new SqliteConnectionStringBuilder { DataSource = $"contacts-{Guid.NewGuid():N}", Mode = SqliteOpenMode.Memory, Cache = SqliteCacheMode.Shared };
        var writer = Prepared(Connect(shared));
        (looker, reader) = (Connect(shared), Connect(shared));
        return writer;
    }

    /// <summary>Opens the file for reading beside its writer.</summary>
    public static SqliteConnection OpenReader(string path) => Connect(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly });

    /// <summary>Gives a damaged file another name.</summary>
    public static void SetAside(string path, DateTimeOffset now)
    {
        var aside = $"{path}.corrupt-{now:yyyyMMdd-HHmmss}";
        foreach (var side in (string[])["", "-wal", "-shm"])
        {
            if (File.Exists(path + side))
            {
                File.Move(path + side, aside + side, overwrite: true);
            }
        }
    }

    /// <summary>Runs statements that answer nothing.</summary>
    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Prepared(SqliteConnection connection)
    {
        try
        {
            Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;");
            using var version = connection.CreateCommand();
            version.CommandText = "PRAGMA user_version";
            if (version.ExecuteScalar() is 0L)
            {
                Execute(connection, $"BEGIN IMMEDIATE; {Schema} COMMIT;");
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static SqliteConnection Connect(SqliteConnectionStringBuilder text)
    {
        (text.Pooling, text.DefaultTimeout) = (false, BusyTimeoutSeconds);
        var connection = new SqliteConnection(text.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // An empty file is an empty database; SQLite gives its side files the same mode.
    private static void CreateForOwnerAlone(string path)
    {
        if (OperatingSystem.IsWindows() || File.Exists(path))
        {
            return;
        }

        using var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
    }
}

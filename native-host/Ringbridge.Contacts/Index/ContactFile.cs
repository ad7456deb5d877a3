using Microsoft.Data.Sqlite;

namespace Ringbridge.Contacts.Index;

/// <summary>
/// The SQLite file with the own address book and the copies of sources. It belongs to this user alone; what is deleted in
/// it is overwritten. A copy that a damaged file loses is fetched again; the own address book stays in the file set aside.
/// </summary>
internal static class ContactFile
{
    private const int BusyTimeoutSeconds = 2;

    /// <summary>Opens the file for writing, creating it when there is none.</summary>
    /// <exception cref="SqliteException">It is damaged, or cannot be used.</exception>
    public static SqliteConnection Open(string path)
    {
        CreateForOwnerAlone(path);
        return Prepared(Connect(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate }));
    }

    /// <summary>Opens a database that lasts as long as its connections.</summary>
    public static (SqliteConnection Writer, SqliteConnection Looker, SqliteConnection Reader) OpenInMemory()
    {
        var shared = new SqliteConnectionStringBuilder { DataSource = $"contacts-{Guid.NewGuid():N}", Mode = SqliteOpenMode.Memory, Cache = SqliteCacheMode.Shared };
        return (Prepared(Connect(shared)), Connect(shared), Connect(shared));
    }

    /// <summary>Opens the file for reading beside its writer.</summary>
    public static SqliteConnection OpenReader(string path) => Connect(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly });

    /// <summary>Gives a file that cannot be opened another name.</summary>
    /// <param name="path">The file.</param>
    /// <param name="why">What is wrong, in one word of the new name.</param>
    /// <param name="now">Now.</param>
    public static void SetAside(string path, string why, DateTimeOffset now)
    {
        var aside = $"{path}.{why}-{now:yyyyMMdd-HHmmss}";
        foreach (var side in (string[])["", "-wal", "-shm"])
        {
            if (File.Exists(path + side))
            {
                File.Move(path + side, aside + side, overwrite: true);
            }
        }
    }

    /// <summary>The newest file that was set aside for that reason; null when there is none.</summary>
    public static string? NewestAside(string path, string why) =>
        Directory.EnumerateFiles(Path.GetDirectoryName(path)!, $"{Path.GetFileName(path)}.{why}-*")
            .Select(Path.GetFileName)
            .Where(name => !name!.EndsWith("-wal", StringComparison.Ordinal) && !name.EndsWith("-shm", StringComparison.Ordinal))
            .Max(StringComparer.Ordinal);

    private static SqliteConnection Prepared(SqliteConnection connection)
    {
        try
        {
            connection.Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;");

            // Hashes come in no order, so a copy writes all over its indexes: with room for them, each page goes to the disk less often.
            connection.Run("PRAGMA cache_size = -16384; PRAGMA wal_autocheckpoint = 4096;");
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

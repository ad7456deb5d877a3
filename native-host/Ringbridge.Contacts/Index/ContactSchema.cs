using Microsoft.Data.Sqlite;

namespace Ringbridge.Contacts.Index;

/// <summary>
/// The tables. What is of people is sealed, or a hash with a key: <c>cards.sealed</c> (<see cref="CardContent"/>), <c>cards.id</c>
/// (<see cref="IndexSeal.Identity"/>), the numbers, and what a source remembers, for the path of an address book has a user's name in it.
/// Readable are the ids of sources, how many cards each has, which cards share a number, and when a copy was made.
/// </summary>
internal static class ContactSchema
{
    /// <summary>Since cards are sealed.</summary>
    public const long Version = 2;

    /// <summary>When they were not.</summary>
    public const long PlainVersion = 1;

    // numbers: clustered by card, so that those of one card are removed together. Hashes that are alike by chance do no
    // harm there, because the matcher looks at each card again.
    private const string Tables = """
        CREATE TABLE seal (name TEXT NOT NULL, proof BLOB NOT NULL);
        CREATE TABLE cards (
            key INTEGER PRIMARY KEY,
            source TEXT NOT NULL,
            id BLOB NOT NULL,
            is_current INTEGER NOT NULL,
            is_found INTEGER NOT NULL,
            sealed BLOB NOT NULL,
            UNIQUE (source, id));
        CREATE INDEX cards_without_number ON cards (source) WHERE is_found = 0;
        CREATE TABLE numbers (
            card INTEGER NOT NULL,
            digits INTEGER NOT NULL,
            ending INTEGER,
            whole INTEGER NOT NULL,
            stem INTEGER,
            PRIMARY KEY (card, digits)) WITHOUT ROWID;
        CREATE INDEX numbers_by_digits ON numbers (digits);
        CREATE INDEX numbers_by_ending ON numbers (ending, whole) WHERE ending IS NOT NULL;
        CREATE INDEX numbers_by_stem ON numbers (stem) WHERE stem IS NOT NULL;
        CREATE TRIGGER numbers_of_deleted_cards AFTER DELETE ON cards BEGIN DELETE FROM numbers WHERE card = OLD.key; END;
        CREATE TABLE copies (source TEXT PRIMARY KEY, settings TEXT NOT NULL, token BLOB, synced_at INTEGER) WITHOUT ROWID;
        """;

    /// <summary>The version of what a file holds; 0 of an empty one.</summary>
    public static long VersionOf(SqliteConnection file) => (long)file.Ask("PRAGMA user_version")!;

    /// <summary>Makes the tables.</summary>
    public static void Create(SqliteConnection file, string name, IndexSeal seal)
    {
        file.Run(Tables);
        SealWith(file, name, seal);
        file.Run($"PRAGMA user_version = {Version}");
    }

    /// <summary>Notes with which secret the file is sealed from now on.</summary>
    public static void SealWith(SqliteConnection file, string name, IndexSeal seal)
    {
        file.Run("DELETE FROM seal");
        file.Run("INSERT INTO seal (name, proof) VALUES ($name, $proof)", ("$name", name), ("$proof", seal.Close([], SealedPlace.OfProof(name))));
    }

    /// <summary>The name of the secret with which a file is sealed, and what only that one opens.</summary>
    public static (string Name, byte[] Proof) SealOf(SqliteConnection file)
    {
        using var command = file.Command("SELECT name, proof FROM seal");
        using var row = command.ExecuteReader();
        return row.Read() ? (row.GetString(0), row.GetFieldValue<byte[]>(1)) : ("", []);
    }

    /// <summary>Whether there are cards in it.</summary>
    public static bool HasCards(SqliteConnection file) => file.Ask("SELECT EXISTS (SELECT 1 FROM cards)") is 1L;
}

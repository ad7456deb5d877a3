using System.Text.Json;
using Microsoft.Data.Sqlite;
using Ringbridge.Contacts;

namespace Ringbridge.Tests.Contacts.Index;

/// <summary>A file of contacts as it was before cards were sealed.</summary>
internal static class PlainIndex
{
    private const string Schema = """
        PRAGMA journal_mode = WAL;
        CREATE TABLE cards (key INTEGER PRIMARY KEY, source TEXT NOT NULL, id TEXT NOT NULL, version TEXT, card TEXT, UNIQUE (source, id));
        CREATE TABLE numbers (card INTEGER NOT NULL, digits TEXT NOT NULL, ending INTEGER NOT NULL, whole INTEGER NOT NULL, stem TEXT);
        CREATE INDEX numbers_by_digits ON numbers (digits, card);
        CREATE INDEX numbers_by_ending ON numbers (whole, ending, card);
        CREATE INDEX numbers_by_stem ON numbers (stem, card) WHERE stem IS NOT NULL;
        CREATE INDEX numbers_by_card ON numbers (card);
        CREATE TRIGGER numbers_of_deleted_cards AFTER DELETE ON cards BEGIN DELETE FROM numbers WHERE card = OLD.key; END;
        CREATE TABLE copies (source TEXT PRIMARY KEY, settings TEXT NOT NULL, token TEXT, synced_at INTEGER) WITHOUT ROWID;
        PRAGMA user_version = 1;
        """;

    /// <summary>Makes one, with the log that an agent leaves which was killed.</summary>
    public static void Make(string path, IReadOnlyList<(string Source, Card Card, string Digits, string Stem)> cards, string token)
    {
        var made = $"{path}.made";
        using (var file = new SqliteConnection($"Data Source={made};Pooling=False"))
        {
            file.Open();
            Run(file, Schema);
            foreach (var (source, card, digits, stem) in cards)
            {
                Run(file, "INSERT INTO cards (source, id, version, card) VALUES ($source, $id, 'v1', $card)",
                    ("$source", source), ("$id", card.Id), ("$card", JsonSerializer.Serialize(card, CardJson.Default.Card)));
                Run(file, "INSERT INTO numbers VALUES (last_insert_rowid(), $digits, $ending, 1, $stem)", ("$digits", digits), ("$ending", long.Parse(digits[^7..], null)), ("$stem", stem));
            }

            Run(file, "INSERT INTO copies VALUES ('book', 'settings', $token, 1)", ("$token", token));
            File.Copy(made, path);
            File.Copy($"{made}-wal", $"{path}-wal");
        }

        File.Delete(made);
    }

    private static void Run(SqliteConnection file, string sql, params (string Name, object Value)[] values)
    {
        using var command = file.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}

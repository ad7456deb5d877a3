using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Ringbridge.Contacts.Index;

/// <summary>
/// Seals a file of the time before cards were sealed: all of it or nothing. What it held in plain text is overwritten where it stood
/// (secure_delete), and taken out of the log.
/// </summary>
internal static class PlainFile
{
    private const string SetBeside = """
        DROP TRIGGER numbers_of_deleted_cards;
        DROP INDEX numbers_by_digits;
        DROP INDEX numbers_by_ending;
        DROP INDEX numbers_by_stem;
        ALTER TABLE cards RENAME TO plain_cards;
        ALTER TABLE numbers RENAME TO plain_numbers;
        ALTER TABLE copies RENAME TO plain_copies;
        """;

    private const string Drop = "DROP TABLE plain_numbers; DROP TABLE plain_cards; DROP TABLE plain_copies;";

    /// <summary>Seals it.</summary>
    public static void Seal(SqliteConnection file, string name, IndexSeal seal)
    {
        using (var transaction = file.BeginTransaction())
        {
            file.Run(SetBeside);
            ContactSchema.Create(file, name, seal);
            SealCards(file, seal);
            SealTokens(file, seal);
            file.Run(Drop);
            transaction.Commit();
        }

        file.Run("VACUUM");
    }

    private static void SealCards(SqliteConnection file, IndexSeal seal)
    {
        using var cards = new CardTable(file);
        using var all = file.Command("SELECT key, source, id, version, card FROM plain_cards ORDER BY key");
        using var numbers = file.Command("SELECT digits, ending, whole, stem FROM plain_numbers WHERE card = $card", ("$card", null));
        using var row = all.ExecuteReader();
        while (row.Read())
        {
            var (source, id) = (row.GetString(1), row.GetString(2));
            if (!TryRead(row.IsDBNull(4) ? null : row.GetString(4), out var card))
            {
                continue;
            }

            var version = row.IsDBNull(3) ? null : row.GetString(3);
            var identity = seal.Identity(source, id);
            numbers.Parameters[0].Value = row.GetInt64(0);
            var content = seal.Close(CardContent.Write(new VersionedCard(id, version, card)), SealedPlace.OfCard(source, identity));
            cards.Put(source, [new SealedCard(identity, content, card is not null, NumbersIn(numbers, seal))]);
        }
    }

    // A card that cannot be read could not be shown, either; a source that has it gives it anew.
    private static bool TryRead(string? text, out Card? card)
    {
        try
        {
            card = text is null ? null : JsonSerializer.Deserialize(text, CardJson.Default.Card);
            return true;
        }
        catch (JsonException)
        {
            card = null;
            return false;
        }
    }

    private static List<SealedNumber> NumbersIn(SqliteCommand numbers, IndexSeal seal)
    {
        using var row = numbers.ExecuteReader();
        var found = new List<SealedNumber>();
        while (row.Read())
        {
            // The end of a number that was too short for one was -1.
            var ending = row.GetInt64(1) is >= 0 and var digits ? CandidateQuery.EndingOf($"{digits:D7}") : null;
            found.Add(SealedNumber.Of(row.GetString(0), ending, row.GetInt64(2) == 1, row.IsDBNull(3) ? null : row.GetString(3), seal));
        }

        return found;
    }

    private static void SealTokens(SqliteConnection file, IndexSeal seal)
    {
        using var put = file.Command(
            "INSERT INTO copies (source, settings, token, synced_at) VALUES ($source, $settings, $token, $at)", ("$source", null), ("$settings", null), ("$token", null), ("$at", null));
        using var all = file.Command("SELECT source, settings, token, synced_at FROM plain_copies");
        using var row = all.ExecuteReader();
        while (row.Read())
        {
            put.Parameters[0].Value = row.GetString(0);
            put.Parameters[1].Value = row.GetString(1);
            put.Parameters[2].Value = row.IsDBNull(2) ? DBNull.Value : seal.CloseText(row.GetString(2), SealedPlace.OfToken(row.GetString(0)));
            put.Parameters[3].Value = row.GetValue(3);
            put.ExecuteNonQuery();
        }
    }
}

using System.Text.Json;
using Microsoft.Data.Sqlite;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.Index;

/// <summary>
/// The index on this computer: the cards of all sources that are copied, and of the own address book, found by their
/// numbers. The file answers which cards may fit (<see cref="CandidateQuery"/>); the matcher then looks at those few.
/// </summary>
/// <remarks>It holds what the settings made of the numbers: when country or area code change, everything is indexed anew.</remarks>
internal sealed class ContactIndex : IDisposable
{
    private readonly ContactDatabase _database;
    private readonly CandidateQuery _candidates = new();
    private readonly TimeProvider _time;

    /// <summary>An index in that database, which goes with it.</summary>
    internal ContactIndex(ContactDatabase database, TimeProvider time) => (_database, _time) = (database, time);

    /// <inheritdoc cref="ContactDatabase.Open"/>
    public static ContactIndex Open(string path, TimeProvider time) => new(ContactDatabase.Open(path, time), time);

    /// <inheritdoc cref="ContactDatabase.OpenTemporary"/>
    public static ContactIndex OpenTemporary(string path, string cause, TimeProvider time) => new(ContactDatabase.OpenTemporary(path, cause, time), time);

    /// <inheritdoc cref="ContactDatabase.None"/>
    public static ContactIndex None(string cause, TimeProvider time) => new(ContactDatabase.None(cause, time), time);

    /// <inheritdoc cref="ContactDatabase.Problem"/>
    public Problem? Problem => _database.Problem;

    /// <inheritdoc cref="ContactDatabase.CanWrite"/>
    public bool CanWrite => _database.CanWrite;

    /// <summary>Cards that may have a number, with the source of each; the matcher knows whether they do.</summary>
    public IReadOnlyList<(string Source, Card Card)> Candidates(CallerNumber caller) => _database.Look(looker => _candidates.Run(looker, caller), []);

    /// <summary>How many cards of a source can be found.</summary>
    public int Count(string source) => _database.Read(
        reader =>
        {
            using var command = reader.Command("SELECT count(*) FROM cards WHERE source = $source AND card IS NOT NULL", ("$source", source));
            return (int)(long)command.ExecuteScalar()!;
        },
        0);

    /// <summary>All cards of a source.</summary>
    public IReadOnlyList<Card> All(string source) => _database.Read<IReadOnlyList<Card>>(reader => [.. CardsOf(reader, source)], []);

    /// <summary>One card of a source; null when there is none.</summary>
    public Card? Find(string source, string id) => _database.Look(
        reader =>
        {
            using var command = reader.Command("SELECT card FROM cards WHERE source = $source AND id = $id", ("$source", source), ("$id", id));
            return command.ExecuteScalar() is string card ? Read(card) : null;
        },
        null);

    /// <summary>The versions of a source's cards by their ids.</summary>
    public Dictionary<string, string?> Versions(string source) => _database.Read(
        reader =>
        {
            using var command = reader.Command("SELECT id, version FROM cards WHERE source = $source", ("$source", source));
            using var row = command.ExecuteReader();
            var versions = new Dictionary<string, string?>(StringComparer.Ordinal);
            while (row.Read())
            {
                versions[row.GetString(0)] = row.IsDBNull(1) ? null : row.GetString(1);
            }

            return versions;
        },
        []);

    /// <summary>What is known of the copy of a source.</summary>
    /// <returns>Null when there is none that was made with these settings.</returns>
    public CopyState? StateOf(string source, string settings) => _database.Look(
        reader =>
        {
            using var command = reader.Command(
                "SELECT token, synced_at FROM copies WHERE source = $source AND settings = $settings", ("$source", source), ("$settings", settings));
            using var row = command.ExecuteReader();
            return row.Read()
                ? new CopyState(row.IsDBNull(0) ? null : row.GetString(0), row.IsDBNull(1) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)))
                : null;
        },
        null);

    /// <summary>
    /// Begins a copy, or goes on with one that was made with the same settings (<see cref="CopySettings"/>). The cards of another
    /// one stay until they are replaced or removed, but their versions count no more; those of another system are forgotten.
    /// </summary>
    public void Begin(string source, string settings)
    {
        if (StateOf(source, settings) is null)
        {
            _database.Write(writer =>
            {
                using var before = writer.Command("SELECT settings FROM copies WHERE source = $source", ("$source", source));
                writer.Run(
                    before.ExecuteScalar() is string other && CopySettings.AreOfOneSystem(other, settings)
                        ? "UPDATE cards SET version = NULL WHERE source = $source"
                        : "DELETE FROM cards WHERE source = $source",
                    ("$source", source));
                writer.Run("INSERT OR REPLACE INTO copies (source, settings) VALUES ($source, $settings)", ("$source", source), ("$settings", settings));
            });
        }
    }

    /// <summary>Remembers with which settings the cards of a source were indexed.</summary>
    public void Mark(string source, string settings) => _database.Write(writer => writer.Run(
        "INSERT OR REPLACE INTO copies (source, settings) VALUES ($source, $settings)", ("$source", source), ("$settings", settings)));

    /// <summary>Remembers what a source wants to know the next time.</summary>
    public void Finish(string source, string? token) => _database.Write(writer => writer.Run(
        "UPDATE copies SET token = $token, synced_at = $now WHERE source = $source",
        ("$token", token), ("$now", _time.GetUtcNow().ToUnixTimeMilliseconds()), ("$source", source)));

    /// <summary>Adds or replaces cards.</summary>
    public void Put(string source, IReadOnlyCollection<VersionedCard> cards, DialPlanOptions dialPlan) =>
        _database.Write(writer => Put(writer, source, cards, new PhoneReader(dialPlan)));

    /// <summary>Removes cards.</summary>
    public void Remove(string source, IReadOnlyCollection<string> ids) => _database.Write(writer =>
    {
        using var remove = writer.Command("DELETE FROM cards WHERE source = $source AND id = $id", ("$source", source), ("$id", null));
        foreach (var id in ids)
        {
            remove.Parameters["$id"].Value = id;
            remove.ExecuteNonQuery();
        }
    });

    /// <summary>Removes a card, and what the log still has of it.</summary>
    public void Forget(string source, string id)
    {
        Remove(source, [id]);
        _database.EmptyLog();
    }

    /// <summary>Forgets all sources but these.</summary>
    public void Keep(IReadOnlyCollection<string> sources)
    {
        var known = _database.Read<List<string>>(
            reader =>
            {
                using var command = reader.Command("SELECT DISTINCT source FROM copies UNION SELECT DISTINCT source FROM cards");
                using var row = command.ExecuteReader();
                var all = new List<string>();
                while (row.Read())
                {
                    all.Add(row.GetString(0));
                }

                return all;
            },
            []);
        foreach (var source in known.Except(sources, StringComparer.Ordinal))
        {
            Erase(source);
        }
    }

    /// <summary>Forgets a source, for good.</summary>
    /// <returns>How many cards there were.</returns>
    public int Erase(string source)
    {
        if (!CanWrite)
        {
            return 0;
        }

        var count = Count(source);
        _database.Write(writer =>
        {
            writer.Run("DELETE FROM cards WHERE source = $source", ("$source", source));
            writer.Run("DELETE FROM copies WHERE source = $source", ("$source", source));
        });
        _database.EmptyLog();
        return count;
    }

    /// <summary>Goes back to the file, if it could not be used and can be by now. It knows what it knew before; copies may be old.</summary>
    /// <returns>Whether the file is used from now on.</returns>
    public bool TryReturn() => _database.TryReturn();

    /// <inheritdoc/>
    public void Dispose()
    {
        _candidates.Dispose();
        _database.Dispose();
    }

    private static void Put(SqliteConnection writer, string source, IReadOnlyCollection<VersionedCard> cards, PhoneReader reader)
    {
        // The key stays the same when a card is replaced, so its numbers are told apart by hand.
        using var put = writer.Command(
            "INSERT INTO cards (source, id, version, card) VALUES ($source, $id, $version, $card) ON CONFLICT (source, id) DO UPDATE SET version = excluded.version, card = excluded.card RETURNING key",
            ("$source", source), ("$id", null), ("$version", null), ("$card", null));
        using var clear = writer.Command("DELETE FROM numbers WHERE card = $card", ("$card", null));
        using var add = writer.Command(
            "INSERT INTO numbers (card, digits, ending, whole, stem) VALUES ($card, $digits, $ending, $whole, $stem)",
            ("$card", null), ("$digits", null), ("$ending", null), ("$whole", null), ("$stem", null));
        foreach (var (id, version, card) in cards)
        {
            put.Parameters["$id"].Value = id;
            put.Parameters["$version"].Value = version ?? (object)DBNull.Value;
            put.Parameters["$card"].Value = card is null ? DBNull.Value : JsonSerializer.Serialize(card, CardJson.Default.Card);
            var key = (long)put.ExecuteScalar()!;
            clear.Parameters["$card"].Value = key;
            clear.ExecuteNonQuery();
            add.Parameters["$card"].Value = key;
            foreach (var number in card is null ? [] : NumbersOf(card, reader))
            {
                add.Parameters["$digits"].Value = number.Digits;
                add.Parameters["$ending"].Value = CandidateQuery.EndingOf(number.Read.Loose) ?? (object)-1L;
                add.Parameters["$whole"].Value = number.Read.IsLoose ? 0L : 1L;
                add.Parameters["$stem"].Value = number.Read.Stem ?? (object)DBNull.Value;
                add.ExecuteNonQuery();
            }
        }
    }

    private static IEnumerable<(string Digits, ReadPhone Read)> NumbersOf(Card card, PhoneReader reader) => card.Phones
        .Select(phone => reader.Read(phone.Number))
        .OfType<ReadPhone>()
        .SelectMany(read => read.Keys.Append(read.Extension).OfType<string>().Select(digits => (digits, read)))
        .DistinctBy(number => number.digits, StringComparer.Ordinal);

    private static IEnumerable<Card> CardsOf(SqliteConnection reader, string source)
    {
        using var command = reader.Command("SELECT card FROM cards WHERE source = $source AND card IS NOT NULL", ("$source", source));
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            yield return Read(row.GetString(0));
        }
    }

    private static Card Read(string card) => JsonSerializer.Deserialize(card, CardJson.Default.Card)!;
}

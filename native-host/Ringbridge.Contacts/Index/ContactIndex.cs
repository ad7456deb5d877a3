using System.Collections.Concurrent;
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
    // Fewer cards are not worth a second thread.
    private const int Many = 100;

    private readonly ContactDatabase _database;
    private readonly CandidateQuery _candidates = new();
    private readonly TimeProvider _time;

    // While the file could not be used: it has them yet.
    private readonly ConcurrentDictionary<string, bool> _erased = new(StringComparer.Ordinal);

    /// <summary>An index in that database, which goes with it.</summary>
    internal ContactIndex(ContactDatabase database, TimeProvider time) => (_database, _time) = (database, time);

    /// <inheritdoc cref="ContactDatabase.OpenAsync"/>
    public static async Task<ContactIndex> OpenAsync(ContactOpening opening, TimeProvider time, CancellationToken cancellationToken) =>
        new(await ContactDatabase.OpenAsync(opening, cancellationToken), time);

    /// <inheritdoc cref="OpenAsync(ContactOpening, TimeProvider, CancellationToken)"/>
    public static Task<ContactIndex> OpenAsync(string path, IIndexKeys keys, TimeProvider time, CancellationToken cancellationToken) =>
        OpenAsync(new ContactOpening(path, keys, time), time, cancellationToken);

    /// <inheritdoc cref="ContactDatabase.OpenTemporary"/>
    public static ContactIndex OpenTemporary(ContactOpening opening, Problem problem, TimeProvider time) =>
        new(ContactDatabase.OpenTemporary(opening, problem), time);

    /// <inheritdoc cref="ContactDatabase.None"/>
    public static ContactIndex None(Problem problem, TimeProvider time) => new(ContactDatabase.None(problem), time);

    /// <inheritdoc cref="ContactDatabase.Problem"/>
    public Problem? Problem => _database.Problem;

    /// <inheritdoc cref="ContactDatabase.Lost"/>
    public Problem? Lost => _database.Lost;

    /// <inheritdoc cref="ContactDatabase.CanWrite"/>
    public bool CanWrite => _database.CanWrite;

    /// <summary>Cards that may have a number, with the source of each; the matcher knows whether they do.</summary>
    public IReadOnlyList<(string Source, Card Card)> Candidates(CallerNumber caller) => _database.Look((looker, seal) => _candidates.Run(looker, caller, seal), []);

    /// <summary>How many cards of a source can be found.</summary>
    public int Count(string source) => _database.Read(
        (reader, _) => (int)(long)reader.Ask(
            "SELECT (SELECT count(*) FROM cards WHERE source = $source) - (SELECT count(*) FROM cards WHERE source = $source AND is_found = 0)", ("$source", source))!,
        0);

    /// <summary>All cards of a source.</summary>
    public IReadOnlyList<Card> All(string source) => _database.Read<IReadOnlyList<Card>>((reader, seal) => [.. CardsOf(reader, source, seal)], []);

    /// <summary>One card of a source; null when there is none.</summary>
    public Card? Find(string source, string id) => _database.Look(
        (reader, seal) =>
        {
            var identity = seal.Identity(source, id);
            return reader.Ask("SELECT sealed FROM cards WHERE source = $source AND id = $id", ("$source", source), ("$id", identity)) is byte[] closed
                ? seal.CardOf(source, identity, closed)
                : null;
        },
        null);

    /// <summary>The versions of a source's cards by their ids.</summary>
    public Dictionary<string, string?> Versions(string source) => _database.Read<Dictionary<string, string?>>(
        (reader, seal) =>
        {
            using var command = reader.Command("SELECT id, is_current, sealed FROM cards WHERE source = $source", ("$source", source));
            using var row = command.ExecuteReader();
            var versions = new Dictionary<string, string?>(StringComparer.Ordinal);
            while (row.Read())
            {
                if (seal.Open(row.GetFieldValue<byte[]>(2), SealedPlace.OfCard(source, row.GetFieldValue<byte[]>(0))) is { } content)
                {
                    var (id, version) = CardContent.ReadName(content);
                    versions[id] = row.GetInt64(1) == 1 ? version : null;
                }
            }

            return versions;
        },
        []);

    /// <summary>What is known of the copy of a source.</summary>
    /// <returns>Null when there is none that was made with these settings.</returns>
    public CopyState? StateOf(string source, string settings) => _database.Look(
        (reader, seal) =>
        {
            using var command = reader.Command(
                "SELECT token, synced_at FROM copies WHERE source = $source AND settings = $settings", ("$source", source), ("$settings", settings));
            using var row = command.ExecuteReader();
            return row.Read()
                ? new CopyState(
                    row.IsDBNull(0) ? null : seal.OpenText(row.GetFieldValue<byte[]>(0), SealedPlace.OfToken(source)),
                    row.IsDBNull(1) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)))
                : null;
        },
        null);

    /// <summary>Begins a copy (<see cref="Begin"/>), for the source to write.</summary>
    public SourceCopy Copy(string source, string settings, DialPlanOptions dialPlan)
    {
        // First: what is then read may already be of another database, and nothing is written there.
        var seal = _database.Seal;
        Begin(source, settings);
        return new SourceCopy(this, source, StateOf(source, settings)?.Token, dialPlan, seal);
    }

    /// <summary>
    /// Begins a copy, or goes on with one that was made with the same settings (<see cref="CopySettings"/>). The cards of another
    /// one stay until they are replaced or removed, but their versions count no more; those of another system are forgotten.
    /// </summary>
    public void Begin(string source, string settings)
    {
        if (StateOf(source, settings) is null)
        {
            _database.Write((writer, _) =>
            {
                writer.Run(
                    writer.Ask("SELECT settings FROM copies WHERE source = $source", ("$source", source)) is string other && CopySettings.AreOfOneSystem(other, settings)
                        ? "UPDATE cards SET is_current = 0 WHERE source = $source"
                        : "DELETE FROM cards WHERE source = $source",
                    ("$source", source));
                Mark(writer, source, settings);
            });
        }
    }

    /// <summary>Remembers with which settings the cards of a source were indexed.</summary>
    public void Mark(string source, string settings) => _database.Write((writer, _) => Mark(writer, source, settings));

    /// <summary>Remembers what a source wants to know the next time.</summary>
    public void Finish(string source, string? token, IndexSeal? only = null) => _database.Write(
        (writer, seal) =>
        {
            writer.Run(
                "UPDATE copies SET token = $token, synced_at = $now WHERE source = $source",
                ("$token", token is null ? null : seal.CloseText(token, SealedPlace.OfToken(source))), ("$now", _time.GetUtcNow().ToUnixTimeMilliseconds()), ("$source", source));

            // Pages that only a long copy needs.
            writer.Run("PRAGMA shrink_memory");
        },
        only);

    /// <summary>Adds or replaces cards.</summary>
    public void Put(string source, IReadOnlyCollection<VersionedCard> cards, DialPlanOptions dialPlan, IndexSeal? only = null)
    {
        // Understood and sealed before anybody who writes is made to wait. A database that went back to its file has another seal.
        var reader = new PhoneReader(dialPlan);
        var before = _database.Seal;
        var ready = before is null ? [] : Seal(before);
        _database.Write(
            (writer, seal) =>
            {
                using var table = new CardTable(writer);
                table.Put(source, ReferenceEquals(seal, before) ? ready : Seal(seal));
            },
            only);

        List<SealedCard> Seal(IndexSeal seal) => cards.Count < Many
            ? [.. cards.Select(card => SealedCard.Of(source, card, reader, seal))]
            : [.. cards.AsParallel().AsOrdered().Select(card => SealedCard.Of(source, card, reader, seal))];
    }

    /// <summary>Removes cards.</summary>
    public void Remove(string source, IReadOnlyCollection<string> ids, IndexSeal? only = null) => _database.Write(
        (writer, seal) =>
        {
            using var remove = writer.Command("DELETE FROM cards WHERE source = $source AND id = $id", ("$source", source), ("$id", null));
            foreach (var id in ids)
            {
                remove.Parameters[1].Value = seal.Identity(source, id);
                remove.ExecuteNonQuery();
            }
        },
        only);

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
            (reader, _) =>
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

        if (Problem is not null)
        {
            _erased[source] = true;
        }

        var count = Count(source);
        _database.Write((writer, _) =>
        {
            writer.Run("DELETE FROM cards WHERE source = $source", ("$source", source));
            writer.Run("DELETE FROM copies WHERE source = $source", ("$source", source));
        });
        _database.EmptyLog();
        return count;
    }

    /// <summary>Goes back to the file, if it could not be used and can be by now. It knows what it knew before; copies may be old.</summary>
    /// <returns>Whether the file is used from now on.</returns>
    public async Task<bool> TryReturnAsync(CancellationToken cancellationToken)
    {
        if (!await _database.TryReturnAsync(cancellationToken))
        {
            return false;
        }

        foreach (var source in _erased.Keys)
        {
            Erase(source);
        }

        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _candidates.Dispose();
        _database.Dispose();
    }

    private static void Mark(SqliteConnection writer, string source, string settings) =>
        writer.Run("INSERT OR REPLACE INTO copies (source, settings) VALUES ($source, $settings)", ("$source", source), ("$settings", settings));

    private static IEnumerable<Card> CardsOf(SqliteConnection reader, string source, IndexSeal seal)
    {
        using var command = reader.Command("SELECT id, sealed FROM cards WHERE source = $source AND is_found = 1 ORDER BY key", ("$source", source));
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            if (seal.CardOf(source, row.GetFieldValue<byte[]>(0), row.GetFieldValue<byte[]>(1)) is { } card)
            {
                yield return card;
            }
        }
    }
}

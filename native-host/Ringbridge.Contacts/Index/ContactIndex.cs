using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.Index;

/// <summary>
/// The index on this computer: the cards of all sources that are copied, and of the own address book, found by their
/// numbers. The file answers which cards may fit, by digits, by the end, and by the main line; the matcher then looks at
/// those few. One connection writes, another reads: a long copy delays no look-up.
/// </summary>
/// <remarks>It holds what the settings made of the numbers: when country or area code change, everything is indexed anew.</remarks>
internal sealed class ContactIndex : IDisposable
{
    private const int EndingDigits = 7;
    private const int MostExtensionDigits = 4;

    // Many cards share numbers such as that of a switchboard; nobody reads through more.
    private const int MostCandidates = 200;

    private readonly Lock _writing = new();
    private readonly Lock _reading = new();
    private readonly SqliteConnection? _writer;
    private readonly SqliteConnection? _reader;
    private readonly SqliteCommand? _candidates;
    private readonly TimeProvider _time;

    private ContactIndex(Problem problem, TimeProvider time) => (Problem, _time) = (problem, time);

    private ContactIndex(SqliteConnection writer, SqliteConnection reader, TimeProvider time)
    {
        (_writer, _reader, _time) = (writer, reader, time);
        _candidates = reader.CreateCommand();
        _candidates.CommandText = $"""
            SELECT source, card FROM cards WHERE key IN (
                SELECT card FROM numbers WHERE digits = $digits
                UNION SELECT card FROM numbers WHERE stem IN ($stem1, $stem2, $stem3, $stem4)
                UNION SELECT card FROM (SELECT card FROM numbers WHERE whole = 0 AND ending = $ending LIMIT {MostCandidates})
                UNION SELECT card FROM (SELECT card FROM numbers WHERE whole = 1 AND ending = $anyEnding LIMIT {MostCandidates}))
            ORDER BY key LIMIT {MostCandidates}
            """;
        foreach (var name in (string[])["$digits", "$stem1", "$stem2", "$stem3", "$stem4", "$ending", "$anyEnding"])
        {
            _candidates.Parameters.Add(new SqliteParameter { ParameterName = name, Value = DBNull.Value });
        }
    }

    /// <summary>Opens the index. A file that is damaged is set aside, and a new one begun.</summary>
    /// <exception cref="SqliteException">The file cannot be used.</exception>
    public static ContactIndex Open(string path, TimeProvider time)
    {
        SqliteConnection writer;
        try
        {
            writer = ContactFile.Open(path);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
        {
            SetAside(path, time);
            writer = ContactFile.Open(path);
        }

        return new ContactIndex(writer, ContactFile.OpenReader(path), time);
    }

    /// <summary>An index that lasts as long as the process, because the file cannot be used.</summary>
    /// <param name="cause">Why it cannot.</param>
    /// <param name="time">Time.</param>
    public static ContactIndex OpenTemporary(string cause, TimeProvider time)
    {
        var writer = ContactFile.OpenInMemory(out var reader);
        return new ContactIndex(writer, reader, time) { Problem = new Problem(Reasons.Internal, Details.ContactsUnusable).With("cause", cause) };
    }

    /// <summary>An index that finds nothing and takes nothing, because the library for such files is missing.</summary>
    /// <param name="cause">Why it is.</param>
    /// <param name="time">Time.</param>
    public static ContactIndex None(string cause, TimeProvider time) =>
        new(new Problem(Reasons.Internal, Details.ContactsUnusable).With("cause", cause), time);

    /// <summary>Why what is written now does not last, or is not taken at all; null when it lasts.</summary>
    public Problem? Problem { get; private init; }

    /// <summary>Whether it takes anything.</summary>
    public bool CanWrite => _writer is not null;

    /// <summary>Cards that may have a number, with the source of each; the matcher knows whether they do.</summary>
    public IReadOnlyList<(string Source, Card Card)> Candidates(CallerNumber caller)
    {
        if (_candidates is null)
        {
            return [];
        }

        var read = caller.Read;
        var ending = EndingOf(read.Loose);
        lock (_reading)
        {
            Set("$digits", read.Digits);
            for (var length = 1; length <= MostExtensionDigits; length++)
            {
                Set($"$stem{length}", read.IsWhole && read.Digits.Length > length ? read.Digits[..^length] : null);
            }

            Set("$ending", ending);
            Set("$anyEnding", read.IsWhole ? null : ending);
            using var row = _candidates.ExecuteReader();
            var found = new List<(string Source, Card Card)>();
            while (row.Read())
            {
                if (!row.IsDBNull(1))
                {
                    found.Add((row.GetString(0), Read(row.GetString(1))));
                }
            }

            return found;
        }

        void Set(string name, object? value) => _candidates!.Parameters[name].Value = value ?? DBNull.Value;
    }

    /// <summary>How many cards of a source can be found.</summary>
    public int Count(string source)
    {
        if (_reader is null)
        {
            return 0;
        }

        lock (_reading)
        {
            using var command = Command(_reader, "SELECT count(*) FROM cards WHERE source = $source AND card IS NOT NULL", ("$source", source));
            return (int)(long)command.ExecuteScalar()!;
        }
    }

    /// <summary>All cards of a source.</summary>
    public IReadOnlyList<Card> All(string source)
    {
        if (_reader is null)
        {
            return [];
        }

        lock (_reading)
        {
            using var command = Command(_reader, "SELECT card FROM cards WHERE source = $source AND card IS NOT NULL", ("$source", source));
            using var row = command.ExecuteReader();
            var cards = new List<Card>();
            while (row.Read())
            {
                cards.Add(Read(row.GetString(0)));
            }

            return cards;
        }
    }

    /// <summary>One card of a source; null when there is none.</summary>
    public Card? Find(string source, string id)
    {
        if (_reader is null)
        {
            return null;
        }

        lock (_reading)
        {
            using var command = Command(_reader, "SELECT card FROM cards WHERE source = $source AND id = $id", ("$source", source), ("$id", id));
            return command.ExecuteScalar() is string card ? Read(card) : null;
        }
    }

    /// <summary>The versions of a source's cards by their ids.</summary>
    public Dictionary<string, string?> Versions(string source)
    {
        if (_reader is null)
        {
            return [];
        }

        lock (_reading)
        {
            using var command = Command(_reader, "SELECT id, version FROM cards WHERE source = $source", ("$source", source));
            using var row = command.ExecuteReader();
            var versions = new Dictionary<string, string?>(StringComparer.Ordinal);
            while (row.Read())
            {
                versions[row.GetString(0)] = row.IsDBNull(1) ? null : row.GetString(1);
            }

            return versions;
        }
    }

    /// <summary>What is known of the copy of a source.</summary>
    /// <returns>Null when there is none that was made with these settings.</returns>
    public CopyState? StateOf(string source, string settings)
    {
        if (_reader is null)
        {
            return null;
        }

        lock (_reading)
        {
            using var command = Command(
                _reader, "SELECT token, synced_at FROM copies WHERE source = $source AND settings = $settings", ("$source", source), ("$settings", settings));
            using var row = command.ExecuteReader();
            return row.Read()
                ? new CopyState(row.IsDBNull(0) ? null : row.GetString(0), row.IsDBNull(1) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)))
                : null;
        }
    }

    /// <summary>Begins a copy, or goes on with one that was made with the same settings; another one is forgotten.</summary>
    public void Begin(string source, string settings)
    {
        if (StateOf(source, settings) is null)
        {
            Write(writer =>
            {
                Run(writer, "DELETE FROM cards WHERE source = $source", ("$source", source));
                Run(writer, "INSERT OR REPLACE INTO copies (source, settings) VALUES ($source, $settings)", ("$source", source), ("$settings", settings));
            });
        }
    }

    /// <summary>Remembers with which settings the cards of a source were indexed.</summary>
    public void Mark(string source, string settings) => Write(writer => Run(
        writer, "INSERT OR REPLACE INTO copies (source, settings) VALUES ($source, $settings)", ("$source", source), ("$settings", settings)));

    /// <summary>Remembers what a source wants to know the next time.</summary>
    public void Finish(string source, string? token) => Write(writer => Run(
        writer, "UPDATE copies SET token = $token, synced_at = $now WHERE source = $source",
        ("$token", token), ("$now", _time.GetUtcNow().ToUnixTimeMilliseconds()), ("$source", source)));

    /// <summary>Adds or replaces cards.</summary>
    public void Put(string source, IReadOnlyCollection<VersionedCard> cards, DialPlanOptions dialPlan)
    {
        var reader = new PhoneReader(dialPlan);
        Write(writer =>
        {
            // The key stays the same when a card is replaced, so its numbers are told apart by hand.
            using var put = Command(
                writer,
                "INSERT INTO cards (source, id, version, card) VALUES ($source, $id, $version, $card) ON CONFLICT (source, id) DO UPDATE SET version = excluded.version, card = excluded.card RETURNING key",
                ("$source", source), ("$id", null), ("$version", null), ("$card", null));
            using var clear = Command(writer, "DELETE FROM numbers WHERE card = $card", ("$card", null));
            using var add = Command(
                writer, "INSERT INTO numbers (card, digits, ending, whole, stem) VALUES ($card, $digits, $ending, $whole, $stem)",
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
                    add.Parameters["$ending"].Value = EndingOf(number.Read.Loose) ?? (object)-1L;
                    add.Parameters["$whole"].Value = number.Read.IsLoose ? 0L : 1L;
                    add.Parameters["$stem"].Value = number.Read.Stem ?? (object)DBNull.Value;
                    add.ExecuteNonQuery();
                }
            }
        });
    }

    /// <summary>Removes cards.</summary>
    public void Remove(string source, IReadOnlyCollection<string> ids) => Write(writer =>
    {
        using var remove = Command(writer, "DELETE FROM cards WHERE source = $source AND id = $id", ("$source", source), ("$id", null));
        foreach (var id in ids)
        {
            remove.Parameters["$id"].Value = id;
            remove.ExecuteNonQuery();
        }
    });

    /// <summary>Forgets all sources but these.</summary>
    public void Keep(IReadOnlyCollection<string> sources)
    {
        if (_reader is null)
        {
            return;
        }

        List<string> gone = [];
        lock (_reading)
        {
            using var command = Command(_reader, "SELECT DISTINCT source FROM copies UNION SELECT DISTINCT source FROM cards");
            using var row = command.ExecuteReader();
            while (row.Read())
            {
                if (!sources.Contains(row.GetString(0)))
                {
                    gone.Add(row.GetString(0));
                }
            }
        }

        gone.ForEach(source => Erase(source));
    }

    /// <summary>Forgets a source, for good.</summary>
    /// <returns>How many cards there were.</returns>
    public int Erase(string source)
    {
        if (_writer is null)
        {
            return 0;
        }

        var count = Count(source);
        Write(writer =>
        {
            Run(writer, "DELETE FROM cards WHERE source = $source", ("$source", source));
            Run(writer, "DELETE FROM copies WHERE source = $source", ("$source", source));
        });
        lock (_writing)
        {
            // What was deleted is also taken out of the log.
            ContactFile.Execute(_writer, "PRAGMA wal_checkpoint(TRUNCATE)");
        }

        return count;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _candidates?.Dispose();
        _reader?.Dispose();
        _writer?.Dispose();
    }

    private static IEnumerable<(string Digits, ReadPhone Read)> NumbersOf(Card card, PhoneReader reader) => card.Phones
        .Select(phone => reader.Read(phone.Number))
        .OfType<ReadPhone>()
        .SelectMany(read => read.Keys.Append(read.Extension).OfType<string>().Select(digits => (digits, read)))
        .DistinctBy(number => number.digits, StringComparer.Ordinal);

    private static long? EndingOf(string digits) =>
        digits.Length < EndingDigits ? null : long.Parse(digits.AsSpan(digits.Length - EndingDigits), NumberStyles.None, CultureInfo.InvariantCulture);

    private static Card Read(string card) => JsonSerializer.Deserialize(card, CardJson.Default.Card)!;

    private static void SetAside(string path, TimeProvider time)
    {
        var aside = $"{path}.corrupt-{time.GetUtcNow():yyyyMMdd-HHmmss}";
        foreach (var side in (string[])["", "-wal", "-shm"])
        {
            if (File.Exists(path + side))
            {
                File.Move(path + side, aside + side, overwrite: true);
            }
        }
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }

    private static void Run(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(connection, sql, values);
        command.ExecuteNonQuery();
    }

    private void Write(Action<SqliteConnection> write)
    {
        if (_writer is null)
        {
            throw new SourceException(Problem!);
        }

        lock (_writing)
        {
            using var transaction = _writer.BeginTransaction();
            write(_writer);
            transaction.Commit();
        }
    }
}

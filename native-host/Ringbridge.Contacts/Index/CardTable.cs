using Microsoft.Data.Sqlite;

namespace Ringbridge.Contacts.Index;

/// <summary>Puts cards into the file. Its statements are prepared once and last as long as the transaction they are used in.</summary>
internal sealed class CardTable : IDisposable
{
    private readonly SqliteConnection _file;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _replace;
    private readonly SqliteCommand _clear;
    private readonly SqliteCommand _add;

    /// <summary>In that file.</summary>
    public CardTable(SqliteConnection file)
    {
        _file = file;
        _insert = file.Command(
            "INSERT INTO cards (source, id, is_current, is_found, sealed) VALUES ($source, $id, $current, $found, $sealed) ON CONFLICT (source, id) DO NOTHING",
            ("$source", null), ("$id", null), ("$current", null), ("$found", null), ("$sealed", null));

        // The key stays the same when a card is replaced, so its numbers are told apart by hand.
        _replace = file.Command(
            "UPDATE cards SET is_current = $current, is_found = $found, sealed = $sealed WHERE source = $source AND id = $id RETURNING key",
            ("$source", null), ("$id", null), ("$current", null), ("$found", null), ("$sealed", null));
        _clear = file.Command("DELETE FROM numbers WHERE card = $card", ("$card", null));

        // Two numbers of a card with one hash: the first is enough.
        _add = file.Command(
            "INSERT OR IGNORE INTO numbers (card, digits, ending, whole, stem) VALUES ($card, $digits, $ending, $whole, $stem)",
            ("$card", null), ("$digits", null), ("$ending", null), ("$whole", null), ("$stem", null));
    }

    /// <summary>Adds or replaces cards of a source.</summary>
    public void Put(string source, IReadOnlyCollection<SealedCard> cards)
    {
        // Of two with one id the last counts.
        var numbers = new Dictionary<long, IReadOnlyList<SealedNumber>>(cards.Count);
        foreach (var card in cards)
        {
            var key = Put(source, card.Identity, card.IsFound ? 1L : 0L, card.Sealed);
            numbers[key] = card.Numbers;
        }

        // In the order of the index, so that each of its pages is taken once.
        foreach (var (number, card) in numbers.SelectMany(of => of.Value, (of, number) => (number, of.Key)).OrderBy(one => one.number.Digits))
        {
            Set(_add, card, number.Digits, number.Ending, number.IsWhole ? 1L : 0L, number.Stem);
            _add.ExecuteNonQuery();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _insert.Dispose();
        _replace.Dispose();
        _clear.Dispose();
        _add.Dispose();
    }

    // A new card has no numbers to clear, and in a first copy all are new.
    private long Put(string source, byte[] identity, long isFound, byte[] content)
    {
        Set(_insert, source, identity, 1L, isFound, content);
        if (_insert.ExecuteNonQuery() > 0)
        {
            return SQLitePCL.raw.sqlite3_last_insert_rowid(_file.Handle);
        }

        Set(_replace, source, identity, 1L, isFound, content);
        var key = (long)_replace.ExecuteScalar()!;
        Set(_clear, key);
        _clear.ExecuteNonQuery();
        return key;
    }

    private static void Set(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var at = 0; at < values.Length; at++)
        {
            command.Parameters[at].Value = values[at] ?? DBNull.Value;
        }
    }
}

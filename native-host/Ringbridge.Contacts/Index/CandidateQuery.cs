using Microsoft.Data.Sqlite;
using Ringbridge.Contacts.Matching;

namespace Ringbridge.Contacts.Index;

/// <summary>
/// Asks the file which cards may have a number: by all of its digits, by its end, and by a main line that it may be an extension
/// of. The file knows hashes of these only. Prepared once for each connection. Not safe for threads.
/// </summary>
internal sealed class CandidateQuery : IDisposable
{
    private const int EndingDigits = 7;
    private const int MostExtensionDigits = 4;

    // Many cards share numbers such as that of a switchboard; nobody reads through more.
    private const int MostCandidates = 200;

    private static readonly string Text = $"""
        SELECT source, id, sealed FROM cards WHERE key IN (
            SELECT card FROM numbers WHERE digits = $digits
            UNION SELECT card FROM numbers WHERE stem IN ($stem1, $stem2, $stem3, $stem4)
            UNION SELECT card FROM (SELECT card FROM numbers WHERE whole = 0 AND ending = $ending LIMIT {MostCandidates})
            UNION SELECT card FROM (SELECT card FROM numbers WHERE whole = 1 AND ending = $anyEnding LIMIT {MostCandidates}))
        ORDER BY key LIMIT {MostCandidates}
        """;

    private SqliteCommand? _command;

    /// <summary>Cards that may have a number, with the source of each.</summary>
    public IReadOnlyList<(string Source, Card Card)> Run(SqliteConnection connection, CallerNumber caller, IndexSeal seal)
    {
        var read = caller.Read;
        var ending = EndingOf(read.Loose) is { } last ? seal.Hash(LookUpColumn.Ending, last) : (long?)null;
        var command = On(connection);
        Set("$digits", seal.Hash(LookUpColumn.Digits, read.Digits));
        for (var length = 1; length <= MostExtensionDigits; length++)
        {
            Set($"$stem{length}", read.IsWhole && read.Digits.Length > length ? seal.Hash(LookUpColumn.Stem, read.Digits.AsSpan(..^length)) : null);
        }

        Set("$ending", ending);
        Set("$anyEnding", read.IsWhole ? null : ending);
        using var row = command.ExecuteReader();
        var found = new List<(string Source, Card Card)>();
        while (row.Read())
        {
            // What does not open was changed or moved by somebody else. It is nobody's, and fetched anew with the next copy.
            if (seal.CardOf(row.GetString(0), row.GetFieldValue<byte[]>(1), row.GetFieldValue<byte[]>(2)) is { } card)
            {
                found.Add((row.GetString(0), card));
            }
        }

        return found;

        void Set(string name, long? value) => command.Parameters[name].Value = value ?? (object)DBNull.Value;
    }

    /// <summary>The last digits of a number, by which it is found when it was not understood; null when it is too short.</summary>
    public static string? EndingOf(string digits) => digits.Length < EndingDigits ? null : digits[^EndingDigits..];

    /// <inheritdoc/>
    public void Dispose() => _command?.Dispose();

    private SqliteCommand On(SqliteConnection connection)
    {
        if (_command?.Connection == connection)
        {
            return _command;
        }

        _command?.Dispose();
        _command = connection.CreateCommand();
        _command.CommandText = Text;
        foreach (var name in (string[])["$digits", "$stem1", "$stem2", "$stem3", "$stem4", "$ending", "$anyEnding"])
        {
            _command.Parameters.Add(new SqliteParameter { ParameterName = name, Value = DBNull.Value });
        }

        return _command;
    }
}

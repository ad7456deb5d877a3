using System.Text.Json;
using Microsoft.Data.Sqlite;
using Ringbridge.Agent.Calls;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Contacts;

namespace Ringbridge.Agent.Journal;

/// <summary>
/// The journal's table of calls as its writer uses it: one row a call. The tracker's columns are replaced as the call goes
/// on, the person's are not touched by that. A row without an end reason is a running call.
/// </summary>
internal sealed class CallTable : IDisposable
{
    private const string IsOver = "end_reason IS NOT NULL";
    private const string NoteUnlessChanged = "iif(ifnull(note, '') = $before, $note, note)";

    private readonly JournalDatabase _database;
    private readonly SqliteCommand _put;
    private readonly SqliteParameter[] _values;

    /// <summary>The table in that database.</summary>
    public CallTable(JournalDatabase database)
    {
        _database = database;
        var names = CallRow.OfCall.Select(column => $"${column}").ToArray();
        var replaced = CallRow.OfCall.Skip(1).Select(column =>
            CallRow.Personal.Contains(column) ? $"{column} = iif(private, NULL, excluded.{column})" : $"{column} = excluded.{column}");
        _put = database.Command(
            $"INSERT INTO calls ({string.Join(", ", CallRow.OfCall)}) VALUES ({string.Join(", ", names)}) ON CONFLICT (id) DO UPDATE SET {string.Join(", ", replaced)}");
        _values = [.. names.Select(name => _put.Parameters.Add(new SqliteParameter { ParameterName = name }))];
    }

    /// <summary>Adds or replaces a call.</summary>
    public void Put(TrackedCall call)
    {
        var row = CallRow.Write(call);
        for (var column = 0; column < row.Length; column++)
        {
            _values[column].Value = row[column] ?? DBNull.Value;
        }

        _put.ExecuteNonQuery();
    }

    /// <summary>Replaces a call that is over, unless it was erased.</summary>
    public void Complete(TrackedCall call)
    {
        using var command = Command("SELECT count(*) FROM calls WHERE id = $id", ("$id", call.Id));
        if (command.ExecuteScalar() is not 0L)
        {
            Put(call);
        }
    }

    /// <summary>Writes down who the other side is (null: nobody knows), unless a person said so, or the call is private or gone.</summary>
    public void Name(string id, CallContact? contact) => Name(id, contact, "picked IS NULL");

    /// <summary>Writes down who the other side is because a person says so, or takes that back, unless the call is private.</summary>
    /// <returns>The call as it is now; null when there is none.</returns>
    public JournalEntry? Pick(string id, CallContact? contact)
    {
        Name(id, contact, "true");
        return Find(id);
    }

    /// <summary>Removes a call that was none.</summary>
    public void Remove(string id)
    {
        using var command = Command("DELETE FROM calls WHERE id = $id", ("$id", id));
        command.ExecuteNonQuery();
    }

    /// <summary>Changes what a person added to a call.</summary>
    /// <returns>The call as it is now; null when there is none.</returns>
    public JournalEntry? Annotate(string id, AnnotationChange change)
    {
        var sets = new List<string>();
        var values = new List<(string Name, object? Value)> { ("$id", id) };
        Set("note", change.Note, change.Note is { Length: > 0 } note ? note : null, change.NoteBefore is null ? "$note" : NoteUnlessChanged);
        Set("tags", change.Tags, CallRow.Tags(change.Tags ?? []));
        Set("private", change.IsPrivate, change.IsPrivate is true ? 1 : 0);
        if (change.IsPrivate is true)
        {
            sets.AddRange(CallRow.Personal.Concat(CallRow.OfContact).Select(column => $"{column} = NULL"));
        }

        if (change.NoteBefore is { } before)
        {
            values.Add(("$before", before));
        }

        if (sets.Count > 0)
        {
            using var update = Command($"UPDATE calls SET {string.Join(", ", sets)} WHERE id = $id", [.. values]);
            update.ExecuteNonQuery();
        }

        return Find(id);

        void Set(string column, object? given, object? value, string? expression = null)
        {
            if (given is not null)
            {
                sets.Add($"{column} = {expression ?? $"${column}"}");
                values.Add(($"${column}", value));
            }
        }
    }

    /// <summary>A call, running or over.</summary>
    public JournalEntry? Find(string id)
    {
        using var command = Command($"SELECT {CallRow.All} FROM calls WHERE id = $id", ("$id", id));
        return CallRow.Read(command).SingleOrDefault();
    }

    /// <summary>Calls without an end.</summary>
    public IReadOnlyList<JournalEntry> Running()
    {
        using var command = Command($"SELECT {CallRow.All} FROM calls WHERE end_reason IS NULL ORDER BY started_at");
        return CallRow.Read(command);
    }

    /// <summary>Earlier calls with the same number. Answered by an index alone, but for how the last one ended.</summary>
    public CallHistory History(string number, DateTimeOffset before)
    {
        using var command = Command(
            "SELECT direction, count(*), max(started_at) FROM calls WHERE number = $number AND started_at < $before GROUP BY direction",
            ("$number", number),
            ("$before", before.ToUnixTimeMilliseconds()));
        using var row = command.ExecuteReader();
        var history = new CallHistory { Inbound = 0, Outbound = 0 };
        while (row.Read())
        {
            var (count, last) = (row.GetInt32(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)));
            history = string.Equals(row.GetString(0), nameof(CallDirection.Inbound), StringComparison.Ordinal)
                ? history with { Inbound = count, LastInboundAt = last }
                : history with { Outbound = count, LastOutboundAt = last };
        }

        return history.Inbound == 0 ? history : history with { LastInboundEnd = LastInboundEnd(number, before) };
    }

    /// <summary>Erases one call that is over.</summary>
    public int Erase(string id) => Delete($"id = $value AND {IsOver}", id);

    /// <summary>Erases all calls with a number that are over.</summary>
    public int EraseNumber(string number) => Delete($"number = $value AND {IsOver}", number);

    /// <summary>Erases all calls that are over and began before that time.</summary>
    public int EraseBefore(DateTimeOffset time) => Delete($"started_at < $value AND {IsOver}", time.ToUnixTimeMilliseconds());

    /// <inheritdoc/>
    public void Dispose() => _put.Dispose();

    private void Name(string id, CallContact? contact, string condition)
    {
        using var command = Command(
            $"UPDATE calls SET contact_name = $name, contact_company = $company, picked = $picked WHERE id = $id AND NOT private AND {condition}",
            ("$name", contact?.Name),
            ("$company", contact?.Company),
            ("$picked", contact?.Picked is { } picked ? JsonSerializer.Serialize(picked, JournalJson.Default.PickedContact) : null),
            ("$id", id));
        command.ExecuteNonQuery();
    }

    private EndReason? LastInboundEnd(string number, DateTimeOffset before)
    {
        using var command = Command(
            "SELECT end_reason FROM calls WHERE number = $number AND direction = $direction AND started_at < $before ORDER BY started_at DESC LIMIT 1",
            ("$number", number),
            ("$direction", nameof(CallDirection.Inbound)),
            ("$before", before.ToUnixTimeMilliseconds()));
        return command.ExecuteScalar() is string reason ? Enum.Parse<EndReason>(reason) : null;
    }

    private int Delete(string condition, object value)
    {
        using var command = Command($"DELETE FROM calls WHERE {condition}", ("$value", value));
        return command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = _database.Command(sql);
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}

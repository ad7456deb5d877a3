using System.Text.Json;
using Microsoft.Data.Sqlite;
using Ringbridge.Agent.Calls;
using Ringbridge.Contract.Calls;

namespace Ringbridge.Agent.Journal;

/// <summary>The journal's table of calls: one row a call, replaced as the call goes on. A row without an end reason is a running call.</summary>
internal sealed class CallTable : IDisposable
{
    private const string Columns =
        "id, line_id, line_call_id, direction, state, end_reason, number, display, name, started_at, connected_at, ended_at, problem";

    private readonly JournalDatabase _database;
    private readonly SqliteCommand _put;
    private readonly SqliteParameter[] _values;

    /// <summary>The table in that database.</summary>
    public CallTable(JournalDatabase database)
    {
        _database = database;
        var names = Columns.Split(", ").Select(column => $"${column}").ToArray();
        _put = database.Command($"INSERT OR REPLACE INTO calls ({Columns}) VALUES ({string.Join(", ", names)})");
        _values = [.. names.Select(name => _put.Parameters.Add(new SqliteParameter { ParameterName = name }))];
    }

    /// <summary>Adds or replaces a call.</summary>
    public void Put(TrackedCall call)
    {
        object?[] row =
        [
            call.Id, call.LineId, call.LineCallId, call.Direction.ToString(), call.State.ToString(), call.EndReason?.ToString(),
            call.Remote?.Number, call.Remote?.Display, call.RemoteName,
            call.StartedAt.ToUnixTimeMilliseconds(), call.ConnectedAt?.ToUnixTimeMilliseconds(), call.EndedAt?.ToUnixTimeMilliseconds(),
            call.Problem is null ? null : JsonSerializer.Serialize(call.Problem, JournalJson.Default.Problem),
        ];
        for (var column = 0; column < row.Length; column++)
        {
            _values[column].Value = row[column] ?? DBNull.Value;
        }

        _put.ExecuteNonQuery();
    }

    /// <summary>Removes a call that was none.</summary>
    public void Remove(string id)
    {
        using var command = _database.Command("DELETE FROM calls WHERE id = $id");
        command.Parameters.AddWithValue("$id", id);
        command.ExecuteNonQuery();
    }

    /// <summary>Removes calls that are over and began before that time.</summary>
    public int RemoveBefore(DateTimeOffset time)
    {
        using var command = _database.Command("DELETE FROM calls WHERE end_reason IS NOT NULL AND started_at < $time");
        command.Parameters.AddWithValue("$time", time.ToUnixTimeMilliseconds());
        return command.ExecuteNonQuery();
    }

    /// <summary>Calls that are over, newest first.</summary>
    public IReadOnlyList<TrackedCall> Past(int limit)
    {
        using var command = _database.Command(
            $"SELECT {Columns} FROM calls WHERE end_reason IS NOT NULL ORDER BY started_at DESC, id DESC LIMIT $limit");
        command.Parameters.AddWithValue("$limit", limit);
        return Read(command);
    }

    /// <summary>Calls without an end.</summary>
    public IReadOnlyList<TrackedCall> Running()
    {
        using var command = _database.Command($"SELECT {Columns} FROM calls WHERE end_reason IS NULL ORDER BY started_at");
        return Read(command);
    }

    /// <inheritdoc/>
    public void Dispose() => _put.Dispose();

    private static List<TrackedCall> Read(SqliteCommand command)
    {
        var calls = new List<TrackedCall>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            calls.Add(Read(reader));
        }

        return calls;
    }

    private static TrackedCall Read(SqliteDataReader row)
    {
        var started = Time(row, 9)!.Value;
        return new TrackedCall
        {
            Id = row.GetString(0),
            LineId = row.GetString(1),
            LineCallId = Text(row, 2),
            Direction = Word(row, 3, CallDirection.Inbound),
            State = Word(row, 4, CallState.Ended),
            EndReason = row.IsDBNull(5) ? null : Word(row, 5, EndReason.Unknown),
            Remote = Text(row, 6) is { } number ? new RemoteNumber(number, Text(row, 7) ?? number) : null,
            RemoteName = Text(row, 8),
            StartedAt = started,
            ConnectedAt = Time(row, 10),
            EndedAt = Time(row, 11),
            Problem = Text(row, 12) is { } problem ? JsonSerializer.Deserialize(problem, JournalJson.Default.Problem) : null,
            HeardAt = Time(row, 11) ?? Time(row, 10) ?? started,
        };
    }

    // A word that only a newer version knows reads as the least that can be said.
    private static T Word<T>(SqliteDataReader row, int column, T least)
        where T : struct, Enum => Enum.TryParse<T>(row.GetString(column), out var word) ? word : least;

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset? Time(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}

using Microsoft.Data.Sqlite;
using Ringbridge.Agent.ActionUrls;

namespace Ringbridge.Agent.Journal;

/// <summary>
/// The journal's table of action URLs that are to be called. They lie beside the calls so that both are committed together:
/// no event is lost between them. With a call that is erased, or becomes private, go its deliveries (a trigger).
/// </summary>
internal sealed class DeliveryTable(JournalDatabase database)
{
    /// <summary>What is told of a call already; null when the journal has none of that id, or a private one.</summary>
    public ToldEvents? ToldOf(string callId)
    {
        using var command = Command("SELECT told FROM calls WHERE id = $call AND NOT private", ("$call", callId));
        return command.ExecuteScalar() is long told ? (ToldEvents)told : null;
    }

    /// <summary>Remembers what is told of a call.</summary>
    public void SetTold(string callId, ToldEvents told) => Execute("UPDATE calls SET told = $told WHERE id = $call", ("$told", (long)told), ("$call", callId));

    /// <summary>Adds one.</summary>
    /// <param name="delivery">The delivery, due at once.</param>
    /// <param name="capacity">So many of its lane may wait: one more, and the oldest goes.</param>
    /// <returns>How many went.</returns>
    public int Add(Delivery delivery, int capacity)
    {
        Execute(
            "INSERT INTO deliveries (key, lane, call_id, url, created_at, next_at, tries) VALUES ($key, $lane, $call, $url, $at, $at, 0)",
            ("$key", delivery.Key), ("$lane", delivery.Lane), ("$call", delivery.CallId), ("$url", delivery.Url), ("$at", Time(delivery.CreatedAt)));
        var over = Count(delivery.Lane) - capacity;
        return over <= 0 ? 0 : Execute(
            "DELETE FROM deliveries WHERE rowid IN (SELECT rowid FROM deliveries WHERE lane = $lane ORDER BY rowid LIMIT $over)",
            ("$lane", delivery.Lane), ("$over", over));
    }

    /// <summary>How many of a lane wait.</summary>
    public int Count(string lane)
    {
        using var command = Command("SELECT count(*) FROM deliveries WHERE lane = $lane", ("$lane", lane));
        return (int)(long)command.ExecuteScalar()!;
    }

    /// <summary>What of a lane is due: of each call the oldest, so that its events arrive in order.</summary>
    public IReadOnlyList<Delivery> Due(string lane, DateTimeOffset now, int limit)
    {
        using var command = Command(
            """
            SELECT key, call_id, url, created_at, tries FROM deliveries AS one WHERE lane = $lane AND next_at <= $now
                AND NOT EXISTS (SELECT 1 FROM deliveries AS older WHERE older.call_id = one.call_id AND older.lane = one.lane AND older.rowid < one.rowid)
            ORDER BY next_at, rowid LIMIT $limit
            """,
            ("$lane", lane), ("$now", Time(now)), ("$limit", limit));
        var due = new List<Delivery>();
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            due.Add(new Delivery
            {
                Key = row.GetString(0),
                Lane = lane,
                CallId = row.GetString(1),
                Url = row.GetString(2),
                CreatedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
                Tries = row.GetInt32(4),
            });
        }

        return due;
    }

    /// <summary>When the next one of a lane is due; null when none waits.</summary>
    public DateTimeOffset? NextAt(string lane)
    {
        using var command = Command("SELECT min(next_at) FROM deliveries WHERE lane = $lane", ("$lane", lane));
        return command.ExecuteScalar() is long next ? DateTimeOffset.FromUnixTimeMilliseconds(next) : null;
    }

    /// <summary>It failed and is tried again then.</summary>
    public void Postpone(string key, DateTimeOffset until) =>
        Execute("UPDATE deliveries SET next_at = $until, tries = tries + 1 WHERE key = $key", ("$until", Time(until)), ("$key", key));

    /// <summary>All of a lane are due: what was wrong is over.</summary>
    public void Hurry(string lane, DateTimeOffset now) =>
        Execute("UPDATE deliveries SET next_at = $now WHERE lane = $lane AND next_at > $now", ("$now", Time(now)), ("$lane", lane));

    /// <summary>It is done with.</summary>
    public void Remove(string key) => Execute("DELETE FROM deliveries WHERE key = $key", ("$key", key));

    /// <summary>Gives up what is older than that.</summary>
    /// <returns>How many.</returns>
    public int RemoveBefore(string lane, DateTimeOffset time) =>
        Execute("DELETE FROM deliveries WHERE lane = $lane AND created_at < $time", ("$lane", lane), ("$time", Time(time)));

    /// <summary>Removes what belongs to no lane any more.</summary>
    /// <returns>How many.</returns>
    public int RemoveOthers(IReadOnlyCollection<string> lanes)
    {
        var names = lanes.Select((_, at) => $"$lane{at}").ToList();
        return Execute(
            $"DELETE FROM deliveries WHERE lane NOT IN ({string.Join(", ", names)})",
            [.. names.Zip(lanes, (name, lane) => (name, (object)lane))]);
    }

    private static long Time(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    private int Execute(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = database.Command(sql);
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}

using Microsoft.Data.Sqlite;
using Ringbridge.Agent.ActionUrls;

namespace Ringbridge.Agent.Journal;

/// <summary>
/// The journal's table of action URLs that are to be called, and of calls that sources are to be told of. They lie beside the
/// calls so that both are committed together: no event is lost between them. With a call that is erased, or becomes private, go its deliveries (a trigger).
/// </summary>
/// <remarks>
/// Every change of every call comes through here, so nothing is counted that need not be: as long as it is certain that a lane
/// has room, it is not looked at, and where it has none, room is made for some more at once. Statements are prepared once.
/// </remarks>
internal sealed class DeliveryTable(JournalDatabase database) : IDisposable
{
    // When a lane is full, so much of it goes at once: a twentieth.
    private const int Share = 20;
    private const string CallLanes = "calls ";

    // No source is called so.
    private const string Everywhere = "*";

    private static readonly TimeSpan LongestInterruption = TimeSpan.FromDays(30);

    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _room = new(StringComparer.Ordinal);

    /// <summary>What is told of a call already; null when the journal has none of that id, or a private one.</summary>
    public ToldEvents? ToldOf(string callId)
    {
        return Prepared("SELECT told FROM calls WHERE id = $call AND NOT private", ("$call", callId)).ExecuteScalar() is long told ? (ToldEvents)told : null;
    }

    /// <summary>Remembers what is told of a call.</summary>
    public void SetTold(string callId, ToldEvents told) => Execute("UPDATE calls SET told = $told WHERE id = $call", ("$told", (long)told), ("$call", callId));

    /// <summary>Calls that are over, of whose beginning somebody was told, and of whose end not. Not older than a long holiday.</summary>
    public IReadOnlyList<string> LeftOpen(ToldEvents begun, ToldEvents ended, DateTimeOffset now)
    {
        var command = Prepared(
            """
            SELECT id FROM calls WHERE started_at >= $since AND end_reason IS NOT NULL AND NOT private
                AND told & $begun AND NOT (told & $ended) ORDER BY started_at, id
            """,
            ("$since", Time(now - LongestInterruption)), ("$begun", (long)begun), ("$ended", (long)ended));
        var ids = new List<string>();
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            ids.Add(row.GetString(0));
        }

        return ids;
    }

    /// <summary>Whether a call was written down in a source, or may have been.</summary>
    public bool IsWritten(string callId, string sourceId) =>
        Prepared(
            "SELECT 1 FROM calls WHERE id = $call AND (instr(written, $source) > 0 OR instr(written, $everywhere) > 0)",
            ("$call", callId), ("$source", CallRow.Tag(sourceId)), ("$everywhere", CallRow.Tag(Everywhere))).ExecuteScalar() is not null;

    /// <summary>Remembers whether a call was written down in a source.</summary>
    public void SetWritten(string callId, string sourceId, bool isWritten) => Execute(
        isWritten ? "UPDATE calls SET written = ifnull(written, '') || $source WHERE id = $call" : "UPDATE calls SET written = replace(written, $source, '') WHERE id = $call",
        ("$call", callId),
        ("$source", CallRow.Tag(sourceId)));

    /// <summary>Adds one.</summary>
    /// <param name="delivery">The delivery, due at once.</param>
    /// <param name="capacity">So many of its lane may wait: one more, and the oldest go.</param>
    /// <returns>How many went.</returns>
    public int Add(Delivery delivery, int capacity)
    {
        Execute(
            "INSERT INTO deliveries (key, lane, call_id, url, created_at, next_at, tries) VALUES ($key, $lane, $call, $url, $at, $due, 0)",
            ("$key", delivery.Key), ("$lane", delivery.Lane), ("$call", delivery.CallId), ("$url", delivery.Url), ("$at", Time(delivery.CreatedAt)), ("$due", Time(delivery.DueAt ?? delivery.CreatedAt)));

        // Deliveries that leave, and changes that are rolled back, only make more room than is known.
        if (_room.TryGetValue(delivery.Lane, out var room) && room > 0)
        {
            _room[delivery.Lane] = room - 1;
            return 0;
        }

        return MakeRoom(delivery.Lane, capacity);
    }

    /// <summary>How many of a lane wait.</summary>
    public int Count(string lane)
    {
        return (int)(long)Prepared("SELECT count(*) FROM deliveries WHERE lane = $lane", ("$lane", lane)).ExecuteScalar()!;
    }

    /// <summary>What of a lane is due: of each call the oldest, so that its events arrive in order.</summary>
    public IReadOnlyList<Delivery> Due(string lane, DateTimeOffset now, int limit)
    {
        var command = Prepared(
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
        return Prepared("SELECT min(next_at) FROM deliveries WHERE lane = $lane", ("$lane", lane)).ExecuteScalar() is long next ? DateTimeOffset.FromUnixTimeMilliseconds(next) : null;
    }

    /// <summary>What is delivered under a key; null when nothing waits there.</summary>
    public string? Find(string key) => Prepared("SELECT url FROM deliveries WHERE key = $key", ("$key", key)).ExecuteScalar() as string;

    /// <summary>Changes what is delivered.</summary>
    public int Rewrite(string key, string url) => Execute("UPDATE deliveries SET url = $url WHERE key = $key", ("$url", url), ("$key", key));

    /// <summary>It failed and is tried again then.</summary>
    public void Postpone(string key, DateTimeOffset until) =>
        Execute("UPDATE deliveries SET next_at = $until, tries = tries + 1 WHERE key = $key", ("$until", Time(until)), ("$key", key));

    /// <summary>All of a lane that failed are due: what was wrong is over. What waits for its time goes on waiting.</summary>
    public void Hurry(string lane, DateTimeOffset now) =>
        Execute("UPDATE deliveries SET next_at = $now WHERE lane = $lane AND next_at > $now AND tries > 0", ("$now", Time(now)), ("$lane", lane));

    /// <summary>It is done with.</summary>
    public void Remove(string key) => Execute("DELETE FROM deliveries WHERE key = $key", ("$key", key));

    /// <summary>Gives up what is older than that.</summary>
    /// <returns>How many.</returns>
    public int RemoveBefore(string lane, DateTimeOffset time) =>
        Execute("DELETE FROM deliveries WHERE lane = $lane AND created_at < $time", ("$lane", lane), ("$time", Time(time)));

    /// <summary>Gives up all of a lane.</summary>
    /// <returns>How many.</returns>
    public int RemoveAll(string lane) => Execute("DELETE FROM deliveries WHERE lane = $lane", ("$lane", lane));

    /// <summary>The lane of the calls that are written down in a source. URLs have none that begins so.</summary>
    public static string CallLane(string sourceId) => $"{CallLanes}{sourceId}";

    /// <summary>Removes what belongs to no action URL any more.</summary>
    /// <returns>How many.</returns>
    public int RemoveOthers(IEnumerable<string> lanes) => RemoveOthers("NOT", [.. lanes]);

    /// <summary>Removes calls that are to be written down in no source any more.</summary>
    /// <returns>How many.</returns>
    public int RemoveOtherCalls(IEnumerable<string> lanes) => RemoveOthers("", [.. lanes]);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }
    }

    private int RemoveOthers(string isOfCalls, IReadOnlyList<string> lanes)
    {
        var names = lanes.Select((_, at) => $"$lane{at}").ToList();
        using var command = database.Command($"DELETE FROM deliveries WHERE lane {isOfCalls} LIKE '{CallLanes}%' AND lane NOT IN ({string.Join(", ", names)})");
        foreach (var (name, lane) in names.Zip(lanes))
        {
            command.Parameters.AddWithValue(name, lane);
        }

        return command.ExecuteNonQuery();
    }

    private static long Time(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    private int MakeRoom(string lane, int capacity)
    {
        var waiting = Count(lane);
        if (waiting <= capacity)
        {
            _room[lane] = capacity - waiting;
            return 0;
        }

        var going = waiting - capacity + (capacity / Share);
        _room[lane] = capacity / Share;
        return Execute(
            "DELETE FROM deliveries WHERE rowid IN (SELECT rowid FROM deliveries WHERE lane = $lane ORDER BY rowid LIMIT $going)",
            ("$lane", lane), ("$going", going));
    }

    private int Execute(string sql, params ReadOnlySpan<(string Name, object Value)> values) => Prepared(sql, values).ExecuteNonQuery();

    private SqliteCommand Prepared(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            _prepared[sql] = command = database.Command(sql);
        }

        command.Parameters.Clear();
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}

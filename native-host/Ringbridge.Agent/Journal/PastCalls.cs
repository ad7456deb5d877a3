using Microsoft.Data.Sqlite;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Methods;

namespace Ringbridge.Agent.Journal;

/// <summary>Finds calls that are over, newest first.</summary>
/// <param name="database">A connection; another one than the writer's, so that a long search stops nobody.</param>
internal sealed class PastCalls(JournalDatabase database)
{
    private const string FoundFunction = "is_found";

    /// <summary>A page.</summary>
    /// <param name="filter">Which calls; a number in it is one of the journal's.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="limit">At most so many.</param>
    public IReadOnlyList<JournalEntry> Page(JournalFilter filter, JournalCursor? after, int limit)
    {
        using var command = database.Command("");
        var conditions = Conditions(filter, command);
        if (after is not null)
        {
            conditions.Add("(started_at, id) < ($afterTime, $afterId)");
            command.Parameters.AddWithValue("$afterTime", after.StartedAt);
            command.Parameters.AddWithValue("$afterId", after.CallId);
        }

        command.CommandText = $"SELECT {CallRow.All} FROM calls WHERE {string.Join(" AND ", conditions)} ORDER BY started_at DESC, id DESC LIMIT $limit";
        command.Parameters.AddWithValue("$limit", limit);
        return CallRow.Read(command);
    }

    /// <summary>All tags, the most used ones first. Few calls are tagged, and mostly alike: SQLite counts whole columns.</summary>
    /// <param name="limit">At most so many.</param>
    public IReadOnlyList<string> Tags(int limit)
    {
        using var command = database.Command("SELECT tags, count(*) FROM calls WHERE tags IS NOT NULL AND end_reason IS NOT NULL GROUP BY tags");
        using var row = command.ExecuteReader();
        var counts = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        while (row.Read())
        {
            foreach (var tag in CallRow.Tags(row.GetString(0)))
            {
                counts[tag] = counts.GetValueOrDefault(tag) + row.GetInt64(1);
            }
        }

        return [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase).Take(limit).Select(pair => pair.Key)];
    }

    /// <summary>How many calls ended since then without anybody here answering.</summary>
    public int MissedSince(DateTimeOffset since)
    {
        // A call rings for a few minutes at most: what began long before that time also ended before.
        using var command = database.Command($"""
            SELECT count(*) FROM calls
            WHERE started_at > $began AND direction = '{nameof(CallDirection.Inbound)}' AND end_reason = '{nameof(EndReason.Missed)}'
              AND coalesce(ended_at, started_at) > $since
            """);
        command.Parameters.AddWithValue("$began", since.AddHours(-1).ToUnixTimeMilliseconds());
        command.Parameters.AddWithValue("$since", since.ToUnixTimeMilliseconds());
        return (int)(long)command.ExecuteScalar()!;
    }

    /// <summary>What a filter means for rows; its values become parameters of the command.</summary>
    public List<string> Conditions(JournalFilter filter, SqliteCommand command)
    {
        var conditions = new List<string> { "end_reason IS NOT NULL" };
        Add("direction = $direction", "$direction", filter.Direction?.ToString());
        Add("end_reason = $missed", "$missed", filter.Missed ? nameof(EndReason.Missed) : null);
        Add("line_id = $line", "$line", filter.LineId);
        Add("number = $number", "$number", filter.Number);
        Add("instr(tags, $tag) > 0", "$tag", filter.Tag is { Length: > 0 } tag ? CallRow.Tag(tag) : null);
        Add("started_at >= $from", "$from", filter.From?.ToUnixTimeMilliseconds());
        Add("started_at < $to", "$to", filter.To?.ToUnixTimeMilliseconds());
        if (!string.IsNullOrWhiteSpace(filter.Search))
        {
            var search = new SearchText(filter.Search);
            database.Define<string?, string?, string?, string?, string?>(FoundFunction, search.IsIn);
            conditions.Add($"{FoundFunction}(number, display, coalesce(name, '') || ' ' || coalesce(contact_name, '') || ' ' || coalesce(contact_company, ''), note, tags)");
        }

        return conditions;

        void Add(string condition, string name, object? value)
        {
            if (value is not null)
            {
                conditions.Add(condition);
                command.Parameters.AddWithValue(name, value);
            }
        }
    }
}

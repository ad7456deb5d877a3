using Microsoft.Data.Sqlite;
using Ringbridge.Contract.Methods;
using Ring = Ringbridge.Contract.Methods.RingTimes;

namespace Ringbridge.Agent.Journal;

/// <summary>
/// Counts calls that are over. SQLite counts; all it needs to know of us is what time it was here when a call began, so
/// that a day has 23 or 25 hours when it had.
/// </summary>
/// <param name="database">A connection; another one than the writer's, so that counting stops nobody.</param>
/// <param name="time">The time zone and today.</param>
internal sealed class PastFigures(JournalDatabase database, TimeProvider time)
{
    private const string LocalFunction = "local_ms";
    private const long DayMs = 24 * HourMs;
    private const long HourMs = 60 * 60 * 1000;
    private const int MaxDays = 4000;

    // 1 January 1970 was a Thursday.
    private const int EpochWeekday = 3;

    private const string Counts = """
        count(*) FILTER (WHERE direction = 'Inbound'),
        count(*) FILTER (WHERE direction = 'Outbound'),
        count(connected_at),
        count(*) FILTER (WHERE end_reason = 'Missed'),
        coalesce(sum(ended_at - connected_at), 0) / 1000
        """;

    private const string Averages = """
        avg(ended_at - connected_at) / 1000.0,
        avg(connected_at - started_at) FILTER (WHERE direction = 'Inbound') / 1000.0,
        avg(ended_at - started_at) FILTER (WHERE end_reason = 'Missed') / 1000.0
        """;

    // A clock that was set back while it rang makes no negative time.
    private const string RingMs = "max(0, coalesce(connected_at, ended_at) - started_at)";

    /// <summary>Counts.</summary>
    /// <param name="filter">Which calls; a number in it is one of the journal's.</param>
    /// <param name="callers">At most so many.</param>
    public JournalStats Count(JournalFilter filter, int callers)
    {
        var zone = time.LocalTimeZone;
        database.Define(LocalFunction, utc => utc + (long)zone.GetUtcOffset(DateTimeOffset.FromUnixTimeMilliseconds(utc)).TotalMilliseconds);
        return new JournalStats
        {
            Total = Read(filter, $"SELECT {Counts}, {Averages} FROM calls WHERE $filter", row => Figures(row, 0)).Single(),
            Days = Days(filter),
            Hours = Hours(filter),
            Callers = Callers(filter, callers),
            Lines = Read(
                filter,
                $"SELECT line_id, {Counts}, {Averages} FROM calls WHERE $filter GROUP BY line_id ORDER BY count(*) DESC, line_id",
                row => new LineFigures(row.GetString(0), Figures(row, 1))),
            RingTimes = RingTimes(filter),
        };
    }

    private static CallFigures Figures(SqliteDataReader row, int at) => new()
    {
        Inbound = row.GetInt32(at),
        Outbound = row.GetInt32(at + 1),
        Answered = row.GetInt32(at + 2),
        Missed = row.GetInt32(at + 3),
        TalkSeconds = row.GetInt64(at + 4),
        AverageTalkSeconds = Average(row, at + 5),
        AverageRingSeconds = Average(row, at + 6),
        AverageMissedSeconds = Average(row, at + 7),
    };

    private static double? Average(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : Math.Round(row.GetDouble(column), 1);

    private static double? Seconds(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : Math.Round(row.GetInt64(column) / 1000.0, 1);

    private static DateOnly DayOf(long day) => DateOnly.FromDateTime(DateTime.UnixEpoch.AddDays(day));

    private List<DayFigures> Days(JournalFilter filter)
    {
        var counted = Read(
            filter,
            $"SELECT {LocalFunction}(started_at) / {DayMs} AS day, {Counts} FROM calls WHERE $filter GROUP BY day ORDER BY day",
            row => new DayFigures
            {
                Day = DayOf(row.GetInt64(0)),
                Inbound = row.GetInt32(1),
                Outbound = row.GetInt32(2),
                Answered = row.GetInt32(3),
                Missed = row.GetInt32(4),
                TalkSeconds = row.GetInt64(5),
            });
        return WithoutGaps(counted, filter);
    }

    private List<DayFigures> WithoutGaps(List<DayFigures> counted, JournalFilter filter)
    {
        var today = LocalDay(time.GetUtcNow());
        var last = filter.To is { } to && LocalDay(to.AddMilliseconds(-1)) is var asked && asked < today ? asked : today;
        var first = counted.Count > 0 ? counted[0].Day : last;
        if (filter.From is { } from && LocalDay(from) is var begin && begin < first && last.DayNumber - begin.DayNumber < MaxDays)
        {
            first = begin;
        }

        if (counted.Count > 0)
        {
            // A clock that was wrong leaves calls in the future, or in a past that nobody wants to see day by day.
            last = counted[^1].Day > last ? counted[^1].Day : last;
            first = last.DayNumber - first.DayNumber < MaxDays ? first : last.AddDays(1 - MaxDays);
        }
        else if (filter.From is null)
        {
            return [];
        }

        var byDay = counted.ToDictionary(figures => figures.Day);
        return [.. Enumerable.Range(first.DayNumber, Math.Max(0, last.DayNumber - first.DayNumber + 1))
            .Select(DateOnly.FromDayNumber)
            .Select(day => byDay.GetValueOrDefault(day) ?? new DayFigures { Day = day })];
    }

    private DateOnly LocalDay(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, time.LocalTimeZone).DateTime);

    private List<HourFigures> Hours(JournalFilter filter) => Read(
        filter,
        $"""
        SELECT ({LocalFunction}(started_at) / {DayMs} + {EpochWeekday}) % 7 + 1 AS weekday, {LocalFunction}(started_at) / {HourMs} % 24 AS hour,
            count(*), count(*) FILTER (WHERE end_reason = 'Missed')
        FROM calls WHERE $filter GROUP BY weekday, hour ORDER BY weekday, hour
        """,
        row => new HourFigures(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3)));

    private RingTimes RingTimes(JournalFilter filter)
    {
        var answered = $"({RingMs}) AS ring_ms FROM calls WHERE $filter AND direction = 'Inbound' AND connected_at IS NOT NULL";
        var (count, slowest) = Read(filter, $"SELECT count(*), max(ring_ms) FROM (SELECT {answered})", row => (row.GetInt32(0), Seconds(row, 1))).Single();
        return new RingTimes
        {
            MedianSeconds = Read(filter, $"SELECT {answered} ORDER BY ring_ms LIMIT 1 OFFSET {Math.Max(0, count - 1) / 2}", row => Seconds(row, 0)).SingleOrDefault(),
            SlowestSeconds = slowest,
            Steps = Read(
                filter,
                $"""
                SELECT min(({RingMs}) / 1000 / {Ring.StepSeconds} * {Ring.StepSeconds}, {Ring.LastStepSeconds}) AS step, count(connected_at), count(*) - count(connected_at)
                FROM calls WHERE $filter AND direction = 'Inbound' AND (connected_at IS NOT NULL OR end_reason = 'Missed') GROUP BY step ORDER BY step
                """,
                row => new RingStep(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2))),
        };
    }

    private List<CallerFigures> Callers(JournalFilter filter, int limit) => Read(
        filter,
        $"""
        SELECT number, max(display), {Counts}, max(started_at),
            (SELECT coalesce(contact_name, name) FROM calls AS named WHERE named.number = calls.number AND coalesce(contact_name, name) IS NOT NULL ORDER BY started_at DESC LIMIT 1)
        FROM calls WHERE $filter AND number IS NOT NULL GROUP BY number ORDER BY 3 DESC, 4 DESC, 8 DESC LIMIT {limit}
        """,
        row => new CallerFigures
        {
            Number = row.GetString(0),
            Display = row.IsDBNull(1) ? row.GetString(0) : row.GetString(1),
            Inbound = row.GetInt32(2),
            Outbound = row.GetInt32(3),
            Missed = row.GetInt32(5),
            TalkSeconds = row.GetInt64(6),
            LastAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)),
            Name = row.IsDBNull(8) ? null : row.GetString(8),
        });

    private List<T> Read<T>(JournalFilter filter, string sql, Func<SqliteDataReader, T> read)
    {
        using var command = database.Command("");
        command.CommandText = sql.Replace("$filter", string.Join(" AND ", new PastCalls(database).Conditions(filter, command)), StringComparison.Ordinal);
        using var row = command.ExecuteReader();
        var all = new List<T>();
        while (row.Read())
        {
            all.Add(read(row));
        }

        return all;
    }
}

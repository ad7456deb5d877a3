using System.Text.Json;
using Microsoft.Data.Sqlite;
using Ringbridge.Agent.Calls;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Agent.Journal;

/// <summary>A row of the table of calls: what its columns hold.</summary>
internal static class CallRow
{
    /// <summary>The columns that come from the line; the tracker writes them.</summary>
    public static readonly IReadOnlyList<string> OfCall =
        ["id", "line_id", "line_call_id", "direction", "state", "end_reason", "number", "display", "name", "started_at", "connected_at", "ended_at", "problem", "is_extension"];

    /// <summary>What a private call is kept without of those. Problems may quote a number.</summary>
    public static readonly IReadOnlyList<string> Personal = ["number", "display", "name", "problem"];

    /// <summary>The columns that the sources of contacts fill; a private call is kept without them, too.</summary>
    public static readonly IReadOnlyList<string> OfContact = ["contact_name", "contact_company", "picked"];

    /// <summary>All columns, for a SELECT.</summary>
    public static readonly string All = $"{string.Join(", ", OfCall)}, note, tags, private, {string.Join(", ", OfContact)}";

    // Tags hold no control characters. A separator at both ends lets one tag be found among others.
    private const char TagSeparator = '\n';

    /// <summary>The values of <see cref="OfCall"/>.</summary>
    public static object?[] Write(TrackedCall call) =>
    [
        call.Id, call.LineId, call.LineCallId, call.Direction.ToString(), call.State.ToString(), call.EndReason?.ToString(),
        call.Remote?.Number, call.Remote?.Display, call.RemoteName,
        call.StartedAt.ToUnixTimeMilliseconds(), call.ConnectedAt?.ToUnixTimeMilliseconds(), call.EndedAt?.ToUnixTimeMilliseconds(),
        call.Problem is null ? null : JsonSerializer.Serialize(call.Problem, JournalJson.Default.Problem),
        call.Remote?.Kind is NumberKind.Internal ? 1 : null,
    ];

    /// <summary>Reads all rows of <see cref="All"/>.</summary>
    public static List<JournalEntry> Read(SqliteCommand command)
    {
        var entries = new List<JournalEntry>();
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            entries.Add(new JournalEntry(Call(row), new Annotation { Note = Text(row, 14), Tags = Tags(Text(row, 15)), IsPrivate = row.GetBoolean(16) })
            {
                Contact = Contact(Text(row, 17), Text(row, 18), Text(row, 19)),
            });
        }

        return entries;
    }

    /// <summary>Tags as a column holds them.</summary>
    public static string? Tags(IReadOnlyList<string> tags) =>
        tags.Count == 0 ? null : $"{TagSeparator}{string.Join(TagSeparator, tags)}{TagSeparator}";

    /// <summary>A tag as it is found in a column.</summary>
    public static string Tag(string tag) => $"{TagSeparator}{tag}{TagSeparator}";

    /// <summary>A column's tags.</summary>
    public static IReadOnlyList<string> Tags(string? column) => column?.Split(TagSeparator, StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static CallContact? Contact(string? name, string? company, string? picked) => (name, company) is (null, null)
        ? null
        : new CallContact { Name = name, Company = company, Picked = picked is null ? null : JsonSerializer.Deserialize(picked, JournalJson.Default.PickedContact) };

    private static TrackedCall Call(SqliteDataReader row)
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
            Remote = Text(row, 6) is { } number
                ? new RemoteNumber(number, Text(row, 7) ?? number) { Kind = row.IsDBNull(13) ? null : NumberKind.Internal }
                : null,
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

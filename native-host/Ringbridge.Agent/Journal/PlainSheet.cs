using System.Globalization;
using System.Text.Json;

namespace Ringbridge.Agent.Journal;

/// <summary>
/// Past calls for other programs: RFC 4180, one spelling everywhere, times in UTC. Columns are only ever added, at the end.
/// </summary>
/// <param name="separator">Between cells.</param>
internal sealed class PlainSheet(char separator) : ICallSheet
{
    private static readonly string[] Columns =
    [
        "id", "line", "direction", "state", "endReason", "number", "name", "startedAt", "connectedAt", "endedAt",
        "ringSeconds", "talkSeconds", "note", "tags", "private",
    ];

    /// <inheritdoc/>
    public string Head => Line(Columns);

    /// <inheritdoc/>
    public string Row(JournalEntry entry)
    {
        var (call, annotation) = entry;
        var times = CallTimes.Of(call);
        return Line(
            call.Id, call.LineId, NameOf(call.Direction), NameOf(call.State), call.EndReason is { } reason ? NameOf(reason) : null,
            call.Remote?.Number, call.RemoteName, Time(call.StartedAt), Time(call.ConnectedAt), Time(call.EndedAt),
            $"{times.RingSeconds}", $"{times.TalkSeconds}", annotation.Note, string.Join("; ", annotation.Tags), annotation.IsPrivate ? "true" : "false");
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string? Time(DateTimeOffset? time) => time?.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    private string Line(params IEnumerable<string?> cells) => string.Join(separator, cells.Select(cell => CsvCell.OfText(cell, separator))) + "\r\n";
}

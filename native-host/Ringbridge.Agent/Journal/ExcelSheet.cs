using System.Globalization;
using Ringbridge.Agent.Calls;
using Ringbridge.Contract.Calls;

namespace Ringbridge.Agent.Journal;

/// <summary>
/// Past calls for people with a spreadsheet: in their language and time zone, with a byte order mark, without which Excel
/// takes the file for the system's old code page.
/// </summary>
/// <param name="separator">Between cells.</param>
/// <param name="isGerman">German words, English ones otherwise.</param>
/// <param name="zone">Whose time the times are.</param>
/// <param name="lineName">What people call a line, by its id.</param>
internal sealed class ExcelSheet(char separator, bool isGerman, TimeZoneInfo zone, Func<string, string> lineName) : ICallSheet
{
    private const char ByteOrderMark = '\uFEFF';

    private static readonly (string En, string De)[] Columns =
    [
        ("Began", "Beginn"), ("Direction", "Richtung"), ("Outcome", "Ausgang"), ("Number", "Nummer"), ("Name", "Name"), ("Line", "Leitung"),
        ("Rang (s)", "Klingelzeit (s)"), ("Talked (s)", "Gesprächszeit (s)"), ("Note", "Notiz"), ("Tags", "Schlagwörter"), ("Private", "Privat"),
    ];

    private static readonly Dictionary<EndReason, (string En, string De)> Reasons = new()
    {
        [EndReason.Hangup] = ("given up", "abgebrochen"),
        [EndReason.Busy] = ("busy", "besetzt"),
        [EndReason.Rejected] = ("declined", "abgelehnt"),
        [EndReason.NoAnswer] = ("no answer", "nicht angenommen"),
        [EndReason.Missed] = ("missed", "verpasst"),
        [EndReason.Failed] = ("failed", "fehlgeschlagen"),
        [EndReason.Unknown] = ("unknown", "unbekannt"),
    };

    /// <inheritdoc/>
    public string Head => ByteOrderMark + Line(Columns.Select(column => Text(In(column))));

    /// <inheritdoc/>
    public string Row(JournalEntry entry)
    {
        var (call, annotation) = entry;
        var times = CallTimes.Of(call);
        return Line(
            TimeZoneInfo.ConvertTime(call.StartedAt, zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            Text(In(call.Direction is CallDirection.Inbound ? ("inbound", "eingehend") : ("outbound", "ausgehend"))),
            Text(In(Outcome(call))),
            CsvCell.OfNumber(call.Remote?.Number, separator),
            Text(call.RemoteName),
            Text(lineName(call.LineId)),
            $"{times.RingSeconds}",
            $"{times.TalkSeconds}",
            Text(annotation.Note),
            Text(string.Join(", ", annotation.Tags)),
            annotation.IsPrivate ? Text(In(("yes", "ja"))) : "");
    }

    private static (string En, string De) Outcome(TrackedCall call) => call.ConnectedAt is not null
        ? ("answered", "angenommen")
        : Reasons[call.EndReason ?? EndReason.Unknown];

    private string In((string En, string De) word) => isGerman ? word.De : word.En;

    private string Text(string? text) => CsvCell.OfText(text, separator);

    private string Line(params IEnumerable<string> cells) => string.Join(separator, cells) + "\r\n";
}

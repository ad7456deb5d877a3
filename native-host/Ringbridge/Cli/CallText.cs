using System.Globalization;
using Ringbridge.Contract.Calls;
using Ringbridge.Text;

namespace Ringbridge.Cli;

/// <summary>Calls in words, as short as a list wants them.</summary>
internal static class CallText
{
    private static readonly Phrase HangingUp = new("hanging up", "wird beendet");
    private static readonly Phrase Withheld = new("number withheld", "Nummer unterdrückt");
    private static readonly Phrase Talked = new("ended after {0}", "beendet nach {0}");

    private static readonly Dictionary<CallState, Phrase> States = new()
    {
        [CallState.Sent] = new("handed to the phone", "ans Telefon übergeben"),
        [CallState.Dialing] = new("dialling", "wählt"),
        [CallState.Ringing] = new("ringing", "klingelt"),
        [CallState.Connected] = new("connected", "verbunden"),
        [CallState.Held] = new("on hold", "gehalten"),
        [CallState.Ended] = new("ended", "beendet"),
    };

    private static readonly Dictionary<EndReason, Phrase> Ends = new()
    {
        [EndReason.Hangup] = new("ended", "beendet"),
        [EndReason.Busy] = new("busy", "besetzt"),
        [EndReason.Rejected] = new("declined", "abgelehnt"),
        [EndReason.NoAnswer] = new("no answer", "nicht angenommen"),
        [EndReason.Missed] = new("missed", "verpasst"),
        [EndReason.Failed] = new("failed", "fehlgeschlagen"),
        [EndReason.Unknown] = new("ended (nobody told how)", "beendet (Ausgang unbekannt)"),
    };

    /// <summary>Who: name and number, as far as known.</summary>
    public static string Who(Call call, string language)
    {
        var number = call.RemoteDisplay ?? call.RemoteNumber;
        return (call.RemoteName, number) switch
        {
            ({ } name, { } known) => $"{name}, {known}",
            ({ } name, null) => name,
            (null, { } known) => known,
            _ => Withheld.In(language),
        };
    }

    /// <summary>Where it is; when people talked and it is over, how long they did.</summary>
    public static string State(Call call, string language) => call switch
    {
        { State: CallState.Ended, EndReason: EndReason.Hangup, ConnectedAt: { } from, EndedAt: { } to } => Talked.In(language, Length(to - from)),
        { State: CallState.Ended, EndReason: { } reason } => Ends[reason].In(language),
        _ => States[call.State].In(language),
    };

    /// <summary>One line for a call that was hung up. Phones tell its end a moment later; what they wanted of the person before is over.</summary>
    public static string HungUpLine(Call call, string language) =>
        call.State is CallState.Ended ? Line(call, language) : $"{Arrow(call)} {Who(call, language)}: {HangingUp.In(language)}";

    /// <summary>One line: direction, who, where it is, and what the phone wants of the person.</summary>
    public static string Line(Call call, string language)
    {
        var line = $"{Arrow(call)} {Who(call, language)}: {State(call, language)}";
        return call.Problem is { } problem ? $"{line}. {problem.Message}" : line;
    }

    private static string Arrow(Call call) => call.Direction == CallDirection.Inbound ? "←" : "→";

    // As the extension writes it: 4:05, 1:04:05.
    private static string Length(TimeSpan talked) => talked.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)talked.TotalHours}:{talked:mm\\:ss}")
        : talked.ToString(@"m\:ss", CultureInfo.InvariantCulture);
}

using Ringbridge.Text;

namespace Ringbridge.Cli.Journal;

/// <summary>What the verbs around the journal say.</summary>
internal static class JournalPhrases
{
    /// <summary><c>journal</c>.</summary>
    public static readonly Phrase Summary = new("list past calls, newest first", "vergangene Anrufe zeigen, neueste zuerst");

    /// <summary><c>--csv</c>.</summary>
    public static readonly Phrase Csv = new("print all of them as CSV (RFC 4180) on standard output", "alle als CSV (RFC 4180) auf die Standardausgabe schreiben");

    /// <summary><c>--excel</c>.</summary>
    public static readonly Phrase Excel = new(
        "print all of them as CSV for a spreadsheet: local times, words, byte order mark",
        "alle als CSV für eine Tabellenkalkulation schreiben: Ortszeit, Wörter, Byte-Reihenfolge-Marke");

    /// <summary><c>--limit</c>.</summary>
    public static readonly Phrase Limit = new(
        "at most so many; 50 for people, all with --json", "höchstens so viele; 50 für Menschen, alle mit --json");

    /// <summary>Several forms at once.</summary>
    public static readonly Phrase OneForm = new(
        "--csv, --excel and --json exclude each other.", "--csv, --excel und --json schließen einander aus.");

    /// <summary>A limit where all are printed.</summary>
    public static readonly Phrase NoLimit = new(
        "--csv and --excel print all calls; narrow them with --since instead of --limit.",
        "--csv und --excel schreiben alle Anrufe; grenzen Sie sie mit --since statt mit --limit ein.");

    /// <summary>A limit below one.</summary>
    public static readonly Phrase BadLimit = new("--limit must be at least 1.", "--limit muss mindestens 1 sein.");

    /// <summary>Nothing to list.</summary>
    public static readonly Phrase Empty = new("No calls.", "Keine Anrufe.");

    /// <summary>There is more than was listed.</summary>
    public static readonly Phrase More = new("There are more; --limit shows them.", "Es gibt mehr; --limit zeigt sie.");

    /// <summary><c>--missed</c>.</summary>
    public static readonly Phrase Missed = new("only missed ones", "nur verpasste");

    /// <summary><c>--search</c>.</summary>
    public static readonly Phrase Search = new(
        "only those with these words in number, name, note or tags", "nur solche mit diesen Wörtern in Nummer, Name, Notiz oder Schlagwörtern");

    /// <summary><c>--number</c>.</summary>
    public static readonly Phrase Number = new("only those with this number, in any form", "nur solche mit dieser Nummer, in beliebiger Form");

    /// <summary><c>--direction</c>.</summary>
    public static readonly Phrase Direction = new("only inbound or only outbound ones", "nur eingehende (inbound) oder nur ausgehende (outbound)");

    /// <summary><c>--line</c>.</summary>
    public static readonly Phrase Line = new("only those of this line", "nur die dieser Leitung");

    /// <summary><c>--tag</c> as a filter.</summary>
    public static readonly Phrase WithTag = new("only those with this tag", "nur solche mit diesem Schlagwort");

    /// <summary><c>--since</c>.</summary>
    public static readonly Phrase Since = new(
        "only those that began then or later: 2026-01-31, “2026-01-31 14:00”, today, yesterday, 90m, 12h, 7d",
        "nur solche ab da: 2026-01-31, „2026-01-31 14:00“, today, yesterday, 90m, 12h, 7d");

    /// <summary><c>--until</c>.</summary>
    public static readonly Phrase Until = new("only those that began before; written as for --since", "nur solche davor; geschrieben wie bei --since");

    /// <summary>A time that is none.</summary>
    public static readonly Phrase BadTime = new(
        "“{0}” is no time. Write 2026-01-31, “2026-01-31 14:00”, today, yesterday, 90m, 12h or 7d.",
        "„{0}“ ist keine Zeitangabe. Schreiben Sie 2026-01-31, „2026-01-31 14:00“, today, yesterday, 90m, 12h oder 7d.");

    /// <summary><c>journal note</c>.</summary>
    public static readonly Phrase Note = new("write a note or tags to a call, or make it private", "einem Anruf Notiz oder Schlagwörter geben oder ihn privat machen");

    /// <summary>Which call.</summary>
    public static readonly Phrase Which = new(
        "the call’s id, as --json names it, or “last”: the newest past call", "Kennung des Anrufs, wie --json sie nennt, oder „last“: der neueste vergangene Anruf");

    /// <summary>The note.</summary>
    public static readonly Phrase NoteText = new("the note; an empty one removes it", "die Notiz; eine leere entfernt sie");

    /// <summary><c>--tag</c> of a note.</summary>
    public static readonly Phrase Tag = new("a tag; once for each, and together they replace those there were", "ein Schlagwort; einmal für jedes, zusammen ersetzen sie die bisherigen");

    /// <summary><c>--no-tags</c>.</summary>
    public static readonly Phrase NoTags = new("remove all tags", "alle Schlagwörter entfernen");

    /// <summary><c>--private</c>.</summary>
    public static readonly Phrase Private = new(
        "take number and name out of the journal for good", "Nummer und Name endgültig aus dem Journal nehmen");

    /// <summary>A note verb that changes nothing.</summary>
    public static readonly Phrase NothingToWrite = new(
        "Say what to write: a note, --tag, --no-tags or --private.", "Sagen Sie, was geschrieben werden soll: eine Notiz, --tag, --no-tags oder --private.");

    /// <summary>There is no last call.</summary>
    public static readonly Phrase NoCalls = new("There are no past calls.", "Es gibt keine vergangenen Anrufe.");

    /// <summary><c>journal erase</c>.</summary>
    public static readonly Phrase Erase = new("erase past calls for good", "vergangene Anrufe endgültig löschen");

    /// <summary><c>--number</c> of an erasure.</summary>
    public static readonly Phrase EraseNumber = new("all calls with this number, in any form", "alle Anrufe mit dieser Nummer, in beliebiger Form");

    /// <summary><c>--all</c>.</summary>
    public static readonly Phrase EraseAll = new("all calls", "alle Anrufe");

    /// <summary><c>--yes</c>.</summary>
    public static readonly Phrase Yes = new("do not ask", "nicht nachfragen");

    /// <summary>Not exactly one thing to erase.</summary>
    public static readonly Phrase EraseOne = new(
        "Say one thing to erase: a call, --number or --all.", "Nennen Sie genau eines, das gelöscht werden soll: einen Anruf, --number oder --all.");

    /// <summary>Asked before one call is erased.</summary>
    public static readonly Phrase AskOne = new("Erase this call for good?", "Diesen Anruf endgültig löschen?");

    /// <summary>Asked before the calls of a number are erased.</summary>
    public static readonly Phrase AskNumber = new("Erase all calls with {0} for good?", "Alle Anrufe mit {0} endgültig löschen?");

    /// <summary>Asked before everything is erased.</summary>
    public static readonly Phrase AskAll = new("Erase all past calls for good?", "Alle vergangenen Anrufe endgültig löschen?");

    /// <summary>The person said no.</summary>
    public static readonly Phrase NotErased = new("Nothing was erased.", "Es wurde nichts gelöscht.");

    /// <summary>Nobody can be asked.</summary>
    public static readonly Phrase CannotAsk = new(
        "Nobody can be asked here. Run it in a terminal, or add --yes.",
        "Hier kann niemand gefragt werden. Rufen Sie es in einem Terminal auf oder ergänzen Sie --yes.");

    /// <summary>How many were erased.</summary>
    public static readonly Phrase Erased = new("Calls erased: {0}.", "Gelöschte Anrufe: {0}.");

    /// <summary><c>journal stats</c>.</summary>
    public static readonly Phrase Stats = new("past calls in figures", "vergangene Anrufe in Zahlen");

    /// <summary>All calls in figures.</summary>
    public static readonly Phrase Total = new(
        "Inbound {0}, missed {1}; outbound {2}; answered {3}; talked {4}",
        "Eingehend {0}, verpasst {1}; ausgehend {2}; angenommen {3}; gesprochen {4}");

    /// <summary>Averages.</summary>
    public static readonly Phrase Averages = new(
        "On average: rang {0} until answered, missed after {1}, talked {2}",
        "Im Mittel: Klingeln bis zur Annahme {0}, verpasst nach {1}, Gespräch {2}");

    /// <summary>A caller in figures.</summary>
    public static readonly Phrase Caller = new("{0}: called {1}, missed {2}, was called {3}", "{0}: rief an {1}, verpasst {2}, wurde angerufen {3}");
}

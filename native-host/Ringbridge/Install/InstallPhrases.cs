using Ringbridge.Text;

namespace Ringbridge.Install;

/// <summary>What installing and removing say.</summary>
internal static class InstallPhrases
{
    /// <summary>No browser was found.</summary>
    public static readonly Phrase NoBrowser = new(
        "No browser was found. Name one with --browser, for example: ringbridge install --browser chromium",
        "Es wurde kein Browser gefunden. Nennen Sie einen mit --browser, zum Beispiel: ringbridge install --browser chromium");

    /// <summary>macOS and phone links.</summary>
    public static readonly Phrase ProtocolsNeedBundle = new(
        "macOS gives phone links to application bundles only; this program is none yet. Links in web pages work through the extension all the same.",
        "macOS gibt Telefonlinks nur an App-Bundles weiter; dieses Programm ist noch keines. Links in Webseiten funktionieren über die Erweiterung trotzdem.");

    /// <summary>Windows and phone links.</summary>
    public static readonly Phrase ChooseOnWindows = new(
        "Windows lets only you choose the program for phone links: Settings → Apps → Default apps → Ringbridge.",
        "Das Programm für Telefonlinks können unter Windows nur Sie selbst wählen: Einstellungen → Apps → Standard-Apps → Ringbridge.");

    /// <summary>The next step.</summary>
    public static readonly Phrase LoadExtension = new(
        "Next: load the Ringbridge extension in the browser, or reload it if it is there already.",
        "Als Nächstes: Laden Sie die Ringbridge-Erweiterung in den Browser, oder laden Sie sie neu, wenn sie schon da ist.");

    private static readonly Dictionary<StepOutcome, Phrase> Outcomes = new()
    {
        [StepOutcome.Written] = new("✓ {0}: registered ({1})", "✓ {0}: eingetragen ({1})"),
        [StepOutcome.UpToDate] = new("✓ {0}: already up to date ({1})", "✓ {0}: schon aktuell ({1})"),
        [StepOutcome.Removed] = new("✓ {0}: removed ({1})", "✓ {0}: entfernt ({1})"),
        [StepOutcome.Absent] = new("✓ {0}: nothing to remove ({1})", "✓ {0}: nichts zu entfernen ({1})"),
        [StepOutcome.LeftAlone] = new("! {0}: {1} belongs to another program and stays", "! {0}: {1} gehört einem anderen Programm und bleibt"),
        [StepOutcome.Failed] = new("✗ {0}: {1} could not be changed ({2})", "✗ {0}: {1} ließ sich nicht ändern ({2})"),
    };

    /// <summary>One step as a line.</summary>
    public static string Line(InstallStep step, string language) =>
        Outcomes[step.Outcome].In(language, step.Name, step.Place, step.Problem ?? "");
}

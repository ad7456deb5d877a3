namespace Ringbridge.Contract.Problems;

/// <summary>The sentences about the agent, its home, its journal and its clients.</summary>
internal static class ProblemTextsOfAgent
{
    /// <summary>English and German, by code.</summary>
    public static Dictionary<string, (string En, string De)> All { get; } = new(StringComparer.Ordinal)
    {
        [Details.TooManyRequests] = (
            "Ringbridge is still busy with earlier commands. Wait a moment, then try again.",
            "Ringbridge arbeitet noch an früheren Befehlen. Warten Sie einen Moment und versuchen Sie es dann erneut."),
        [Details.AgentRestarted] = (
            "Ringbridge was restarted during this call, so its end is not known.",
            "Ringbridge wurde während dieses Anrufs neu gestartet; sein Ende ist daher nicht bekannt."),
        [Details.HomeNotOwned] = (
            "The folder {home} belongs to another user, so Ringbridge does not use it. Name your own folder in RINGBRIDGE_HOME, or leave that unset.",
            "Der Ordner {home} gehört einem anderen Benutzer; Ringbridge verwendet ihn deshalb nicht. Nennen Sie in RINGBRIDGE_HOME einen eigenen Ordner oder lassen Sie die Variable weg."),
        [Details.HomeWritable] = (
            "Other users may write to the folder {home}, so Ringbridge does not use it. Close it with: chmod 700 {home}",
            "Andere Benutzer dürfen in den Ordner {home} schreiben; Ringbridge verwendet ihn deshalb nicht. Schließen Sie ihn mit: chmod 700 {home}"),
        [Details.HomeUnusable] = (
            "The folder {home} cannot be used ({cause}). Check the path and its permissions.",
            "Der Ordner {home} ist nicht verwendbar ({cause}). Prüfen Sie den Pfad und seine Rechte."),
        [Details.AgentEndedAtStart] = (
            "Ringbridge’s background program ended right after its start (exit code {code}). “ringbridge agent” in a terminal shows why.",
            "Das Hintergrundprogramm von Ringbridge hat sich gleich nach dem Start beendet (Exit-Code {code}). „ringbridge agent“ in einem Terminal zeigt, warum."),
        [Details.AgentDoesNotAnswer] = (
            "Ringbridge’s background program was started, but does not answer after {seconds} seconds. Try again; if that does not help, “ringbridge doctor” tells more.",
            "Das Hintergrundprogramm von Ringbridge wurde gestartet, antwortet aber nach {seconds} Sekunden nicht. Versuchen Sie es erneut; hilft das nicht, sagt „ringbridge doctor“ mehr."),
        [Details.AgentNotStartable] = (
            "Ringbridge’s background program could not be started ({cause}). “ringbridge doctor” tells what to do.",
            "Das Hintergrundprogramm von Ringbridge konnte nicht gestartet werden ({cause}). „ringbridge doctor“ sagt, was zu tun ist."),
        [Details.AgentOfSomebodyElse] = (
            "Another user of this computer answers in place of Ringbridge’s background program, so Ringbridge does not connect. Please tell your administrator.",
            "Anstelle des Hintergrundprogramms von Ringbridge antwortet ein anderer Benutzer dieses Computers; Ringbridge verbindet sich deshalb nicht. Bitte melden Sie das Ihrer Administration."),
        [Details.JournalSetAside] = (
            "The list of past calls was damaged. It was set aside as {aside}, and a new one was begun.",
            "Die Liste vergangener Anrufe war beschädigt. Sie wurde als {aside} beiseitegelegt und eine neue begonnen."),
        [Details.JournalUnusable] = (
            "The list of past calls in {file} cannot be used ({cause}). Calls are kept in memory until it can; Ringbridge keeps trying. Check free space, the file and its permissions.",
            "Die Liste vergangener Anrufe in {file} ist nicht verwendbar ({cause}). Bis dahin bleiben Anrufe im Arbeitsspeicher; Ringbridge versucht es weiter. Prüfen Sie freien Platz, die Datei und ihre Rechte."),
        [Details.JournalNotWritten] = (
            "Calls cannot be written to the list of past calls right now ({cause}); Ringbridge keeps trying. Is the disk full, or does another program hold the file?",
            "Anrufe lassen sich gerade nicht in die Liste vergangener Anrufe schreiben ({cause}); Ringbridge versucht es weiter. Ist der Datenträger voll, oder hält ein anderes Programm die Datei fest?"),
        [Details.JournalNewer] = (
            "The list of past calls was written by a newer version of Ringbridge. It was set aside as {aside}, and a new one was begun.",
            "Die Liste vergangener Anrufe stammt von einer neueren Version von Ringbridge. Sie wurde als {aside} beiseitegelegt und eine neue begonnen."),
        [Details.JournalNotRead] = (
            "The list of past calls cannot be read right now ({cause}). Try again in a moment; “ringbridge doctor” tells more.",
            "Die Liste vergangener Anrufe ist gerade nicht lesbar ({cause}). Versuchen Sie es gleich noch einmal; „ringbridge doctor“ sagt mehr."),
        [Details.JournalLibrary] = (
            "Past calls are not kept, because the part of Ringbridge that does so cannot be loaded ({cause}). Running calls are shown all the same. Install Ringbridge again; {file} belongs beside the program.",
            "Vergangene Anrufe werden nicht festgehalten, weil sich der Teil von Ringbridge dafür nicht laden lässt ({cause}). Laufende Anrufe werden trotzdem angezeigt. Installieren Sie Ringbridge neu; {file} gehört neben das Programm."),
        [Details.NotInJournal] = (
            "This call is not in the list of past calls. It may have been erased.",
            "Dieser Anruf steht nicht in der Liste vergangener Anrufe. Vielleicht wurde er gelöscht."),
        [Details.SeveralCalls] = (
            "Several calls are running. Choose one of them.",
            "Es laufen mehrere Anrufe. Wählen Sie einen davon aus."),
        [Details.NotInThisState] = (
            "This cannot be done with the call right now.",
            "Das ist mit diesem Anruf gerade nicht möglich."),
        [Details.SessionNotOpen] = (
            "The connection to Ringbridge was not opened properly. Restart the browser or the program that asked.",
            "Die Verbindung zu Ringbridge wurde nicht richtig eröffnet. Starten Sie den Browser oder das anfragende Programm neu."),
    };
}

namespace Ringbridge.Contract.Problems;

/// <summary>The sentences of all reasons: what is said when nothing finer is known.</summary>
internal static class ProblemTextsOfReasons
{
    /// <summary>English and German, by code.</summary>
    public static Dictionary<string, (string En, string De)> All { get; } = new(StringComparer.Ordinal)
    {
        [Reasons.BadNumber] = (
            "“{text}” holds no phone number that could be dialled.",
            "„{text}“ enthält keine wählbare Rufnummer."),
        [Reasons.ConfirmNeeded] = (
            "{number} is dialled only after you confirm it.",
            "{number} wird erst gewählt, wenn Sie es bestätigen."),
        [Reasons.Refused] = (
            "Ringbridge does not dial this.",
            "Das wählt Ringbridge nicht."),
        [Reasons.NotSupported] = (
            "“{line}” cannot do this; please use the phone itself.",
            "„{line}“ kann das nicht; bitte bedienen Sie dafür das Telefon selbst."),
        [Reasons.LineUnreachable] = (
            "“{line}” cannot be reached at {address}. Is it switched on and in the same network?",
            "„{line}“ ist unter {address} nicht erreichbar. Ist das Gerät eingeschaltet und im selben Netz?"),
        [Reasons.LineRejected] = (
            "“{line}” did not accept the command ({answer}).",
            "„{line}“ hat den Befehl nicht angenommen ({answer})."),
        [Reasons.LineProtocol] = (
            "“{line}” gave an answer that Ringbridge does not understand ({answer}). Is the right type of phone chosen in the settings?",
            "„{line}“ hat eine Antwort gegeben, die Ringbridge nicht versteht ({answer}). Ist in den Einstellungen der richtige Gerätetyp gewählt?"),
        [Reasons.Hint] = (
            "“{line}” is working on it.",
            "„{line}“ arbeitet daran."),
        [Reasons.Receiver] = (
            "An event of a phone could not be taken.",
            "Ein Ereignis eines Telefons konnte nicht angenommen werden."),
        [Reasons.UnknownLine] = (
            "There is no line “{line}”. Check the lines in the settings.",
            "Es gibt keine Leitung „{line}“. Bitte prüfen Sie die Leitungen in den Einstellungen."),
        [Reasons.UnknownCall] = (
            "This call is not running any more.",
            "Diesen Anruf gibt es nicht mehr."),
        [Reasons.BadRequest] = (
            "The request does not fit: {place}.",
            "Die Anfrage passt nicht: {place}."),
        [Reasons.BadSettings] = (
            "The settings are not valid: {place}.",
            "Die Einstellungen sind nicht gültig: {place}."),
        [Reasons.NoPage] = (
            "There is no page to open: no CRM is set up in the settings, or the number is not known.",
            "Es gibt keine Seite zu öffnen: In den Einstellungen ist kein CRM eingerichtet, oder die Nummer ist nicht bekannt."),
        [Reasons.UrlFailed] = (
            "The action URL at {host} could not be called.",
            "Die Action-URL bei {host} konnte nicht aufgerufen werden."),
        [Reasons.SourceFailed] = (
            "“{source}” could not be asked who is calling.",
            "„{source}“ konnte nicht gefragt werden, wer anruft."),
        [Reasons.LogInFailed] = (
            "The log-in for “{source}” did not work.",
            "Die Anmeldung für „{source}“ hat nicht geklappt."),
        [Reasons.UnknownContact] = (
            "This contact is not in the address book any more.",
            "Diesen Kontakt gibt es im Adressbuch nicht mehr."),
        [Reasons.VersionMismatch] = (
            "The extension and the Ringbridge program do not fit together (protocol {client} and {agent}). Please update the older one.",
            "Erweiterung und Ringbridge-Programm passen nicht zusammen (Protokoll {client} und {agent}). Bitte aktualisieren Sie das ältere von beiden."),
        [Reasons.AgentUnavailable] = (
            "Ringbridge’s background program is not running. “ringbridge doctor” tells why.",
            "Das Hintergrundprogramm von Ringbridge läuft nicht. „ringbridge doctor“ sagt, warum."),
        [Reasons.Cancelled] = (
            "This was cancelled before it was done.",
            "Das wurde abgebrochen, bevor es fertig war."),
        [Reasons.Internal] = (
            "Something broke inside Ringbridge. The file agent.log in its folder has the details; “ringbridge status” names the folder.",
            "In Ringbridge ist etwas schiefgegangen. Näheres steht in der Datei agent.log in seinem Ordner; „ringbridge status“ nennt den Ordner."),

    };
}

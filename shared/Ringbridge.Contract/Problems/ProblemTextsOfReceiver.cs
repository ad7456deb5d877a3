namespace Ringbridge.Contract.Problems;

/// <summary>The sentences about events of phones.</summary>
internal static class ProblemTextsOfReceiver
{
    /// <summary>English and German, by code.</summary>
    public static Dictionary<string, (string En, string De)> All { get; } = new(StringComparer.Ordinal)
    {
        [Details.PortInUse] = (
            "Another program uses {address}, where Ringbridge waits for events of phones, so incoming calls may not be shown. Close it, or choose another port in the settings (receiver.listen); Ringbridge keeps trying.",
            "Ein anderes Programm belegt {address}; dort wartet Ringbridge auf Ereignisse der Telefone. Ankommende Anrufe werden daher womöglich nicht angezeigt. Schließen Sie es oder wählen Sie in den Einstellungen einen anderen Port (receiver.listen); Ringbridge versucht es weiter."),
        [Details.PortForbidden] = (
            "The system does not let Ringbridge wait for events of phones at {address}. Choose a port above 1023 in the settings (receiver.listen).",
            "Das System lässt Ringbridge unter {address} nicht auf Ereignisse der Telefone warten. Wählen Sie in den Einstellungen einen Port über 1023 (receiver.listen)."),
        [Details.AddressNotHere] = (
            "This computer does not have the address {address} at present, so Ringbridge cannot wait for events of phones there. Correct it in the settings (receiver.listen), or connect the network.",
            "Dieser Computer hat die Adresse {address} derzeit nicht; Ringbridge kann dort nicht auf Ereignisse der Telefone warten. Berichtigen Sie sie in den Einstellungen (receiver.listen) oder stellen Sie die Netzverbindung her."),
        [Details.ReceiverNotInNetwork] = (
            "Ringbridge waits for events on this computer only, so “{line}” cannot send its own. Add {address} to receiver.listen in the settings.",
            "Ringbridge wartet nur auf diesem Computer auf Ereignisse; „{line}“ kann seine daher nicht senden. Ergänzen Sie in den Einstellungen unter receiver.listen {address}."),
        [Details.WrongToken] = (
            "An event came with an old or wrong token in its address, so it was not taken. Copy the addresses into the phone again.",
            "Ein Ereignis kam mit einem alten oder falschen Token in der Adresse und wurde nicht angenommen. Kopieren Sie die Adressen erneut in das Telefon."),
        [Details.FromBrowser] = (
            "An event was opened in a browser, and Ringbridge takes none from there, because any web page could send it. Let the phone or softphone open its action URLs itself, not in the browser.",
            "Ein Ereignis wurde in einem Browser geöffnet. Von dort nimmt Ringbridge keines an, weil es jede Webseite senden könnte. Lassen Sie das Telefon oder Softphone seine Action-URLs selbst aufrufen, nicht im Browser."),
        [Details.WrongHostName] = (
            "An event named this computer by a name that Ringbridge does not know. Use the address that Ringbridge shows for the phone.",
            "Ein Ereignis nannte diesen Computer bei einem Namen, den Ringbridge nicht kennt. Verwenden Sie die Adresse, die Ringbridge für das Telefon anzeigt."),
        [Details.SenderNotAllowed] = (
            "An event came from {address}, which is not on the list of senders. If that is your phone, add it in the settings (receiver.allow).",
            "Ein Ereignis kam von {address}; diese Adresse steht nicht auf der Liste der Absender. Ist es Ihr Telefon, ergänzen Sie sie in den Einstellungen (receiver.allow)."),
        [Details.UnknownEvent] = (
            "An event for “{line}” came that such phones do not send, or without its name. Copy the addresses into the phone again.",
            "Für „{line}“ kam ein Ereignis, das solche Telefone nicht senden oder das keinen Namen hat. Kopieren Sie die Adressen erneut in das Telefon."),
        [Details.NoEvents] = (
            "“{line}” takes no events this way.",
            "„{line}“ nimmt auf diesem Weg keine Ereignisse an."),
        [Details.SeveralLines] = (
            "Several lines take events. Name one, such as: line={line}",
            "Mehrere Leitungen nehmen Ereignisse an. Nennen Sie eine, zum Beispiel: line={line}"),
    };
}

namespace Ringbridge.Contract.Problems;

/// <summary>The sentences about sources and contacts.</summary>
internal static class ProblemTextsOfSources
{
    /// <summary>English and German, by code.</summary>
    public static Dictionary<string, (string En, string De)> All { get; } = new(StringComparer.Ordinal)
    {
        [Details.SourceUnreachable] = (
            "“{source}” cannot be reached at {host}. Check the address and the network.",
            "„{source}“ ist unter {host} nicht erreichbar. Bitte prüfen Sie Adresse und Netz."),
        [Details.SourceTimeout] = (
            "“{source}” does not answer in time. The call goes on without it.",
            "„{source}“ antwortet nicht rechtzeitig. Der Anruf geht ohne diese Quelle weiter."),
        [Details.SourceCertificate] = (
            "The certificate of {host} is not trusted on this computer, so “{source}” is not asked. Install a valid one there.",
            "Dem Zertifikat von {host} vertraut dieser Computer nicht, deshalb wird „{source}“ nicht gefragt. Bitte richten Sie dort ein gültiges ein."),
        [Details.SourceCertificateExpired] = (
            "The certificate of {host} has expired or is not valid yet, so “{source}” is not asked. Install a valid one there, and check this computer’s clock.",
            "Das Zertifikat von {host} ist abgelaufen oder noch nicht gültig, deshalb wird „{source}“ nicht gefragt. Bitte richten Sie dort ein gültiges ein und prüfen Sie die Uhr dieses Computers."),
        [Details.SourceCertificateName] = (
            "The certificate of {host} is for another name, so “{source}” is not asked. Set the name that stands in the certificate.",
            "Das Zertifikat von {host} gilt für einen anderen Namen, deshalb wird „{source}“ nicht gefragt. Bitte tragen Sie den Namen ein, der im Zertifikat steht."),
        [Details.SourceNoStartTls] = (
            "{host} does not offer StartTLS, so your password was not sent to “{source}”. Set up a certificate there, or choose LDAPS.",
            "{host} bietet kein StartTLS an, deshalb wurde Ihr Passwort nicht an „{source}“ gesendet. Bitte richten Sie dort ein Zertifikat ein oder wählen Sie LDAPS."),
        [Details.SourceLogin] = (
            "“{source}” does not accept user, password or key. Enter them again in the settings.",
            "„{source}“ nimmt Benutzer, Passwort oder Schlüssel nicht an. Bitte geben Sie sie in den Einstellungen neu ein."),
        [Details.SourceForbidden] = (
            "“{source}” does not let this user look up contacts. Ask the administrator there for the right to read them.",
            "„{source}“ lässt diesen Benutzer keine Kontakte lesen. Bitten Sie die Verwaltung dort um das Leserecht."),
        [Details.SourcePartForbidden] = (
            "“{source}” finds the contact, but does not let this user read all that belongs to it. Ask the administrator there for the right to read tickets, deals and owners, or fetch less.",
            "„{source}“ findet den Kontakt, lässt diesen Benutzer aber nicht alles lesen, was dazugehört. Bitten Sie die Verwaltung dort um das Recht, Tickets, Deals und Zuständige zu lesen, oder lassen Sie weniger abrufen."),
        [Details.SourceBusy] = (
            "“{source}” takes no more questions for a while: its limit is reached. Ringbridge waits {seconds} seconds.",
            "„{source}“ nimmt eine Weile keine Anfragen mehr an: Das Limit ist erreicht. Ringbridge wartet {seconds} Sekunden."),
        [Details.SourceDown] = (
            "“{source}” has a fault at the moment ({answer}). Ringbridge tries again later.",
            "„{source}“ ist gerade gestört ({answer}). Ringbridge versucht es später noch einmal."),
        [Details.SourceAnswer] = (
            "{host} gave an answer that does not come from such a system ({answer}). Check the address of “{source}”.",
            "{host} hat eine Antwort gegeben, die nicht zu einem solchen System passt ({answer}). Bitte prüfen Sie die Adresse von „{source}“."),
        [Details.SourceTooLarge] = (
            "{host} answered far more than a contact needs, so the answer of “{source}” was not read.",
            "{host} hat viel mehr geantwortet, als ein Kontakt braucht; die Antwort von „{source}“ wurde nicht gelesen."),
        [Details.SourceRedirected] = (
            "{host} sends “{source}” on to {target}. Ringbridge does not follow with your password; if that is right, set that address.",
            "{host} leitet „{source}“ an {target} weiter. Ringbridge folgt mit Ihrem Passwort nicht; wenn das richtig ist, tragen Sie diese Adresse ein."),
        [Details.SourceFile] = (
            "The file “{file}” of “{source}” cannot be read. Is it still there?",
            "Die Datei „{file}“ von „{source}“ kann nicht gelesen werden. Ist sie noch da?"),
        [Details.SourceFileFormat] = (
            "“{file}” is neither a vCard file nor a table with a heading for numbers.",
            "„{file}“ ist weder eine vCard-Datei noch eine Tabelle mit einer Überschrift für Rufnummern."),
        [Details.SourceFileTooLarge] = (
            "“{file}” is larger than {limit} MB. Export it without pictures, or in parts.",
            "„{file}“ ist größer als {limit} MB. Bitte exportieren Sie sie ohne Bilder oder in Teilen."),
        [Details.SourceNotEncrypted] = (
            "“{source}” is not encrypted, so your password was not sent to {host}. Choose an encryption.",
            "„{source}“ ist nicht verschlüsselt, deshalb wurde Ihr Passwort nicht an {host} gesendet. Bitte wählen Sie eine Verschlüsselung."),
        [Details.SourceNoBook] = (
            "No address book was found at {host} for “{source}”. Set the address of the book itself.",
            "Unter {host} wurde für „{source}“ kein Adressbuch gefunden. Bitte tragen Sie die Adresse des Adressbuchs selbst ein."),
        [Details.SourceWebhook] = (
            "The webhook of “{source}” is not one of {host}. Copy its whole address, from https:// on.",
            "Der Webhook von „{source}“ ist keiner von {host}. Bitte kopieren Sie seine ganze Adresse, ab https://."),
        [Details.SourceLogInAgain] = (
            "{host} no longer lets “{source}” in. Log in again in the settings, under Sources.",
            "{host} lässt „{source}“ nicht mehr hinein. Bitte melden Sie sich in den Einstellungen unter Quellen neu an."),
        [Details.SourceLogInApp] = (
            "{host} does not accept the app of “{source}” ({answer}). Check its client ID and client secret, and that the callback address there is {redirect}.",
            "{host} nimmt die App von „{source}“ nicht an ({answer}). Bitte prüfen Sie Client-ID und Client-Geheimnis, und ob die Rückrufadresse dort {redirect} lautet."),
        [Details.SourceLogInRefused] = (
            "The log-in for “{source}” was refused ({answer}). Log in again and allow the access, or ask the administrator there.",
            "Die Anmeldung für „{source}“ wurde abgelehnt ({answer}). Melden Sie sich noch einmal an und erlauben Sie den Zugriff, oder fragen Sie die Verwaltung dort."),
        [Details.SourceLogInTimeout] = (
            "Nobody came back from the log-in for “{source}”. If its page showed an error, check the client ID, and that the callback address there is {redirect}.",
            "Von der Anmeldung für „{source}“ kam niemand zurück. Hat die Seite einen Fehler gezeigt, prüfen Sie bitte die Client-ID, und ob die Rückrufadresse dort {redirect} lautet."),
        [Details.SourceLogInPort] = (
            "Port {port} of this computer is taken, so the log-in for “{source}” could not come back. Choose another one under Advanced, and register it there, too.",
            "Der Port {port} dieses Computers ist belegt, die Anmeldung für „{source}“ käme nicht zurück. Bitte wählen Sie unter Erweitert einen anderen und tragen Sie ihn auch dort ein."),
        [Details.SourceLogInElsewhere] = (
            "The account that logged in for “{source}” is kept at {target}, not at {host}. Set that in the form and log in again.",
            "Das angemeldete Konto für „{source}“ liegt bei {target}, nicht bei {host}. Bitte stellen Sie das im Formular ein und melden Sie sich neu an."),
        [Details.SourceLogInShort] = (
            "{host} let you in for a short time only. Allow the app of “{source}” the offline access (refresh token) there, and log in again.",
            "{host} lässt Sie nur für kurze Zeit hinein. Bitte erlauben Sie der App von „{source}“ dort den Offline-Zugriff (Refresh-Token) und melden Sie sich neu an."),
        [Details.SourceNoLogIn] = (
            "“{source}” is not a source that one logs in to at the vendor’s page. Enter its key or password.",
            "„{source}“ ist keine Quelle, bei der man sich auf der Seite des Anbieters anmeldet. Bitte tragen Sie Schlüssel oder Passwort ein."),
        [Details.UnknownLogIn] = (
            "This log-in is over. Begin it again.",
            "Diese Anmeldung ist beendet. Bitte beginnen Sie sie neu."),
        [Details.SettingsLogInAgain] = (
            "The log-in of “{line}” was made for another system or address, or is too old. Please log in again.",
            "Die Anmeldung von „{line}“ galt einem anderen System, einer anderen Adresse oder ist zu alt. Bitte melden Sie sich neu an."),
        [Details.SettingsDoubleSource] = (
            "The settings have two sources “{source}”. Rename one.",
            "In den Einstellungen heißen zwei Quellen „{source}“. Bitte benennen Sie eine um."),
        [Details.SettingsUnknownSourceType] = (
            "Source “{source}”: there is no type “{type}”. Did you mean “{nearest}”?",
            "Quelle „{source}“: Den Typ „{type}“ gibt es nicht. Meinten Sie „{nearest}“?"),
        [Details.SourceUnknownKey] = (
            "Source “{source}” has an unknown setting “{key}”. Did you mean “{nearest}”?",
            "Die Quelle „{source}“ hat eine unbekannte Einstellung „{key}“. Meinten Sie „{nearest}“?"),
        [Details.SourceMissingKey] = (
            "Source “{source}” needs “{key}”, such as {example}.",
            "Der Quelle „{source}“ fehlt „{key}“, zum Beispiel {example}."),
        [Details.SourceBadValue] = (
            "Source “{source}”: “{key}” has the wrong form. Right is, for example, {example}.",
            "Quelle „{source}“: „{key}“ hat die falsche Form. Richtig ist zum Beispiel {example}."),
        [Details.SourceMissingSecret] = (
            "No password is stored for “{source}” ({secret}). Enter it in the settings.",
            "Für „{source}“ ist kein Passwort gespeichert ({secret}). Bitte tragen Sie es in den Einstellungen ein."),
        [Details.UnknownSource] = (
            "There is no source “{source}”. Check the sources in the settings.",
            "Es gibt keine Quelle „{source}“. Bitte prüfen Sie die Quellen in den Einstellungen."),
        [Details.ContactIncomplete] = (
            "A contact needs a name or a company, and a number that can be dialled.",
            "Ein Kontakt braucht einen Namen oder eine Firma und eine wählbare Rufnummer."),
        [Details.ContactsUnusable] = (
            "The file of contacts cannot be used just now ({cause}). Is the disk full, or the file locked?",
            "Die Kontaktdatei kann gerade nicht benutzt werden ({cause}). Ist der Datenträger voll oder die Datei gesperrt?"),
        [Details.ContactsKeyUnreachable] = (
            "The password store of this computer does not give the key of the contacts just now ({cause}). Unlock it; Ringbridge asks again by itself, after an hour at the latest.",
            "Der Passwortspeicher dieses Rechners gibt den Schlüssel der Kontakte gerade nicht heraus ({cause}). Bitte entsperren Sie ihn; Ringbridge fragt von selbst wieder, spätestens nach einer Stunde."),
        [Details.ContactsKeyGone] = (
            "The key of the contacts is missing in the password store: it was emptied, or the file comes from another computer. The file now lies aside as {file}. "
            + "Other sources are copied again, but the own address book in it opens only with its key. If you do not need it, delete that file.",
            "Im Passwortspeicher fehlt der Schlüssel der Kontakte: Er wurde geleert, oder die Datei stammt von einem anderen Rechner. Die Datei liegt jetzt als {file} daneben. "
            + "Andere Quellen werden neu kopiert, das eigene Adressbuch darin öffnet nur sein Schlüssel. Brauchen Sie es nicht, löschen Sie diese Datei."),
    };
}

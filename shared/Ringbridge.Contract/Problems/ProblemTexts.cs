namespace Ringbridge.Contract.Problems;

/// <summary>
/// The sentences for <see cref="Problem"/>s: what happened, where, what to do. German and English side by side, so that
/// neither is forgotten. Looked up by detail first, then by reason. <c>{name}</c> stands for an argument of the problem.
/// </summary>
public static class ProblemTexts
{
    private static readonly Dictionary<string, (string En, string De)> Texts = new(StringComparer.Ordinal)
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

        [Details.WrongPassword] = (
            "“{line}” does not accept user name or password. Check both in the settings; Ringbridge does not try again by itself, because phones lock out.",
            "„{line}“ akzeptiert Benutzer oder Passwort nicht. Bitte prüfen Sie beides in den Einstellungen; Ringbridge versucht es nicht von selbst erneut, weil Telefone sonst sperren."),
        [Details.RemoteControlOff] = (
            "Remote control is switched off in “{line}”. Switch it on in the phone’s web page: {setting}.",
            "Die Fernsteuerung ist in „{line}“ ausgeschaltet. Schalten Sie sie auf der Webseite des Telefons ein: {setting}."),
        [Details.NotAllowed] = (
            "“{line}” refuses commands from this computer and does not say why. If its display asks for permission, allow it and call again; otherwise add this computer’s address to the allow list in the phone’s web page: {setting}.",
            "„{line}“ lehnt Befehle von diesem Computer ab und sagt nicht, warum. Fragt das Display nach Erlaubnis, erlauben Sie es und rufen Sie erneut an; sonst tragen Sie die Adresse dieses Computers auf der Webseite des Telefons ein: {setting}."),
        [Details.LockedOut] = (
            "“{line}” has locked remote access after failed log-ins. Wait some minutes, correct the password, then test again.",
            "„{line}“ hat den Fernzugriff nach Fehlanmeldungen gesperrt. Warten Sie einige Minuten, berichtigen Sie das Passwort und testen Sie dann erneut."),
        [Details.PromptOnPhone] = (
            "“{line}” took the command but does not answer. Look at its display: it is probably asking whether remote control is allowed. Allow it there, then call again.",
            "„{line}“ hat den Befehl angenommen, antwortet aber nicht. Sehen Sie auf das Display: Wahrscheinlich fragt es, ob die Fernsteuerung erlaubt ist. Erlauben Sie es dort und rufen Sie dann erneut an."),
        [Details.PickUpPhone] = (
            "Pick up your phone: it rings first, then the other side is called.",
            "Heben Sie Ihr Telefon ab: Es klingelt zuerst, dann wird die andere Seite angerufen."),
        [Details.CallingOut] = (
            "Your phone is connected; now the other side is being called.",
            "Ihr Telefon ist verbunden; jetzt wird die andere Seite angerufen."),
        [Details.OwnPhoneNotReady] = (
            "Your own phone did not take the call, so nobody was called. Check that it is free and switched on, then call again.",
            "Ihr eigenes Telefon hat den Anruf nicht angenommen, deshalb wurde niemand angerufen. Prüfen Sie, ob es frei und eingeschaltet ist, und rufen Sie erneut an."),
        [Details.CloudUnreachable] = (
            "“{line}” cannot be reached at {address}. Check the internet connection; Ringbridge keeps trying.",
            "„{line}“ ist unter {address} nicht erreichbar. Prüfen Sie die Internetverbindung; Ringbridge versucht es weiter."),
        [Details.CloudLoginRefused] = (
            "“{line}” does not accept user name or password. Check both in the settings and press “Test”; by itself Ringbridge tries again only every few minutes.",
            "„{line}“ akzeptiert Benutzer oder Passwort nicht. Prüfen Sie beides in den Einstellungen und drücken Sie „Testen“; von selbst versucht es Ringbridge nur alle paar Minuten."),
        [Details.NoLicence] = (
            "“{line}” does not allow this ({answer}). Ask your administrator whether the telephone system has the licence and the credential the right for it.",
            "„{line}“ erlaubt das nicht ({answer}). Fragen Sie Ihre Administration, ob die Telefonanlage die Lizenz und der Zugang das Recht dafür hat."),
        [Details.UnknownExtension] = (
            "“{line}” has no extension {extension}. Choose yours from the list in the settings.",
            "„{line}“ hat keine Nebenstelle {extension}. Wählen Sie Ihre in den Einstellungen aus der Liste."),
        [Details.EventsMissed] = (
            "“{line}” works again. Between {from} and {to} Ringbridge heard nothing of it: calls of that time may be missing.",
            "„{line}“ funktioniert wieder. Zwischen {from} und {to} hat Ringbridge nichts davon gehört: Anrufe aus dieser Zeit können fehlen."),
        [Details.EventsNotHeard] = (
            "“{line}” does not tell about calls ({answer}). Dialling may still work; Ringbridge keeps trying.",
            "„{line}“ meldet keine Anrufe ({answer}). Wählen kann trotzdem gehen; Ringbridge versucht es weiter."),
        [Details.ColleaguesNotHeard] = (
            "“{line}” does not tell what colleagues do ({answer}). Calls are not affected; Ringbridge keeps trying.",
            "„{line}“ meldet nicht, was Kollegen tun ({answer}). Anrufe sind nicht betroffen; Ringbridge versucht es weiter."),
        [Details.AddressNotEncrypted] = (
            "The address of “{line}” is not encrypted, so its password would be readable on the way. It must begin with https://.",
            "Die Adresse von „{line}“ ist nicht verschlüsselt, das Passwort wäre unterwegs lesbar. Sie muss mit https:// beginnen."),
        [Details.Timeout] = (
            "“{line}” at {address} did not answer in time. Look at the phone: it may be asking for permission, be busy, or be switched off.",
            "„{line}“ unter {address} hat nicht rechtzeitig geantwortet. Sehen Sie auf das Telefon: Vielleicht fragt es nach Erlaubnis, ist beschäftigt oder ausgeschaltet."),
        [Details.ConnectionRefused] = (
            "Nothing answers for “{line}” at {address}. Check address and port, and that the phone’s web access is on.",
            "Für „{line}“ antwortet unter {address} niemand. Prüfen Sie Adresse und Port und ob der Webzugang des Telefons eingeschaltet ist."),
        [Details.UnknownHost] = (
            "The address {address} of “{line}” is not known in this network. Check the spelling or use the phone’s IP address.",
            "Die Adresse {address} von „{line}“ ist in diesem Netz unbekannt. Prüfen Sie die Schreibweise oder nehmen Sie die IP-Adresse des Telefons."),
        [Details.ConnectionLost] = (
            "The connection to “{line}” broke. Look at the phone before you dial again: it may be dialling already.",
            "Die Verbindung zu „{line}“ ist abgebrochen. Sehen Sie auf das Telefon, bevor Sie erneut wählen: Vielleicht wählt es schon."),
        [Details.Reconnecting] = (
            "“{line}” at {address} closed the connection. Ringbridge keeps trying to connect again.",
            "„{line}“ ({address}) hat die Verbindung geschlossen. Ringbridge versucht weiter, sie wiederherzustellen."),
        [Details.SoftphoneNotRunning] = (
            "The softphone of “{line}” does not answer at {address}. Start it, and check that its remote control is switched on.",
            "Das Softphone von „{line}“ antwortet nicht unter {address}. Starten Sie es und prüfen Sie, ob seine Fernsteuerung eingeschaltet ist."),
        [Details.ControlledByAnother] = (
            "Another program keeps taking over “{line}” at {address}. Only one program at a time can control it: close the other one.",
            "Ein anderes Programm übernimmt immer wieder „{line}“ unter {address}. Nur ein Programm kann es zur selben Zeit steuern: Schließen Sie das andere."),
        [Details.NotRegistered] = (
            "“{line}” is not registered with its phone system as {account}, so calls may fail. Check account and password in the softphone.",
            "„{line}“ ist nicht als {account} an der Telefonanlage angemeldet; Anrufe können scheitern. Prüfen Sie Konto und Passwort im Softphone."),
        [Details.UntrustedCertificate] = (
            "“{line}” shows a certificate that nobody vouches for, as most phones do. Compare the fingerprint {fingerprint} and trust it in the settings.",
            "„{line}“ zeigt ein Zertifikat, für das niemand bürgt, wie bei Telefonen üblich. Vergleichen Sie den Fingerabdruck {fingerprint} und vertrauen Sie ihm in den Einstellungen."),
        [Details.ChangedCertificate] = (
            "“{line}” shows another certificate than the one you trusted. If the phone was reset or replaced, trust the new one in the settings; otherwise ask your administrator.",
            "„{line}“ zeigt ein anderes Zertifikat als das, dem Sie vertraut haben. Wurde das Telefon zurückgesetzt oder getauscht, vertrauen Sie dem neuen in den Einstellungen; sonst fragen Sie Ihre Administration."),
        [Details.UnexpectedAnswer] = (
            "“{line}” gave an answer that Ringbridge does not understand ({answer}). Is the right type of phone chosen in the settings?",
            "„{line}“ hat eine Antwort gegeben, die Ringbridge nicht versteht ({answer}). Ist in den Einstellungen der richtige Gerätetyp gewählt?"),
        [Details.WrongDevice] = (
            "At {address} something answers, but it is no phone of the type that “{line}” is set to. Check address and type.",
            "Unter {address} antwortet etwas, aber kein Telefon des Typs, der für „{line}“ eingestellt ist. Prüfen Sie Adresse und Gerätetyp."),
        [Details.Redirected] = (
            "“{line}” sends Ringbridge on to {target}. Passwords go only where you said: if that is the phone, enter this address in the settings.",
            "„{line}“ verweist Ringbridge an {target}. Passwörter gehen nur an die Adresse, die Sie genannt haben: Ist das dort das Telefon, tragen Sie diese Adresse in den Einstellungen ein."),
        [Details.UnknownKey] = (
            "Line “{line}” has an unknown setting “{key}”. Did you mean “{nearest}”?",
            "Die Leitung „{line}“ hat eine unbekannte Einstellung „{key}“. Meinten Sie „{nearest}“?"),
        [Details.MissingKey] = (
            "Line “{line}” lacks the setting “{key}”. It looks like this: {example}",
            "Der Leitung „{line}“ fehlt die Einstellung „{key}“. Sie sieht so aus: {example}"),
        [Details.BadValue] = (
            "In line “{line}” the setting “{key}” is not valid. It should look like this: {example}",
            "In der Leitung „{line}“ ist die Einstellung „{key}“ nicht gültig. Sie sollte so aussehen: {example}"),
        [Details.SeveralNumbers] = (
            "“{text}” holds more than one phone number. Please select just one of them.",
            "„{text}“ enthält mehrere Rufnummern. Bitte markieren Sie nur eine davon."),
        [Details.NumberTooShort] = (
            "“{text}” is too short for a phone number. Check whether digits are missing.",
            "„{text}“ ist zu kurz für eine Rufnummer. Bitte prüfen Sie, ob Ziffern fehlen."),
        [Details.NumberTooLong] = (
            "“{text}” is too long for a phone number. Check whether it holds other digits, too.",
            "„{text}“ ist zu lang für eine Rufnummer. Bitte prüfen Sie, ob noch andere Ziffern dabei sind."),
        [Details.UnknownCountryCode] = (
            "“{text}” begins with a country code that does not exist. Check the digits after the plus sign.",
            "„{text}“ beginnt mit einer Landesvorwahl, die es nicht gibt. Bitte prüfen Sie die Ziffern nach dem Pluszeichen."),
        [Details.AreaCodeMissing] = (
            "“{text}” has no area code. Dial it with area code, or enter your own area code in the settings.",
            "Bei „{text}“ fehlt die Ortsvorwahl. Wählen Sie mit Vorwahl oder tragen Sie Ihre eigene Vorwahl in den Einstellungen ein."),
        [Details.ServiceCode] = (
            "{text} is a service code, not a number. Ringbridge never dials codes with * or #; type it on the phone if you mean it.",
            "{text} ist ein Steuercode, keine Rufnummer. Codes mit * oder # wählt Ringbridge nie; tippen Sie ihn am Telefon, wenn Sie ihn wirklich meinen."),
        [Details.TooManyCalls] = (
            "More than {limit} calls within a minute: wait a little, then dial again.",
            "Mehr als {limit} Anrufe in einer Minute: Warten Sie kurz und wählen Sie dann erneut."),
        [Details.TooManyRequests] = (
            "Ringbridge is still busy with earlier commands. Wait a moment, then try again.",
            "Ringbridge arbeitet noch an früheren Befehlen. Warten Sie einen Moment und versuchen Sie es dann erneut."),
        [Details.ProgramNotFound] = (
            "The program for “{line}” was not found: {program}. Check that the softphone is installed.",
            "Das Programm für „{line}“ wurde nicht gefunden: {program}. Prüfen Sie, ob das Softphone installiert ist."),
        [Details.HandlerLoop] = (
            "“{line}” would hand the number back to Ringbridge itself. Name the softphone’s program in the settings of this line.",
            "„{line}“ würde die Nummer an Ringbridge selbst zurückgeben. Nennen Sie in den Einstellungen dieser Leitung das Programm des Softphones."),
        [Details.MissingSecret] = (
            "No password is stored for “{line}”. Enter it in the settings, or run: ringbridge secret set {secret}",
            "Für „{line}“ ist kein Passwort gespeichert. Geben Sie es in den Einstellungen ein oder rufen Sie auf: ringbridge secret set {secret}"),
        [Details.NoLine] = (
            "No line is set up to dial with. Add your phone in the settings.",
            "Es ist keine Leitung zum Wählen eingerichtet. Fügen Sie in den Einstellungen Ihr Telefon hinzu."),
        [Details.AgentRestarted] = (
            "Ringbridge was restarted during this call, so its end is not known.",
            "Ringbridge wurde während dieses Anrufs neu gestartet; sein Ende ist daher nicht bekannt."),
        [Details.EndNotTold] = (
            "The phone did not tell how this call ended, so Ringbridge stopped following it.",
            "Das Telefon hat nicht mitgeteilt, wie dieser Anruf endete; Ringbridge verfolgt ihn deshalb nicht weiter."),
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
        [Details.UrlNotAllowed] = (
            "“{key}” is no address that Ringbridge may call. It begins with https:// and a host name, without user and password; http:// only on this computer and in its own network. Placeholders stand after the host.",
            "„{key}“ ist keine Adresse, die Ringbridge aufrufen darf. Sie beginnt mit https:// und einem Rechnernamen, ohne Benutzer und Passwort; http:// nur auf diesem Computer und im eigenen Netz. Platzhalter stehen hinter dem Rechnernamen."),
        [Details.UrlPlaceholder] = (
            "There is no placeholder “{placeholder}”. Did you mean “{nearest}”?",
            "Es gibt keinen Platzhalter „{placeholder}“. Meinten Sie „{nearest}“?"),
        [Details.UrlUnreachable] = (
            "The action URL at {host} cannot be reached ({cause}). Ringbridge keeps trying for a day.",
            "Die Action-URL bei {host} ist nicht erreichbar ({cause}). Ringbridge versucht es einen Tag lang weiter."),
        [Details.UrlTimeout] = (
            "The action URL at {host} does not answer within {seconds} seconds. Ringbridge keeps trying for a day.",
            "Die Action-URL bei {host} antwortet nicht innerhalb von {seconds} Sekunden. Ringbridge versucht es einen Tag lang weiter."),
        [Details.UrlAnswer] = (
            "The server of the action URL at {host} answers with an error ({answer}). Check the URL in the settings; Ringbridge keeps trying for a day.",
            "Der Server der Action-URL bei {host} antwortet mit einem Fehler ({answer}). Prüfen Sie die URL in den Einstellungen; Ringbridge versucht es einen Tag lang weiter."),
        [Details.UrlRedirected] = (
            "The server of the action URL at {host} sends calls on to another host. Ringbridge does not follow; if that is right, enter the new address in the settings.",
            "Der Server der Action-URL bei {host} leitet auf einen anderen Rechner weiter. Ringbridge folgt dem nicht; wenn das stimmt, tragen Sie die neue Adresse in den Einstellungen ein."),
        [Details.UrlCertificate] = (
            "This computer does not trust the certificate of {host} ({cause}), so the action URL is not called. Install a valid certificate there.",
            "Dieser Computer vertraut dem Zertifikat von {host} nicht ({cause}); die Action-URL wird deshalb nicht aufgerufen. Installieren Sie dort ein gültiges Zertifikat."),
        [Details.UrlNotLocal] = (
            "{host} is not in the own network, so the action URL is not called without encryption. Write https:// in the settings.",
            "{host} liegt nicht im eigenen Netz; die Action-URL wird deshalb nicht unverschlüsselt aufgerufen. Schreiben Sie in den Einstellungen https://."),
        [Details.UrlNoBrowser] = (
            "No browser with Ringbridge was open, so the page at {host} was not opened.",
            "Es war kein Browser mit Ringbridge offen; die Seite bei {host} wurde deshalb nicht geöffnet."),
        [Details.SourceUnreachable] = (
            "“{source}” cannot be reached at {host}. Check the address and the network.",
            "„{source}“ ist unter {host} nicht erreichbar. Bitte prüfen Sie Adresse und Netz."),
        [Details.SourceTimeout] = (
            "“{source}” does not answer in time. The call goes on without it.",
            "„{source}“ antwortet nicht rechtzeitig. Der Anruf geht ohne diese Quelle weiter."),
        [Details.SourceCertificate] = (
            "The certificate of {host} is not trusted on this computer, so “{source}” is not asked. Install a valid one there.",
            "Dem Zertifikat von {host} vertraut dieser Computer nicht, deshalb wird „{source}“ nicht gefragt. Bitte richten Sie dort ein gültiges ein."),
        [Details.SourceLogin] = (
            "“{source}” does not accept user, password or key. Enter them again in the settings.",
            "„{source}“ nimmt Benutzer, Passwort oder Schlüssel nicht an. Bitte geben Sie sie in den Einstellungen neu ein."),
        [Details.SourceForbidden] = (
            "“{source}” does not let this user look up contacts. Ask the administrator there for the right to read them.",
            "„{source}“ lässt diesen Benutzer keine Kontakte lesen. Bitten Sie die Verwaltung dort um das Leserecht."),
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
        [Details.SourceNotEncrypted] = (
            "“{source}” is not encrypted, so your password was not sent to {host}. Choose an encryption.",
            "„{source}“ ist nicht verschlüsselt, deshalb wurde Ihr Passwort nicht an {host} gesendet. Bitte wählen Sie eine Verschlüsselung."),
        [Details.SourceNoBook] = (
            "No address book was found at {host} for “{source}”. Set the address of the book itself.",
            "Unter {host} wurde für „{source}“ kein Adressbuch gefunden. Bitte tragen Sie die Adresse des Adressbuchs selbst ein."),
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
        [Details.SettingsSyntax] = (
            "From here on the file cannot be understood: a comma, a quotation mark or a bracket is missing or one too many.",
            "Ab hier ist die Datei nicht verständlich: Ein Komma, ein Anführungszeichen oder eine Klammer fehlt oder ist zu viel."),
        [Details.SettingsUnknownKey] = (
            "Unknown key “{key}” in {where}. Did you mean “{nearest}”?",
            "Unbekannter Schlüssel „{key}“ in {where}. Meinten Sie „{nearest}“?"),
        [Details.SettingsDoubleKey] = (
            "“{key}” stands here for the second time. Remove one of the two.",
            "„{key}“ steht hier zum zweiten Mal. Entfernen Sie eines von beiden."),
        [Details.SettingsBadValue] = (
            "“{key}” is not valid. It should look like this: {example}",
            "„{key}“ ist nicht gültig. Es sollte so aussehen: {example}"),
        [Details.SettingsDoubleLine] = (
            "Two lines have the id “{line}”. Give one of them another id.",
            "Zwei Leitungen haben die Kennung „{line}“. Geben Sie einer von beiden eine andere."),
        [Details.SettingsUnknownType] = (
            "Line “{line}” is of an unknown type “{type}”. Did you mean “{nearest}”?",
            "Die Leitung „{line}“ hat einen unbekannten Typ „{type}“. Meinten Sie „{nearest}“?"),
        [Details.SettingsUnknownDefault] = (
            "“defaultLine” names “{line}”, but there is no such line.",
            "„defaultLine“ nennt „{line}“, aber eine solche Leitung gibt es nicht."),
        [Details.SettingsNoPassword] = (
            "No password is stored yet for “{line}”. Please enter it.",
            "Für „{line}“ ist noch kein Passwort gespeichert. Bitte geben Sie es ein."),
        [Details.SettingsNewTarget] = (
            "The address of “{line}” changed. Please enter its password again: a stored password is sent only to where it was meant to go.",
            "Die Adresse von „{line}“ hat sich geändert. Bitte geben Sie das Passwort erneut ein: Ein gespeichertes Passwort wird nur dorthin gesendet, wofür es bestimmt war."),
        [Details.SettingsUnreadable] = (
            "{file} cannot be read ({cause}). Check the file and its permissions.",
            "{file} ist nicht lesbar ({cause}). Prüfen Sie die Datei und ihre Rechte."),
        [Details.SettingsNotSaved] = (
            "{file} could not be saved ({cause}). Nothing was changed.",
            "{file} konnte nicht gespeichert werden ({cause}). Es wurde nichts geändert."),
        [Details.SecretStoreFailed] = (
            "The password could not be stored: this computer’s password store does not answer. Unlock it, then try again; the log has the details.",
            "Das Passwort konnte nicht gespeichert werden: Der Passwortspeicher dieses Computers antwortet nicht. Entsperren Sie ihn und versuchen Sie es erneut; Näheres steht im Protokoll."),
        [Details.UnknownActionUrl] = (
            "This action URL is not in the settings any more. Look again: the settings were changed meanwhile.",
            "Diese Action-URL steht nicht mehr in den Einstellungen. Sehen Sie noch einmal nach: Die Einstellungen wurden inzwischen geändert."),
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

    /// <summary>All codes that have a sentence.</summary>
    public static IReadOnlyCollection<string> Codes => Texts.Keys;

    /// <summary>The sentence for a problem.</summary>
    /// <param name="problem">What went wrong. With the arguments <c>file</c> and <c>row</c> the sentence begins with the place in that file.</param>
    /// <param name="language">BCP 47; <c>de…</c> gives German, everything else English.</param>
    public static string Render(Problem problem, string? language)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var (en, de) = Find(problem);
        var text = IsGerman(language) ? de : en;
        foreach (var (name, value) in problem.Arguments)
        {
            text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        }

        return problem.Arguments.TryGetValue("row", out var row)
            ? $"{problem.Arguments.GetValueOrDefault("file")} {(IsGerman(language) ? "Zeile" : "line")} {row}: {text}"
            : text;
    }

    /// <summary>The problem as it travels to a client.</summary>
    public static ProblemInfo Describe(Problem problem, string? language)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new ProblemInfo { Reason = problem.Reason, Detail = problem.Detail, Message = Render(problem, language) };
    }

    /// <summary>Whether a language gets German sentences.</summary>
    public static bool IsGerman(string? language) => language?.StartsWith("de", StringComparison.OrdinalIgnoreCase) == true;

    private static (string En, string De) Find(Problem problem)
    {
        if (problem.Detail is not null && Texts.TryGetValue(problem.Detail, out var fine))
        {
            return fine;
        }

        return Texts.TryGetValue(problem.Reason, out var coarse) ? coarse : Texts[Reasons.Internal];
    }
}

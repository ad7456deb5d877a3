namespace Ringbridge.Contract.Problems;

/// <summary>The sentences about lines: phones, softphones and phone systems.</summary>
internal static class ProblemTextsOfLines
{
    /// <summary>English and German, by code.</summary>
    public static Dictionary<string, (string En, string De)> All { get; } = new(StringComparer.Ordinal)
    {
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
        [Details.UnknownColleague] = (
            "“{line}” knows no colleague with extension {extension}, so nobody was called. If you mean a number outside, type it into the dial field.",
            "„{line}“ kennt keinen Kollegen mit der Nebenstelle {extension}, deshalb wurde niemand angerufen. Meinen Sie eine Nummer draußen, geben Sie sie im Wählfeld ein."),
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
        [Details.EndNotTold] = (
            "The phone did not tell how this call ended, so Ringbridge stopped following it.",
            "Das Telefon hat nicht mitgeteilt, wie dieser Anruf endete; Ringbridge verfolgt ihn deshalb nicht weiter."),
    };
}

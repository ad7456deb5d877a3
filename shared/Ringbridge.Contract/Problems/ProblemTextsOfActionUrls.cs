namespace Ringbridge.Contract.Problems;

/// <summary>The sentences about action URLs and the pages that Ringbridge opens.</summary>
internal static class ProblemTextsOfActionUrls
{
    /// <summary>English and German, by code.</summary>
    public static Dictionary<string, (string En, string De)> All { get; } = new(StringComparer.Ordinal)
    {
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
        [Details.UnknownActionUrl] = (
            "This action URL is not in the settings any more. Look again: the settings were changed meanwhile.",
            "Diese Action-URL steht nicht mehr in den Einstellungen. Sehen Sie noch einmal nach: Die Einstellungen wurden inzwischen geändert."),
    };
}

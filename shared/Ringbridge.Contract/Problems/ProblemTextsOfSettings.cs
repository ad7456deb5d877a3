namespace Ringbridge.Contract.Problems;

/// <summary>The sentences about <c>config.json</c> and passwords.</summary>
internal static class ProblemTextsOfSettings
{
    /// <summary>English and German, by code.</summary>
    public static Dictionary<string, (string En, string De)> All { get; } = new(StringComparer.Ordinal)
    {
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
            "The type, address or encryption of “{line}” changed. Please enter its password again: a stored password goes only to where it was meant to go, and no less protected.",
            "Art, Adresse oder Verschlüsselung von „{line}“ hat sich geändert. Bitte geben Sie das Passwort erneut ein: Ein gespeichertes Passwort geht nur dorthin, wofür es bestimmt war, und nie schlechter geschützt."),
        [Details.SettingsUnreadable] = (
            "{file} cannot be read ({cause}). Check the file and its permissions.",
            "{file} ist nicht lesbar ({cause}). Prüfen Sie die Datei und ihre Rechte."),
        [Details.SettingsNotSaved] = (
            "{file} could not be saved ({cause}). Nothing was changed.",
            "{file} konnte nicht gespeichert werden ({cause}). Es wurde nichts geändert."),
        [Details.SecretStoreFailed] = (
            "The password could not be stored: this computer’s password store does not answer. Unlock it, then try again; the log has the details.",
            "Das Passwort konnte nicht gespeichert werden: Der Passwortspeicher dieses Computers antwortet nicht. Entsperren Sie ihn und versuchen Sie es erneut; Näheres steht im Protokoll."),
    };
}

using Ringbridge.Contract.Lines;

namespace Ringbridge.Lines.Options;

/// <summary>The fields that all phones driven over HTTP have, worded once.</summary>
internal static class PhoneFields
{
    /// <summary>Where the phone is.</summary>
    public static LineField Address(LineText text) => new()
    {
        Key = LineKeys.Address,
        Kind = LineFieldKind.Url,
        Required = true,
        Label = text["Address of the phone", "Adresse des Telefons"],
        Help = text[
            "The address at which the phone shows its web page. Most phones show it in their menu under “Status”.",
            "Die Adresse, unter der das Telefon seine Webseite zeigt. Die meisten Telefone nennen sie im Menü unter „Status“."],
        Example = "http://10.1.2.3",
    };

    /// <summary>From which of several accounts the phone calls.</summary>
    /// <param name="text">The language.</param>
    /// <param name="where">Where the accounts are named; may be empty.</param>
    public static LineField Account(LineText text, string where = "") => new()
    {
        Key = LineKeys.OutgoingUri,
        Kind = LineFieldKind.Text,
        Label = text["Call from account", "Über Konto anrufen"],
        Help = text[
            $"Only for phones with several accounts: the one to call from.{where} Empty: the phone’s own choice.",
            $"Nur für Telefone mit mehreren Konten: das Konto, von dem aus angerufen wird.{where} Leer: das Telefon entscheidet."],
        Example = "1006@10.2.1.48",
    };

    /// <summary>User, password, certificate and time limit, in this order.</summary>
    public static IEnumerable<LineField> Access(LineText text) =>
    [
        new()
        {
            Key = LineKeys.User,
            Kind = LineFieldKind.Text,
            Label = text["User name", "Benutzername"],
            Help = text["As for the phone’s web page.", "Wie für die Webseite des Telefons."],
            Example = "admin",
        },
        new()
        {
            Key = LineKeys.Password,
            Kind = LineFieldKind.Secret,
            Label = text["Password", "Passwort"],
            Help = text[
                "As for the phone’s web page. It stays on this computer, in the system’s password store where there is one.",
                "Wie für die Webseite des Telefons. Es bleibt auf diesem Computer, im Passwortspeicher des Systems, sofern vorhanden."],
        },
        new()
        {
            Key = LineKeys.Certificate,
            Kind = LineFieldKind.Text,
            Label = text["Trusted certificate", "Vertrauenswürdiges Zertifikat"],
            Help = text[
                "Only for https: the fingerprint (SHA-256) of the phone’s own certificate. “Test” shows it.",
                "Nur bei https: der Fingerabdruck (SHA-256) des Zertifikats, das das Telefon selbst ausgestellt hat. „Testen“ zeigt ihn an."],
            Example = "3A:91:… (64 hex)",
        },
        new()
        {
            Key = LineKeys.TimeoutMs,
            Kind = LineFieldKind.Number,
            Label = text["Longest wait (milliseconds)", "Längste Wartezeit (Millisekunden)"],
            Help = text["How long the phone may take for an answer.", "So lange darf das Telefon für eine Antwort brauchen."],
            Example = "8000",
            Default = "8000",
        },
    ];
}

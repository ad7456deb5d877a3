using Ringbridge.Contract.Lines;
using Ringbridge.Lines.Options;

namespace Ringbridge.Lines.Nfon;

/// <summary>The fields of an NFON line.</summary>
internal static class NfonFields
{
    private const string DefaultAddress = "https://providersupportdata.cloud-cfg.com/v1";

    /// <summary>In the order in which a person knows the values.</summary>
    public static IEnumerable<LineField> All(LineText text) =>
    [
        new()
        {
            Key = NfonLineType.AccountKey,
            Kind = LineFieldKind.Text,
            Required = true,
            Pattern = "[Kk][A-Za-z0-9]{2,15}",
            Label = "K-Account",
            Help = text["Your company’s number at NFON. It begins with K.", "Die Nummer Ihres Unternehmens bei NFON. Sie beginnt mit K."],
            Example = "K9999",
        },
        new()
        {
            Key = LineKeys.User,
            Kind = LineFieldKind.Text,
            Required = true,
            Label = text["User name", "Benutzername"],
            Help = text[
                "The user of the CTI API, as NFON gave it to your administrator. Not the one of Cloudya.",
                "Der Benutzer der CTI-API, wie ihn NFON Ihrer Administration gegeben hat. Nicht der von Cloudya."],
            Example = "api",
        },
        new()
        {
            Key = LineKeys.Password,
            Kind = LineFieldKind.Secret,
            Required = true,
            Label = text["Password", "Passwort"],
            Help = text[
                "It stays on this computer, in the system’s password store where there is one.",
                "Es bleibt auf diesem Computer, im Passwortspeicher des Systems, sofern vorhanden."],
        },
        new()
        {
            Key = NfonLineType.ExtensionKey,
            Kind = LineFieldKind.Text,
            Required = true,
            IsListed = true,
            Pattern = "[0-9]{1,15}",
            Label = text["Your extension", "Ihre Nebenstelle"],
            Help = text[
                "Dials with this phone and shows its calls; those of others are thrown away unread.",
                "Gewählt wird mit diesem Telefon, gezeigt werden seine Anrufe; die anderer werden ungelesen verworfen."],
            Example = "102",
        },
        new()
        {
            Key = LineKeys.RingSeconds,
            Kind = LineFieldKind.Number,
            Label = text["Ring your phone for (seconds)", "Ihr Telefon klingeln lassen (Sekunden)"],
            Help = text[
                "NFON rings your own phone first. If nobody picks it up for so long, nobody is called. 5 to 120.",
                "NFON ruft zuerst Ihr eigenes Telefon an. Hebt so lange niemand ab, wird niemand angerufen. 5 bis 120."],
            Example = "20",
            Default = "20",
        },
        new()
        {
            Key = NfonLineType.ColleaguesKey,
            Kind = LineFieldKind.Choice,
            Label = text["Colleagues", "Kollegen"],
            Help = text[
                "Whether Ringbridge shows which colleagues are free, in a call or away.",
                "Ob Ringbridge zeigt, welche Kollegen frei, im Gespräch oder abwesend sind."],
            Default = NfonLineType.Shown,
            Choices =
            [
                new(NfonLineType.Shown, text["Show what they do", "Zeigen, was sie tun"]),
                new(NfonLineType.Hidden, text["Do not show", "Nicht zeigen"]),
            ],
        },
        new()
        {
            Key = LineKeys.Address,
            Kind = LineFieldKind.Url,
            Label = text["Address of the CTI API", "Adresse der CTI-API"],
            Help = text["Leave it as it is unless NFON gave you another one.", "Lassen Sie sie, wie sie ist, außer NFON hat Ihnen eine andere gegeben."],
            Example = DefaultAddress,
            Default = DefaultAddress,
        },
    ];
}

using System.Globalization;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Lines;

namespace Ringbridge.Contacts.OAuth;

/// <summary>The fields of sources to which a person logs in, worded once.</summary>
internal static class LogInFields
{
    private static readonly string Usual = string.Create(CultureInfo.InvariantCulture, $"{OAuthApp.UsualPort}");
    private static readonly string UsualRedirect = $"http://localhost:{Usual}{OAuthApp.CallbackPath}";

    /// <summary>The app that an administrator registered.</summary>
    /// <param name="text">The language.</param>
    /// <param name="help">Where that is done.</param>
    /// <param name="example">What its id looks like.</param>
    public static LineField Client(SourceText text, string help, string example) => new()
    {
        Key = SourceKeys.Client,
        Kind = LineFieldKind.Text,
        Required = true,
        Label = text["Client ID", "Client-ID"],
        Help = $"{help} {text[
            $"Callback address there: {UsualRedirect} (if you change the port for the way back, with that port)",
            $"Rückrufadresse dort: {UsualRedirect} (wenn Sie den Port für den Rückweg ändern, mit diesem Port)"]}",
        Example = example,
    };

    /// <summary>What proves that it is that app.</summary>
    /// <param name="text">The language.</param>
    /// <param name="help">When there is one.</param>
    public static LineField ClientSecret(SourceText text, string help) => new()
    {
        Key = SourceKeys.ClientSecret,
        Kind = LineFieldKind.Secret,
        Label = text["Client secret", "Client-Geheimnis"],
        Help = help,
    };

    /// <summary>The log-in itself.</summary>
    /// <param name="text">The language.</param>
    public static LineField LogIn(SourceText text) => new()
    {
        Key = SourceKeys.LogIn,
        Kind = LineFieldKind.LogIn,
        Required = true,
        Label = text["Log-in", "Anmeldung"],
        Help = text[
            "The vendor’s page opens in a tab. Your password stays there; Ringbridge keeps its access on this computer, in the system’s password store where there is one.",
            "Die Seite des Anbieters öffnet sich in einem Tab. Ihr Passwort bleibt dort; Ringbridge bewahrt seinen Zugang auf diesem Computer auf, im Passwortspeicher des Systems, sofern vorhanden."],
    };

    /// <summary>Where people are sent back.</summary>
    /// <param name="text">The language.</param>
    public static LineField Port(SourceText text) => new()
    {
        Key = SourceKeys.Port,
        Kind = LineFieldKind.Number,
        Label = text["Port for the way back", "Port für den Rückweg"],
        Help = text[
            "If another program has this port. The callback address at the vendor must name the same one.",
            "Falls ein anderes Programm diesen Port hat. Die Rückrufadresse beim Anbieter muss denselben nennen."],
        Default = Usual,
    };
}

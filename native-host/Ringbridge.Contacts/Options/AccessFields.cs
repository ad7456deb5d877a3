using Ringbridge.Contract.Lines;

namespace Ringbridge.Contacts.Options;

/// <summary>The fields that many sources have, worded once.</summary>
internal static class AccessFields
{
    /// <summary>Calls are not written down.</summary>
    public const string NoCalls = "off";

    /// <summary>User name and password.</summary>
    public static IEnumerable<LineField> UserAndPassword(SourceText text, bool required) =>
    [
        new LineField
        {
            Key = SourceKeys.User,
            Kind = LineFieldKind.Text,
            Required = required,
            Label = text["User name", "Benutzername"],
            Example = "anna",
        },
        new LineField
        {
            Key = SourceKeys.Password,
            Kind = LineFieldKind.Secret,
            Required = required,
            Label = text["Password", "Passwort"],
            Help = text[
                "It stays on this computer, in the system’s password store where there is one.",
                "Es bleibt auf diesem Computer, im Passwortspeicher des Systems, sofern vorhanden."],
        },
    ];

    /// <summary>A key or token.</summary>
    /// <param name="text">The language.</param>
    /// <param name="help">Where it is found.</param>
    public static LineField Token(SourceText text, string help) => new()
    {
        Key = SourceKeys.Token,
        Kind = LineFieldKind.Secret,
        Required = true,
        Label = text["Access token", "Zugangsschlüssel"],
        Help = $"{help} {text["It stays on this computer, in the system’s password store where there is one.", "Er bleibt auf diesem Computer, im Passwortspeicher des Systems, sofern vorhanden."]}",
    };

    /// <summary>Where the system is.</summary>
    /// <param name="text">The language.</param>
    /// <param name="help">Which address is meant.</param>
    /// <param name="example">What it looks like.</param>
    public static LineField Address(SourceText text, string help, string example) => new()
    {
        Key = SourceKeys.Address,
        Kind = LineFieldKind.Url,
        Required = true,
        Label = text["Address", "Adresse"],
        Help = help,
        Example = example,
    };

    /// <summary>Whether calls are written down there.</summary>
    /// <param name="text">The language.</param>
    /// <param name="asWhat">What becomes of a call there.</param>
    public static LineField Calls(SourceText text, string asWhat) => new()
    {
        Key = SourceKeys.Calls,
        Kind = LineFieldKind.Choice,
        Label = text["Write calls down there", "Anrufe dort eintragen"],
        Help = $"{text["Two minutes after a call, with your note, if exactly one contact there has the number.", "Zwei Minuten nach einem Anruf, mit Ihrer Notiz, wenn dort genau ein Kontakt die Nummer hat."]} {asWhat}",
        Default = NoCalls,
        Choices =
        [
            new(NoCalls, text["No", "Nein"]),
            new("de", text["Yes, in German", "Ja, auf Deutsch"]),
            new("en", text["Yes, in English", "Ja, auf Englisch"]),
        ],
    };
}

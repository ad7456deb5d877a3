using Ringbridge.Contract.Lines;

namespace Ringbridge.Contacts.Options;

/// <summary>The fields that many sources have, worded once.</summary>
internal static class AccessFields
{
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
}

using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Contacts.Ldap;

/// <summary>Directories of companies: Active Directory, OpenLDAP, and the phone books that desk phones read.</summary>
public sealed class LdapSourceType : ISourceType
{
    /// <inheritdoc/>
    public string Type => "ldap";

    /// <inheritdoc/>
    public SourceTypeInfo Describe(string language)
    {
        var text = new SourceText(language);
        return new SourceTypeInfo
        {
            Type = Type,
            Name = text["Directory (LDAP, Active Directory)", "Verzeichnis (LDAP, Active Directory)"],
            Description = text[
                "Colleagues and contacts of a company directory, with their internal numbers. It is copied every hour.",
                "Kolleginnen, Kollegen und Kontakte eines Firmenverzeichnisses, auch mit internen Nummern. Es wird stündlich kopiert."],
            Kind = SourceKind.Synced,
            TakesInternalNumbers = true,
            Fetches = [ContactField.Company, ContactField.Title, ContactField.Email],
            Fields = [.. Where(text), .. AccessFields.UserAndPassword(text, required: false), .. What(text)],
        };
    }

    /// <inheritdoc/>
    public ISource Create(SourceSettings settings, SourceServices services) => new LdapSource(new SourceOptions(this, settings), services);

    private static IEnumerable<LineField> Where(SourceText text) =>
    [
        new LineField
        {
            Key = LdapKeys.Server,
            Kind = LineFieldKind.Endpoint,
            Required = true,
            Label = text["Server", "Server"],
            Help = text["Name and port: 636 with encryption, 3269 for the global catalogue of Active Directory.", "Name und Port: 636 mit Verschlüsselung, 3269 für den globalen Katalog von Active Directory."],
            Example = "dc.example.lan:636",
        },
        new LineField
        {
            Key = LdapKeys.Security,
            Kind = LineFieldKind.Choice,
            Label = text["Encryption", "Verschlüsselung"],
            Help = text["Without encryption a password is sent only to this computer itself.", "Ohne Verschlüsselung wird ein Passwort nur an diesen Computer selbst gesendet."],
            Default = LdapKeys.Ldaps,
            PlainChoice = LdapKeys.NoSecurity,
            Choices =
            [
                new(LdapKeys.Ldaps, text["From the start (LDAPS)", "Von Anfang an (LDAPS)"]),
                new(LdapKeys.StartTls, text["After connecting (StartTLS)", "Nach dem Verbinden (StartTLS)"]),
                new(LdapKeys.NoSecurity, text["None", "Keine"]),
            ],
        },
        new LineField
        {
            Key = LdapKeys.CaFile,
            Kind = LineFieldKind.Text,
            Label = text["Certificate authority of the company", "Zertifizierungsstelle der Firma"],
            Help = text[
                "Linux only: a PEM file with its certificates, trusted beside those of the system. On Windows and macOS they belong in the system’s certificate store.",
                "Nur unter Linux: eine PEM-Datei mit deren Zertifikaten; ihnen wird zusätzlich zu denen des Systems vertraut. Unter Windows und macOS gehören sie in den Zertifikatsspeicher des Systems."],
            Default = "",
            Example = "/etc/ssl/company-ca.pem",

            // It decides which host is believed to be the one that is configured.
            IsHost = true,
        },
        new LineField
        {
            Key = LdapKeys.Base,
            Kind = LineFieldKind.Text,
            Required = true,
            Label = text["Where the search begins", "Wo die Suche beginnt"],
            Help = text["The distinguished name of the branch that holds the people.", "Der Name (DN) des Zweigs, in dem die Personen stehen."],
            Example = "ou=people,dc=example,dc=org",
        },
    ];

    private static IEnumerable<LineField> What(SourceText text) =>
    [
        new LineField
        {
            Key = LdapKeys.Filter,
            Kind = LineFieldKind.Text,
            Label = text["Which entries", "Welche Einträge"],
            Help = text["An LDAP filter. Entries without a number are left out in any case.", "Ein LDAP-Filter. Einträge ohne Rufnummer bleiben immer weg."],
            Default = "(objectClass=person)",
            Example = "(objectClass=person)",
        },
    ];
}

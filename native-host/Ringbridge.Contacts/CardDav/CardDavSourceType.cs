using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Contacts.CardDav;

/// <summary>Address books of Nextcloud, mailbox.org, iCloud, Radicale and everything else that speaks CardDAV.</summary>
public sealed class CardDavSourceType : ISourceType
{
    /// <inheritdoc/>
    public string Type => "carddav";

    /// <inheritdoc/>
    public SourceTypeInfo Describe(string language)
    {
        var text = new SourceText(language);
        return new SourceTypeInfo
        {
            Type = Type,
            Name = text["Address book (CardDAV)", "Adressbuch (CardDAV)"],
            Description = text[
                "Address books of Nextcloud, mailbox.org, Posteo, iCloud and other servers. They are copied, and changes follow by themselves.",
                "Adressbücher von Nextcloud, mailbox.org, Posteo, iCloud und anderen Servern. Sie werden kopiert; Änderungen folgen von selbst."],
            Kind = SourceKind.Synced,
            TakesInternalNumbers = true,
            Fetches = [ContactField.Company, ContactField.Title, ContactField.Email],
            Fields =
            [
                AccessFields.Address(
                    text,
                    text[
                        "The address of the server, or of one address book. Of a server, all books of the user are copied.",
                        "Die Adresse des Servers oder eines einzelnen Adressbuchs. Von einem Server werden alle Bücher des Benutzers kopiert."],
                    "https://cloud.example/remote.php/dav/"),
                .. AccessFields.UserAndPassword(text, required: false),
            ],
        };
    }

    /// <inheritdoc/>
    public ISource Create(SourceSettings settings, SourceServices services) => new CardDavSource(new SourceOptions(this, settings), services);
}

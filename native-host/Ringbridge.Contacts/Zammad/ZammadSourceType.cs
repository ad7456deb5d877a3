using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Contacts.Zammad;

/// <summary>Zammad.</summary>
public sealed class ZammadSourceType : ISourceType
{
    internal const string Group = "group";

    /// <inheritdoc/>
    public string Type => "zammad";

    /// <inheritdoc/>
    public SourceTypeInfo Describe(string language)
    {
        var text = new SourceText(language);
        return new SourceTypeInfo
        {
            Type = Type,
            Name = "Zammad",
            Description = text[
                "Customers of your Zammad, with their open tickets. The customers are copied; the tickets are counted while it rings.",
                "Die Kunden Ihres Zammad mit ihren offenen Tickets. Die Kunden werden kopiert, die Tickets gezählt, während es klingelt."],
            Kind = SourceKind.Synced,
            TakesInternalNumbers = false,
            Fetches = [ContactField.Company, ContactField.Email, ContactField.Tickets],
            Fields =
            [
                AccessFields.Address(text, text["The address of your Zammad.", "Die Adresse Ihres Zammad."], "https://support.example.com"),
                AccessFields.Token(text, text[
                    "In Zammad under Profile › Token Access, with the permission “ticket.agent”.",
                    "In Zammad unter Profil › Token-Zugriff, mit der Berechtigung „ticket.agent“."]),
                AccessFields.Calls(text, text["An article in the customer’s newest open ticket; a closed ticket where there is none.", "Als Artikel im neuesten offenen Ticket; wo keines ist, als geschlossenes Ticket."]),
                new LineField
                {
                    Key = Group,
                    Kind = LineFieldKind.Text,
                    Label = text["Group for new tickets", "Gruppe für neue Tickets"],
                    Default = "Users",
                    Example = "Users",
                },
            ],
        };
    }

    /// <inheritdoc/>
    public ISource Create(SourceSettings settings, SourceServices services) => new ZammadSource(new SourceOptions(Describe("en"), settings), services);
}

using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Contacts.Zammad;

/// <summary>Zammad.</summary>
public sealed class ZammadSourceType : ISourceType
{
    internal const string Group = "group";
    internal const string Cti = "cti";
    internal const string Own = "number";

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
            Fetches = [ContactField.Company, ContactField.Email, ContactField.Tickets, ContactField.Owner, ContactField.LastContact],
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
                new LineField
                {
                    Key = Cti,
                    Kind = LineFieldKind.Secret,
                    Label = text["CTI endpoint", "CTI-Endpunkt"],
                    Help = text[
                        "Zammad then shows calls itself: the address under Admin › Integrations › CTI (generic). It holds for all of your Zammad, so treat it as a password.",
                        "Zammad zeigt dann Anrufe selbst an: die Adresse unter Admin › Integrationen › CTI (generisch). Sie gilt für Ihr ganzes Zammad, behandeln Sie sie wie ein Passwort."],
                },
                new LineField
                {
                    Key = Own,
                    Kind = LineFieldKind.Text,
                    RequiredWith = Cti,
                    Label = text["Own number", "Eigene Rufnummer"],
                    Help = text["For the CTI endpoint: the number that is called here, with country code.", "Für den CTI-Endpunkt: die Nummer, die hier angerufen wird, mit Landesvorwahl."],
                    Example = "+49 89 1234567",
                },
                new LineField
                {
                    Key = SourceKeys.User,
                    Kind = LineFieldKind.Text,
                    Label = text["Own login", "Eigene Anmeldung"],
                    Help = text["For the CTI endpoint: in whose Zammad the caller opens.", "Für den CTI-Endpunkt: in wessen Zammad sich der Anrufer öffnet."],
                    Example = "anna@example.com",
                },
            ],
        };
    }

    /// <inheritdoc/>
    public ISource Create(SourceSettings settings, SourceServices services) => new ZammadSource(new SourceOptions(this, settings), services);
}

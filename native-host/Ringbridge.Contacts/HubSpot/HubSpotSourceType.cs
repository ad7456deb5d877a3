using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Contacts.HubSpot;

/// <summary>HubSpot.</summary>
public sealed class HubSpotSourceType : ISourceType
{
    internal const string Account = "account";
    internal const string Page = "page";

    /// <inheritdoc/>
    public string Type => "hubspot";

    /// <inheritdoc/>
    public SourceTypeInfo Describe(string language)
    {
        var text = new SourceText(language);
        return new SourceTypeInfo
        {
            Type = Type,
            Name = "HubSpot",
            Description = text[
                "Contacts and companies of HubSpot with their open tickets and deals. It is asked while it rings.",
                "Kontakte und Unternehmen aus HubSpot mit ihren offenen Tickets und Deals. HubSpot wird gefragt, während es klingelt."],
            Kind = SourceKind.Live,
            TakesInternalNumbers = false,
            Fetches = [ContactField.Company, ContactField.Title, ContactField.Email, ContactField.Tickets, ContactField.Deals, ContactField.Owner, ContactField.LastContact],
            Fields =
            [
                AccessFields.Token(text, text[
                    "In HubSpot under Settings › Integrations › Private apps, with the right to read contacts, companies, tickets, deals and owners.",
                    "In HubSpot unter Einstellungen › Integrationen › Private Apps, mit dem Recht, Kontakte, Unternehmen, Tickets, Deals und Zuständige zu lesen."]),
                new LineField
                {
                    Key = Account,
                    Kind = LineFieldKind.Number,
                    Label = text["Account number", "Kontonummer"],
                    Help = text["For links to the contact: the number in the address of every HubSpot page.", "Für Links zum Kontakt: die Nummer in der Adresse jeder HubSpot-Seite."],
                    Example = "1234567",
                },
                new LineField
                {
                    Key = Page,
                    Kind = LineFieldKind.Choice,
                    Label = text["HubSpot’s address", "Adresse von HubSpot"],
                    Default = "app-eu1.hubspot.com",
                    Choices = [new("app-eu1.hubspot.com", "app-eu1.hubspot.com"), new("app.hubspot.com", "app.hubspot.com"), new("app-na2.hubspot.com", "app-na2.hubspot.com")],
                },
                AccessFields.Address(text, text["Only for proxies: where HubSpot’s programming interface is.", "Nur für Proxys: wo die Programmierschnittstelle von HubSpot ist."], "https://api.hubapi.com") with
                {
                    Required = false,
                    Default = "https://api.hubapi.com",
                },
                AccessFields.Calls(text, text["A call at the contact, with the right to write contacts.", "Als Anruf beim Kontakt, mit dem Recht, Kontakte zu schreiben."]),
            ],
        };
    }

    /// <inheritdoc/>
    public ISource Create(SourceSettings settings, SourceServices services) => new HubSpotSource(new SourceOptions(this, settings), services);
}

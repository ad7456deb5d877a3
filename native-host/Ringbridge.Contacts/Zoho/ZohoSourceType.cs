using Ringbridge.Contacts.OAuth;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Contacts.Zoho;

/// <summary>Zoho CRM.</summary>
public sealed class ZohoSourceType : ILogInSourceType
{
    internal const string DataCentre = "dataCentre";
    internal const string Organisation = "organisation";

    /// <inheritdoc/>
    public string Type => "zoho";

    /// <inheritdoc/>
    public SourceTypeInfo Describe(string language)
    {
        var text = new SourceText(language);
        return new SourceTypeInfo
        {
            Type = Type,
            Name = "Zoho CRM",
            Description = text[
                "Contacts, leads and accounts of your Zoho CRM with their open deals. It is asked while it rings.",
                "Kontakte, Leads und Firmen Ihres Zoho CRM mit ihren offenen Deals. Zoho wird gefragt, während es klingelt."],
            Kind = SourceKind.Live,
            TakesInternalNumbers = false,
            Fetches = [ContactField.Company, ContactField.Title, ContactField.Email, ContactField.Deals, ContactField.Owner, ContactField.LastContact],
            Fields =
            [
                new LineField
                {
                    Key = DataCentre,
                    Kind = LineFieldKind.Choice,
                    Required = true,
                    Label = text["Data centre", "Rechenzentrum"],
                    Help = text["As in the address of your Zoho CRM.", "Wie in der Adresse Ihres Zoho CRM."],
                    Default = ZohoDataCentre.All[0].Key,
                    IsHost = true,
                    Choices = [.. ZohoDataCentre.All.Select(centre => new LineFieldChoice(centre.Key, centre.Pages))],
                },
                LogInFields.Client(
                    text,
                    text["Of an app that an administrator registers in Zoho’s API console.", "Von einer App, die die Verwaltung in Zohos API-Konsole anlegt."],
                    "1000.ABC…"),
                LogInFields.ClientSecret(
                    text,
                    text["For an app of the kind “server-based”.", "Bei einer App der Art „Server-based“."]),
                LogInFields.LogIn(text),
                new LineField
                {
                    Key = Organisation,
                    Kind = LineFieldKind.Text,
                    Label = text["Organisation", "Organisation"],
                    Help = text["For links to the contact: what stands behind /crm/ in the address of every page of Zoho CRM.", "Für Links zum Kontakt: was in der Adresse jeder Seite von Zoho CRM hinter /crm/ steht."],
                    Example = "org123456789",
                },
                LogInFields.Port(text),
                AccessFields.Address(text, text["Only for proxies: where Zoho’s programming interface and its log-in are.", "Nur für Proxys: wo die Programmierschnittstelle und die Anmeldung von Zoho sind."], "https://zoho.example.com") with
                {
                    Required = false,
                    Default = "",
                },
            ],
        };
    }

    /// <inheritdoc/>
    public ISource Create(SourceSettings settings, SourceServices services) => new ZohoSource(new SourceOptions(this, settings), services);

    /// <inheritdoc/>
    OAuthApp ILogInSourceType.App(SourceOptions options) => ZohoApp.Of(options);
}

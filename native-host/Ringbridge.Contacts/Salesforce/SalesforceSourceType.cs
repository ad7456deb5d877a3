using Ringbridge.Contacts.OAuth;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Contacts.Salesforce;

/// <summary>Salesforce.</summary>
public sealed class SalesforceSourceType : ILogInSourceType
{
    /// <inheritdoc/>
    public string Type => "salesforce";

    /// <inheritdoc/>
    public SourceTypeInfo Describe(string language)
    {
        var text = new SourceText(language);
        return new SourceTypeInfo
        {
            Type = Type,
            Name = "Salesforce",
            Description = text[
                "Contacts, leads and accounts of your Salesforce with their open opportunities and cases. It is asked while it rings.",
                "Kontakte, Leads und Accounts Ihres Salesforce mit ihren offenen Opportunitys und Kundenvorgängen. Salesforce wird gefragt, während es klingelt."],
            Kind = SourceKind.Live,
            TakesInternalNumbers = false,
            Fetches = [ContactField.Company, ContactField.Title, ContactField.Email, ContactField.Tickets, ContactField.Deals, ContactField.Owner, ContactField.LastContact],
            Fields =
            [
                AccessFields.Address(
                    text,
                    text["In Salesforce under Setup › My Domain, or copied from the browser while you are logged in.", "In Salesforce unter Setup › Meine Domäne, oder aus dem Browser kopiert, während Sie angemeldet sind."],
                    "https://example.my.salesforce.com"),
                LogInFields.Client(
                    text,
                    text["The consumer key of an external client app, which an administrator creates in Setup.", "Der Consumer Key einer externen Client-App, die die Verwaltung im Setup anlegt."],
                    "3MVG9…"),
                LogInFields.ClientSecret(text, text["Only if the app demands one.", "Nur falls die App eines verlangt."]),
                LogInFields.LogIn(text),
                LogInFields.Port(text),
            ],
        };
    }

    /// <inheritdoc/>
    public ISource Create(SourceSettings settings, SourceServices services) => new SalesforceSource(new SourceOptions(this, settings), services);

    /// <inheritdoc/>
    OAuthApp ILogInSourceType.App(SourceOptions options) => SalesforceApp.Of(options);
}

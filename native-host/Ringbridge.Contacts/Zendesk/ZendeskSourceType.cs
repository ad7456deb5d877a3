using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Contacts.Zendesk;

/// <summary>Zendesk.</summary>
public sealed class ZendeskSourceType : ISourceType
{
    /// <inheritdoc/>
    public string Type => "zendesk";

    /// <inheritdoc/>
    public SourceTypeInfo Describe(string language)
    {
        var text = new SourceText(language);
        return new SourceTypeInfo
        {
            Type = Type,
            Name = "Zendesk",
            Description = text[
                "End users of your Zendesk with their open tickets. It is asked while it rings.",
                "Die Endbenutzer Ihres Zendesk mit ihren offenen Tickets. Zendesk wird gefragt, während es klingelt."],
            Kind = SourceKind.Live,
            TakesInternalNumbers = false,
            Fetches = [ContactField.Company, ContactField.Email, ContactField.Tickets, ContactField.Owner, ContactField.LastContact],
            Fields =
            [
                AccessFields.Address(text, text["The address of your Zendesk.", "Die Adresse Ihres Zendesk."], "https://example.zendesk.com"),
                new LineField
                {
                    Key = SourceKeys.User,
                    Kind = LineFieldKind.Text,
                    Required = true,
                    Label = text["E-mail address", "E-Mail-Adresse"],
                    Help = text["With which you log in to Zendesk.", "Mit der Sie sich bei Zendesk anmelden."],
                    Example = "anna@example.com",
                },
                AccessFields.Token(text, text[
                    "In Zendesk’s Admin Center under Apps and integrations › Zendesk API.",
                    "Im Admin Center von Zendesk unter Apps und Integrationen › Zendesk API."]),
                AccessFields.Calls(text, text["A solved ticket with an internal note.", "Als gelöstes Ticket mit interner Notiz."]),
            ],
        };
    }

    /// <inheritdoc/>
    public ISource Create(SourceSettings settings, SourceServices services) => new ZendeskSource(new SourceOptions(this, settings), services);
}

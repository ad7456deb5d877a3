using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Contacts.Freshdesk;

/// <summary>Freshdesk.</summary>
public sealed class FreshdeskSourceType : ISourceType
{
    /// <inheritdoc/>
    public string Type => "freshdesk";

    /// <inheritdoc/>
    public SourceTypeInfo Describe(string language)
    {
        var text = new SourceText(language);
        return new SourceTypeInfo
        {
            Type = Type,
            Name = "Freshdesk",
            Description = text[
                "Contacts of your Freshdesk with their open tickets. It is asked while it rings. The free plan has no interface for it.",
                "Die Kontakte Ihres Freshdesk mit ihren offenen Tickets. Freshdesk wird gefragt, während es klingelt. Im kostenlosen Tarif geht das nicht."],
            Kind = SourceKind.Live,
            TakesInternalNumbers = false,
            Fetches = [ContactField.Company, ContactField.Title, ContactField.Email, ContactField.Tickets, ContactField.Owner, ContactField.LastContact],
            Fields =
            [
                AccessFields.Address(text, text["The address of your Freshdesk.", "Die Adresse Ihres Freshdesk."], "https://example.freshdesk.com"),
                AccessFields.Token(text, text[
                    "In Freshdesk: your picture › Profile settings › API key.",
                    "In Freshdesk: Ihr Bild › Profileinstellungen › API-Schlüssel."]),
                AccessFields.Calls(text, text["A closed ticket.", "Als geschlossenes Ticket."]),
            ],
        };
    }

    /// <inheritdoc/>
    public ISource Create(SourceSettings settings, SourceServices services) => new FreshdeskSource(new SourceOptions(this, settings), services);
}

using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Contacts.Bitrix24;

/// <summary>Bitrix24.</summary>
public sealed class Bitrix24SourceType : ISourceType
{
    /// <inheritdoc/>
    public string Type => "bitrix24";

    /// <inheritdoc/>
    public SourceTypeInfo Describe(string language)
    {
        var text = new SourceText(language);
        return new SourceTypeInfo
        {
            Type = Type,
            Name = "Bitrix24",
            Description = text[
                "Contacts, companies and leads of your Bitrix24 with their open deals. It is asked while it rings.",
                "Kontakte, Unternehmen und Leads Ihres Bitrix24 mit ihren offenen Aufträgen. Bitrix24 wird gefragt, während es klingelt."],
            Kind = SourceKind.Live,
            TakesInternalNumbers = false,
            Fetches = [ContactField.Company, ContactField.Title, ContactField.Email, ContactField.Deals, ContactField.Owner, ContactField.LastContact],
            Fields =
            [
                AccessFields.Address(text, text["The address of your Bitrix24.", "Die Adresse Ihres Bitrix24."], "https://example.bitrix24.de"),
                AccessFields.Token(text, text[
                    "In Bitrix24 under Developer resources › Other › Inbound webhook, with the rights “crm” and “telephony”, and “user_brief” for the names of colleagues: the whole address of the webhook.",
                    "In Bitrix24 unter Entwicklerressourcen › Andere › Eingehender Webhook, mit den Rechten „crm“ und „telephony“, für die Namen von Kollegen auch „user_brief“: die ganze Adresse des Webhooks."])
                    with { Label = text["Webhook address", "Adresse des Webhooks"] },
                AccessFields.Calls(text, text["A call in the timeline.", "Als Anruf in der Chronik."]),
            ],
        };
    }

    /// <inheritdoc/>
    public ISource Create(SourceSettings settings, SourceServices services) => new Bitrix24Source(new SourceOptions(this, settings), services);
}

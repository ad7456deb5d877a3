using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Contacts.Odoo;

/// <summary>Odoo.</summary>
public sealed class OdooSourceType : ISourceType
{
    internal const string Database = "database";

    /// <inheritdoc/>
    public string Type => "odoo";

    /// <inheritdoc/>
    public SourceTypeInfo Describe(string language)
    {
        var text = new SourceText(language);
        return new SourceTypeInfo
        {
            Type = Type,
            Name = "Odoo",
            Description = text[
                "Contacts of your Odoo 19 or newer with their open opportunities. It is asked while it rings. Odoo Online needs the plan “Custom”.",
                "Die Kontakte Ihres Odoo ab Version 19 mit ihren offenen Chancen. Odoo wird gefragt, während es klingelt. Odoo Online braucht den Tarif „Custom“."],
            Kind = SourceKind.Live,
            TakesInternalNumbers = false,
            Fetches = [ContactField.Company, ContactField.Email, ContactField.Deals, ContactField.Owner, ContactField.LastContact],
            Fields =
            [
                AccessFields.Address(text, text["The address of your Odoo.", "Die Adresse Ihres Odoo."], "https://example.odoo.com"),
                AccessFields.Token(text, text[
                    "In Odoo under My preferences › Security › API keys.",
                    "In Odoo unter Meine Einstellungen › Sicherheit › API-Schlüssel."]),
                new LineField
                {
                    Key = Database,
                    Kind = LineFieldKind.Text,
                    Label = text["Database", "Datenbank"],
                    Help = text["Only where one server has several.", "Nur, wenn ein Server mehrere hat."],
                    Example = "example",
                },
                AccessFields.Calls(text, text["A message at the contact.", "Als Nachricht beim Kontakt."]),
            ],
        };
    }

    /// <inheritdoc/>
    public ISource Create(SourceSettings settings, SourceServices services) => new OdooSource(new SourceOptions(this, settings), services);
}

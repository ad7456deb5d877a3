using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Contacts.Weclapp;

/// <summary>weclapp.</summary>
public sealed class WeclappSourceType : ISourceType
{
    /// <inheritdoc/>
    public string Type => "weclapp";

    /// <inheritdoc/>
    public SourceTypeInfo Describe(string language)
    {
        var text = new SourceText(language);
        return new SourceTypeInfo
        {
            Type = Type,
            Name = "weclapp",
            Description = text[
                "People and organisations of your weclapp with their open tickets. They are copied; the tickets are counted while it rings.",
                "Personen und Organisationen Ihres weclapp mit ihren offenen Tickets. Sie werden kopiert, die Tickets gezählt, während es klingelt."],
            Kind = SourceKind.Synced,
            TakesInternalNumbers = false,
            Fetches = [ContactField.Company, ContactField.Email, ContactField.Tickets, ContactField.Owner, ContactField.LastContact],
            Fields =
            [
                AccessFields.Address(text, text["The address of your weclapp.", "Die Adresse Ihres weclapp."], "https://example.weclapp.com"),
                AccessFields.Token(text, text[
                    "In weclapp under My settings › API.",
                    "In weclapp unter Meine Einstellungen › API."]),
                AccessFields.Calls(text, text["A CRM event.", "Als CRM-Ereignis."]),
            ],
        };
    }

    /// <inheritdoc/>
    public ISource Create(SourceSettings settings, SourceServices services) => new WeclappSource(new SourceOptions(this, settings), services);
}

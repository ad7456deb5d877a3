using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Contacts.Pipedrive;

/// <summary>Pipedrive.</summary>
public sealed class PipedriveSourceType : ISourceType
{
    /// <inheritdoc/>
    public string Type => "pipedrive";

    /// <inheritdoc/>
    public SourceTypeInfo Describe(string language)
    {
        var text = new SourceText(language);
        return new SourceTypeInfo
        {
            Type = Type,
            Name = "Pipedrive",
            Description = text[
                "People of your Pipedrive with their open deals. It is asked while it rings.",
                "Die Personen Ihres Pipedrive mit ihren offenen Deals. Pipedrive wird gefragt, während es klingelt."],
            Kind = SourceKind.Live,
            TakesInternalNumbers = false,
            Fetches = [ContactField.Company, ContactField.Deals, ContactField.Owner, ContactField.LastContact],
            Fields =
            [
                AccessFields.Address(text, text["The address of your Pipedrive.", "Die Adresse Ihres Pipedrive."], "https://example.pipedrive.com"),
                AccessFields.Token(text, text[
                    "In Pipedrive under Personal preferences › API: your personal token.",
                    "In Pipedrive unter Persönliche Einstellungen › API: Ihr persönlicher Schlüssel."]),
                AccessFields.Calls(text, text["An activity that is done.", "Als erledigte Aktivität."]),
            ],
        };
    }

    /// <inheritdoc/>
    public ISource Create(SourceSettings settings, SourceServices services) => new PipedriveSource(new SourceOptions(this, settings), services);
}

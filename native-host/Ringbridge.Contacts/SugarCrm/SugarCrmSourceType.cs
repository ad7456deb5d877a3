using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Contacts.SugarCrm;

/// <summary>SugarCRM.</summary>
public sealed class SugarCrmSourceType : ISourceType
{
    internal const string Platform = "platform";

    /// <inheritdoc/>
    public string Type => "sugarcrm";

    /// <inheritdoc/>
    public SourceTypeInfo Describe(string language)
    {
        var text = new SourceText(language);
        return new SourceTypeInfo
        {
            Type = Type,
            Name = "SugarCRM",
            Description = text[
                "Contacts and accounts of your SugarCRM 7 or newer with their open cases. It is asked while it rings.",
                "Die Kontakte und Firmen Ihres SugarCRM ab Version 7 mit ihren offenen Tickets. SugarCRM wird gefragt, während es klingelt."],
            Kind = SourceKind.Live,
            TakesInternalNumbers = false,
            Fetches = [ContactField.Company, ContactField.Tickets, ContactField.Owner, ContactField.LastContact],
            Fields =
            [
                AccessFields.Address(text, text["The address of your SugarCRM.", "Die Adresse Ihres SugarCRM."], "https://example.sugarondemand.com"),
                .. AccessFields.UserAndPassword(text, required: true),
                new LineField
                {
                    Key = Platform,
                    Kind = LineFieldKind.Text,
                    Required = true,
                    Label = text["API platform", "API-Plattform"],
                    Help = text[
                        "The administrator enters a name for Ringbridge in SugarCRM under Administration › Configure API Platforms.",
                        "Die Verwaltung trägt in SugarCRM unter Administration › API-Plattformen konfigurieren einen Namen für Ringbridge ein."],
                    Example = "ringbridge",
                },
            ],
        };
    }

    /// <inheritdoc/>
    public ISource Create(SourceSettings settings, SourceServices services) => new SugarCrmSource(new SourceOptions(this, settings), services);
}

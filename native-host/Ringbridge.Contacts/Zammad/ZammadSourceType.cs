using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Contacts.Zammad;

/// <summary>Zammad.</summary>
public sealed class ZammadSourceType : ISourceType
{
    /// <inheritdoc/>
    public string Type => "zammad";

    /// <inheritdoc/>
    public SourceTypeInfo Describe(string language)
    {
        var text = new SourceText(language);
        return new SourceTypeInfo
        {
            Type = Type,
            Name = "Zammad",
            Description = text[
                "Customers of your Zammad, with their open tickets. The customers are copied; the tickets are counted while it rings.",
                "Die Kunden Ihres Zammad mit ihren offenen Tickets. Die Kunden werden kopiert, die Tickets gezählt, während es klingelt."],
            Kind = SourceKind.Synced,
            TakesInternalNumbers = false,
            Fetches = [ContactField.Company, ContactField.Email, ContactField.Tickets],
            Fields =
            [
                AccessFields.Address(text, text["The address of your Zammad.", "Die Adresse Ihres Zammad."], "https://support.example.com"),
                AccessFields.Token(text, text[
                    "In Zammad under Profile › Token Access, with the permission “ticket.agent”.",
                    "In Zammad unter Profil › Token-Zugriff, mit der Berechtigung „ticket.agent“."]),
            ],
        };
    }

    /// <inheritdoc/>
    public ISource Create(SourceSettings settings, SourceServices services) => new ZammadSource(new SourceOptions(Describe("en"), settings), services);
}

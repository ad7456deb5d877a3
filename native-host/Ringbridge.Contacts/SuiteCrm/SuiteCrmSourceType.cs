using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Contacts.SuiteCrm;

/// <summary>SuiteCRM.</summary>
public sealed class SuiteCrmSourceType : ISourceType
{
    internal const string Client = "client";

    /// <inheritdoc/>
    public string Type => "suitecrm";

    /// <inheritdoc/>
    public SourceTypeInfo Describe(string language)
    {
        var text = new SourceText(language);
        return new SourceTypeInfo
        {
            Type = Type,
            Name = "SuiteCRM",
            Description = text[
                "Contacts and accounts of your SuiteCRM. It is asked while it rings.",
                "Die Kontakte und Firmen Ihres SuiteCRM. SuiteCRM wird gefragt, während es klingelt."],
            Kind = SourceKind.Live,
            TakesInternalNumbers = false,
            Fetches = [ContactField.Company, ContactField.Owner],
            Fields =
            [
                AccessFields.Address(
                    text,
                    text["The address of your SuiteCRM; of SuiteCRM 8 with /legacy at its end.", "Die Adresse Ihres SuiteCRM; bei SuiteCRM 8 mit /legacy am Ende."],
                    "https://crm.example.com/legacy"),
                new LineField
                {
                    Key = Client,
                    Kind = LineFieldKind.Text,
                    Required = true,
                    Label = text["Client ID", "Client-ID"],
                    Help = text[
                        "The administrator creates it in SuiteCRM under Admin › OAuth2 Clients and Tokens.",
                        "Die Verwaltung legt ihn in SuiteCRM unter Admin › OAuth2-Clients und Token an."],
                    Example = "3f0c6d1e-2f0a-7d3b-5d1c-5f1b0c1d2e3f",
                },
                AccessFields.Token(text, text["The secret of that client.", "Das Geheimnis dieses Clients."]) with { Label = text["Client secret", "Client-Geheimnis"] },
                .. AccessFields.UserAndPassword(text, required: false).Select(field => field.Key != SourceKeys.User ? field : field with
                {
                    Help = text["Only for a client of the kind “password grant”.", "Nur für einen Client der Art „Password Grant“."],
                }),
            ],
        };
    }

    /// <inheritdoc/>
    public ISource Create(SourceSettings settings, SourceServices services) => new SuiteCrmSource(new SourceOptions(this, settings), services);
}

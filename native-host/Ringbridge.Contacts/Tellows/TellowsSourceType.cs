using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Contacts.Tellows;

/// <summary>tellows.</summary>
public sealed class TellowsSourceType : ISourceType
{
    private const string Address = "https://www.tellows.de";

    /// <inheritdoc/>
    public string Type => "tellows";

    /// <inheritdoc/>
    public SourceTypeInfo Describe(string language)
    {
        var text = new SourceText(language);
        return new SourceTypeInfo
        {
            Type = Type,
            Name = "tellows",
            Description = text[
                "What others think of an unknown caller. The numbers of all callers whom no other source knows are sent to tellows (www.tellows.de).",
                "Was andere von einem unbekannten Anrufer halten. Die Nummern aller Anrufer, die keine andere Quelle kennt, werden an tellows (www.tellows.de) übermittelt."],
            Kind = SourceKind.Live,
            TakesInternalNumbers = false,
            Fetches = [],
            Fields =
            [
                AccessFields.Token(text, text["Your key, bought from tellows.", "Ihr Schlüssel, bei tellows gekauft."]),
                AccessFields.Address(text, text["Only for proxies: where tellows is.", "Nur für Proxys: wo tellows ist."], Address) with { Required = false, Default = Address },
            ],
        };
    }

    /// <inheritdoc/>
    public ISource Create(SourceSettings settings, SourceServices services) => new TellowsSource(new SourceOptions(this, settings), services);
}

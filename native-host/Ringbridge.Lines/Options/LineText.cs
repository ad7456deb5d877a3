namespace Ringbridge.Lines.Options;

/// <summary>Picks the language of a text that stands in the code in English and German, side by side, so that neither is forgotten.</summary>
/// <param name="language">BCP 47; <c>de…</c> gives German, everything else English.</param>
public sealed class LineText(string? language)
{
    private readonly bool _german = language is not null
        && (language.Equals("de", StringComparison.OrdinalIgnoreCase) || language.StartsWith("de-", StringComparison.OrdinalIgnoreCase));

    /// <summary>The text in the chosen language.</summary>
    public string this[string english, string german] => _german ? german : english;
}

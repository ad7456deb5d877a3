using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.Options;

/// <summary>Picks the language of a text that stands in the code in English and German, side by side, so that neither is forgotten.</summary>
/// <param name="language">BCP 47; <c>de…</c> gives German, everything else English.</param>
internal sealed class SourceText(string? language)
{
    private readonly bool _german = ProblemTexts.IsGerman(language);

    /// <summary>The text in the chosen language.</summary>
    public string this[string english, string german] => _german ? german : english;
}

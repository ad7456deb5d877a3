using System.Globalization;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Text;

/// <summary>One sentence in both languages, side by side so that neither is forgotten. <c>{0}</c>, <c>{1}</c>… stand for values.</summary>
/// <param name="En">English.</param>
/// <param name="De">German, Sie form.</param>
internal sealed record Phrase(string En, string De)
{
    /// <summary>The sentence in a language, with its values.</summary>
    public string In(string language, params object[] values)
    {
        var text = ProblemTexts.IsGerman(language) ? De : En;
        return values.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, values);
    }
}

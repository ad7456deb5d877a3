using System.Globalization;
using System.Text.RegularExpressions;

namespace Ringbridge.Contract.DialPlan;

/// <summary>What the words beside a number are.</summary>
internal static partial class NumberWords
{
    private const string HarmlessMarks = " .,:;!?'\"“”„‚‘’«»‹›()[]-/|•→_\n\r";

    private static readonly HashSet<string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        "tel", "tél", "telefon", "telephone", "téléphone", "telefono", "teléfono", "telefonnummer", "telefonnr", "fon", "phone", "ph",
        "mobil", "mobile", "mobiltelefon", "mobilnummer", "mob", "handy", "handynummer", "natel", "cell", "cellulare", "portable", "móvil",
        "fax", "telefax", "ruf", "rufnummer", "anruf", "anrufen", "call", "callto",
        "zentrale", "sekretariat", "empfang", "rezeption", "büro", "buero", "office", "main", "privat", "private", "home", "work",
        "geschäftlich", "dienstlich", "direkt", "direct", "hotline", "service", "servicenummer", "support", "kundenservice", "kontakt", "contact",
        "durchwahl", "dw", "apparat", "app", "nebenstelle", "nst", "klappe", "intern", "extension", "ext",
        "notruf", "feuerwehr", "polizei", "rettung", "rettungsdienst", "notarzt", "emergency", "police", "ambulance", "sos",
        "t", "f", "m", "p", "h",
    };

    // They stand beside other numbers, too: no label of their own.
    private static readonly HashSet<string> Neutral = new(StringComparer.OrdinalIgnoreCase) { "nr", "no", "nummer", "number" };

    /// <summary>What kind of words they are.</summary>
    public enum Sort
    {
        /// <summary>Spaces and punctuation.</summary>
        Nothing,

        /// <summary>"Tel.:", "Fon", "☎": what people write beside numbers.</summary>
        Label,

        /// <summary>Ordinary words, such as a name.</summary>
        Free,

        /// <summary>Nothing that belongs beside a number.</summary>
        Foreign,
    }

    /// <summary>Sorts the words.</summary>
    /// <param name="words">The text between, before or after numbers.</param>
    /// <param name="touchesNumber">The number begins or ends right at a letter of these words.</param>
    public static Sort SortOf(string words, bool touchesNumber)
    {
        if (words.EnumerateRunes().All(IsHarmless))
        {
            return Sort.Nothing;
        }

        var tokens = Word().Matches(words).Select(match => match.Value).ToList();
        var hasOnlyHarmlessBetween = Word().Replace(words, "").Replace(" & ", "", StringComparison.Ordinal).EnumerateRunes().All(IsHarmless);
        if (!hasOnlyHarmlessBetween || tokens.Count == 0)
        {
            return Sort.Foreign;
        }

        var isLabel = tokens.TrueForAll(token => Labels.Contains(token) || Neutral.Contains(token)) && tokens.Exists(Labels.Contains);
        if (isLabel && !(touchesNumber && tokens.Exists(token => token.Length == 1)))
        {
            return Sort.Label;
        }

        // "030 123xxx" is a masked number, "javascript:" a link of another kind.
        var isMask = tokens.Exists(token => token.All(letter => letter is 'x' or 'X'));
        return touchesNumber || isMask || OtherScheme().IsMatch(words) ? Sort.Foreign : Sort.Free;
    }

    /// <summary>Whether the words between a number and a few digits say that those are an extension.</summary>
    public static bool IsExtensionLabel(string words) => ExtensionLabel().IsMatch(words);

    // Symbols such as a telephone sign are pictures, and pictures are no words.
    private static bool IsHarmless(System.Text.Rune rune) =>
        rune is { IsAscii: false } && System.Text.Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol
        || (rune.IsBmp && HarmlessMarks.Contains((char)rune.Value, StringComparison.Ordinal));

    [GeneratedRegex(@"[\p{L}\p{M}]+", RegexOptions.CultureInvariant, DialPlanner.RegexTimeoutMs)]
    private static partial Regex Word();

    [GeneratedRegex(@"\A[a-z]+:(?:\S|\z)", RegexOptions.CultureInvariant, DialPlanner.RegexTimeoutMs)]
    private static partial Regex OtherScheme();

    [GeneratedRegex(
        @"\A[ ,;(\[-]*(?:ext|extn|extension|xtn|x|app|apparat|durchwahl|dw|nebenstelle|nst|klappe|kl|int|interno|intern|poste|toestel)\.?[ :.-]*\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, DialPlanner.RegexTimeoutMs)]
    private static partial Regex ExtensionLabel();
}

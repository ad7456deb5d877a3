using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Ringbridge.Contract.DialPlan;

/// <summary>What the words beside a number are.</summary>
internal static partial class NumberWords
{
    // What stands inside names and labels; a mark that programs read otherwise is no part of a sentence.
    private const string MarksAmongWords = " .,:()[]-/’“”„‚‘«»‹›•→";

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

    /// <summary>Sorts the words before a number. "Tel030…" is a label, "A12" is not.</summary>
    public static Sort SortBefore(string words)
    {
        var sort = SortOf(words);
        var touchesNumber = words.Length > 0 && char.IsLetter(words[^1]);
        var isLongLabel = sort == Sort.Label && Word().Matches(words).All(word => word.Length > 1);
        return touchesNumber && !isLongLabel ? Sort.Foreign : sort;
    }

    /// <summary>Sorts the words after a number. "0301234567.jpg" is a file.</summary>
    public static Sort SortAfter(string words) => GoesOn().IsMatch(words) ? Sort.Foreign : SortOf(words);

    /// <summary>Whether the words between a number and a few digits say that those are an extension.</summary>
    public static bool IsExtensionLabel(string words) => ExtensionLabel().IsMatch(words);

    private static Sort SortOf(string words)
    {
        if (words.EnumerateRunes().All(IsHarmless))
        {
            return Sort.Nothing;
        }

        var tokens = Word().Matches(words).Select(match => match.Value).ToList();
        var marks = Word().Replace(MarkBetweenSpaces().Replace(words, " "), "");
        if (tokens.Count == 0 || !marks.EnumerateRunes().All(IsAmongWords))
        {
            return Sort.Foreign;
        }

        if (tokens.TrueForAll(token => Labels.Contains(token) || Neutral.Contains(token)) && tokens.Exists(Labels.Contains))
        {
            return Sort.Label;
        }

        // "030 123 xxx" is a masked number, "javascript:" a link of another kind.
        var isMask = tokens.Exists(token => token.All(letter => letter is 'x' or 'X'));
        return isMask || OtherScheme().IsMatch(words) ? Sort.Foreign : Sort.Free;
    }

    private static bool IsAmongWords(Rune mark) => IsPicture(mark) || (mark.IsBmp && MarksAmongWords.Contains((char)mark.Value, StringComparison.Ordinal));

    private static bool IsHarmless(Rune rune) => IsPicture(rune) || (rune.IsBmp && HarmlessMarks.Contains((char)rune.Value, StringComparison.Ordinal));

    // A telephone sign, for example. U+FFFD stands for broken text.
    private static bool IsPicture(Rune rune) => !rune.IsAscii && rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol;

    [GeneratedRegex(@"[\p{L}\p{M}]+", RegexOptions.CultureInvariant, DialPlanner.RegexTimeoutMs)]
    private static partial Regex Word();

    [GeneratedRegex(@"\A\.?\p{L}", RegexOptions.CultureInvariant, DialPlanner.RegexTimeoutMs)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"(?<= )[&|](?= )", RegexOptions.CultureInvariant, DialPlanner.RegexTimeoutMs)]
    private static partial Regex MarkBetweenSpaces();

    [GeneratedRegex(@"\A[a-z]+:(?:\S|\z)", RegexOptions.CultureInvariant, DialPlanner.RegexTimeoutMs)]
    private static partial Regex OtherScheme();

    [GeneratedRegex(
        @"\A[ ,;(\[-]*(?:ext|extn|extension|xtn|x|app|apparat|durchwahl|dw|nebenstelle|nst|klappe|kl|int|interno|intern|poste|toestel)\.?[ :.-]*\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, DialPlanner.RegexTimeoutMs)]
    private static partial Regex ExtensionLabel();
}

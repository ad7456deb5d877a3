using System.Globalization;
using System.Text;

namespace Ringbridge.Contract.DialPlan;

/// <summary>
/// Makes ASCII of what copied text is really made of: full-width and Arabic-Indic digits, typographic dashes, spaces of
/// every width, look-alikes of <c>+ * # / ( )</c>. Invisible characters (zero width, bidi marks, soft hyphens) go away.
/// </summary>
internal static class CharacterFolding
{
    private const string Pluses = "\u207A\u208A\uFB29\uFE62\uFF0B";
    private const string Stars = "\u204E\u2217\u2731\uFE61\uFF0A";
    private const string Hashes = "\u266F\uFE5F\uFF03";
    private const string Hyphens = "\u00AF\u02D7\u2212\u30FC\uFE63\uFF0D";
    private const string Dots = "\u00B7\u2024\u2027\u2219\u22C5\u30FB\uFF0E";
    private const string Slashes = "\u2044\u2215\u29F8\uFF0F";

    /// <summary>The same text; characters without ASCII look-alike stay as they are.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            Append(folded, rune);
        }

        return folded.ToString();
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        if (rune.IsAscii)
        {
            folded.Append(rune.Value == '\t' ? ' ' : (char)rune.Value);
            return;
        }

        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.DecimalDigitNumber:
                folded.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
                break;
            case UnicodeCategory.SpaceSeparator:
                folded.Append(' ');
                break;
            case UnicodeCategory.DashPunctuation:
                folded.Append('-');
                break;
            case UnicodeCategory.Format or UnicodeCategory.EnclosingMark:
            case UnicodeCategory.NonSpacingMark when rune.Value is >= 0xFE00 and <= 0xFE0F: // variation selectors, as in keycap emoji
                break;
            default:
                AppendLookAlike(folded, rune);
                break;
        }
    }

    private static void AppendLookAlike(StringBuilder folded, Rune rune)
    {
        if (!rune.IsBmp)
        {
            folded.Append(rune.ToString());
            return;
        }

        var character = (char)rune.Value;
        folded.Append(character switch
        {
            '\uFF08' => '(',
            '\uFF09' => ')',
            '\uFF3B' => '[',
            '\uFF3D' => ']',
            '\uFF0C' => ',',
            '\uFF1A' => ':',
            '\uFF1B' => ';',
            _ when Pluses.Contains(character, StringComparison.Ordinal) => '+',
            _ when Stars.Contains(character, StringComparison.Ordinal) => '*',
            _ when Hashes.Contains(character, StringComparison.Ordinal) => '#',
            _ when Hyphens.Contains(character, StringComparison.Ordinal) => '-',
            _ when Dots.Contains(character, StringComparison.Ordinal) => '.',
            _ when Slashes.Contains(character, StringComparison.Ordinal) => '/',
            _ => character,
        });
    }
}

using System.Text;

namespace Ringbridge.Contacts.VCards;

/// <summary>
/// Reads vCards of all versions: 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), as programs really write them: folded lines,
/// quoted-printable with soft line breaks, several cards in a text. Never throws: what is no property is passed over.
/// </summary>
internal static class VCardReader
{
    /// <summary>Whether a text begins like vCards do.</summary>
    public static bool IsVCard(string text) => text.TrimStart().StartsWith("BEGIN:VCARD", StringComparison.OrdinalIgnoreCase);

    /// <summary>All cards of a text.</summary>
    public static IEnumerable<VCard> Read(string text)
    {
        List<VCardProperty>? properties = null;
        var row = 0;
        foreach (var (at, line) in Unfold(text))
        {
            if (VCardProperty.Parse(line) is not { } property)
            {
                continue;
            }

            switch (property.Name)
            {
                case "BEGIN" when IsVCardWord(property):
                    (properties, row) = ([], at);
                    break;
                case "END" when IsVCardWord(property) && properties is not null:
                    yield return new VCard(row, properties);
                    properties = null;
                    break;
                default:
                    if (!property.IsBinary)
                    {
                        properties?.Add(property);
                    }

                    break;
            }
        }
    }

    private static bool IsVCardWord(VCardProperty property) => property.Raw.Trim().Equals("VCARD", StringComparison.OrdinalIgnoreCase);

    // RFC 6350 §3.2: a line that begins with a blank goes on with the one before. A quoted-printable value goes on after
    // an equals sign at the end, and then its next line may begin with anything.
    private static IEnumerable<(int Row, string Line)> Unfold(string text)
    {
        var (whole, row, at) = (new StringBuilder(), 0, 0);
        var softBreak = false;
        foreach (var line in text.Split('\n'))
        {
            at++;
            var plain = line.TrimEnd('\r');
            if (softBreak)
            {
                whole.Length--;
                whole.Append(plain);
            }
            else if (plain.Length > 0 && plain[0] is ' ' or '\t' && whole.Length > 0)
            {
                whole.Append(plain, 1, plain.Length - 1);
            }
            else
            {
                if (whole.Length > 0)
                {
                    yield return (row, whole.ToString());
                }

                whole.Clear().Append(plain);
                row = at;
            }

            softBreak = plain.EndsWith('=') && IsQuotedPrintable(whole);
        }

        if (whole.Length > 0)
        {
            yield return (row, whole.ToString());
        }
    }

    private static bool IsQuotedPrintable(StringBuilder line) => VCardProperty.Parse(line.ToString()) is { IsQuotedPrintable: true };
}

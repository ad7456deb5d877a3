using System.Text;

namespace Ringbridge.Contacts.Tables;

/// <summary>
/// Reads separated values (RFC 4180): quoted cells may hold separators and line breaks. <c>="0301"</c>, by which a text is kept
/// from becoming a number in a spreadsheet, is that text. Never throws.
/// </summary>
internal static class CsvReader
{
    private static readonly char[] Separators = [';', ',', '\t'];

    /// <summary>The separator of a text: the one that is most often in its first line, outside quotes.</summary>
    public static char SeparatorOf(string text)
    {
        var counts = new int[Separators.Length];
        var quoted = false;
        foreach (var letter in text.TrimStart('\uFEFF', '\r', '\n'))
        {
            quoted ^= letter is '"';
            if (letter is '\n' && !quoted)
            {
                break;
            }

            if (!quoted && Array.IndexOf(Separators, letter) is >= 0 and var at)
            {
                counts[at]++;
            }
        }

        return Separators[Array.IndexOf(counts, counts.Max())];
    }

    /// <summary>The rows, with the line on which each begins; empty ones are left out.</summary>
    public static IEnumerable<(int Row, IReadOnlyList<string> Cells)> Read(string text, char separator)
    {
        var (cells, cell) = (new List<string>(), new StringBuilder());
        var (row, line, quoted) = (1, 1, false);
        for (var at = 0; at <= text.Length; at++)
        {
            var letter = at < text.Length ? text[at] : '\n';
            if (quoted && at < text.Length)
            {
                line += letter is '\n' ? 1 : 0;
                if (letter is not '"')
                {
                    cell.Append(letter);
                }
                else if (at + 1 < text.Length && text[at + 1] is '"')
                {
                    cell.Append('"');
                    at++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (letter is '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (letter == separator)
            {
                Next();
            }
            else if (letter is '\n')
            {
                Next();
                if (cells.Any(one => one.Length > 0))
                {
                    yield return (row, cells);
                }

                cells = [];
                row = ++line;
            }
            else
            {
                cell.Append(letter);
            }
        }

        void Next()
        {
            var text = cell.ToString().Trim();
            cells.Add(text is ['=', '"', .. var inner, '"'] ? inner : text);
            cell.Clear();
        }
    }
}

using System.Text;

namespace Ringbridge.Contacts.Tables;

/// <summary>
/// Reads separated values (RFC 4180): quoted cells may hold separators and line breaks. <c>="0301"</c>, by which a text is kept
/// from becoming a number in a spreadsheet, is that text. A row with a quotation mark that is never closed takes no other with it. Never throws.
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
    public static IEnumerable<CsvRow> Read(string text, char separator)
    {
        for (var (at, line) = (0, 1); at < text.Length;)
        {
            var (row, end) = RowAt(text, at, line, separator);
            if (row.Cells.Any(cell => cell.Length > 0))
            {
                yield return row;
            }

            line += text.AsSpan(at, end - at).Count('\n');
            at = end;
        }
    }

    // Where a quotation mark is never closed, or only by one that opens a cell of a later row, the row is its first line: what
    // follows is sound.
    private static (CsvRow Row, int End) RowAt(string text, int start, int line, char separator)
    {
        var (cells, at) = (new List<string>(), start);
        while (CellAt(text, at, separator) is (var cell, var end))
        {
            cells.Add(Plain(cell));
            if (end == text.Length || text[end] is '\n')
            {
                return (new CsvRow(line, cells), Math.Min(end + 1, text.Length));
            }

            at = end + 1;
        }

        var lineEnd = text.IndexOf('\n', at);
        lineEnd = lineEnd < 0 ? text.Length : lineEnd;
        return (new CsvRow(line, [text[start..lineEnd].Trim()], IsBroken: true), Math.Min(lineEnd + 1, text.Length));
    }

    // The cell, and where it ends: at a separator, a line's end or the text's end. Null: its quotation mark is never closed.
    private static (string Cell, int End)? CellAt(string text, int start, char separator)
    {
        var (cell, at) = (new StringBuilder(), start);
        if (at < text.Length && text[at] is '"')
        {
            var isMultiline = false;
            for (at++; at < text.Length && (text[at] is not '"' || IsDoubled(text, at)); at++)
            {
                at += text[at] is '"' ? 1 : 0;
                isMultiline |= text[at] is '\n';
                cell.Append(text[at]);
            }

            at++;
            if (at > text.Length || (isMultiline && at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n')))
            {
                return null;
            }
        }

        for (; at < text.Length && text[at] != separator && text[at] is not '\n'; at++)
        {
            cell.Append(text[at]);
        }

        return (cell.ToString(), at);
    }

    // One of two stands for itself.
    private static bool IsDoubled(string text, int at) => at + 1 < text.Length && text[at + 1] is '"';

    private static string Plain(string cell) => cell.Trim() is var text && text is ['=', '"', .. var inner, '"'] ? inner : text;
}

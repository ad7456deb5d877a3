using System.Text;

namespace Ringbridge.Tests.Agent.Journal;

/// <summary>Reads CSV as the grammar of RFC 4180 describes it, knowing nothing of our writer.</summary>
internal static class CsvParser
{
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text, char separator)
    {
        var (rows, row, cell) = (new List<IReadOnlyList<string>>(), new List<string>(), new StringBuilder());
        var at = 0;
        while (at < text.Length)
        {
            at = text[at] == '"' ? Quoted(text, at + 1, cell) : Plain(text, at, separator, cell);
            row.Add(cell.ToString());
            cell.Clear();
            if (at < text.Length && text[at] == separator)
            {
                at++;
                if (at == text.Length || text[at] == '\r')
                {
                    row.Add("");
                }
            }

            if (at < text.Length && text[at..].StartsWith("\r\n", StringComparison.Ordinal))
            {
                at += 2;
                rows.Add([.. row]);
                row.Clear();
            }
        }

        row.ShouldBeEmpty("The last line has no end.");
        return rows;
    }

    private static int Plain(string text, int at, char separator, StringBuilder cell)
    {
        for (; at < text.Length && text[at] != separator && text[at] != '\r'; at++)
        {
            text[at].ShouldNotBe('"');
            text[at].ShouldNotBe('\n');
            cell.Append(text[at]);
        }

        return at;
    }

    private static int Quoted(string text, int at, StringBuilder cell)
    {
        while (true)
        {
            if (text[at] != '"')
            {
                cell.Append(text[at++]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append('"');
                at += 2;
            }
            else
            {
                return at + 1;
            }
        }
    }
}

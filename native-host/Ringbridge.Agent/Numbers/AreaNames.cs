using System.Text;

namespace Ringbridge.Agent.Numbers;

/// <summary>
/// Where a land line is: the places of German, Austrian and Swiss area codes. The table (area-names.tsv, sorted by prefix) is
/// searched as it is, because a dictionary of 6,000 texts would take more memory than the agent's calls.
/// </summary>
internal static class AreaNames
{
    private const int ShortestPrefix = 3;
    private const int LongestPrefix = 10;

    private static readonly Lazy<byte[]> Table = new(Read);

    /// <summary>The place; null when the number is of another country, or of no place.</summary>
    /// <param name="e164">The number of a land line, with <c>+</c>.</param>
    /// <param name="isGerman">Places that English has another name for are named in German.</param>
    public static string? Of(string e164, bool isGerman)
    {
        var digits = Encoding.ASCII.GetBytes(e164.TrimStart('+'));
        for (var length = Math.Min(LongestPrefix, digits.Length); length >= ShortestPrefix; length--)
        {
            if (Find(digits.AsSpan(0, length)) is { } names)
            {
                return names.Split('\t') is [_, var english] && !isGerman ? english : names.Split('\t')[0];
            }
        }

        return null;
    }

    private static string? Find(ReadOnlySpan<byte> prefix)
    {
        ReadOnlySpan<byte> table = Table.Value;
        var (from, to) = (0, table.Length);
        while (from < to)
        {
            var start = table[..((from + to) / 2)].LastIndexOf((byte)'\n') + 1;
            var end = start + table[start..].IndexOf((byte)'\n');
            var row = table[start..end];
            var tab = row.IndexOf((byte)'\t');
            switch (prefix.SequenceCompareTo(row[..tab]))
            {
                case 0:
                    return Encoding.UTF8.GetString(row[(tab + 1)..]);
                case < 0:
                    to = start;
                    break;
                default:
                    from = end + 1;
                    break;
            }
        }

        return null;
    }

    private static byte[] Read()
    {
        using var stream = typeof(AreaNames).Assembly.GetManifestResourceStream("area-names.tsv")
            ?? throw new InvalidOperationException("The table of area names is not part of this program.");
        var table = new byte[stream.Length];
        stream.ReadExactly(table);
        return table;
    }
}

namespace Ringbridge.Contract.Problems;

/// <summary>The known key that a mistyped one most likely meant.</summary>
public static class NearestKey
{
    /// <summary>The key with the fewest single-letter changes; upper and lower case count as equal, the first wins.</summary>
    /// <param name="key">What was written.</param>
    /// <param name="known">What exists; not empty.</param>
    public static string To(string key, IEnumerable<string> known) => known.MinBy(candidate => Distance(key, candidate)) ?? "";

    // Levenshtein's distance with two rows. A key is cut at 64 letters: beyond that nothing is near.
    private static int Distance(string left, string right)
    {
        var from = left.Length > 64 ? left[..64] : left;
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        var current = new int[right.Length + 1];
        for (var row = 1; row <= from.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var change = char.ToLowerInvariant(from[row - 1]) == char.ToLowerInvariant(right[column - 1]) ? 0 : 1;
                current[column] = Math.Min(Math.Min(current[column - 1], previous[column]) + 1, previous[column - 1] + change);
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}

using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts.Matching;

/// <summary>
/// How far the ends of numbers are believed: of those who were found by an end, only those with the longest alike ends, and nobody when
/// they are many. An end that many numbers have says nothing of who calls.
/// </summary>
internal static class SuffixMatches
{
    /// <summary>More than so many are a coincidence.</summary>
    public const int Most = 5;

    // So many digits are area code and number; fewer may be a number in any town.
    private const int LongDigits = 9;

    /// <summary>Which matches are believed, of all that there are for one number.</summary>
    public static Predicate<NumberMatch> Believed(IEnumerable<NumberMatch> all)
    {
        var suffixes = all.Where(match => match.Kind is MatchKind.Suffix).ToList();
        var isLong = suffixes.Exists(IsLong);
        var areFew = suffixes.Count(match => IsLong(match) == isLong) <= Most;
        return match => match.Kind is not MatchKind.Suffix || (areFew && IsLong(match) == isLong);
    }

    /// <summary>Those of one source who are believed.</summary>
    public static IReadOnlyList<FoundContact> Kept(IReadOnlyList<FoundContact> found)
    {
        var isBelieved = Believed(found.Select(one => one.Match));
        return [.. found.Where(one => isBelieved(one.Match))];
    }

    private static bool IsLong(NumberMatch match) => match.AlikeDigits >= LongDigits;
}

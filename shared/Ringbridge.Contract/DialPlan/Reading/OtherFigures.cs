using System.Text.RegularExpressions;

namespace Ringbridge.Contract.DialPlan;

/// <summary>Figures that look like a number and surely are none: dates and network addresses.</summary>
internal static partial class OtherFigures
{
    /// <summary>Whether a run of digits and separators is such a figure.</summary>
    public static bool Matches(string run) => Date().IsMatch(run) || Address().IsMatch(run);

    [GeneratedRegex(
        @"\A(?:(?:0?[1-9]|[12][0-9]|3[01])\. ?(?:0?[1-9]|1[0-2])\. ?(?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01]))\z",
        RegexOptions.CultureInvariant, DialPlanner.RegexTimeoutMs)]
    private static partial Regex Date();

    [GeneratedRegex(@"\A(?:(?:[1-9]?[0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])(?:\.|\z)){4}\z", RegexOptions.CultureInvariant, DialPlanner.RegexTimeoutMs)]
    private static partial Regex Address();
}

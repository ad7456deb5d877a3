using System.Text.RegularExpressions;

namespace Ringbridge.Contract.DialPlan;

/// <summary>Figures that look like a number and surely are none: dates and network addresses.</summary>
internal static partial class OtherFigures
{
    /// <summary>Whether a run of digits and separators is such a figure.</summary>
    public static bool Matches(string run) => Date().IsMatch(run) || Address().IsMatch(run);

    /// <summary>Whether a run among words may be a date with a short year. Alone it may be a number of New Caledonia, too.</summary>
    public static bool MayBeDate(string run) => ShortDate().IsMatch(run);

    // 03.05.2024 · 3. 5. 2024 · 2024-05-03 · 03.05. - 07.05.2024
    [GeneratedRegex(
        @"\A(?:(?:0?[1-9]|[12][0-9]|3[01])\. ?(?:0?[1-9]|1[0-2])\. ?(?:19|20)[0-9]{2}"
        + @"|(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
        + @"|(?:(?:0?[1-9]|[12][0-9]|3[01])\. ?(?:0?[1-9]|1[0-2])(?:\. ?(?:(?:19|20)?[0-9]{2})?)?(?: *- *|\z)){2})\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, DialPlanner.RegexTimeoutMs)]
    private static partial Regex Date();

    [GeneratedRegex(@"\A(?:0?[1-9]|[12][0-9]|3[01])\.(?:0?[1-9]|1[0-2])\.[0-9]{2}\z", RegexOptions.CultureInvariant, DialPlanner.RegexTimeoutMs)]
    private static partial Regex ShortDate();

    [GeneratedRegex(@"\A(?:(?:[1-9]?[0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])(?:\.|\z)){4}\z", RegexOptions.CultureInvariant, DialPlanner.RegexTimeoutMs)]
    private static partial Regex Address();
}

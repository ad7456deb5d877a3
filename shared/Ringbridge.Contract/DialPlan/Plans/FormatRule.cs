namespace Ringbridge.Contract.DialPlan;

/// <summary>One way in which a country groups its numbers.</summary>
internal sealed class FormatRule
{
    private readonly DigitPattern pattern;
    private readonly DigitPattern leadingDigits;
    private readonly string format;
    private readonly string nationalPrefixRule;
    private readonly string internationalFormat;

    /// <param name="row">Pattern, format, leading digits, rule for the national prefix, international format, "optional" or nothing.</param>
    public FormatRule(string row)
    {
        var parts = row.Split('\u001f');
        (pattern, leadingDigits) = (new DigitPattern(parts[0]), new DigitPattern(parts[2]));
        (format, nationalPrefixRule) = (parts[1], parts[3]);
        internationalFormat = parts[4].Length > 0 ? parts[4] : parts[1];
        NeedsNationalPrefix = nationalPrefixRule.Any(char.IsAsciiDigit) && parts[5].Length == 0;
    }

    /// <summary>Whether people always write the national prefix before such a number.</summary>
    public bool NeedsNationalPrefix { get; }

    /// <summary>Whether this rule is for that national number.</summary>
    public bool Fits(string number) =>
        (leadingDigits.IsEmpty || leadingDigits.MatchStart(number) is not null) && pattern.MatchesAll(number);

    /// <summary>Grouped by spaces, without national prefix: <c>30 123456</c>.</summary>
    public string International(string number) =>
        string.Join(' ', pattern.Format(number, internationalFormat).Split([' ', '-', '/', '.', '(', ')', '~'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>As dialled inside the country, digits only; null when the rule says nothing about a national prefix.</summary>
    public string? NationalDigits(string number)
    {
        if (nationalPrefixRule.Length == 0)
        {
            return null;
        }

        var first = format.IndexOf('$', StringComparison.Ordinal);
        var withPrefix = string.Concat(format.AsSpan(0, first), nationalPrefixRule.Replace("$1", format[first..(first + 2)], StringComparison.Ordinal), format.AsSpan(first + 2));
        return string.Concat(pattern.Format(number, withPrefix).Where(char.IsAsciiDigit));
    }
}

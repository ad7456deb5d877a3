namespace Ringbridge.Contract.DialPlan;

/// <summary>One way in which a country groups its numbers.</summary>
internal sealed class FormatRule
{
    private readonly DigitPattern _pattern;
    private readonly DigitPattern _leadingDigits;
    private readonly string _format;
    private readonly string _nationalPrefixRule;
    private readonly string _internationalFormat;

    /// <param name="row">Pattern, format, leading digits, rule for the national prefix, international format, "optional" or nothing.</param>
    public FormatRule(string row)
    {
        var parts = row.Split('\u001f');
        (_pattern, _leadingDigits) = (new DigitPattern(parts[0]), new DigitPattern(parts[2]));
        (_format, _nationalPrefixRule) = (parts[1], parts[3]);
        _internationalFormat = parts[4].Length > 0 ? parts[4] : parts[1];
        NeedsNationalPrefix = _nationalPrefixRule.Any(char.IsAsciiDigit) && parts[5].Length == 0;
    }

    /// <summary>Whether people always write the national prefix before such a number.</summary>
    public bool NeedsNationalPrefix { get; }

    /// <summary>Whether this rule is for that national number.</summary>
    public bool Fits(string number) =>
        (_leadingDigits.IsEmpty || _leadingDigits.MatchStart(number) is not null) && _pattern.MatchesAll(number);

    /// <summary>Grouped by spaces, without national prefix: <c>30 123456</c>.</summary>
    public string International(string number) =>
        string.Join(' ', _pattern.Format(number, _internationalFormat).Split([' ', '-', '/', '.', '(', ')', '~'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>As dialled inside the country, digits only; null when the rule says nothing about a national prefix.</summary>
    public string? NationalDigits(string number)
    {
        if (_nationalPrefixRule.Length == 0)
        {
            return null;
        }

        var first = _format.IndexOf('$', StringComparison.Ordinal);
        var withPrefix = string.Concat(_format.AsSpan(0, first), _nationalPrefixRule.Replace("$1", _format[first..(first + 2)], StringComparison.Ordinal), _format.AsSpan(first + 2));
        return string.Concat(_pattern.Format(number, withPrefix).Where(char.IsAsciiDigit));
    }
}

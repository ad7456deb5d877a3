namespace Ringbridge.Contract.DialPlan;

/// <summary>The own place, made ready from the options: whatever they hold, these are digits and a known plan, or nothing.</summary>
internal sealed class Home
{
    private const string UsualInternationalPrefix = "00";

    /// <summary>Reads the options.</summary>
    public Home(DialPlanOptions options)
    {
        Country = (options.Country ?? "").Trim().ToUpperInvariant();
        Plan = Country.Length == 2 ? CountryTable.Find(Country) : null;
        TrunkPrefix = Plan?.TrunkPrefix ?? "";
        OutsideLine = Digits(options.OutsideLine);
        InternalPattern = options.InternalNumbers ?? "";
        var areaCode = Digits(options.AreaCode);
        AreaCode = After(TrunkPrefix, areaCode) ?? areaCode;
    }

    /// <summary>ISO 3166-1 alpha-2 as set, known or not.</summary>
    public string Country { get; }

    /// <summary>The own numbering plan; null when the country is unknown.</summary>
    public NumberingPlan? Plan { get; }

    /// <summary>Before an area code, such as <c>0</c>; may be empty.</summary>
    public string TrunkPrefix { get; }

    /// <summary>Own area code without trunk prefix; may be empty.</summary>
    public string AreaCode { get; }

    /// <summary>Before an outside number; may be empty.</summary>
    public string OutsideLine { get; }

    /// <summary>Regular expression of internal numbers; may be empty or invalid.</summary>
    public string InternalPattern { get; }

    /// <summary>What people here dial for "abroad".</summary>
    public string InternationalPrefix => Plan?.DialledInternationalPrefix ?? UsualInternationalPrefix;

    /// <summary>How many digits at the start mean "abroad": the own country's prefix, or <c>00</c>, which people write everywhere.</summary>
    public int InternationalPrefixLength(string digits)
    {
        var own = Plan?.InternationalPrefixLength(digits) ?? 0;
        return own > 0 ? own : digits.StartsWith(UsualInternationalPrefix, StringComparison.Ordinal) ? UsualInternationalPrefix.Length : 0;
    }

    /// <summary>Whether the digits begin with trunk or international prefix, as complete numbers do.</summary>
    public bool StartsFull(string digits) => After(TrunkPrefix, digits) is not null || InternationalPrefixLength(digits) > 0;

    /// <summary>What follows a prefix; null when it is not there, or when there is no such prefix.</summary>
    public static string? After(string prefix, string? digits) =>
        prefix.Length > 0 && digits is not null && digits.StartsWith(prefix, StringComparison.Ordinal) ? digits[prefix.Length..] : null;

    private static string Digits(string? text) => string.Concat((text ?? "").Where(char.IsAsciiDigit));
}

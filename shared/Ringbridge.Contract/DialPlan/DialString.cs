namespace Ringbridge.Contract.DialPlan;

/// <summary>Writes a number down as a line wants it.</summary>
internal static class DialString
{
    private const string UsualInternationalPrefix = "00";

    /// <summary>The outside-line prefix of the settings, digits only.</summary>
    public static string OutsideLinePrefix(DialPlanOptions options) =>
        string.Concat((options.OutsideLine ?? "").Where(char.IsAsciiDigit));

    /// <summary>The number in that format.</summary>
    public static string For(Resolution number, DialPlanOptions options, NumberFormat format)
    {
        var outsideLine = format == NumberFormat.OutsideLine ? OutsideLinePrefix(options) : "";
        return number.Short is { } digits ? ForShort(number.Kind, digits, number.WrittenPrefix, outsideLine) : outsideLine + ForPublic(number, options, format);
    }

    // Internal numbers need no outside line. Emergency numbers go out bare: phone systems must put 112 through without a
    // prefix, many also with one, and a prefix that somebody wrote is kept. Other short numbers are outside numbers.
    private static string ForShort(NumberKind kind, string digits, string writtenPrefix, string outsideLine) => kind switch
    {
        NumberKind.Internal => digits,
        NumberKind.Emergency => outsideLine.Length > 0 ? writtenPrefix + digits : digits,
        _ => outsideLine + digits,
    };

    private static string ForPublic(Resolution number, DialPlanOptions options, NumberFormat format)
    {
        var plan = number.Plan!;
        var home = CountryTable.Find((options.Country ?? "").Trim().ToUpperInvariant());
        return format switch
        {
            NumberFormat.E164 => number.E164!,
            NumberFormat.Digits => number.E164![1..],
            NumberFormat.National or NumberFormat.OutsideLine when home?.CallingCode == plan.CallingCode => plan.NationalDigits(number.National),
            _ => (home?.DialledInternationalPrefix ?? UsualInternationalPrefix) + number.E164![1..],
        };
    }
}

namespace Ringbridge.Contract.DialPlan;

/// <summary>Writes a number down as a line wants it.</summary>
internal static class DialString
{
    /// <summary>The number in that format.</summary>
    public static string For(Resolution number, Home home, NumberFormat format)
    {
        var outsideLine = format == NumberFormat.OutsideLine ? home.OutsideLine : "";
        return number.Short is { } digits ? ForShort(number, digits, outsideLine) : outsideLine + ForPublic(number, home, format);
    }

    // Internal numbers need no outside line. Emergency numbers go out bare: phone systems put 112 through without prefix,
    // many also with it, and a prefix that somebody wrote is kept. Other short numbers are numbers outside.
    private static string ForShort(Resolution number, string digits, string outsideLine) => number.Kind switch
    {
        NumberKind.Internal => digits,
        NumberKind.Emergency => outsideLine.Length > 0 ? number.WrittenPrefix + digits : digits,
        _ => outsideLine + digits,
    };

    private static string ForPublic(Resolution number, Home home, NumberFormat format) => format switch
    {
        NumberFormat.E164 => number.E164!,
        NumberFormat.Digits => number.E164![1..],
        NumberFormat.National or NumberFormat.OutsideLine when home.Plan?.CallingCode == number.Plan!.CallingCode => number.Plan.NationalDigits(number.National),
        _ => home.InternationalPrefix + number.E164![1..],
    };
}

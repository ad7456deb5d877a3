namespace Ringbridge.Contract.DialPlan;

/// <summary>Where a number's calling code ends.</summary>
public static class CallingCode
{
    /// <summary>The number without <c>+</c> and calling code, as it stands inside its country behind the trunk prefix; null when it has no known calling code.</summary>
    /// <param name="e164">E.164, with or without <c>+</c>.</param>
    public static string? NationalPartOf(string e164)
    {
        ArgumentNullException.ThrowIfNull(e164);
        var digits = e164.TrimStart('+');
        var length = CountryTable.CallingCodeLength(digits);
        return length == 0 ? null : digits[length..];
    }

    /// <summary>What people dial before an area code inside the number's country, such as <c>0</c>; empty when there is nothing, or no known calling code.</summary>
    /// <param name="e164">E.164, with or without <c>+</c>.</param>
    public static string TrunkPrefixOf(string e164)
    {
        ArgumentNullException.ThrowIfNull(e164);
        var digits = e164.TrimStart('+');
        return CountryTable.Main(digits[..CountryTable.CallingCodeLength(digits)])?.TrunkPrefix ?? "";
    }
}

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
}

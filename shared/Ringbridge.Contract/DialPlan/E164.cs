namespace Ringbridge.Contract.DialPlan;

/// <summary>The parts of a number in E.164.</summary>
public static class E164
{
    /// <summary>The national significant number (ITU-T E.164 §6): without plus and calling code, such as <c>30123456</c>.</summary>
    /// <param name="number">Such as <c>+4930123456</c>.</param>
    /// <returns>All digits where no calling code is known.</returns>
    public static string NationalNumber(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        var digits = number.TrimStart('+');
        return digits[CountryTable.CallingCodeLength(digits)..];
    }
}

namespace Ringbridge.Contract.DialPlan;

/// <summary>Numbers as they may stand in a log: the last three digits tell calls apart, the rest is nobody's business.</summary>
public static class NumberMask
{
    private const int ShownDigits = 3;

    /// <summary>Such as <c>…456</c>; short numbers are hidden altogether.</summary>
    /// <param name="number">A number in any form; null or empty gives <c>withheld</c>.</param>
    public static string Mask(string? number)
    {
        if (string.IsNullOrWhiteSpace(number))
        {
            return "withheld";
        }

        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return digits.Length > ShownDigits ? $"…{digits[^ShownDigits..]}" : "…";
    }
}

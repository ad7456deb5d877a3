namespace Ringbridge.Contract.DialPlan;

/// <summary>Groups a number as people read it: <c>+49 30 609854-180</c>.</summary>
internal static class NumberDisplay
{
    private const int LeastDigitsBeforeHyphen = 2;
    private const int MostDigitsAfterHyphen = 6;

    /// <summary>The number for people's eyes.</summary>
    public static string For(ReadNumber number)
    {
        var resolution = number.Resolution;
        if (resolution.Short is { } digits)
        {
            return digits.Length == 6 && resolution.Kind == NumberKind.Service ? $"{digits[..3]} {digits[3..]}" : digits;
        }

        var groups = resolution.Plan!.Group(resolution.National).Split(' ');
        groups[^1] = WithExtensionHyphen(groups[^1], number.Written);
        return $"+{resolution.Plan.CallingCode} {string.Join(' ', groups)}";
    }

    // DIN 5008: the hyphen stands before the extension. Only the writer knows where that begins, so it is kept where the
    // writer had exactly one hyphen inside what the country's format leaves in one piece.
    private static string WithExtensionHyphen(string lastGroup, WrittenNumber written)
    {
        var inside = written.DigitsAfterHyphens.Where(after => after > 0 && after < lastGroup.Length).ToList();
        return inside is [var extension] && extension <= MostDigitsAfterHyphen && lastGroup.Length - extension >= LeastDigitsBeforeHyphen
            ? $"{lastGroup[..^extension]}-{lastGroup[^extension..]}"
            : lastGroup;
    }
}

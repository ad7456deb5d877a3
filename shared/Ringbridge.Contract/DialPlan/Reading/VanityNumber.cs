using System.Text.RegularExpressions;

namespace Ringbridge.Contract.DialPlan;

/// <summary>"0800 FLOWERS": digits, then capital letters that stand for the keys of a telephone (ITU-T E.161).</summary>
internal static partial class VanityNumber
{
    private const int LeastLetters = 3;
    private const string DigitsOfLetters = "22233344455566677778889999";

    /// <summary>The number in digits; null when the text is not written like that.</summary>
    public static string? Digits(string text)
    {
        var match = Vanity().Match(text);
        var letters = match.Groups["letters"].Value;
        return match.Success && letters.Count(char.IsAsciiLetterUpper) >= LeastLetters
            ? match.Groups["digits"].Value + string.Concat(letters.Select(DigitOf))
            : null;
    }

    private static char DigitOf(char character) => char.IsAsciiLetterUpper(character) ? DigitsOfLetters[character - 'A'] : character;

    [GeneratedRegex(@"\A[^0-9+A-Z]*(?<digits>\+?[0-9][0-9 ()./-]{2,})(?<letters>[A-Z][A-Z0-9 -]*)\z", RegexOptions.CultureInvariant, DialPlanner.RegexTimeoutMs)]
    private static partial Regex Vanity();
}

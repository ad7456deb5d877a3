namespace Ringbridge.Contract.DialPlan;

/// <summary>The letters on the keys of a telephone (ITU-T E.161).</summary>
internal static class Keypad
{
    private const string DigitsOfLetters = "22233344455566677778889999";

    /// <summary>The key of a capital letter; every other character stays.</summary>
    public static char DigitOf(char character) => char.IsAsciiLetterUpper(character) ? DigitsOfLetters[character - 'A'] : character;
}

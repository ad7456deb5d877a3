namespace Ringbridge.Agent.Journal;

/// <summary>
/// One cell of a CSV file (RFC 4180). Callers choose their own names, so what a spreadsheet would take for a formula gets an
/// apostrophe in front. The exception is a number in E.164: plus and digits compute nothing, and other programs read it.
/// </summary>
internal static class CsvCell
{
    // What begins a formula, or leads up to one (OWASP, "CSV Injection"); the last four are what East Asian keyboards type.
    private const string Formulas = "=+-@\t\r\n＝＋－＠";
    private const int MaxE164Digits = 15;

    /// <summary>Text that somebody else may have chosen.</summary>
    public static string OfText(string? text, char separator) => Quote(IsFormula(text) ? $"'{text}" : text ?? "", separator);

    /// <summary>
    /// A number as a formula that yields it as text: the only way in which a spreadsheet neither computes with it nor drops
    /// plus and zeros in front. What is no number is text.
    /// </summary>
    public static string OfNumber(string? number, char separator) =>
        IsE164(number) || (number?.Length > 0 && number.All(char.IsAsciiDigit)) ? Quote($"=\"{number}\"", separator) : OfText(number, separator);

    private static bool IsFormula(string? text) => text?.Length > 0 && Formulas.Contains(text[0], StringComparison.Ordinal) && !IsE164(text);

    private static bool IsE164(string? text) => text is ['+', .. { Length: > 0 and <= MaxE164Digits } digits] && digits.All(char.IsAsciiDigit);

    private static string Quote(string text, char separator) =>
        text.AsSpan().IndexOfAny([separator, '"', '\r', '\n']) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

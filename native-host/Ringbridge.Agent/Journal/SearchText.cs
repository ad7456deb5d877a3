namespace Ringbridge.Agent.Journal;

/// <summary>
/// What a person searches for: words that all occur in what is known of a call. Case and accents do not count, and a
/// number is found in whatever form it is written.
/// </summary>
internal sealed class SearchText
{
    // Fewer digits than that occur in too many numbers to mean one; they are searched for as a word.
    private const int LeastDigits = 3;

    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿ";
    private const string Plain = "aaaaaaceeeeiiiinoooooouuuuyy";

    private readonly string[] _words;
    private readonly string? _digits;

    /// <summary>A search for that text.</summary>
    public SearchText(string text)
    {
        _words = Fold(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        _digits = DigitsIn(text);
    }

    /// <summary>Whether all of it occurs.</summary>
    public bool IsIn(string? number, string? display, string? name, string? note, string? tags)
    {
        if (_digits is not null && number?.Contains(_digits, StringComparison.Ordinal) == true)
        {
            return true;
        }

        var folded = Fold($"{name}\n{display}\n{number}\n{note}\n{tags}");
        return Array.TrueForAll(_words, word => folded.Contains(word, StringComparison.Ordinal));
    }

    // "030 609854", "0049 30 609854" and "+49 (30) 609854" are all in +4930609854: without what stands before the
    // number, and without a trunk zero in brackets.
    private static string? DigitsIn(string text)
    {
        var written = text.Replace("(0)", "", StringComparison.Ordinal);
        if (written.Any(letter => !char.IsAsciiDigit(letter) && !" +-/().".Contains(letter, StringComparison.Ordinal)))
        {
            return null;
        }

        var digits = string.Concat(written.Where(char.IsAsciiDigit)).TrimStart('0');
        return digits.Length >= LeastDigits ? digits : null;
    }

    private static string Fold(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (var at = 0; at < source.Length; at++)
        {
            var letter = char.ToLowerInvariant(source[at]);
            var accent = letter < 128 ? -1 : Accented.IndexOf(letter, StringComparison.Ordinal);
            folded[at] = accent < 0 ? letter : Plain[accent];
        }
    });
}

using System.Buffers;
using System.Text;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Lines.Http;

/// <summary>
/// The last guard before a number becomes part of an address: whatever went wrong before, nothing but a number gets through.
/// </summary>
internal static class NumberInUrl
{
    private const int MaxLength = 64;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("0123456789+*#ABCD");

    /// <summary>The number, percent-encoded: <c>+</c> becomes <c>%2B</c> (a bare plus is a space to many phones), <c>#</c> becomes <c>%23</c>.</summary>
    /// <exception cref="LineRejectedException">It is empty, too long, or holds anything else than digits, <c>+ * #</c> and A to D.</exception>
    public static string Encode(string number)
    {
        if (!IsNumber(number))
        {
            throw new LineRejectedException(new Problem(Reasons.BadNumber).With("text", Readable(number)));
        }

        return number.Replace("+", "%2B", StringComparison.Ordinal).Replace("#", "%23", StringComparison.Ordinal);
    }

    /// <summary>Whether it is a number and nothing else.</summary>
    public static bool IsNumber(string number) => number.Length is > 0 and <= MaxLength && !number.AsSpan().ContainsAnyExcept(Allowed);

    private static string Readable(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Take(40))
        {
            shown.Append(Rune.IsControl(rune) ? new Rune('\uFFFD') : rune);
        }

        return shown.ToString();
    }
}

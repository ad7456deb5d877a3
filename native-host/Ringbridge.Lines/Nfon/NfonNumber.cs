using System.Buffers;
using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Lines.Nfon;

/// <summary>
/// A number with the context that gives it its meaning (nfon-cti.yml, "Phone Number Context"): the K-Account for an
/// extension, <c>global</c> for everything outside, in digits without <c>+</c> or <c>00</c>. The same 112 is a colleague in one and the
/// emergency services in the other, so what kind of number it is comes from the dial plan and is never guessed from its digits.
/// </summary>
/// <param name="Digits">The number.</param>
/// <param name="Context">Its context.</param>
internal sealed record NfonNumber(string Digits, string Context)
{
    /// <summary>The context of public numbers.</summary>
    public const string Global = "global";

    private const int MaxExtensionLength = 6;
    private static readonly SearchValues<char> AsciiDigits = SearchValues.Create("0123456789");

    /// <summary>What to dial.</summary>
    /// <exception cref="LineRejectedException">The number has no such form.</exception>
    public static NfonNumber ToDial(DialRequest request, string account)
    {
        var digits = request.Number.StartsWith('+') ? request.Number[1..] : request.Number;
        digits = digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : digits;
        if (digits.Length == 0 || digits.AsSpan().ContainsAnyExcept(AsciiDigits))
        {
            throw NfonProblems.BadNumber(request.Number);
        }

        if (request.Kind is NumberKind.Internal)
        {
            return new NfonNumber(digits, account);
        }

        // A national number would be read as one of another country.
        return digits[0] is '0' ? throw NfonProblems.BadNumber(request.Number) : new NfonNumber(digits, Global);
    }

    /// <summary>What a call's other side means.</summary>
    /// <param name="number">As NFON wrote it.</param>
    /// <param name="context">Its context.</param>
    /// <returns>The number as the dial plan reads it, and whether it is an extension; null when it is withheld.</returns>
    /// <remarks>NFON's own example has a public number in the context of the K-Account: <c>0891234567</c>. No extension begins with 0.</remarks>
    public static (string? Number, bool IsInternal) OfParty(string? number, string? context)
    {
        if (string.IsNullOrEmpty(number) || !number.Any(char.IsAsciiDigit))
        {
            return (null, false);
        }

        if (number.AsSpan().ContainsAnyExcept(AsciiDigits) || number[0] is '0')
        {
            return (number, false);
        }

        // Short numbers of the country (110, 115) have no country code.
        return context is Global
            ? (number.Length > MaxExtensionLength ? $"+{number}" : number, false)
            : (number, number.Length <= MaxExtensionLength);
    }
}

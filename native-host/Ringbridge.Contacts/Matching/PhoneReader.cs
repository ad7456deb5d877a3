using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Contacts.Matching;

/// <summary>Understands numbers as people write them into address books, by the dial plan of the settings.</summary>
internal sealed class PhoneReader(DialPlanOptions options)
{
    /// <summary>A main line has at least so many digits with its calling code; a shorter stem would catch strangers.</summary>
    public const int LeastStemDigits = 8;

    private const int LeastDigits = 2;
    private const int ManyLocalDigits = 9;
    private const int MostCharacters = 200;

    // "4930609854180" without a plus sign: nobody writes so many digits and means an own area code.
    private const int LeastDigitsWithCallingCode = 11;

    /// <summary>Understands a number; null when the text holds none.</summary>
    public ReadPhone? Read(string text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > MostCharacters)
        {
            return null;
        }

        var written = text.Trim();
        foreach (var form in Forms(written))
        {
            if (DialPlanner.Understand(form, options) is { } number)
            {
                return number.E164 is { } e164 ? Whole(written, number, e164[1..]) : Short(number);
            }
        }

        var digits = string.Concat(written.Where(char.IsAsciiDigit));
        return digits.Length < LeastDigits ? null : new ReadPhone
        {
            Digits = digits,
            IsWhole = false,
            NamesCountry = digits.StartsWith("00", StringComparison.Ordinal) || written.Contains('+', StringComparison.Ordinal),
        };
    }

    private static ReadPhone Short(NumberMeaning number) => new()
    {
        Digits = number.ShortDigits ?? "",
        IsWhole = false,
        Kind = number.Kind,
    };

    private static ReadPhone Whole(string written, NumberMeaning number, string digits) => new()
    {
        Digits = digits,
        IsWhole = true,
        WasCompleted = !HasCallingCode(written, digits),
        Bare = BareOf(written, digits),
        Kind = number.Kind,
        Extension = number.Extension is { Length: > 0 } extension && extension.All(char.IsAsciiDigit) ? extension : null,
        Stem = StemOf(number, digits),
    };

    // A main line ends with a zero for the switchboard, or is written without it (facts on DIN 5008: 609854-0, 609854).
    private static string? StemOf(NumberMeaning number, string digits)
    {
        if (number.Kind is not (NumberKind.Fixed or NumberKind.Unknown or NumberKind.Service))
        {
            return null;
        }

        var stem = digits.EndsWith('0') ? digits[..^1] : digits;
        return stem.Length >= LeastStemDigits ? stem : null;
    }

    private static bool HasCallingCode(string written, string digits)
    {
        var plain = string.Concat(written.Where(char.IsAsciiDigit)).TrimStart('0');
        return written.Contains('+', StringComparison.Ordinal) || plain.StartsWith(digits[..Math.Min(4, digits.Length)], StringComparison.Ordinal);
    }

    private static string? BareOf(string written, string digits) =>
        written.All(letter => char.IsAsciiDigit(letter) || letter is ' ') && string.Concat(written.Where(char.IsAsciiDigit)) is { Length: >= ManyLocalDigits } bare
            && bare[0] is not '0' && !digits.StartsWith(bare[..2], StringComparison.Ordinal) && digits.EndsWith(bare, StringComparison.Ordinal)
            ? bare
            : null;

    private IEnumerable<string> Forms(string written)
    {
        if (written.Length >= LeastDigitsWithCallingCode && written[0] is not '0' && written.All(char.IsAsciiDigit)
            && DialPlanner.Understand($"+{written}", options) is { Country: { } country }
            && string.Equals(country, options.Country, StringComparison.OrdinalIgnoreCase))
        {
            yield return $"+{written}";
        }

        yield return written;
    }
}

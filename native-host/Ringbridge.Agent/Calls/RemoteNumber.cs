using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Agent.Calls;

/// <summary>The other side's number.</summary>
/// <param name="Number">E.164 where it could be told, else as the line wrote it.</param>
/// <param name="Display">Grouped as people read it.</param>
internal sealed record RemoteNumber(string Number, string Display)
{
    // Systems add and drop prefixes; the last digits are what two spellings of one number share.
    private const int TellingCount = 6;

    /// <summary>Its kind; null when that cannot be told.</summary>
    public NumberKind? Kind { get; init; }

    /// <summary>Its country, ISO 3166-1 alpha-2; null when that cannot be told.</summary>
    public string? Country { get; init; }

    /// <summary>What all spellings of the number share: the same for all that <see cref="Matches"/>.</summary>
    public string TellingDigits => Digits(Number) is var digits && digits.Length > TellingCount ? digits[^TellingCount..] : digits;

    /// <summary>A number that the dial plan understood.</summary>
    public static RemoteNumber Of(NumberInfo number) => new(number.E164 ?? number.Dialled, number.Display) { Kind = number.Kind, Country = number.Country };

    /// <summary>An extension of the own phone system. Its digits may mean something else outside (112), so nothing is read into them.</summary>
    public static RemoteNumber OfExtension(string number) => new(number, number) { Kind = NumberKind.Internal };

    /// <summary>A number of which nothing more is known.</summary>
    public static RemoteNumber AsWritten(string number) => new(number, number);

    /// <summary>Whether two spellings most likely mean one number. An extension 112 and the emergency services never do.</summary>
    public bool Matches(RemoteNumber other)
    {
        if ((Kind, other.Kind) is (NumberKind.Internal, NumberKind.Emergency) or (NumberKind.Emergency, NumberKind.Internal))
        {
            return false;
        }

        var (mine, theirs) = (Digits(Number), Digits(other.Number));
        var shared = Math.Min(mine.Length, theirs.Length);
        return shared >= TellingCount
            ? mine.AsSpan(mine.Length - shared).SequenceEqual(theirs.AsSpan(theirs.Length - shared))
            : shared > 0 && string.Equals(mine, theirs, StringComparison.Ordinal);
    }

    // Leading zeros are prefixes: of the outside line, of the area code, of the country.
    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit)).TrimStart('0');
}

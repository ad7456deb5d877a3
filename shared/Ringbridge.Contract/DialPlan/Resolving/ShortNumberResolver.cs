namespace Ringbridge.Contract.DialPlan;

/// <summary>Knows the numbers that have no area: emergency, internal and short service numbers of the own place.</summary>
internal sealed class ShortNumberResolver(Home home)
{
    /// <summary>An emergency number, bare or behind whatever prefix somebody wrote; null when it is none.</summary>
    public Resolution? Emergency(WrittenNumber written)
    {
        if (Find(written, digits => ShortNumbers.IsEmergency(home.Country, digits)) is not { } number)
        {
            return null;
        }

        var prefix = written.HasPlus ? "" : written.Digits[..^number.Length];
        return Resolution.OfShort(number, NumberKind.Emergency) with { WrittenPrefix = prefix == home.OutsideLine ? prefix : "" };
    }

    /// <summary>An internal number, written as such: digits and spaces, nothing else; null when it is none.</summary>
    /// <remarks>When the same digits cost extra outside, the person is asked: the phone system may see it otherwise than we do.</remarks>
    public Resolution? Internal(WrittenNumber written) =>
        written.IsPlain && InternalNumbers.Matches(home.InternalPattern, written.Digits)
            ? Resolution.OfShort(written.Digits, NumberKind.Internal) with { MayCostExtra = Service(written)?.Kind == NumberKind.Premium }
            : null;

    /// <summary>A short service number, bare or behind a prefix; null when it is none.</summary>
    public Resolution? Service(WrittenNumber written) =>
        Find(written, digits => ShortNumbers.ServiceKind(home.Country, digits) is not null) is { } number
            ? Resolution.OfShort(number, ShortNumbers.ServiceKind(home.Country, number)!.Value)
            : null;

    private string? Find(WrittenNumber written, Func<string, bool> isOne) =>
        Array.Find(written.HasPlus ? WithoutCallingCode(written.Digits) : WithoutPrefixes(written.Digits), digits => digits is not null && isOne(digits));

    // "0112", "0 0112" and "0049 112" are written by people and pages, and nobody else than 112 can be meant.
    private string?[] WithoutPrefixes(string digits)
    {
        var inside = Home.After(home.OutsideLine, digits);
        var abroad = home.InternationalPrefixLength(digits);
        return
        [
            digits, inside, Home.After(home.TrunkPrefix, digits), Home.After(home.TrunkPrefix, inside),
            .. abroad > 0 ? WithoutCallingCode(digits[abroad..]) : [],
        ];
    }

    private string?[] WithoutCallingCode(string digits)
    {
        var own = home.Plan is null ? null : Home.After(home.Plan.CallingCode, InternationalNumbers.WithoutZeros(digits));
        return [own, Home.After(home.TrunkPrefix, own)];
    }
}

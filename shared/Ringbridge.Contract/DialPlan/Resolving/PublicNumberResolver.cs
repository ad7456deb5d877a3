using Ringbridge.Contract.Problems;

namespace Ringbridge.Contract.DialPlan;

/// <summary>
/// Knows the numbers of the public network. Digits without <c>+</c> can be read in several ways; <see cref="Readings"/>
/// has them in the order in which people mean them. The first reading that the numbering plan knows wins, else the first
/// of a possible length, else the first one's problem is told.
/// </summary>
internal sealed class PublicNumberResolver(Home home)
{
    /// <summary>Fewer digits are a local number that happens to begin like the own calling code.</summary>
    private const int LeastDigitsWithBareCallingCode = 10;

    /// <summary>No public number has fewer.</summary>
    private const int LeastDigits = 3;

    /// <summary>"24/7" and "10-12" are no local numbers; so few digits must be written in one piece, or with spaces.</summary>
    private const int LeastLocalDigitsWithSeparators = 5;

    /// <summary>A number written without <c>+</c>.</summary>
    public Resolution Resolve(WrittenNumber written) =>
        written.Digits.Length < LeastDigits ? Resolution.None(Details.NumberTooShort)
        : !written.IsPlain && !home.StartsFull(written.Digits) && written.Digits.Length < LeastLocalDigitsWithSeparators ? Resolution.None()
        : WithOptionalZero(written) ?? Resolution.Best(Readings(written.Digits, written.FirstGroupLength));

    /// <summary>A number written with <c>+</c>.</summary>
    public Resolution ResolveInternational(WrittenNumber written) =>
        written.BeforePlus is "" or "0" or "00" || written.BeforePlus == home.OutsideLine
            ? International(written.DigitsWithoutOptionalZero, written.Digits)
            : Resolution.None();

    // A "(0)" belongs to the number in Italy and to nobody's number elsewhere: without it first.
    private static Resolution International(params string[] candidates) =>
        Resolution.Best(candidates.Distinct(StringComparer.Ordinal).Select(digits => InternationalNumbers.Resolve(InternationalNumbers.WithoutZeros(digits))));

    // "0049 (0) 30 123456", and "49 (0) 30 123456" without any plus, can be nothing but international.
    private Resolution? WithOptionalZero(WrittenNumber written)
    {
        if (written.OptionalZeroAt is not > 0)
        {
            return null;
        }

        var digits = written.DigitsWithoutOptionalZero;
        var abroad = home.InternationalPrefixLength(digits);
        return abroad > 0 || CountryTable.CallingCodeLength(digits) == written.OptionalZeroAt ? International(digits[abroad..], written.Digits[abroad..]) : null;
    }

    private IEnumerable<Resolution> Readings(string digits, int firstGroupLength)
    {
        if (AfterVisibleOutsideLine(digits, firstGroupLength) is { } separated)
        {
            yield return Resolution.Best(Readings(separated, 0)).IfValid();
        }

        var abroad = home.InternationalPrefixLength(digits);
        if (abroad > 0 && abroad < digits.Length && digits[abroad] != '0')
        {
            yield return InternationalNumbers.Resolve(digits[abroad..]);
        }

        if (home.Plan is null)
        {
            yield break;
        }

        yield return WithBareCallingCode(home.Plan, digits);
        var isLocal = !home.StartsFull(digits) && home.Plan.NeedsTrunkPrefix(digits);
        if (!isLocal)
        {
            yield return InternationalNumbers.ResolveNational(home.Plan, home.Plan.WithoutTrunkPrefix(digits));
        }

        if (!home.StartsFull(digits))
        {
            yield return home.AreaCode.Length > 0 ? InternationalNumbers.ResolveNational(home.Plan, home.AreaCode + digits)
                : Resolution.None(isLocal ? Details.AreaCodeMissing : null);
        }

        if (Home.After(home.OutsideLine, digits) is { } rest && home.StartsFull(rest))
        {
            yield return Resolution.Best(Readings(rest, 0)).IfValid();
        }
    }

    // "4930123456", as phone systems write it: too long for a local number. Where numbers need no trunk prefix, it must
    // not be a number as it stands, either.
    private static Resolution WithBareCallingCode(NumberingPlan plan, string digits)
    {
        var rest = digits.Length < LeastDigitsWithBareCallingCode ? null : Home.After(plan.CallingCode, digits);
        var isNationalAnyway = rest is not null && !plan.NeedsTrunkPrefix(digits) && plan.KindOf(digits) is not null;
        return rest is null || isNationalAnyway ? Resolution.None() : InternationalNumbers.ResolveNational(plan, rest).IfValid();
    }

    // An outside-line prefix that somebody wrote is plain to see when it stands apart and a complete number follows
    // ("0 030 123456"), or when nothing else begins like it ("9 1234567", "90049…").
    private string? AfterVisibleOutsideLine(string digits, int firstGroupLength)
    {
        if (Home.After(home.OutsideLine, digits) is not { } rest)
        {
            return null;
        }

        var standsApart = firstGroupLength == home.OutsideLine.Length;
        var isUnmistakable = !home.StartsFull(digits);
        var canFollow = home.StartsFull(rest) || home.TrunkPrefix.Length == 0 || isUnmistakable;
        return (standsApart && canFollow) || (isUnmistakable && home.InternationalPrefixLength(rest) > 0) ? rest : null;
    }
}

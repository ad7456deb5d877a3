using Ringbridge.Contract.Problems;

namespace Ringbridge.Contract.DialPlan;

/// <summary>
/// Decides what written digits mean at one place. Emergency numbers come first, always. Then internal numbers, short
/// service numbers, and last the readings of an ordinary number in the order of <see cref="Readings"/>: the first that
/// the numbering plan knows wins, else the first that has a possible length.
/// </summary>
internal sealed class NumberResolver
{
    /// <summary>Own calling code without <c>+</c>: only when it is longer than any local number people write.</summary>
    private const int LeastDigitsWithBareCallingCode = 10;

    private readonly string country;
    private readonly string internalNumbers;
    private readonly string outsideLine;
    private readonly string areaCode;
    private readonly NumberingPlan? home;

    public NumberResolver(DialPlanOptions options)
    {
        country = (options.Country ?? "").Trim().ToUpperInvariant();
        home = country.Length == 2 ? CountryTable.Find(country) : null;
        internalNumbers = options.InternalNumbers ?? "";
        outsideLine = DialString.OutsideLinePrefix(options);
        var area = string.Concat((options.AreaCode ?? "").Where(char.IsAsciiDigit));
        areaCode = TrunkPrefix.Length > 0 && area.StartsWith(TrunkPrefix, StringComparison.Ordinal) ? area[TrunkPrefix.Length..] : area;
    }

    private string TrunkPrefix => home?.TrunkPrefix ?? "";

    /// <summary>What the number means.</summary>
    /// <param name="written">The number as written.</param>
    /// <param name="context">Digits of a global <c>phone-context</c>; null without.</param>
    public Resolution Resolve(WrittenNumber written, string? context)
    {
        var digits = written.Digits;
        if (written.HasPlus)
        {
            return IsPrefix(written.BeforePlus) ? ResolveInternational(written) : Resolution.None();
        }

        if (ShortNumber(digits, IsEmergency) is { } emergency)
        {
            var prefix = digits[..^emergency.Length];
            return Resolution.OfShort(emergency, NumberKind.Emergency) with { WrittenPrefix = prefix == outsideLine ? prefix : "" };
        }

        if (context is not null)
        {
            return ResolveInContext(written, context);
        }

        var service = ShortNumber(digits, candidate => ShortNumbers.ServiceKind(country, candidate) is not null);
        if (written.IsPlain && InternalNumbers.Matches(internalNumbers, digits))
        {
            var mayCostExtra = service is not null && ShortNumbers.ServiceKind(country, service) == NumberKind.Premium;
            return Resolution.OfShort(digits, NumberKind.Internal) with { MayCostExtra = mayCostExtra };
        }

        if (service is not null)
        {
            return Resolution.OfShort(service, ShortNumbers.ServiceKind(country, service)!.Value);
        }

        if (digits.Length < 3)
        {
            return Resolution.None(Details.NumberTooShort);
        }

        return ResolveWithOptionalZero(written) ?? Best(Readings(digits, written.FirstGroupLength));
    }

    private bool IsPrefix(string beforePlus) => beforePlus is "" or "0" or "00" || beforePlus == outsideLine;

    private bool IsEmergency(string digits) => ShortNumbers.IsEmergency(country, digits);

    // A short number may stand bare, or after the outside-line prefix, the trunk prefix, or both.
    private string? ShortNumber(string digits, Func<string, bool> isOne)
    {
        var afterOutsideLine = After(outsideLine, digits);
        string?[] candidates = [digits, afterOutsideLine, After(TrunkPrefix, digits), After(TrunkPrefix, afterOutsideLine), AfterOwnCallingCode(digits)];
        return Array.Find(candidates, candidate => !string.IsNullOrEmpty(candidate) && isOne(candidate));
    }

    private string? AfterOwnCallingCode(string digits)
    {
        var abroad = home?.InternationalPrefixLength(digits) ?? 0;
        return abroad > 0 ? AfterOwnCallingCodeAndTrunk(digits[abroad..]) : null;
    }

    private string? AfterOwnCallingCodeAndTrunk(string digits)
    {
        var rest = home is null ? null : After(home.CallingCode, digits);
        return After(TrunkPrefix, rest) ?? rest;
    }

    private static string? After(string prefix, string? digits) =>
        prefix.Length > 0 && digits is not null && digits.StartsWith(prefix, StringComparison.Ordinal) ? digits[prefix.Length..] : null;

    private Resolution ResolveInternational(WrittenNumber written)
    {
        // "+49 112" on a page means 112; nobody else can be meant.
        if (AfterOwnCallingCodeAndTrunk(WithoutZeros(written.Digits)) is { } own)
        {
            if (IsEmergency(own))
            {
                return Resolution.OfShort(own, NumberKind.Emergency);
            }

            if (ShortNumbers.ServiceKind(country, own) is { } kind)
            {
                return Resolution.OfShort(own, kind);
            }
        }

        return Best([WithoutZeros(written.DigitsWithoutOptionalZero), WithoutZeros(written.Digits)], InternationalNumbers.Resolve);
    }

    // "+0049 30 …": somebody wrote both.
    private static string WithoutZeros(string digits) => digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : digits;

    // "49 (0) 30 123456" without a plus can be nothing but international; "0049 (0) 30 123456" likewise.
    private Resolution? ResolveWithOptionalZero(WrittenNumber written)
    {
        if (written.OptionalZeroAt is not > 0)
        {
            return null;
        }

        var digits = written.DigitsWithoutOptionalZero;
        var abroad = InternationalPrefixLength(digits);
        var startsWithCallingCode = CountryTable.CallingCodeLength(digits) == written.OptionalZeroAt;
        return abroad > 0 ? Best([digits[abroad..], written.Digits[abroad..]], InternationalNumbers.Resolve)
            : startsWithCallingCode ? Best([digits, written.Digits], InternationalNumbers.Resolve)
            : null;
    }

    private int InternationalPrefixLength(string digits)
    {
        var own = home?.InternationalPrefixLength(digits) ?? 0;
        return own > 0 ? own : digits.StartsWith("00", StringComparison.Ordinal) ? 2 : 0;
    }

    // RFC 3966 §5.1.5: the context says where a local number is valid; it may have more digits than the calling code.
    private static Resolution ResolveInContext(WrittenNumber written, string context)
    {
        var digits = written.Digits;
        var length = CountryTable.CallingCodeLength(context + digits);
        var plan = length == 0 || length > context.Length ? null : CountryTable.Main(context[..length]);
        if (plan is null)
        {
            return Resolution.None(Details.UnknownCountryCode);
        }

        var abroad = plan.InternationalPrefixLength(digits);
        if (abroad > 0 && InternationalNumbers.Resolve(digits[abroad..]) is { IsValid: true } international)
        {
            return international;
        }

        var area = context[length..];
        if (plan.TrunkPrefix.Length > 0 && digits.StartsWith(plan.TrunkPrefix, StringComparison.Ordinal))
        {
            area = "";
        }

        var candidates = Enumerable.Range(0, area.Length + 1).Select(cut => area[..^cut] + digits);
        return Best(candidates, candidate => InternationalNumbers.ResolveNational(plan, plan.WithoutTrunkPrefix(candidate)));
    }

    private IEnumerable<Resolution> Readings(string digits, int firstGroupLength)
    {
        if (AfterVisibleOutsideLine(digits, firstGroupLength) is { } separated)
        {
            foreach (var reading in Readings(separated, 0).Where(reading => reading.IsValid))
            {
                yield return reading;
            }
        }

        var abroad = InternationalPrefixLength(digits);
        if (home is null)
        {
            yield return abroad > 0 ? InternationalNumbers.Resolve(digits[abroad..]) : Resolution.None();
            yield break;
        }

        if (abroad > 0 && abroad < digits.Length && digits[abroad] != '0')
        {
            yield return InternationalNumbers.Resolve(digits[abroad..]);
        }

        yield return WithBareCallingCode(digits, isLong: digits.Length >= LeastDigitsWithBareCallingCode);
        var isLocal = !StartsFull(digits) && home.NeedsTrunkPrefix(digits);
        if (!isLocal)
        {
            yield return InternationalNumbers.ResolveNational(home, home.WithoutTrunkPrefix(digits));
        }

        if (!StartsFull(digits))
        {
            yield return areaCode.Length > 0 ? InternationalNumbers.ResolveNational(home, areaCode + digits)
                : isLocal ? Resolution.None(Details.AreaCodeMissing) : Resolution.None();
        }

        if (After(outsideLine, digits) is { } rest && StartsFull(rest))
        {
            yield return Best(Readings(rest, 0)) is { IsValid: true } valid ? valid : Resolution.None();
        }
    }

    // Written as "0 030 123456" or "9-1234567", the prefix is plain to see.
    private string? AfterVisibleOutsideLine(string digits, int firstGroupLength) =>
        firstGroupLength > 0 && firstGroupLength == outsideLine.Length && After(outsideLine, digits) is { } rest
        && (StartsFull(rest) || outsideLine != TrunkPrefix) ? rest : null;

    private bool StartsFull(string digits) =>
        (TrunkPrefix.Length > 0 && digits.StartsWith(TrunkPrefix, StringComparison.Ordinal)) || InternationalPrefixLength(digits) > 0;

    private Resolution WithBareCallingCode(string digits, bool isLong)
    {
        var rest = isLong ? After(home!.CallingCode, digits) : null;
        return rest is not null && InternationalNumbers.ResolveNational(home!, rest) is { IsValid: true } reading
            && !(InternationalNumbers.ResolveNational(home!, digits).IsValid && !home!.NeedsTrunkPrefix(digits))
            ? reading : Resolution.None();
    }

    private static Resolution Best(IEnumerable<string> candidates, Func<string, Resolution> resolve) => Best(candidates.Distinct(StringComparer.Ordinal).Select(resolve));

    private static Resolution Best(IEnumerable<Resolution> readings)
    {
        Resolution? possible = null, failed = null;
        foreach (var reading in readings)
        {
            if (reading.IsValid)
            {
                return reading;
            }

            possible ??= reading.Found ? reading : null;
            failed = reading.Found || failed?.Failure is not null ? failed : reading;
        }

        return possible ?? failed ?? Resolution.None();
    }
}

using Ringbridge.Contract.Problems;

namespace Ringbridge.Contract.DialPlan;

/// <summary>From digits with calling code, or with a known plan, to a number.</summary>
internal static class InternationalNumbers
{
    /// <summary>ITU-T E.164 §6.1: at most 15 digits with the calling code.</summary>
    private const int MostDigits = 15;

    /// <summary>"+0049 30 …": somebody wrote both.</summary>
    public static string WithoutZeros(string digits) => digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : digits;

    /// <summary>Digits that start with a calling code.</summary>
    public static Resolution Resolve(string digits)
    {
        var length = CountryTable.CallingCodeLength(digits);
        if (length == 0)
        {
            return Resolution.None(digits.Length < 4 ? Details.NumberTooShort : Details.UnknownCountryCode);
        }

        var main = CountryTable.Main(digits[..length])!;
        return ResolveNational(main, main.WithoutTrunkPrefix(digits[length..]));
    }

    /// <summary>A national significant number of a plan, or of another country with the same calling code.</summary>
    public static Resolution ResolveNational(NumberingPlan plan, string number)
    {
        var owner = OwnerOf(plan.CallingCode, number);
        if (owner is not null && KindOf(owner, number) is { } kind)
        {
            return Resolution.Of(owner, owner.Country, number, kind, isValid: true);
        }

        var total = plan.CallingCode.Length + number.Length;
        var startsWithTrunkPrefix = plan.TrunkPrefix == "0" && number.StartsWith('0');
        if (startsWithTrunkPrefix || !plan.IsPossible(number) || total > MostDigits)
        {
            return Resolution.None(LengthProblem(plan, number, total));
        }

        var country = owner?.Country ?? (CountryTable.ForCallingCode(plan.CallingCode).Count == 1 ? plan.Country : null);
        return Resolution.Of(owner ?? plan, country, number, PossibleKind(plan, country, number), isValid: false);
    }

    private static string? LengthProblem(NumberingPlan plan, string number, int total) =>
        number.Length < plan.Lengths[0] ? Details.NumberTooShort
        : number.Length > plan.Lengths[^1] || total > MostDigits ? Details.NumberTooLong
        : null;

    private static NumberingPlan? OwnerOf(string callingCode, string number)
    {
        var plans = CountryTable.ForCallingCode(callingCode);
        return plans.Count == 1 ? plans[0] : plans.FirstOrDefault(plan => plan.Owns(number));
    }

    private static NumberKind? KindOf(NumberingPlan plan, string number) =>
        plan.KindOf(number) is not { } kind ? null
        : IsSatellite(plan) ? NumberKind.Satellite
        : PremiumRanges.IsAlways(plan.Country, number) ? NumberKind.Premium
        : kind;

    private static NumberKind PossibleKind(NumberingPlan plan, string? country, string number) =>
        IsSatellite(plan) ? NumberKind.Satellite
        : PremiumRanges.IsLikely(country ?? plan.Country, number) ? NumberKind.Premium
        : NumberKind.Unknown;

    // ITU-T E.164 list of assigned codes: 870 Inmarsat, 881 global mobile satellite, 882 and 883 international networks.
    private static bool IsSatellite(NumberingPlan plan) => plan.Key is "870" or "881" or "882" or "883";
}

using Ringbridge.Contract.Problems;

namespace Ringbridge.Contract.DialPlan;

/// <summary>
/// Reads a local number in the place that a global <c>phone-context</c> names (RFC 3966 §5.1.5). The context says where
/// the number is valid, and may have more digits than a calling code: <c>863-1234;phone-context=+1-914-555</c>.
/// </summary>
internal static class ContextNumberResolver
{
    /// <summary>Reads it.</summary>
    /// <param name="digits">The local number.</param>
    /// <param name="context">Digits of the context.</param>
    public static Resolution Resolve(string digits, string context)
    {
        var length = CountryTable.CallingCodeLength(context + digits);
        if (length == 0 || length > context.Length || CountryTable.Main(context[..length]) is not { } plan)
        {
            return Resolution.None(Details.UnknownCountryCode);
        }

        var abroad = plan.InternationalPrefixLength(digits);
        if (abroad > 0 && InternationalNumbers.Resolve(digits[abroad..]) is { IsValid: true } international)
        {
            return international;
        }

        // With the whole area of the context, then with less of it, at last as a national number of that country.
        var area = Home.After(plan.TrunkPrefix, digits) is null ? context[length..] : "";
        var candidates = Enumerable.Range(0, area.Length + 1).Select(cut => area[..^cut] + digits);
        return Resolution.Best(candidates.Select(candidate => InternationalNumbers.ResolveNational(plan, plan.WithoutTrunkPrefix(candidate))));
    }
}

namespace Ringbridge.Contract.DialPlan;

/// <summary>
/// Ranges that cost extra, by the start of the national number. The metadata knows the numbers in use today; these also
/// catch the ones it does not list (withdrawn, new, or of another length), because a number that may be expensive is
/// never dialled unasked. Sources: Bundesnetzagentur, Nummernplan Rufnummern für Premium-Dienste and Massenverkehrsdienste
/// (0900, 0137; earlier 0190, 0138), RTR KEM-V (090x, 093x, 118), BAKOM (090x).
/// </summary>
internal static class PremiumRanges
{
    /// <summary>Always premium, whatever the metadata says: 0137 is "shared cost" there and costs up to a euro a call.</summary>
    public static bool IsAlways(string? country, string number) => country == "DE" && number.StartsWith("137", StringComparison.Ordinal);

    /// <summary>Premium when the metadata has no kind for it.</summary>
    public static bool IsLikely(string? country, string number) => StartsOf(country).Any(start => number.StartsWith(start, StringComparison.Ordinal));

    private static string[] StartsOf(string? country) => country switch
    {
        "DE" => ["118", "12", "137", "138", "190", "900"],
        "AT" => ["118", "900", "901", "930", "931", "939"],
        "CH" or "LI" => ["18", "900", "901", "906"],
        "GB" or "GG" or "JE" or "IM" => ["118", "87", "9"],
        "FR" => ["89"],
        "IT" or "SM" or "VA" => ["144", "166", "892", "893", "894", "895", "899"],
        "AU" => ["190"],
        _ => ["900", "976"],
    };
}

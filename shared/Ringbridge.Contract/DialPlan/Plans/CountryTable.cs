using System.Collections.Concurrent;
using System.Text;

namespace Ringbridge.Contract.DialPlan;

/// <summary>
/// The numbering plans of the world. The rows are generated at build time (CountryTable.targets) and lie in the program
/// as text; a plan is made from its row when it is first asked for and then kept, so a program that dials nothing pays nothing.
/// </summary>
internal static partial class CountryTable
{
    private static readonly ConcurrentDictionary<string, NumberingPlan> Plans = new(StringComparer.Ordinal);

    /// <summary>The plan of a country (ISO 3166-1 alpha-2) or of a global range (its calling code, such as <c>881</c>).</summary>
    public static NumberingPlan? Find(string key)
    {
        if (Plans.TryGetValue(key, out var known))
        {
            return known;
        }

        var row = Row(key);
        return row.IsEmpty ? null : Plans.GetOrAdd(key, NumberingPlan.FromRow(key, Encoding.UTF8.GetString(row)));
    }

    /// <summary>The countries that share a calling code, main country first; empty when no country has it.</summary>
    public static IReadOnlyList<NumberingPlan> ForCallingCode(string callingCode) =>
        [.. Regions(callingCode).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Find).OfType<NumberingPlan>()];

    /// <summary>The main country of a calling code.</summary>
    public static NumberingPlan? Main(string callingCode)
    {
        var regions = Regions(callingCode);
        return regions.Length == 0 ? null : Find(regions.Split(' ')[0]);
    }

    /// <summary>How many digits at the start are a calling code: 1 to 3 (ITU-T E.164); 0 when none is.</summary>
    public static int CallingCodeLength(string digits)
    {
        for (var length = 1; length <= 3 && length < digits.Length; length++)
        {
            if (Regions(digits[..length]).Length > 0)
            {
                return length;
            }
        }

        return 0;
    }

    private static partial ReadOnlySpan<byte> Row(string key);

    private static partial string Regions(string callingCode);
}

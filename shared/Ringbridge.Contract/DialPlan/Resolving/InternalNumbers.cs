using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Ringbridge.Contract.DialPlan;

/// <summary>The internal numbers of the own phone system, as the settings' regular expression has them.</summary>
internal static class InternalNumbers
{
    private const int MostDigits = 15;
    private const int MostPatterns = 16;
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(50);
    private static readonly ConcurrentDictionary<string, Regex?> Patterns = new(StringComparer.Ordinal);

    /// <summary>Whether all the digits match. An empty or invalid pattern, or one that takes too long, has no internal numbers.</summary>
    public static bool Matches(string pattern, string digits)
    {
        if (string.IsNullOrWhiteSpace(pattern) || digits.Length is 0 or > MostDigits)
        {
            return false;
        }

        try
        {
            return PatternFor(pattern)?.IsMatch(digits) == true;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    // Settings change rarely: the few patterns of one run are kept, and a flood of them is not.
    private static Regex? PatternFor(string pattern)
    {
        if (Patterns.TryGetValue(pattern, out var known))
        {
            return known;
        }

        var made = Make($@"\A(?:{pattern})\z");
        if (Patterns.Count < MostPatterns)
        {
            Patterns.TryAdd(pattern, made);
        }

        return made;
    }

    private static Regex? Make(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Timeout);
        }
        catch (NotSupportedException)
        {
            // Look-arounds and back-references need the backtracking engine; the timeout still holds.
            return new Regex(pattern, RegexOptions.CultureInvariant, Timeout);
        }
        catch (ArgumentException)
        {
            // The settings check names the mistake to the person; here there simply are no internal numbers.
            return null;
        }
    }
}

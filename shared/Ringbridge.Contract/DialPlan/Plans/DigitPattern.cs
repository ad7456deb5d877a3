using System.Text.RegularExpressions;

namespace Ringbridge.Contract.DialPlan;

/// <summary>A pattern of the country table; the regular expression is made when it is first needed.</summary>
/// <remarks>The patterns are ours and the text is at most 17 digits; the timeout is the belt beside the braces.</remarks>
internal sealed class DigitPattern(string pattern)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(DialPlanner.RegexTimeoutMs);

    private readonly Lazy<Regex> _whole = new(() => Make($@"\A(?:{pattern})\z"));
    private readonly Lazy<Regex> _start = new(() => Make($@"\A(?:{pattern})"));

    /// <summary>Without a pattern nothing matches.</summary>
    public bool IsEmpty { get; } = pattern.Length == 0;

    /// <summary>Whether all the digits match.</summary>
    public bool MatchesAll(string digits) => !IsEmpty && _whole.Value.IsMatch(digits);

    /// <summary>The match at the start of the digits.</summary>
    public Match? MatchStart(string digits) => IsEmpty || _start.Value.Match(digits) is not { Success: true } match ? null : match;

    /// <summary>Puts the digits into a format such as <c>$1 $2</c>.</summary>
    public string Format(string digits, string format) => _whole.Value.Replace(digits, format);

    private static Regex Make(string pattern) => new(pattern, RegexOptions.CultureInvariant, Timeout);
}

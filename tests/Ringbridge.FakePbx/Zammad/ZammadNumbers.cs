using System.Text.RegularExpressions;

namespace Ringbridge.FakePbx.Zammad;

/// <summary>
/// How Zammad reads the numbers of its users, as app/models/cti/caller_id.rb does (zammad @4ca1e987): runs of digits, blanks,
/// hyphens and brackets, each made plain; what begins with one zero is German. It finds a caller by equal digits alone.
/// </summary>
public static partial class ZammadNumbers
{
    /// <summary>The numbers in a text.</summary>
    public static IReadOnlyList<string> In(string text) => [.. Run().Matches(text).Select(run => Plain(run.Value))];

    private static string Plain(string run)
    {
        var bare = run.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        var digits = string.Concat(TrunkZero().Replace(bare, "${access}${country}${rest}").Where(char.IsAsciiDigit));
        return digits switch
        {
            ['0', '0', .. var rest] => rest,
            ['0', .. var rest] => $"49{rest}",
            _ => digits,
        };
    }

    [GeneratedRegex(@"[0-9\s\-(|)]{6,26}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Run();

    [GeneratedRegex(@"^(?<access>00)?(?<country>\+?[0-9]{2})\(0?(?<rest>[0-9]*)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TrunkZero();
}

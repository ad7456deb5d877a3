using System.Text.RegularExpressions;

namespace Ringbridge.Lines.Baresip;

/// <summary>Baresip prints for a terminal: <c>ESC [ … m</c> switches colours (ECMA-48, SGR).</summary>
internal static partial class AnsiColours
{
    /// <summary>The text without them.</summary>
    public static string Strip(string text) => Sequence().Replace(text, "");

    [GeneratedRegex(@"\x1b\[[0-9;]*m", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sequence();
}

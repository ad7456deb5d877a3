using System.Text.RegularExpressions;

namespace Ringbridge.Lines.Baresip;

/// <summary>What <c>reginfo</c> prints: the accounts, and whether the PBX took their registration.</summary>
internal static partial class AccountList
{
    /// <summary>Every account's SIP URI, and whether its registration failed. Accounts that do not register never fail.</summary>
    public static IReadOnlyList<(string Account, bool Failed)> Parse(string data) =>
        [.. Row().Matches(data).Select(match => (match.Groups["account"].Value, match.Groups["failed"].Success))];

    // baresip, src/ua.c ua_print_status(): "> sip:alice@pbx.example       ERR  Expires 60s"
    [GeneratedRegex(
        @"^[> ] ?(?<account>sips?:\S+)[ \t]*(?<failed>ERR\b)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();
}

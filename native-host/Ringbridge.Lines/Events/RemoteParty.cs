using System.Text.RegularExpressions;
using Ringbridge.Lines.Sip;

namespace Ringbridge.Lines.Events;

/// <summary>
/// The other side of a call as an event tells it: a SIP URI, with or without a name in front of it and angle brackets around
/// it, a plain number, or a word that says the number is withheld.
/// </summary>
internal static partial class RemoteParty
{
    private static readonly HashSet<string> Withheld = new(StringComparer.OrdinalIgnoreCase)
    {
        "anonymous", "anonym", "unknown", "unbekannt", "private", "privat", "restricted", "unavailable", "withheld", "null", "(null)", "undefined", "-",
    };

    /// <summary>Reads both.</summary>
    /// <param name="remote">The other side, as the phone wrote it.</param>
    /// <param name="name">Its name, as the phone wrote it.</param>
    public static SipPeer Read(string? remote, string? name)
    {
        var match = NameAndAddress().Match(remote ?? "");
        var address = (match.Success ? match.Groups["address"].Value : remote ?? "").Trim();
        var shown = Spaced(name) ?? (match.Success ? match.Groups["name"].Value : null);
        if (Withheld.Contains(address) || address.Length == 0)
        {
            return SipPeer.Parse(null, Known(shown));
        }

        var peer = SipPeer.Parse(AsUri(address), Known(shown));
        return Withheld.Contains(peer.Name ?? "") ? peer with { Name = null } : peer;
    }

    // Without a scheme it is the user part alone, or user and host. A percent sign is no encoding any more.
    private static string AsUri(string address)
    {
        if (Scheme().IsMatch(address))
        {
            return address;
        }

        var at = address.IndexOf('@', StringComparison.Ordinal);
        return $"sip:{Uri.EscapeDataString(at < 0 ? address : address[..at])}@phone";
    }

    // Some phones write a name as forms do, with plus signs for spaces; one that has spaces does not.
    private static string? Spaced(string? name) =>
        name is null || name.Contains(' ', StringComparison.Ordinal) ? name : name.Replace('+', ' ');

    private static string? Known(string? name) => name is null || Withheld.Contains(name.Trim()) ? null : name;

    [GeneratedRegex(@"^\s*""?(?<name>[^""<]*?)""?\s*<(?<address>[^<>]*)>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameAndAddress();

    [GeneratedRegex(@"^(?:sips?|tel):.*?(?:@|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Scheme();
}

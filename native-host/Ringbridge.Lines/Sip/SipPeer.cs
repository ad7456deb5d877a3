using System.Text.RegularExpressions;

namespace Ringbridge.Lines.Sip;

/// <summary>The other side of a SIP call, as far as its URI and display name tell.</summary>
/// <param name="Number">Its number; null when withheld, or when the user part is a name.</param>
/// <param name="Name">Its name; null when there is none, or it only repeats the number.</param>
internal sealed partial record SipPeer(string? Number, string? Name)
{
    private const int MaxNameLength = 200;

    /// <summary>Reads a <c>sip:</c>, <c>sips:</c> or <c>tel:</c> URI (RFC 3261 §19.1, RFC 3966) and a display name.</summary>
    public static SipPeer Parse(string? uri, string? displayName)
    {
        var user = UserPart(uri);
        var number = user is not null && NumberLike().IsMatch(user) ? Separators().Replace(user, "") : null;
        var name = Clean(displayName) ?? (number is null && user is not "anonymous" ? Clean(user) : null);
        return new SipPeer(number, string.Equals(name, user, StringComparison.Ordinal) && number is not null ? null : name);
    }

    private static string? UserPart(string? uri)
    {
        var match = Uri().Match(uri ?? "");
        return match.Success ? System.Uri.UnescapeDataString(match.Groups["user"].Value) : null;
    }

    private static string? Clean(string? text)
    {
        var clean = Controls().Replace(text ?? "", " ").Trim().Trim('"').Trim();
        return clean.Length switch
        {
            0 => null,
            > MaxNameLength => clean[..MaxNameLength],
            _ => clean,
        };
    }

    [GeneratedRegex(@"^(?:sips?:(?<user>[^@;:?]+)(?:[;:][^@]*)?@|tel:(?<user>[^;?]+))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Uri();

    [GeneratedRegex(@"^\+?[0-9*#](?:[-.() ]?[0-9*#])*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberLike();

    [GeneratedRegex(@"[-.() ]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\p{C}+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Controls();
}

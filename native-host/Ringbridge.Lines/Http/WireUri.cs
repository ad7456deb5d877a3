using System.Globalization;
using System.Text;

namespace Ringbridge.Lines.Http;

/// <summary>
/// Addresses that arrive at the phone letter by letter as they were built. <see cref="Uri"/> rewrites what it takes for equal
/// (<c>%41</c>, <c>..</c>, quotes); phones do not always agree, and what is shown in a test should be what is sent.
/// </summary>
internal static class WireUri
{
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>An address that is sent as written.</summary>
    /// <param name="origin">Scheme, host and port, such as <c>http://[::1]:8080</c>.</param>
    /// <param name="pathAndQuery">What stands in the request line; begins with a slash. What HTTP does not allow there is percent-encoded as UTF-8.</param>
    public static Uri Build(string origin, string pathAndQuery) => new(origin + Encode(pathAndQuery), AsWritten);

    /// <summary>Whether an address names nothing but a web server over http or https: no user, password or fragment.</summary>
    public static bool IsOrigin(string text, out string origin)
    {
        origin = "";
        if (text.Contains('@', StringComparison.Ordinal) || !Uri.TryCreate(text, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0 || uri.Port == 0 || uri.PathAndQuery is not "/" || uri.Fragment.Length > 0)
        {
            return false;
        }

        origin = uri.GetLeftPart(UriPartial.Authority);
        return true;
    }

    // Visible ASCII stays, except the few characters that no request line may hold (RFC 9112 §3.2); an existing %XX stays too.
    private static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is > 0x20 and < 0x7F and not ('"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}' or '#'))
            {
                encoded.Append(rune);
                continue;
            }

            foreach (var value in utf8[..rune.EncodeToUtf8(utf8)])
            {
                encoded.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return encoded.ToString();
    }
}

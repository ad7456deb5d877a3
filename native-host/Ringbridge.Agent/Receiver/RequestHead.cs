using System.Text;

namespace Ringbridge.Agent.Receiver;

/// <summary>
/// Reads the head of a request as phones write it, which is not always HTTP: raw spaces, quotes and umlauts in the address,
/// <c>GET ?x</c> without a slash, no <c>Host</c>, HTTP/1.0 or no version at all, lines that end with a bare line feed. The address is
/// everything between the method's space and the last <c> HTTP/</c>. Web servers answer 400 to half of that.
/// </summary>
internal static class RequestHead
{
    private const int MaxMethodLength = 16;

    // Sec-Fetch-Site and its kin (prefix), and what browsers add to navigations, pages and forms.
    private const string BrowserPrefix = "sec-";

    private static readonly HashSet<string> BrowserHeaders = new(StringComparer.Ordinal)
    {
        "origin", "referer", "cookie", "upgrade-insecure-requests", "access-control-request-method", "access-control-request-headers",
        "access-control-request-private-network",
    };

    /// <summary>Where the head ends: behind its empty line; −1 while there is none.</summary>
    public static int EndOf(ReadOnlySpan<byte> bytes)
    {
        var (crlf, lf) = (bytes.IndexOf("\n\r\n"u8), bytes.IndexOf("\n\n"u8));
        if (crlf < 0 && lf < 0)
        {
            return -1;
        }

        return lf < 0 || (crlf >= 0 && crlf < lf) ? crlf + 3 : lf + 2;
    }

    /// <summary>Understands a head; null when it is none.</summary>
    /// <param name="head">The bytes, at least one whole line.</param>
    /// <param name="isComplete">Whether they end with the empty line.</param>
    public static ReceivedRequest? TryParse(ReadOnlySpan<byte> head, bool isComplete)
    {
        if (NextLine(ref head) is not { IsEmpty: false } line || Method(line) is not { } method)
        {
            return null;
        }

        var target = Target(line[(method.Length + 1)..]);
        var question = target.IndexOf((byte)'?');
        var path = Encoding.Latin1.GetString(question < 0 ? target : target[..question]);
        var request = new ReceivedRequest
        {
            Method = method,
            Path = path.Length == 0 ? "/" : path,
            Query = question < 0 ? ReadOnlyMemory<byte>.Empty : target[(question + 1)..].ToArray(),
            IsComplete = isComplete,
        };
        return WithHeaders(request, head);
    }

    private static ReceivedRequest WithHeaders(ReceivedRequest request, ReadOnlySpan<byte> rest)
    {
        var hosts = new List<string>();
        while (!rest.IsEmpty)
        {
            var line = NextLine(ref rest);
            var colon = line.IndexOf((byte)':');
            if (colon <= 0)
            {
                continue;
            }

            var name = Encoding.Latin1.GetString(line[..colon]).Trim().ToLowerInvariant();
            var value = Encoding.Latin1.GetString(line[(colon + 1)..]).Trim();
            switch (name)
            {
                case "host":
                    hosts.Add(value);
                    break;
                case "accept-language":
                    request = request with { Language = value };
                    break;
                case var _ when BrowserHeaders.Contains(name) || name.StartsWith(BrowserPrefix, StringComparison.Ordinal):
                    request = request with { BrowserHeader = request.BrowserHeader ?? name };
                    break;
                default:
                    break;
            }
        }

        return request with { Hosts = hosts };
    }

    private static ReadOnlySpan<byte> NextLine(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)'\n');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return line.TrimEnd((byte)'\r');
    }

    private static string? Method(ReadOnlySpan<byte> line)
    {
        var space = line.IndexOf((byte)' ');
        if (space is <= 0 or > MaxMethodLength)
        {
            return null;
        }

        foreach (var letter in line[..space])
        {
            if (!char.IsAsciiLetter((char)letter))
            {
                return null;
            }
        }

        return Encoding.ASCII.GetString(line[..space]).ToUpperInvariant();
    }

    private static ReadOnlySpan<byte> Target(ReadOnlySpan<byte> rest)
    {
        var version = rest.LastIndexOf(" HTTP/"u8);
        var target = (version < 0 ? rest : rest[..version]).Trim((byte)' ');

        // As proxies are asked: http://host/path. What host the sender means, its Host header says too.
        var scheme = target.IndexOf("://"u8);
        if (scheme is < 4 or > 5 || target[0] is (byte)'/' or (byte)'?')
        {
            return target;
        }

        var origin = target[(scheme + 3)..];
        var path = origin.IndexOfAny((byte)'/', (byte)'?');
        return path < 0 ? [] : origin[path..];
    }
}

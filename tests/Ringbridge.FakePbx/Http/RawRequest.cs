using System.Globalization;
using System.Text;

namespace Ringbridge.FakePbx.Http;

/// <summary>A request as it came over the wire: nothing is decoded or put right.</summary>
/// <param name="Line">The request line without its end.</param>
/// <param name="Headers">Header values by name; of doubled names the last counts.</param>
public sealed record RawRequest(string Line, IReadOnlyDictionary<string, string> Headers)
{
    private const int MaxBodyBytes = 64 * 1024;

    /// <summary>What came after the head, as <c>Content-Length</c> says; read as UTF-8.</summary>
    public string Body { get; init; } = "";

    /// <summary>Such as <c>GET</c>.</summary>
    public string Method => Line.Split(' ')[0];

    /// <summary>What stands between method and protocol version.</summary>
    public string Target => Line.Split(' ') is [_, var target, ..] ? target : "";

    /// <summary>The target up to the question mark; may be empty, as in <c>GET ?action=…</c>.</summary>
    public string Path => Target.Split('?')[0];

    /// <summary>The target after the question mark.</summary>
    public string Query => Target.Contains('?', StringComparison.Ordinal) ? Target[(Target.IndexOf('?', StringComparison.Ordinal) + 1)..] : "";

    /// <summary>The sender wants no further request on this connection.</summary>
    public bool IsLast =>
        Line.EndsWith("HTTP/1.0", StringComparison.Ordinal)
        || (Headers.TryGetValue("Connection", out var connection) && connection.Contains("close", StringComparison.OrdinalIgnoreCase));

    /// <summary>A value of the query, percent-decoded and with <c>+</c> as a space, as web servers read it; null when it is not there.</summary>
    public string? Value(string name)
    {
        foreach (var pair in Query.Split('&'))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            if (at >= 0 && string.Equals(pair[..at], name, StringComparison.Ordinal))
            {
                return Decode(pair[(at + 1)..]);
            }
        }

        return null;
    }

    /// <summary>Percent-decodes, with <c>+</c> as a space.</summary>
    public static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    /// <summary>Reads one request; null when the peer closed before it was complete, or what it sends is not HTTP (TLS, for one).</summary>
    public static async Task<RawRequest?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (!EndsHead(head))
        {
            if (head.Count > 16 * 1024 || await stream.ReadAsync(one, cancellationToken) == 0 || (head.Count == 0 && !char.IsAsciiLetter((char)one[0])))
            {
                return null;
            }

            head.Add(one[0]);
        }

        var lines = Encoding.Latin1.GetString([.. head]).Split("\r\n");
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Skip(1).Where(line => line.Contains(':', StringComparison.Ordinal)))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }

        return new RawRequest(lines[0], headers) { Body = await ReadBodyAsync(stream, headers, cancellationToken) };
    }

    private static async Task<string> ReadBodyAsync(Stream stream, Dictionary<string, string> headers, CancellationToken cancellationToken)
    {
        if (!headers.TryGetValue("Content-Length", out var text) || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            return "";
        }

        var body = new byte[Math.Min(length, MaxBodyBytes)];
        await stream.ReadExactlyAsync(body, cancellationToken);
        return Encoding.UTF8.GetString(body);
    }

    private static bool EndsHead(List<byte> head) => head is [.., (byte)'\r', (byte)'\n', (byte)'\r', (byte)'\n'];
}

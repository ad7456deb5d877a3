using System.Globalization;
using System.Net;

namespace Ringbridge.Agent.Receiver;

/// <summary>Where the receiver may be told to listen: <c>127.0.0.1:61234</c>, <c>[::1]:61234</c>, <c>0.0.0.0:61234</c>, <c>localhost:61234</c> (both loopbacks).</summary>
internal static class ListenAddress
{
    /// <summary>What it means; null when it is none. Port 0 lets the system choose, for tests.</summary>
    public static IReadOnlyList<IPEndPoint>? TryParse(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon <= 0 || !ushort.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port))
        {
            return null;
        }

        var host = text[..colon];
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
        {
            return [new IPEndPoint(IPAddress.Loopback, port), new IPEndPoint(IPAddress.IPv6Loopback, port)];
        }

        var isIpv6 = host.StartsWith('[') && host.EndsWith(']');
        return IPAddress.TryParse(isIpv6 ? host[1..^1] : host, out var address)
            && isIpv6 == (address.AddressFamily is System.Net.Sockets.AddressFamily.InterNetworkV6)
            && (isIpv6 || host.Count(letter => letter is '.') == 3)
            ? [new IPEndPoint(address, port)]
            : null;
    }
}

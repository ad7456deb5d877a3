using System.Net;
using System.Net.Sockets;

namespace Ringbridge.Contract.Network;

/// <summary>
/// What belongs to this computer and its own network. Only there may a URL without encryption lead. A name is judged twice:
/// by its form when it is configured, and by the address it stands for when it is called, because names can be made to
/// stand for anything.
/// </summary>
/// <remarks>extension/src/common/local-host.ts has the same rules for the form; extension/src/common/local-hosts.tsv tests both.</remarks>
public static class LocalHost
{
    // RFC 6761 and 6762 (localhost, local), RFC 8375 (home.arpa), ICANN's reserved "internal", and what routers here use.
    private static readonly string[] Suffixes =
        [".localhost", ".local", ".lan", ".home", ".home.arpa", ".internal", ".intranet", ".corp", ".fritz.box", ".speedport.ip"];

    private static readonly IPNetwork[] Networks =
    [
        IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("100.64.0.0/10"), IPNetwork.Parse("fc00::/7"), IPNetwork.Parse("fe80::/10"),
    ];

    /// <summary>Whether a host is local as far as its form tells: a local address, or a name that only a local network knows.</summary>
    /// <param name="host">As in a URL; IPv6 with or without brackets.</param>
    public static bool IsLocal(string host)
    {
        var name = host.TrimEnd('.').Trim('[', ']');
        if (IPAddress.TryParse(name, out var address))
        {
            return IsLocal(address);
        }

        return name.Length > 0 && (!name.Contains('.', StringComparison.Ordinal)
            || Suffixes.Any(suffix => name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            || name.Equals("fritz.box", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether an address is one of this computer or of a private network.</summary>
    public static bool IsLocal(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return IPAddress.IsLoopback(plain) || Networks.Any(network => network.Contains(plain));
    }

    /// <summary>Connects to a host at a local address of it, and to no other.</summary>
    /// <exception cref="NotLocalException">It has none.</exception>
    /// <exception cref="SocketException">It cannot be found or reached.</exception>
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var target = context.DnsEndPoint;
        var addresses = (await Dns.GetHostAddressesAsync(target.Host, cancellationToken)).Where(IsLocal).ToArray();
        if (addresses.Length == 0)
        {
            throw new NotLocalException(target.Host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

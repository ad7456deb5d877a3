using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Ringbridge.Agent.Receiver;

/// <summary>The own address at which a phone reaches this computer.</summary>
internal static class OwnAddress
{
    private const int DiscardPort = 9;

    private static readonly TimeSpan LookupTimeout = TimeSpan.FromSeconds(2);

    /// <summary>Whether that host is this computer itself.</summary>
    public static bool IsThisComputer(string? host) =>
        host is null || host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>The address that packets to a host would come from; else the first that other computers could know; null without a network.</summary>
    public static async Task<IPAddress?> TowardsAsync(string host, CancellationToken cancellationToken)
    {
        try
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            timeout.CancelAfter(LookupTimeout);
            var target = IPAddress.TryParse(host, out var literal) ? literal : (await Dns.GetHostAddressesAsync(host, timeout.Token)).FirstOrDefault();
            return target is null ? First() : Towards(target);
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return First();
        }
    }

    // Connecting a datagram socket sends nothing: the system only chooses the way, and with it the own address.
    private static IPAddress? Towards(IPAddress target)
    {
        using var socket = new Socket(target.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        socket.Connect(target, DiscardPort);
        return (socket.LocalEndPoint as IPEndPoint)?.Address;
    }

    private static IPAddress? First() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(network => network is { OperationalStatus: OperationalStatus.Up, NetworkInterfaceType: not NetworkInterfaceType.Loopback })
        .SelectMany(network => network.GetIPProperties().UnicastAddresses)
        .Select(unicast => unicast.Address)
        .Where(address => !IPAddress.IsLoopback(address) && !address.IsIPv6LinkLocal)
        .OrderBy(address => address.AddressFamily is AddressFamily.InterNetwork ? 0 : 1)
        .FirstOrDefault();
}

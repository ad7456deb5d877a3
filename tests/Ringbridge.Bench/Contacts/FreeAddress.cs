using System.Net;
using System.Net.Sockets;

namespace Ringbridge.Bench.Contacts;

/// <summary>Addresses for servers of the benchmark.</summary>
internal static class FreeAddress
{
    /// <summary>One that nobody listens at.</summary>
    public static string Take()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return $"http://{probe.LocalEndpoint}/";
    }
}

using System.Net;
using System.Net.Sockets;

namespace Ringbridge.Tests.Sip;

/// <summary>
/// Neighbouring loopback ports that were free a moment ago. Baresip and sipp cannot say which port the system gave them, so
/// ports must be chosen for them: below the system's own range, from a random start, never the same twice in one process.
/// </summary>
internal static class PortBlock
{
    private const int First = 20_000;
    private const int Last = 32_000;
    private static readonly Lock Turn = new();
    private static int _next = Random.Shared.Next(First, Last);

    /// <summary>The first of so many free ports.</summary>
    public static int Take(int count)
    {
        lock (Turn)
        {
            for (var attempt = 0; attempt < 200; attempt++)
            {
                // Even, as RTP wants it (RFC 3550 §11).
                var start = (_next + 1) & ~1;
                _next = start + count > Last ? First : start + count;
                if (Enumerable.Range(start, count).All(IsFree))
                {
                    return start;
                }
            }
        }

        throw new InvalidOperationException($"no {count} free ports in a row between {First} and {Last}");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var tcp = new TcpListener(IPAddress.Loopback, port);
            tcp.Start();
            using var udp = new UdpClient(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Ringbridge.FakePbx;

/// <summary>Opens an address as phones do: whatever stands behind the host goes into the request line as it is, spaces and umlauts too.</summary>
internal static class ActionUrlCaller
{
    /// <summary>Opens it.</summary>
    /// <returns>The status of the answer; 0 when there was none.</returns>
    public static async Task<int> CallAsync(string address, CancellationToken cancellationToken)
    {
        const string Scheme = "http://";
        var targetAt = address.IndexOfAny(['/', '?'], Scheme.Length);
        var (host, target) = (new Uri(address[..targetAt]), address[targetAt..]);
        using var client = new TcpClient();
        await client.ConnectAsync(host.DnsSafeHost, host.Port, cancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"GET {target} HTTP/1.1\r\nHost: {host.Authority}\r\nUser-Agent: phone\r\nConnection: close\r\n\r\n"), cancellationToken);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var line = await reader.ReadLineAsync(cancellationToken);
        return line?.Split(' ') is [_, var status, ..] && int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}

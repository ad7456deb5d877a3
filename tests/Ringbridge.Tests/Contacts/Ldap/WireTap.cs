using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ringbridge.Tests.Contacts.Ldap;

/// <summary>Stands between a client and a server, and keeps what the client says.</summary>
internal sealed class WireTap : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly MemoryStream _heard = new();
    private readonly int _port;
    private readonly Task _running;

    /// <summary>Listens.</summary>
    /// <param name="server">Where what is said goes, such as <c>127.0.0.1:389</c>.</param>
    public WireTap(string server)
    {
        _port = IPEndPoint.Parse(server).Port;
        _listener.Start();
        _running = ServeAsync();
    }

    public string Server => $"{_listener.LocalEndpoint}";

    /// <summary>What the client said so far, a letter for each byte.</summary>
    public string Heard
    {
        get
        {
            lock (_heard)
            {
                return Encoding.Latin1.GetString(_heard.ToArray());
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _running;
        _end.Dispose();
        await _heard.DisposeAsync();
    }

    private async Task ServeAsync()
    {
        var relays = new List<Task>();
        try
        {
            while (true)
            {
                relays.Add(RelayAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(relays);
        }
    }

    private async Task RelayAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _port, _end.Token);
                await Task.WhenAny(PumpAsync(client.GetStream(), server.GetStream(), keeps: true), PumpAsync(server.GetStream(), client.GetStream(), keeps: false));
            }
            catch (OperationCanceledException)
            {
                // The test is over.
            }
        }
    }

    private async Task PumpAsync(NetworkStream from, NetworkStream to, bool keeps)
    {
        var buffer = new byte[4096];
        try
        {
            while (await from.ReadAsync(buffer, _end.Token) is > 0 and var length)
            {
                if (keeps)
                {
                    Keep(buffer.AsSpan(0, length));
                }

                await to.WriteAsync(buffer.AsMemory(0, length), _end.Token);
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // One side is gone.
        }
    }

    private void Keep(ReadOnlySpan<byte> said)
    {
        lock (_heard)
        {
            _heard.Write(said);
        }
    }
}

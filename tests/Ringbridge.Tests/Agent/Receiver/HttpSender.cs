using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ringbridge.Tests.Agent.Receiver;

/// <summary>A phone, as far as the receiver can tell: a connection, and the bytes that go over it.</summary>
internal sealed class HttpSender : IDisposable
{
    private readonly Socket _socket;

    private HttpSender(Socket socket) => _socket = socket;

    public static async Task<HttpSender> ConnectAsync(IPEndPoint receiver)
    {
        var socket = new Socket(receiver.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(receiver, TestClient.Soon);
        return new HttpSender(socket);
    }

    /// <summary>Sends a request and gives the status of the answer.</summary>
    public static async Task<int> GetAsync(IPEndPoint receiver, string target, params string[] headers)
    {
        using var sender = await ConnectAsync(receiver);
        await sender.SendAsync($"GET {target} HTTP/1.1\r\nHost: {receiver}\r\n{string.Concat(headers.Select(header => $"{header}\r\n"))}\r\n");
        return Status(await sender.ReadAsync());
    }

    public static int Status(string answer) => int.Parse(answer.Split(' ')[1]);

    public async Task SendAsync(string text) => await SendAsync(Encoding.UTF8.GetBytes(text));

    public async Task SendAsync(byte[] bytes) => await _socket.SendAsync(bytes, TestClient.Soon);

    /// <summary>Says that nothing more comes.</summary>
    public void FinishSending() => _socket.Shutdown(SocketShutdown.Send);

    /// <summary>Breaks the connection, as phones do that do not wait for an answer.</summary>
    public void Break()
    {
        _socket.LingerState = new LingerOption(enable: true, 0);
        _socket.Close();
    }

    /// <summary>Everything until the receiver closes; empty when it said nothing.</summary>
    public async Task<string> ReadAsync()
    {
        var bytes = new List<byte>();
        var buffer = new byte[4096];
        try
        {
            int read;
            while ((read = await _socket.ReceiveAsync(buffer, TestClient.Soon)) > 0)
            {
                bytes.AddRange(buffer[..read]);
            }
        }
        catch (SocketException)
        {
            // Cut: an end, too.
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    public void Dispose() => _socket.Dispose();
}

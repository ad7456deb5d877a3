using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Ringbridge.FakePbx.Nfon;

/// <summary>
/// A real baresip, told over its ctrl_tcp module (netstrings of JSON; baresip, modules/ctrl_tcp) to call. With it a call
/// that was asked of the fake server makes a telephone ring somewhere else.
/// </summary>
public sealed class BaresipLeg : ICallLeg
{
    private readonly TcpClient _client;
    private readonly NetworkStream _stream;
    private readonly Task _reading;
    private Action<string, string?>? _report;

    private BaresipLeg(TcpClient client)
    {
        (_client, _stream) = (client, client.GetStream());
        _reading = ReadAsync();
    }

    /// <summary>Connects to the control of a running baresip.</summary>
    public static BaresipLeg Connect(string host, int port) => new(new TcpClient(host, port));

    /// <inheritdoc/>
    public Task CallAsync(string callee, Action<string, string?> report, CancellationToken cancellationToken)
    {
        _report = report;
        return SendAsync("dial", callee, cancellationToken);
    }

    /// <inheritdoc/>
    public Task HangUpAsync(CancellationToken cancellationToken) => SendAsync("hangup", "", cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _reading;
    }

    private async Task SendAsync(string command, string parameters, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.Serialize(new { command, @params = parameters });
        var netstring = string.Create(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(json)}:{json},");
        await _stream.WriteAsync(Encoding.UTF8.GetBytes(netstring), cancellationToken);
    }

    private async Task ReadAsync()
    {
        try
        {
            while (true)
            {
                var length = 0;
                for (var one = await ReadByteAsync(); one != ':'; one = await ReadByteAsync())
                {
                    length = (length * 10) + (one - '0');
                }

                var json = new byte[length + 1]; // With the comma after it.
                await _stream.ReadExactlyAsync(json);
                Hear(JsonDocument.Parse(json.AsMemory(0, length)).RootElement);
            }
        }
        catch (Exception end) when (end is IOException or ObjectDisposedException or SocketException)
        {
            // The phone went, or nobody needs it any more.
        }
    }

    private async Task<char> ReadByteAsync()
    {
        var one = new byte[1];
        await _stream.ReadExactlyAsync(one);
        return (char)one[0];
    }

    private void Hear(JsonElement message)
    {
        if (!message.TryGetProperty("type", out var type))
        {
            return;
        }

        var cause = message.TryGetProperty("param", out var param) ? param.GetString() ?? "" : "";
        switch (type.GetString())
        {
            case "CALL_RINGING":
                _report?.Invoke("ring", null);
                break;
            case "CALL_ESTABLISHED":
                _report?.Invoke("answer", null);
                break;
            case "CALL_CLOSED":
                _report?.Invoke("hangup", cause.StartsWith("486", StringComparison.Ordinal) ? "busy" : cause.StartsWith("603", StringComparison.Ordinal) ? "reject" : "unspecified");
                break;
        }
    }
}

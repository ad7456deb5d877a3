using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Ringbridge.Tests.Lines.Baresip;

/// <summary>
/// What real baresip cannot be made to do: be silent, talk nonsense, be of another version. Speaks ctrl_tcp's framing with
/// code of its own; answers each command with what the test put in <see cref="Answers"/>, else with an empty "ok".
/// </summary>
internal sealed class FakeControl : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly Task _serving;
    private NetworkStream? _client;

    private FakeControl()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Address => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Raw bytes to send to whoever connects, before anything else.</summary>
    public byte[]? Greeting { get; set; }

    /// <summary>The answer to a command: ok and data; null is silence.</summary>
    public ConcurrentDictionary<string, (bool Ok, string Data)?> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>Events to send before the answer to a command, as JSON.</summary>
    public ConcurrentDictionary<string, string[]> EventsBefore { get; } = new(StringComparer.Ordinal);

    /// <summary>The commands that came, with their parameters.</summary>
    public ConcurrentQueue<string> Commands { get; } = new();

    public static FakeControl Start() => new();

    public Task SendAsync(string json) => SendRawAsync(Frame(json));

    public async Task SendRawAsync(byte[] bytes) => await _client.ShouldNotBeNull().WriteAsync(bytes);

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _serving;
        _listener.Stop();
        _ending.Dispose();
    }

    private static byte[] Frame(string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        return [.. Encoding.ASCII.GetBytes($"{body.Length}:"), .. body, (byte)','];
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_ending.Token);
                await TalkAsync(client.GetStream());
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        _client = stream;
        try
        {
            if (Greeting is not null)
            {
                await stream.WriteAsync(Greeting, _ending.Token);
            }

            while (await ReadCommandAsync(stream) is { } command)
            {
                await AnswerAsync(command);
            }
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            // The line went away.
        }
    }

    private async Task AnswerAsync(JsonElement command)
    {
        var name = command.GetProperty("command").GetString()!;
        var parameters = command.TryGetProperty("params", out var value) ? " " + value.GetString() : "";
        Commands.Enqueue(name + parameters);
        foreach (var json in EventsBefore.GetValueOrDefault(name, []))
        {
            await SendAsync(json);
        }

        if (Answers.GetValueOrDefault(name, (true, "")) is var (ok, data))
        {
            var token = command.GetProperty("token").GetString();
            await SendAsync($$"""{"response":true,"ok":{{(ok ? "true" : "false")}},"data":"{{JsonEncodedText.Encode(data)}}","token":"{{token}}"}""");
        }
    }

    private async Task<JsonElement?> ReadCommandAsync(NetworkStream stream)
    {
        var length = 0;
        for (var next = await ReadByteAsync(stream); next != ':'; next = await ReadByteAsync(stream))
        {
            if (next < 0)
            {
                return null;
            }

            length = (length * 10) + next - '0';
        }

        var body = new byte[length + 1];
        await stream.ReadExactlyAsync(body, _ending.Token);
        return JsonElement.Parse(body.AsSpan(0, length));
    }

    private async Task<int> ReadByteAsync(NetworkStream stream)
    {
        var one = new byte[1];
        return await stream.ReadAsync(one, _ending.Token) == 0 ? -1 : one[0];
    }
}

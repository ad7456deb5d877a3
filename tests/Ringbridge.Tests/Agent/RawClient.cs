using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using Ringbridge.Tests.Streams;

namespace Ringbridge.Tests.Agent;

/// <summary>A client that speaks bytes.</summary>
internal sealed class RawClient(Stream stream) : IAsyncDisposable
{
    public async Task OpenAsync()
    {
        await WriteFrameAsync("""{"jsonrpc":"2.0","id":1,"method":"session.open","params":{"protocol":1,"client":"extension"}}""");
        (await ReadAsync()).TryGetProperty("result", out _).ShouldBeTrue();
    }

    public async Task WriteFrameAsync(string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        var frame = new byte[4 + body.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, body.Length);
        body.CopyTo(frame, 4);
        await WriteAsync(frame);
    }

    public async Task WriteAsync(byte[] bytes) => await stream.WriteAsync(bytes, TestClient.Soon);

    public void CloseWriting() => ((DuplexStream)stream).CloseOutput();

    public async Task<JsonElement> ReadAsync()
    {
        var header = new byte[4];
        await stream.ReadExactlyAsync(header, TestClient.Soon);
        var body = new byte[BinaryPrimitives.ReadInt32LittleEndian(header)];
        await stream.ReadExactlyAsync(body, TestClient.Soon);
        return JsonDocument.Parse(body).RootElement;
    }

    /// <summary>Waits for the agent to end the connection.</summary>
    public async Task EndAsync()
    {
        var buffer = new byte[4096];
        try
        {
            while (await stream.ReadAsync(buffer, TestClient.Soon) > 0)
            {
                // Whatever it still says, it must come to an end.
            }
        }
        catch (IOException)
        {
            // Cut: an end too.
        }
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();
}

using System.Text;
using Ringbridge.Contract.Rpc;

namespace Ringbridge.Tests.Host.Shim;

/// <summary>One shim at the <see cref="FakeAgent"/>'s door.</summary>
internal sealed class FakeAgentConnection(Stream stream) : IAsyncDisposable
{
    private readonly FrameReader _reader = new(stream);

    /// <summary>The next frame as text; null when the shim hung up.</summary>
    public async Task<string?> ReceiveAsync(CancellationToken cancellationToken) =>
        await _reader.ReadAsync(cancellationToken) is { } payload ? Encoding.UTF8.GetString(payload.Span) : null;

    public Task SendAsync(string text, CancellationToken cancellationToken) =>
        SendRawAsync(ShimProcess.Frame(Encoding.UTF8.GetBytes(text)), cancellationToken);

    public async Task SendRawAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(bytes, cancellationToken);
        await stream.FlushAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();
}

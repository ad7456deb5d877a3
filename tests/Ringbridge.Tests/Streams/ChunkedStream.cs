namespace Ringbridge.Tests.Streams;

/// <summary>Bytes that arrive in pieces of the given sizes, over and over, whatever the reader asks for.</summary>
public sealed class ChunkedStream(byte[] bytes, IReadOnlyList<int> sizes) : MemoryStream(bytes)
{
    private int _reads;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var size = Math.Min(sizes[_reads++ % sizes.Count], buffer.Length);
        return base.ReadAsync(buffer[..size], cancellationToken);
    }
}

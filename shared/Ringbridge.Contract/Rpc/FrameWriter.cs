using System.Buffers;
using System.Runtime.InteropServices;

namespace Ringbridge.Contract.Rpc;

/// <summary>Puts frames on a stream: length and payload in one buffer and one write, so that frames of several writers never mix.</summary>
/// <param name="output">Where the bytes go; stays the caller's to close.</param>
public sealed class FrameWriter(Stream output) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private bool _broken;

    /// <summary>Writes one frame and flushes. Callers may overlap; each waits its turn.</summary>
    /// <param name="payload">UTF-8 JSON, 1 to <see cref="Frames.MaxPayloadBytes"/> bytes.</param>
    /// <param name="cancellationToken">Ends the wait. In the middle of a write that leaves a cut frame, so the writer is finished then.</param>
    /// <exception cref="FrameException">The payload is empty or too long. Nothing was written and the writer goes on.</exception>
    /// <exception cref="IOException">The stream broke, now or in an earlier write.</exception>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        ThrowIfUnfit(payload.Length);
        await _turn.WaitAsync(cancellationToken);
        var length = Frames.HeaderBytes + payload.Length;
        var frame = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            ThrowIfBroken();
            MemoryMarshal.Write(frame, (uint)payload.Length);
            payload.CopyTo(frame.AsMemory(Frames.HeaderBytes));
            _broken = true;
            await output.WriteAsync(frame.AsMemory(0, length), cancellationToken);
            await output.FlushAsync(cancellationToken);
            _broken = false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(frame);
            _turn.Release();
        }
    }

    /// <summary>Frees the turn; the stream stays open.</summary>
    public void Dispose() => _turn.Dispose();

    /// <summary>Throws for a payload that no frame can carry.</summary>
    internal static void ThrowIfUnfit(int length)
    {
        if (length == 0)
        {
            throw new FrameException(FrameError.Empty, "A frame must hold something.");
        }

        if (length > Frames.MaxPayloadBytes)
        {
            throw new FrameException(FrameError.TooLong, $"A message of {length} bytes does not fit a frame; {Frames.MaxPayloadBytes} is the most.");
        }
    }

    private void ThrowIfBroken()
    {
        if (_broken)
        {
            throw new IOException("An earlier frame was cut; nothing more can be written.");
        }
    }
}

using System.Runtime.InteropServices;

namespace Ringbridge.Contract.Rpc;

/// <summary>Cuts a stream of bytes into frames, however the bytes arrive. For one reader at a time.</summary>
/// <param name="input">Where the bytes come from; stays the caller's to close.</param>
public sealed class FrameReader(Stream input)
{
    private byte[] _buffer = new byte[4096];
    private int _start;
    private int _end;

    /// <summary>The next frame's payload, valid until the next call; null when the stream ended between two frames.</summary>
    /// <param name="cancellationToken">Ends the wait; the reader cannot be used again after that.</param>
    /// <exception cref="FrameException">The frame is empty, too long or cut. The reader cannot be used again.</exception>
    /// <exception cref="IOException">The stream broke.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellationToken)
    {
        if (!await FillAsync(Frames.HeaderBytes, cancellationToken))
        {
            return _start == _end ? null : throw Cut();
        }

        var length = CheckLength(MemoryMarshal.Read<uint>(_buffer.AsSpan(_start, Frames.HeaderBytes)));
        if (!await FillAsync(Frames.HeaderBytes + length, cancellationToken))
        {
            throw Cut();
        }

        var payload = _buffer.AsMemory(_start + Frames.HeaderBytes, length);
        _start += Frames.HeaderBytes + length;
        return payload;
    }

    private static int CheckLength(uint length) => length switch
    {
        0 => throw new FrameException(FrameError.Empty, "A frame of length zero."),
        > Frames.MaxPayloadBytes => throw new FrameException(
            FrameError.TooLong, $"A frame claims {length} bytes; {Frames.MaxPayloadBytes} is the most."),
        _ => (int)length,
    };

    private static FrameException Cut() => new(FrameError.Cut, "The stream ended in the middle of a frame.");

    /// <summary>Reads until so many unread bytes are in the buffer; false when the stream ends before.</summary>
    private async ValueTask<bool> FillAsync(int wanted, CancellationToken cancellationToken)
    {
        if (_end - _start >= wanted)
        {
            return true;
        }

        MakeRoom(wanted);
        while (_end - _start < wanted)
        {
            // The streams of Console ignore the token, so the wait is given up instead; that is why a cancelled reader is finished.
            var read = await input.ReadAsync(_buffer.AsMemory(_end), cancellationToken).AsTask().WaitAsync(cancellationToken);
            if (read == 0)
            {
                return false;
            }

            _end += read;
        }

        return true;
    }

    private void MakeRoom(int wanted)
    {
        if (_buffer.Length - _start >= wanted)
        {
            return;
        }

        var unread = _buffer.AsSpan(_start, _end - _start);
        var target = _buffer.Length >= wanted ? _buffer : new byte[wanted];
        unread.CopyTo(target);
        (_buffer, _start, _end) = (target, 0, unread.Length);
    }
}

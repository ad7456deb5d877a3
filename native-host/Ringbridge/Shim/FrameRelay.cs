using System.Runtime.InteropServices;
using Ringbridge.Contract.Rpc;

namespace Ringbridge.Shim;

/// <summary>
/// Passes frames from one stream to another, one way. It looks at each frame's length and at nothing else, and it passes
/// bytes on as they come, so its memory does not grow with the frames. A header waits for the first byte of its payload,
/// so that a small frame goes out in one write however it came in.
/// </summary>
/// <param name="from">Where frames come from.</param>
/// <param name="to">Where they go; asked before each write, so it may wait until there is somewhere.</param>
internal sealed class FrameRelay(Stream from, Func<Stream> to)
{
    private const int BufferBytes = 64 * 1024;

    private readonly byte[] _buffer = new byte[BufferBytes];
    private int _held;
    private int _remaining;

    /// <summary>Runs until one side ends, and says which.</summary>
    /// <exception cref="FrameException">A frame is too long. Everything before it was passed on, nothing of it was.</exception>
    public RelayEnd Run()
    {
        while (true)
        {
            var read = Read();
            if (read == 0)
            {
                return RelayEnd.Source;
            }

            var end = _held + read;
            var good = Measure(end, out var tooLong);
            if (!Write(good))
            {
                return RelayEnd.Target;
            }

            if (tooLong is { } length)
            {
                throw new FrameException(FrameError.TooLong, $"A frame claims {length} bytes; {Frames.MaxPayloadBytes} is the most.");
            }

            _held = end - good;
            Buffer.BlockCopy(_buffer, good, _buffer, 0, _held);
        }
    }

    private int Read()
    {
        try
        {
            return from.Read(_buffer, _held, _buffer.Length - _held);
        }
        catch (IOException)
        {
            // Reset instead of closed, as when the other process was killed: it is gone either way.
            return 0;
        }
    }

    private bool Write(int bytes)
    {
        if (bytes == 0)
        {
            return true;
        }

        var target = to();
        try
        {
            target.Write(_buffer, 0, bytes);
            target.Flush();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>How many bytes at the front of the buffer may go out now.</summary>
    private int Measure(int end, out uint? tooLong)
    {
        tooLong = null;
        var position = 0;
        while (position < end)
        {
            if (_remaining == 0)
            {
                var unread = end - position;
                if (unread < Frames.HeaderBytes)
                {
                    break;
                }

                var length = MemoryMarshal.Read<uint>(_buffer.AsSpan(position, Frames.HeaderBytes));
                if (length > Frames.MaxPayloadBytes)
                {
                    tooLong = length;
                    break;
                }

                if (unread == Frames.HeaderBytes && length > 0)
                {
                    break;
                }

                position += Frames.HeaderBytes;
                _remaining = (int)length;
            }

            var step = Math.Min(_remaining, end - position);
            position += step;
            _remaining -= step;
        }

        return position;
    }
}

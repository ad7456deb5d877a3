using System.Buffers.Text;

namespace Ringbridge.Lines.Baresip;

/// <summary>
/// Cuts a byte stream into netstrings, <c>length:bytes,</c> (D. J. Bernstein, "Netstrings", 1997; what baresip's ctrl_tcp
/// module speaks). Bytes may come in any pieces. Bad bytes never throw: <see cref="Error"/> says what is wrong, and from
/// then on there is nothing more to read, because a stream that lost its frame cannot find it again.
/// </summary>
internal sealed class NetstringReader
{
    /// <summary>A longer frame is an error: nothing of baresip's comes near.</summary>
    public const int MaxFrameBytes = 1024 * 1024;

    private const int MaxDigits = 7;

    private byte[] _buffer = new byte[4096];
    private int _start;
    private int _end;

    /// <summary>What is wrong with the stream; null while it is sound.</summary>
    public string? Error { get; private set; }

    /// <summary>Adds bytes as they came.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (Error is not null)
        {
            return;
        }

        MakeRoom(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_end));
        _end += bytes.Length;
    }

    /// <summary>Takes the next whole frame out.</summary>
    /// <param name="frame">Its bytes, valid until the next <see cref="Append"/>.</param>
    /// <returns>False when more bytes are needed, or the stream is broken.</returns>
    public bool TryRead(out ReadOnlySpan<byte> frame)
    {
        frame = default;
        if (Error is not null || !TryReadLength(out var length, out var headerBytes))
        {
            return false;
        }

        var unread = _buffer.AsSpan(_start, _end - _start);
        if (unread.Length <= headerBytes + length)
        {
            return false;
        }

        if (unread[headerBytes + length] != (byte)',')
        {
            Error = "no comma after a netstring";
            return false;
        }

        frame = unread.Slice(headerBytes, length);
        _start += headerBytes + length + 1;
        return true;
    }

    private bool TryReadLength(out int length, out int headerBytes)
    {
        length = 0;
        headerBytes = 0;
        var unread = _buffer.AsSpan(_start, _end - _start);
        var head = unread[..Math.Min(unread.Length, MaxDigits + 1)];
        var colon = head.IndexOf((byte)':');
        var digits = colon < 0 ? head : head[..colon];
        if (digits.ContainsAnyExceptInRange((byte)'0', (byte)'9') || colon == 0 || (colon < 0 && digits.Length > MaxDigits))
        {
            Error = "no netstring";
            return false;
        }

        if (colon < 0)
        {
            return false;
        }

        if (!Utf8Parser.TryParse(digits, out length, out _) || length > MaxFrameBytes)
        {
            Error = "a netstring that is too long";
            return false;
        }

        headerBytes = colon + 1;
        return true;
    }

    private void MakeRoom(int bytes)
    {
        if (_start == _end)
        {
            _start = _end = 0;
        }

        if (_buffer.Length - _end >= bytes)
        {
            return;
        }

        var unread = _end - _start;
        var target = unread + bytes > _buffer.Length ? new byte[Math.Max(_buffer.Length * 2, unread + bytes)] : _buffer;
        Buffer.BlockCopy(_buffer, _start, target, 0, unread);
        _buffer = target;
        _start = 0;
        _end = unread;
    }
}

using System.Buffers;

namespace Ringbridge.Lines.Http;

/// <summary>
/// Reads server-sent events (WHATWG HTML, "Server-sent events"): lines ended by LF, CR or CRLF, an event ended by an empty
/// line. Works on bytes, so that text split anywhere is whole again before anybody reads it, and so that an event that is
/// of no interest costs no object. An event longer than the limit is passed over; memory never grows with what a server
/// sends, and what was handed on is overwritten.
/// </summary>
/// <param name="maxEventBytes">The longest event that is handed on.</param>
internal sealed class EventStreamReader(int maxEventBytes) : IDisposable
{
    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);

    private readonly PinnedBytes _line = new(maxEventBytes);
    private readonly PinnedBytes _data = new(maxEventBytes);
    private bool _lineIsTooLong;
    private bool _eventIsTooLong;
    private bool _hasData;
    private bool _skipsLineFeed;
    private bool _isBegun;

    /// <summary>Handed the data of one event; it is gone after the call.</summary>
    public delegate void EventHandler(ReadOnlySpan<byte> data);

    /// <summary>The server sends comments, as servers do to keep connections open.</summary>
    public bool SawComment { get; private set; }

    /// <summary>How many events were too long.</summary>
    public int TooLong { get; private set; }

    /// <summary>Takes what arrived.</summary>
    /// <param name="bytes">The next bytes, split anywhere.</param>
    /// <param name="onEvent">Told each event that is complete now, in order.</param>
    public void Append(ReadOnlySpan<byte> bytes, EventHandler onEvent)
    {
        while (bytes.Length > 0)
        {
            if (_skipsLineFeed)
            {
                _skipsLineFeed = false;
                if (bytes[0] == (byte)'\n')
                {
                    bytes = bytes[1..];
                    continue;
                }
            }

            var end = bytes.IndexOfAny(LineEnds);
            if (end < 0)
            {
                Keep(bytes);
                return;
            }

            if (_line.Length == 0 && !_lineIsTooLong)
            {
                TakeLine(bytes[..end], onEvent);
            }
            else
            {
                Keep(bytes[..end]);
                TakeLine(_line.Span, onEvent);
                _line.Clear();
            }

            _lineIsTooLong = false;
            _skipsLineFeed = bytes[end] == (byte)'\r';
            bytes = bytes[(end + 1)..];
        }
    }

    /// <summary>Overwrites what was begun and never ended.</summary>
    public void Dispose()
    {
        _line.Clear();
        _data.Clear();
    }

    private void Keep(ReadOnlySpan<byte> part)
    {
        if (!_line.HasRoomFor(part.Length))
        {
            _lineIsTooLong = true;
            _line.Clear();
        }

        if (!_lineIsTooLong)
        {
            _line.Add(part);
        }
    }

    private void TakeLine(ReadOnlySpan<byte> line, EventHandler onEvent)
    {
        if (!_isBegun)
        {
            _isBegun = true;
            line = line.StartsWith("\uFEFF"u8) ? line[3..] : line;
        }

        if (_lineIsTooLong)
        {
            _eventIsTooLong = true;
        }
        else if (line.Length == 0)
        {
            EndEvent(onEvent);
        }
        else if (line[0] == (byte)':')
        {
            SawComment = true;
        }
        else if (DataOf(line, out var value))
        {
            AddData(value);
        }
    }

    // "event", "id" and "retry" mean nothing to us.
    private static bool DataOf(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> value)
    {
        var colon = line.IndexOf((byte)':');
        var name = colon < 0 ? line : line[..colon];
        value = colon < 0 ? default : line[(colon + 1)..];
        value = value.StartsWith(" "u8) ? value[1..] : value;
        return name.SequenceEqual("data"u8);
    }

    private void AddData(ReadOnlySpan<byte> value)
    {
        if (!_data.HasRoomFor(value.Length + 1))
        {
            _eventIsTooLong = true;
            return;
        }

        if (_hasData)
        {
            _data.Add("\n"u8);
        }

        _data.Add(value);
        _hasData = true;
    }

    private void EndEvent(EventHandler onEvent)
    {
        if (_eventIsTooLong)
        {
            TooLong++;
        }
        else if (_hasData)
        {
            onEvent(_data.Span);
        }

        _data.Clear();
        _hasData = false;
        _eventIsTooLong = false;
    }
}

using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Ringbridge.Lines;

/// <summary>
/// What a line has to report and nobody read yet. Bounded: when it is full, the oldest event goes and the log says so,
/// because a late reader is better served with where calls are now than with where they were.
/// </summary>
internal sealed partial class LineEventQueue
{
    private const int Capacity = 1024;

    private readonly Channel<LineEvent> _channel;

    /// <summary>An empty queue of the line with that id.</summary>
    public LineEventQueue(string lineId, ILogger logger)
    {
        var options = new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true };
        _channel = Channel.CreateBounded<LineEvent>(options, dropped => LogDropped(logger, lineId, dropped.GetType().Name));
    }

    /// <summary>Where the agent reads.</summary>
    public ChannelReader<LineEvent> Reader => _channel.Reader;

    /// <summary>Adds one event; after <see cref="Complete"/> it is forgotten, as there is no reader any more.</summary>
    public void Add(LineEvent lineEvent) => _channel.Writer.TryWrite(lineEvent);

    /// <summary>Nothing more will come.</summary>
    public void Complete() => _channel.Writer.TryComplete();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Line {LineId}: its events are not read fast enough; dropped the oldest, a {Kind}")]
    private static partial void LogDropped(ILogger logger, string lineId, string kind);
}

using System.Text;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Ringbridge.Agent.Logging;

/// <summary>
/// The agent's log: lines of text in a file that never grows beyond its limit. When it is full it becomes the first of a
/// few old ones. Lines wait in a bounded queue for one background writer; when that is full, new lines are dropped and
/// counted, because a log must never hold up a call.
/// </summary>
internal sealed class LogFile : ILoggerProvider, IAsyncDisposable
{
    private const int QueueCapacity = 4096;

    private readonly Channel<string> _lines = Channel.CreateBounded<string>(new BoundedChannelOptions(QueueCapacity) { SingleReader = true });
    private readonly RollingFile _file;
    private readonly TimeProvider _time;
    private readonly Task _writing;
    private int _dropped;

    /// <summary>A log in that file.</summary>
    public LogFile(string path, TimeProvider time)
    {
        _file = new RollingFile(path);
        _time = time;
        _writing = Task.Run(WriteAllAsync);
    }

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new LogWriter(this, categoryName[(categoryName.LastIndexOf('.') + 1)..]);

    /// <summary>Adds a line.</summary>
    public void Add(LogLevel level, string category, string message, Exception? exception)
    {
        var line = new StringBuilder()
            .Append(_time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'"))
            .Append(' ').Append(Name(level))
            .Append(' ').Append(category).Append(": ");
        AppendOneLine(line, message);
        if (exception is not null)
        {
            AppendOneLine(line.Append(" | "), exception.ToString());
        }

        if (!_lines.Writer.TryWrite(line.Append('\n').ToString()))
        {
            Interlocked.Increment(ref _dropped);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _lines.Writer.TryComplete();

    /// <summary>Writes what waits, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        Dispose();
        await _writing;
        _file.Dispose();
    }

    private static string Name(LogLevel level) => level switch
    {
        LogLevel.Trace or LogLevel.Debug => "DBG",
        LogLevel.Information => "INF",
        LogLevel.Warning => "WRN",
        _ => "ERR",
    };

    // What a phone or a page said must not be able to write lines of its own.
    private static void AppendOneLine(StringBuilder line, string text)
    {
        foreach (var letter in text)
        {
            line.Append(char.IsControl(letter) ? ' ' : letter);
        }
    }

    private async Task WriteAllAsync()
    {
        while (await _lines.Reader.WaitToReadAsync())
        {
            while (_lines.Reader.TryRead(out var line))
            {
                _file.Write(line);
            }

            if (Interlocked.Exchange(ref _dropped, 0) is > 0 and var dropped)
            {
                _file.Write($"{dropped} lines are missing here: the log was not written fast enough.\n");
            }

            _file.Flush();
        }
    }
}

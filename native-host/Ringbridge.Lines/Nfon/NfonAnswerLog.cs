using Microsoft.Extensions.Logging;

namespace Ringbridge.Lines.Nfon;

/// <summary>
/// Writes down how NFON names its answers (<c>X-Request-Id</c>), for NFON's support. Answers to what a person asked for, to
/// call or to cancel, stand in the log each time. The rest repeats itself: of that only failures, and the same one once in a
/// while, because streams and log-in ask again for as long as something is wrong.
/// </summary>
/// <param name="lineName">The line.</param>
/// <param name="again">How long the same failure is not written down again.</param>
/// <param name="services">Time and log.</param>
internal sealed partial class NfonAnswerLog(string lineName, TimeSpan again, LineServices services)
{
    private readonly Lock _lock = new();

    // A handful of requests, each with as many statuses as there are.
    private readonly Dictionary<(string Method, string Shape, int Status), long> _written = [];

    /// <summary>An answer came.</summary>
    /// <param name="method">What was asked.</param>
    /// <param name="path">And where.</param>
    /// <param name="isCommand">Whether a person asked for it.</param>
    /// <param name="answer">The answer.</param>
    public void Add(HttpMethod method, string path, bool isCommand, NfonAnswer answer)
    {
        var (shape, id) = (ShapeOf(path), answer.RequestId);
        var isFailure = answer.Status is < 200 or >= 300;
        var level = (isFailure, isCommand) switch
        {
            (true, true) => LogLevel.Warning,
            (true, false) => IsTime((method.Method, shape, answer.Status)) ? LogLevel.Warning : LogLevel.Debug,
            (false, true) => LogLevel.Information,
            (false, false) => LogLevel.Debug,
        };
        LogAnswer(services.Logger, level, lineName, method.Method, shape, answer.Status, id);
    }

    // A path may end in the id of a call or ask for an extension; the log needs neither.
    private static string ShapeOf(string path) => string.Join('/', path.Split('?')[0].Split('/').Take(4));

    private bool IsTime((string Method, string Shape, int Status) kind)
    {
        lock (_lock)
        {
            var now = services.Time.GetTimestamp();
            if (_written.TryGetValue(kind, out var last) && services.Time.GetElapsedTime(last, now) < again)
            {
                return false;
            }

            _written[kind] = now;
            return true;
        }
    }

    [LoggerMessage(Message = "Line {LineName}: {Method} {Path} answered {Status}, X-Request-Id {RequestId}")]
    private static partial void LogAnswer(ILogger logger, LogLevel level, string lineName, string method, string path, int status, string requestId);
}

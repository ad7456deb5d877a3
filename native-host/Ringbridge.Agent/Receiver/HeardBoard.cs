using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Logging;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Receiver;

/// <summary>
/// Remembers when something last came for each line, and tells it, so that a page can show whether the phone is set up. A
/// flood is told, and logged, once a second for each line and kind, not once for each event.
/// </summary>
/// <param name="tell">Tells clients; must not wait.</param>
/// <param name="time">Time.</param>
/// <param name="logger">The log.</param>
internal sealed partial class HeardBoard(Action<HeardNotice> tell, TimeProvider time, ILogger logger)
{
    private const int MaxKinds = 1000;

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _lines = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _told = new(StringComparer.Ordinal);

    /// <summary>When the last event of a line came that was taken.</summary>
    public DateTimeOffset? LastOf(string lineId) => _lines.TryGetValue(lineId, out var at) ? at : null;

    /// <summary>An event was taken.</summary>
    public void Took(string lineId, string? name, IPAddress? from)
    {
        var now = time.GetUtcNow();
        _lines[lineId] = now;
        if (IsTime(lineId))
        {
            tell(new HeardNotice(lineId, name, from, now, Problem: null));
        }
    }

    /// <summary>Something was not taken.</summary>
    public void Refused(string? lineId, IPAddress? from, Problem problem)
    {
        if (IsTime($"{lineId} {problem.Detail}"))
        {
            LogRefused(logger, $"{from}", lineId ?? "-", problem.Detail ?? problem.Reason);
            tell(new HeardNotice(lineId, Event: null, from, time.GetUtcNow(), problem));
        }
    }

    private bool IsTime(string kind)
    {
        var now = time.GetTimestamp();
        if (_told.TryGetValue(kind, out var last) && time.GetElapsedTime(last, now) < Quiet)
        {
            return false;
        }

        if (_told.Count >= MaxKinds)
        {
            _told.Clear();
        }

        _told[kind] = now;
        return true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The receiver did not take an event from {From} for line {LineId}: {Problem}")]
    private static partial void LogRefused(ILogger logger, string from, string lineId, string problem);
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Ringbridge.Agent.Calls;
using Ringbridge.Agent.Receiver;
using Ringbridge.Lines;
using Ringbridge.Lines.Events;
using Ringbridge.Lines.Yealink;

namespace Ringbridge.Bench;

/// <summary>
/// Events told apart and filtered: from the bytes of a phone's request to the tracker, which finds nearly all of them to be
/// repetitions, events of other phones, or no events at all.
/// </summary>
internal static class EventBench
{
    private const int Count = 200_000;
    private const int Calls = 500;

    // As they come in a flood: each event of a call several times, and garbage beside.
    private static readonly string[] Events = ["incoming_call", "incoming_call", "call_established", "registered", "nonsense", "call_terminated", "missed_call", "mute"];

    private static readonly byte[][] Requests = [.. Enumerable.Range(0, Calls * Events.Length).Select(Request)];

    /// <summary>Events a second.</summary>
    public static double Measure()
    {
        var queue = new LineEventQueue("desk", NullLogger.Instance);
        var translator = new EventTranslator(YealinkEvents.Read, queue, TimeProvider.System);
        var next = 0;
        var tracker = new CallTracker(
            new CallTrackerLimits(),
            (_, number) => RemoteNumber.AsWritten(number),
            _ => true,
            _ => (++next).ToString(CultureInfo.InvariantCulture));
        return PerSecond(bytes =>
        {
            if (RequestHead.TryParse(bytes, isComplete: true) is not { } request || !translator.Hear(PhoneEvent.FromQuery(request.Query.Span)))
            {
                return;
            }

            while (queue.Reader.TryRead(out var one))
            {
                if (one is CallEvent heard)
                {
                    tracker.Hear("desk", heard, DateTimeOffset.UnixEpoch);
                    tracker.TakeChanges();
                }
            }
        });
    }

    /// <summary>The same requests, only cut into names and values: what no receiver can do without.</summary>
    public static double MeasureBaseline()
    {
        var length = 0;
        return PerSecond(bytes =>
        {
            var line = Encoding.UTF8.GetString(bytes).Split("\r\n")[0];
            foreach (var pair in line[(line.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&'))
            {
                length += Uri.UnescapeDataString(pair).Length;
            }
        });
    }

    private static double PerSecond(Action<byte[]> take)
    {
        // Once for the compiler, once for the clock.
        Take(Count / 4);
        var begin = Stopwatch.GetTimestamp();
        Take(Count);
        return Count / Stopwatch.GetElapsedTime(begin).TotalSeconds;

        void Take(int count)
        {
            for (var at = 0; at < count; at++)
            {
                take(Requests[at % Requests.Length]);
            }
        }
    }

    private static byte[] Request(int number)
    {
        var call = number / Events.Length;
        var query = $"e={Events[number % Events.Length]}&id={call}&remote=sip:+4930{call:D6}@pbx.example&name=Erika%20Mustermann";
        return Encoding.UTF8.GetBytes($"GET /event/TOKEN/desk?{query} HTTP/1.1\r\nHost: 127.0.0.1:61234\r\nUser-Agent: Yealink SIP-T46S\r\n\r\n");
    }
}

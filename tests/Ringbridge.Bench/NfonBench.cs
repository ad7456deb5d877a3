using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Ringbridge.Lines;
using Ringbridge.Lines.Http;
using Ringbridge.Lines.Nfon;

namespace Ringbridge.Bench;

/// <summary>
/// The calls of a whole company, filtered to one extension: from the bytes of NFON's stream, in the parts in which a
/// connection hands them over, to the calls of the line. One event of a thousand is of the own extension.
/// </summary>
internal static class NfonBench
{
    private const int Count = 1_000_000;
    private const int PartBytes = 32 * 1024;
    private const int MaxEventBytes = 16 * 1024;
    private const int OneOf = 1_000;

    private static readonly byte[] Stream = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, OneOf * 3).Select(Event)));
    private static readonly int Rounds = Count / (OneOf * 3);

    /// <summary>What the filter does.</summary>
    /// <param name="PerSecond">Events a second.</param>
    /// <param name="AllocatedBytes">Memory that an event takes and gives back, on average.</param>
    /// <param name="KeptBytes">Memory that all of them together still take at the end.</param>
    internal sealed record Figures(double PerSecond, double AllocatedBytes, long KeptBytes);

    /// <summary>Measures the filter as it is.</summary>
    public static Figures Measure()
    {
        var queue = new LineEventQueue("nfon", NullLogger.Instance);
        var calls = new NfonCalls(queue, new NfonProblems("NFON", "api.example"), TimeProvider.System);
        var heard = 0;
        var figures = Measure(json =>
        {
            if (NfonNews.Read(json, "102"u8) is { } news)
            {
                calls.Hear(news);
                while (queue.Reader.TryRead(out _))
                {
                    heard++;
                }
            }
        });
        return heard > 0 ? figures : throw new InvalidOperationException("No event of the own extension came through.");
    }

    /// <summary>The same stream, each event read whole as JSON and then looked at: what one would write first.</summary>
    public static Figures MeasureBaseline()
    {
        var own = 0;
        return Measure(json =>
        {
            using var document = JsonDocument.Parse(json.ToArray());
            own += document.RootElement.GetProperty("extension").GetString() == "102" ? 1 : 0;
        });
    }

    private static Figures Measure(EventStreamReader.EventHandler take)
    {
        using var reader = new EventStreamReader(MaxEventBytes);
        // Once for the compiler, once for the clock.
        Take(Rounds / 10);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var begin = Stopwatch.GetTimestamp();
        Take(Rounds);
        var events = (double)Rounds * OneOf * 3;
        var perSecond = events / Stopwatch.GetElapsedTime(begin).TotalSeconds;
        return new Figures(
            perSecond,
            (GC.GetAllocatedBytesForCurrentThread() - allocated) / events,
            GC.GetTotalMemory(forceFullCollection: true) - before);

        void Take(int rounds)
        {
            for (var round = 0; round < rounds; round++)
            {
                for (var at = 0; at < Stream.Length; at += PartBytes)
                {
                    reader.Append(Stream.AsSpan(at, Math.Min(PartBytes, Stream.Length - at)), take);
                }
            }
        }
    }

    private static string Event(int number)
    {
        var state = (number % 3) switch { 0 => "ring", 1 => "answer", _ => "hangup" };
        var call = number / 3;
        var extension = call % OneOf == 0 ? "102" : $"2{call % 900:D3}";
        return $$"""data: {"uuid":"00000000-0000-4000-8000-{{call:D12}}","state":"{{state}}","caller":"49309999{{call:D4}}","caller_context":"global","callee":"{{extension}}","callee_context":"K9999","direction":"inbound","extension":"{{extension}}","customer":"K9999","updated":"2026-01-05T09:00:00.123456789+01:00"}""" + "\n\n";
    }
}

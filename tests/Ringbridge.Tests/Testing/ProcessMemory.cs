using System.Diagnostics;
using System.Globalization;

namespace Ringbridge.Tests.Testing;

/// <summary>What stands in the writable memory of another process. Linux only; the process is one that the test started.</summary>
internal static class ProcessMemory
{
    private const int PartBytes = 16 * 1024 * 1024;

    /// <summary>How often each text stands there, in bytes.</summary>
    public static IReadOnlyList<int> Count(Process process, params byte[][] texts)
    {
        var counts = new int[texts.Length];
        var overlap = texts.Max(text => text.Length) - 1;
        using var memory = new FileStream($"/proc/{process.Id}/mem", FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        var part = new byte[PartBytes];
        foreach (var (begin, end) in WritableRanges(process))
        {
            for (var at = begin; at < end; at += PartBytes - overlap)
            {
                var length = Read(memory, at, part.AsSpan(0, (int)Math.Min(PartBytes, end - at)));
                for (var text = 0; text < texts.Length; text++)
                {
                    counts[text] += part.AsSpan(0, length).Count(texts[text]);
                }
            }
        }

        return counts;
    }

    // A range may be gone or partly unmapped since the list was read.
    private static int Read(FileStream memory, long at, Span<byte> part)
    {
        try
        {
            memory.Position = at;
            return memory.ReadAtLeast(part, part.Length, throwOnEndOfStream: false);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static IEnumerable<(long Begin, long End)> WritableRanges(Process process) =>
        from line in File.ReadLines($"/proc/{process.Id}/maps")
        let words = line.Split(' ')
        where words[1].StartsWith("rw", StringComparison.Ordinal)
        let range = words[0].Split('-')
        select (long.Parse(range[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture), long.Parse(range[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}

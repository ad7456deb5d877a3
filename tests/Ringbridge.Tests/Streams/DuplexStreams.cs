using System.IO.Pipelines;

namespace Ringbridge.Tests.Streams;

/// <summary>Two connected streams in memory: what one end writes, the other reads, with the back pressure of a pipe (64 KiB).</summary>
public static class DuplexStreams
{
    public static (DuplexStream Near, DuplexStream Far) CreatePair()
    {
        var there = new Pipe();
        var back = new Pipe();
        return (new DuplexStream(back.Reader, there.Writer), new DuplexStream(there.Reader, back.Writer));
    }
}

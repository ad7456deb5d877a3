namespace Ringbridge.Contract.Rpc;

/// <summary>The limits of one connection, and where its incidents go.</summary>
public sealed record JsonRpcOptions
{
    /// <summary>Requests of the other side that may be worked on at once. One more is answered with <c>tooManyRequests</c> at once.</summary>
    public int MaxRunningRequests { get; init; } = 64;

    /// <summary>Bytes that may wait to be sent. More: the other side does not read, and the connection ends.</summary>
    public int MaxQueuedBytes { get; init; } = 4 * Frames.MaxPayloadBytes;

    /// <summary>How long the other side may take to accept one frame before the connection ends.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long messages that wait to be sent may still take once the connection is ending.</summary>
    public TimeSpan FlushTimeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The clock of the timeouts.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Told about what is ignored or answered with an error: a sentence without any payload, and the exception behind it.</summary>
    public Action<string, Exception?>? OnIncident { get; init; }
}

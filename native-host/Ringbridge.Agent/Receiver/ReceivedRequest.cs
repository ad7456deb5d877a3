namespace Ringbridge.Agent.Receiver;

/// <summary>A request as it was understood. Values in path and query are as they came: nothing is decoded.</summary>
internal sealed record ReceivedRequest
{
    /// <summary>In capitals, such as <c>GET</c>.</summary>
    public required string Method { get; init; }

    /// <summary>What stands before the question mark; <c>/</c> when nothing does.</summary>
    public required string Path { get; init; }

    /// <summary>What stands behind the question mark, in the bytes that came.</summary>
    public required ReadOnlyMemory<byte> Query { get; init; }

    /// <summary>The values of <c>Host</c>; HTTP/1.0 has none.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The first header that only browsers send; null when there is none.</summary>
    public string? BrowserHeader { get; init; }

    /// <summary>The language that the sender would like to read, as its header says it.</summary>
    public string? Language { get; init; }

    /// <summary>Whether the head came to its end. A phone that closes at once may cut it; what it asks is in the first line.</summary>
    public required bool IsComplete { get; init; }
}

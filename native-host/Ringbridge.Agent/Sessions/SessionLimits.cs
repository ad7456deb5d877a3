namespace Ringbridge.Agent.Sessions;

/// <summary>What clients may use.</summary>
internal sealed record SessionLimits
{
    /// <summary>So many may be connected at once; one more is turned away.</summary>
    public int Clients { get; init; } = 32;

    /// <summary>So long a client may take to open its session.</summary>
    public TimeSpan Handshake { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>So many bytes may wait for a client that does not read, before it loses its connection.</summary>
    public int QueuedBytes { get; init; } = 2 * 1024 * 1024;
}

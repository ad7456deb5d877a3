namespace Ringbridge.Contract.Calls;

/// <summary>What the journal knows of earlier calls with the same number.</summary>
public sealed record CallHistory
{
    /// <summary>How often they called.</summary>
    public required int Inbound { get; init; }

    /// <summary>When they called last.</summary>
    public DateTimeOffset? LastInboundAt { get; init; }

    /// <summary>How that call ended; absent when they never called.</summary>
    public EndReason? LastInboundEnd { get; init; }

    /// <summary>How often they were called from here.</summary>
    public required int Outbound { get; init; }

    /// <summary>When they were called last from here.</summary>
    public DateTimeOffset? LastOutboundAt { get; init; }
}

using Ringbridge.Contract.Calls;

namespace Ringbridge.Lines.Events;

/// <summary>What an event says about a call, as far as its name tells.</summary>
/// <param name="State">Where the call is now.</param>
/// <param name="Direction">Who started it; null when the event leaves that open.</param>
/// <param name="EndReason">Why it ended.</param>
internal sealed record CallSignal(CallState State, CallDirection? Direction = null, EndReason? EndReason = null)
{
    /// <summary>Somebody calls us.</summary>
    public static CallSignal Incoming { get; } = new(CallState.Ringing, CallDirection.Inbound);

    /// <summary>We call somebody.</summary>
    public static CallSignal Outgoing { get; } = new(CallState.Dialing, CallDirection.Outbound);

    /// <summary>Both talk.</summary>
    public static CallSignal Connected { get; } = new(CallState.Connected);

    /// <summary>We hold.</summary>
    public static CallSignal Held { get; } = new(CallState.Held);

    /// <summary>It is over.</summary>
    public static CallSignal Ended { get; } = new(CallState.Ended);

    /// <summary>It is over, and nobody answered.</summary>
    public static CallSignal Missed { get; } = new(CallState.Ended, CallDirection.Inbound, Contract.Calls.EndReason.Missed);

    /// <summary>It is over: we declined.</summary>
    public static CallSignal Rejected { get; } = new(CallState.Ended, CallDirection.Inbound, Contract.Calls.EndReason.Rejected);
}

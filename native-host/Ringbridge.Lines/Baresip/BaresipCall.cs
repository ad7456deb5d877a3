using Ringbridge.Contract.Calls;
using Ringbridge.Lines.Sip;

namespace Ringbridge.Lines.Baresip;

/// <summary>What is known about one call in baresip.</summary>
/// <param name="Id">Its SIP Call-ID, the same on both phones.</param>
/// <param name="Direction">Who started it.</param>
/// <param name="State">Where it is.</param>
/// <param name="PeerUri">The other side's SIP URI; how <c>listcalls</c> of baresip 1.0.0 tells calls apart.</param>
/// <param name="Peer">The other side.</param>
/// <param name="Account">The own account's SIP URI; null when not told.</param>
internal sealed record BaresipCall(string Id, CallDirection Direction, CallState State, string PeerUri, SipPeer Peer, string? Account)
{
    /// <summary>Both sides have talked.</summary>
    public bool WasConnected => State is CallState.Connected or CallState.Held;

    /// <summary>It waits for us to answer.</summary>
    public bool RingsUs => Direction is CallDirection.Inbound && State is CallState.Ringing;

    /// <summary>The call as an event.</summary>
    public CallEvent ToEvent(EndReason? endReason = null) => new()
    {
        LineCallId = Id,
        Direction = Direction,
        State = endReason is null ? State : CallState.Ended,
        RemoteNumber = Peer.Number,
        RemoteName = Peer.Name,
        EndReason = endReason,
    };
}

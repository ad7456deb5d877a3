using Ringbridge.Contract.Calls;

namespace Ringbridge.Lines;

/// <summary>What the phone system said to a dial request.</summary>
/// <param name="State"><see cref="CallState.Sent"/> when it reports nothing more, <see cref="CallState.Dialing"/> when events will follow.</param>
/// <param name="LineCallId">Its own id of the call, if it gave one.</param>
public sealed record DialReceipt(CallState State, string? LineCallId = null);

using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Lines;

/// <summary>One call to start.</summary>
/// <param name="CallId">The agent's own id of the call, for logs.</param>
/// <param name="Number">In the line's <see cref="Contract.DialPlan.NumberFormat"/>, <c>[0-9+*#A-D]</c> only; still to be encoded for where it goes.</param>
/// <param name="Kind">What kind of number it is, for systems that keep extensions and public numbers apart: 112 may be both.</param>
public sealed record DialRequest(string CallId, string Number, NumberKind Kind = NumberKind.Unknown);

namespace Ringbridge.Lines;

/// <summary>One call to start.</summary>
/// <param name="CallId">The agent's own id of the call, for logs.</param>
/// <param name="Number">In the line's <see cref="Contract.DialPlan.NumberFormat"/>, <c>[0-9+*#A-D]</c> only; still to be encoded for where it goes.</param>
public sealed record DialRequest(string CallId, string Number);

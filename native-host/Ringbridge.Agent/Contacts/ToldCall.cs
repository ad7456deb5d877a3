using Ringbridge.Contract.Contacts;

namespace Ringbridge.Agent.Contacts;

/// <summary>How a source was told of a call, so that it can be looked for there, whatever a person says meanwhile.</summary>
/// <param name="ContactId">With whom.</param>
/// <param name="ContactKind">What they are.</param>
/// <param name="Place">Where it was to be written.</param>
/// <param name="At">When.</param>
internal sealed record ToldCall(string ContactId, ContactKind ContactKind, string? Place, DateTimeOffset At);

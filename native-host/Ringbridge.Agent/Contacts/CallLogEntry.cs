using Ringbridge.Contract.Contacts;

namespace Ringbridge.Agent.Contacts;

/// <summary>What is kept of a call that is to be written down, beside what the journal has.</summary>
/// <param name="ContactId">With whom: what the source calls them.</param>
/// <param name="ContactKind">What they are.</param>
/// <param name="IsBegun">The source is being told, or was.</param>
internal sealed record CallLogEntry(string ContactId, ContactKind ContactKind, bool IsBegun = false);

using Ringbridge.Contract.Contacts;

namespace Ringbridge.Agent.Contacts;

/// <summary>What is kept of a call that is to be written down, beside what the journal has.</summary>
/// <param name="ContactId">With whom: what the source calls them.</param>
/// <param name="ContactKind">What they are.</param>
/// <param name="IsBegun">The source is being told, or was.</param>
/// <param name="IsLastTry">While it is being told, it became open who it was: if that fails, it is not told again.</param>
internal sealed record CallLogEntry(string ContactId, ContactKind ContactKind, bool IsBegun = false, bool IsLastTry = false);

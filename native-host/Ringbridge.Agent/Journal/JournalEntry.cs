using Ringbridge.Agent.Calls;

namespace Ringbridge.Agent.Journal;

/// <summary>A call in the journal.</summary>
/// <param name="Call">The call; without number and name when it is private.</param>
/// <param name="Annotation">What a person added.</param>
internal sealed record JournalEntry(TrackedCall Call, Annotation Annotation);

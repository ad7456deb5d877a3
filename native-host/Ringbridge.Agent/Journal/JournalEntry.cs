using Ringbridge.Agent.Calls;
using Ringbridge.Contract.Contacts;

namespace Ringbridge.Agent.Journal;

/// <summary>A call in the journal.</summary>
/// <param name="Call">The call; without number and name when it is private.</param>
/// <param name="Annotation">What a person added.</param>
internal sealed record JournalEntry(TrackedCall Call, Annotation Annotation)
{
    /// <summary>Who the other side is, as far as the sources left no doubt, or a person picked one.</summary>
    public CallContact? Contact { get; init; }
}

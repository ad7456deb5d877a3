using Ringbridge.Contract.Contacts;

namespace Ringbridge.Agent.Contacts;

/// <summary>What is kept of a call that is to be written down, beside what the journal has.</summary>
/// <param name="ContactId">With whom: what the source calls them.</param>
/// <param name="ContactKind">What they are.</param>
/// <param name="IsBegun">The source is being told, or was, and nobody knows yet whether it heard.</param>
/// <param name="IsLastTry">While it was told, it became open who it was: if it did not hear, it is not told again.</param>
internal sealed record CallLogEntry(string ContactId, ContactKind ContactKind, bool IsBegun = false, bool IsLastTry = false)
{
    /// <summary>What it was told, while <see cref="IsBegun"/>; null: by a version that did not keep it.</summary>
    public ToldCall? Told { get; init; }

    /// <summary>When it was told first, of those times of which nobody knows whether the source heard.</summary>
    public DateTimeOffset? FirstToldAt { get; init; }
}

using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Policy;

/// <summary>What the policy says to one call, and what follows from it.</summary>
public sealed record DialDecision
{
    /// <summary>Dial, ask, or refuse.</summary>
    public required DialVerdict Verdict { get; init; }

    /// <summary>Why not; null with <see cref="DialVerdict.Allow"/>.</summary>
    public Problem? Problem { get; init; }

    /// <summary>With <see cref="DialVerdict.Confirm"/>: what the person must confirm.</summary>
    public IReadOnlyList<ConfirmKind> Confirm { get; init; } = [];

    /// <summary>
    /// With <see cref="DialVerdict.Allow"/>: a country (ISO 3166-1 alpha-2) that the person has just said yes to. Whoever
    /// dials remembers it, so that the next call there is not asked about.
    /// </summary>
    public string? CountryToRemember { get; init; }
}

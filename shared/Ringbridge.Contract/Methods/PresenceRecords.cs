using Ringbridge.Contract.Presence;

namespace Ringbridge.Contract.Methods;

/// <summary>All colleagues of all lines that tell about them.</summary>
/// <param name="Colleagues">By line, then by number.</param>
public sealed record PresenceListResult(IReadOnlyList<Colleague> Colleagues);

/// <summary>What colleagues do changed.</summary>
public sealed record PresenceChangedParams
{
    /// <summary>Those who changed; all, with <see cref="IsComplete"/>.</summary>
    public required IReadOnlyList<Colleague> Colleagues { get; init; }

    /// <summary>These are all there are: whoever is not among them is gone.</summary>
    public bool IsComplete { get; init; }
}

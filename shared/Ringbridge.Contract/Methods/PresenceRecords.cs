using Ringbridge.Contract.Presence;

namespace Ringbridge.Contract.Methods;

/// <summary>All colleagues of all lines that tell about them.</summary>
/// <param name="Colleagues">By line, then by number.</param>
public sealed record PresenceListResult(IReadOnlyList<Colleague> Colleagues);

/// <summary>Who has an extension.</summary>
/// <param name="LineId">The line whose phone system it belongs to.</param>
/// <param name="Number">The extension.</param>
public sealed record PresenceFindParams(string LineId, string Number);

/// <summary>A colleague, or nobody who is known.</summary>
public sealed record PresenceFindResult
{
    /// <summary>Absent: the line knows nobody with that extension.</summary>
    public Colleague? Colleague { get; init; }
}

/// <summary>What colleagues do changed.</summary>
public sealed record PresenceChangedParams
{
    /// <summary>Those who changed; all, with <see cref="IsComplete"/>.</summary>
    public required IReadOnlyList<Colleague> Colleagues { get; init; }

    /// <summary>These are all there are: whoever is not among them is gone.</summary>
    public bool IsComplete { get; init; }
}

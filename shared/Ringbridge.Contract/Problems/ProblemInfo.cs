namespace Ringbridge.Contract.Problems;

/// <summary>A problem as it travels to a client: stable codes for programs and one sentence for people, in the session's language.</summary>
public sealed record ProblemInfo
{
    /// <summary>Stable and coarse; one of <see cref="Reasons"/>.</summary>
    public required string Reason { get; init; }

    /// <summary>Stable and fine, where more is known (for example <c>wrongPassword</c>); one of <see cref="Details"/>.</summary>
    public string? Detail { get; init; }

    /// <summary>What happened, where, what to do.</summary>
    public required string Message { get; init; }
}

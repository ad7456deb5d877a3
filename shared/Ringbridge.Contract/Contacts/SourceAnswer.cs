using Ringbridge.Contract.Problems;

namespace Ringbridge.Contract.Contacts;

/// <summary>What came of asking one source for a number.</summary>
public sealed record SourceAnswer
{
    /// <summary>The source's id.</summary>
    public required string SourceId { get; init; }

    /// <summary>What people call it.</summary>
    public required string SourceName { get; init; }

    /// <summary>How it went.</summary>
    public required SourceAnswerState State { get; init; }

    /// <summary>How many contacts it has for the number.</summary>
    public int Found { get; set; }

    /// <summary>How long it took, in milliseconds; absent while it is asked.</summary>
    public double? TookMs { get; init; }

    /// <summary>What is wrong and what to do, when it failed, or could not tell all that belongs to a contact.</summary>
    public ProblemInfo? Problem { get; init; }
}

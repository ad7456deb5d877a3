using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts;

/// <summary>A source could not be asked, or said no.</summary>
public sealed class SourceException(Problem problem, Exception? inner = null) : Exception(problem.Detail ?? problem.Reason, inner)
{
    /// <summary>What is wrong, with the source's name.</summary>
    public Problem Problem { get; } = problem;

    /// <summary>Nothing is to be asked before that time has passed.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The HTTP status, where it is one that a source may expect.</summary>
    public int? Status { get; init; }

    /// <summary>The system works, and has no such thing (404).</summary>
    public bool IsNoSuchThing => Status is 404;

    /// <summary>When a card was to be completed: the card with what could be found out all the same.</summary>
    public Card? Card { get; init; }

    /// <summary>The system may have done what it was told all the same: telling it again might do it twice.</summary>
    public bool MayHaveArrived { get; init; }
}

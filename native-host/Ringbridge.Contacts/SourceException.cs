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

    /// <summary>The system works, but does not tell this: there is no such thing, or no right to it.</summary>
    public bool IsRefusal => Status is 404 || string.Equals(Problem.Detail, Details.SourceForbidden, StringComparison.Ordinal);

    /// <summary>The system may have done what it was told all the same: telling it again might do it twice.</summary>
    public bool MayHaveArrived { get; init; }
}

using Ringbridge.Contract.Problems;

namespace Ringbridge.Lines;

/// <summary>A line could not do what it was asked. <see cref="Problem"/> says what happened, where, and what to do.</summary>
public abstract class LineException(Problem problem, Exception? cause = null) : Exception(problem.Detail ?? problem.Reason, cause)
{
    /// <summary>The codes and values for the sentence.</summary>
    public Problem Problem { get; } = problem;
}

/// <summary>The phone system was reached and said no: the connection is fine, asking again changes nothing.</summary>
public sealed class LineRejectedException(Problem problem, Exception? cause = null) : LineException(problem, cause);

/// <summary>The phone system could not be reached, or did not answer in its protocol: the connection must be made anew.</summary>
public sealed class LineUnreachableException(Problem problem, Exception? cause = null) : LineException(problem, cause)
{
    /// <summary>SHA-256 (hex) of a certificate that is not trusted yet.</summary>
    public string? Fingerprint { get; init; }
}

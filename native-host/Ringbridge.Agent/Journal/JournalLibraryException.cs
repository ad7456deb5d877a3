using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Journal;

/// <summary>The library for the journal's file cannot be loaded: there is no journal at all, not even one in memory.</summary>
internal sealed class JournalLibraryException(Problem problem) : Exception(problem.Detail)
{
    /// <summary>What is wrong, and what to do.</summary>
    public Problem Problem { get; } = problem;
}

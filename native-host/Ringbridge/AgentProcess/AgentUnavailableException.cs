using Ringbridge.Contract.Problems;

namespace Ringbridge.AgentProcess;

/// <summary>The agent could neither be reached nor started. <see cref="Problem"/> says why and what to do.</summary>
internal sealed class AgentUnavailableException(Problem problem, Exception? cause = null) : Exception(ProblemTexts.Render(problem, "en"), cause)
{
    /// <summary>The codes and values for the sentence.</summary>
    public Problem Problem { get; } = problem;
}

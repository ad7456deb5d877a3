using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Hosting;

/// <summary>The home folder cannot be used safely. <see cref="Problem"/> says why and what to do.</summary>
public sealed class HomeException(Problem problem, Exception? cause = null) : Exception(ProblemTexts.Render(problem, "en"), cause)
{
    /// <summary>The codes and values for the sentence.</summary>
    public Problem Problem { get; } = problem;
}

using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Settings;

/// <summary>Settings could not be read, changed or saved.</summary>
internal sealed class SettingsException(Problem problem) : Exception(ProblemTexts.Render(problem, "en"))
{
    /// <summary>Why, with the place.</summary>
    public Problem Problem { get; } = problem;
}

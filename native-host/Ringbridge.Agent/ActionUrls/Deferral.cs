using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.ActionUrls;

/// <summary>Why something is not delivered yet.</summary>
/// <param name="Problem">What is wrong; null: nothing, it is too early.</param>
/// <param name="Until">It is not tried before that; null: after a pause that grows with each failure.</param>
internal sealed record Deferral(Problem? Problem, DateTimeOffset? Until = null)
{
    /// <summary>What comes of an attempt that has a problem, or none.</summary>
    public static async Task<Deferral?> OfAsync(Task<Problem?> attempt) => await attempt is { } problem ? new Deferral(problem) : null;
}

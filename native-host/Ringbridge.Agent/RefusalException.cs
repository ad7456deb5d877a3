using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent;

/// <summary>The agent says no to a request. The session that asked puts the problem into its language.</summary>
internal sealed class RefusalException(Problem problem) : Exception(problem.Detail ?? problem.Reason)
{
    /// <summary>Why.</summary>
    public Problem Problem { get; } = problem;

    /// <summary>With <c>confirmNeeded</c>: what the person must confirm.</summary>
    public IReadOnlyList<ConfirmKind>? Confirm { get; init; }

    /// <summary>With <c>confirmNeeded</c>: the number that would be dialled.</summary>
    public NumberInfo? Number { get; init; }

    /// <summary>With an untrusted certificate: its SHA-256 (hex).</summary>
    public string? Fingerprint { get; init; }

    /// <summary>There is no line of that id.</summary>
    public static RefusalException UnknownLine(string id) => new(new Problem(Reasons.UnknownLine).With("line", id));

    /// <summary>There is no line at all.</summary>
    public static RefusalException NoLine() => new(new Problem(Reasons.UnknownLine, Details.NoLine));

    /// <summary>There is no such running call.</summary>
    public static RefusalException UnknownCall() => new(new Problem(Reasons.UnknownCall));
}

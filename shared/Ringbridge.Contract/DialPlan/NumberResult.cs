using System.Diagnostics.CodeAnalysis;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contract.DialPlan;

/// <summary>What <see cref="DialPlanner"/> found: exactly one of the two is set.</summary>
public sealed record NumberResult
{
    private NumberResult(NumberInfo? number, Problem? problem) => (Number, Problem) = (number, problem);

    /// <summary>The number, ready to be dialled.</summary>
    public NumberInfo? Number { get; }

    /// <summary>Why there is none: <see cref="Reasons.BadNumber"/>, or <see cref="Reasons.Refused"/> for a service code.</summary>
    public Problem? Problem { get; }

    /// <summary>Whether there is a number.</summary>
    [MemberNotNullWhen(true, nameof(Number))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Found => Number is not null;

    /// <summary>A number.</summary>
    public static NumberResult Of(NumberInfo number) => new(number, null);

    /// <summary>None, and why.</summary>
    public static NumberResult None(Problem problem) => new(null, problem);
}

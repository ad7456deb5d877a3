using System.Collections.Immutable;

namespace Ringbridge.Build.Steps;

/// <summary>How many tests passed, and which failed, each with the start of its message.</summary>
internal sealed record TestTotals(int Passed, ImmutableArray<string> Failures)
{
    internal static TestTotals None { get; } = new(0, []);

    internal int Failed => Failures.Length;

    public static TestTotals operator +(TestTotals left, TestTotals right) =>
        new(left.Passed + right.Passed, left.Failures.AddRange(right.Failures));
}

namespace Ringbridge.Build.Steps;

/// <summary>How many tests passed and failed.</summary>
internal sealed record TestTotals(int Passed, int Failed)
{
    internal static TestTotals None { get; } = new(0, 0);

    public static TestTotals operator +(TestTotals left, TestTotals right) =>
        new(left.Passed + right.Passed, left.Failed + right.Failed);
}

using Ringbridge.Build.Needs;
using Ringbridge.Build.Steps;

namespace Ringbridge.Build.Verbs;

/// <summary>Measures the budgets, each figure beside a baseline of the same run.</summary>
internal static class BenchVerb
{
    internal static async Task<int> RunAsync(Workspace workspace, string[] arguments, CancellationToken cancellation)
    {
        await SystemPackages.EnsureAsync(workspace, [SystemPackages.Chromium, SystemPackages.Firefox], cancellation);
        await BuildVerb.RunAsync(workspace, [], cancellation);
        await Host.BuildSolutionAsync(workspace, cancellation);

        Say.Step("Measuring");
        return await Command.TryRunAsync(workspace, "npx", ["tsx", "tests/bench/bench.ts", .. arguments], cancellation);
    }
}

using Ringbridge.Build.Needs;

namespace Ringbridge.Build.Verbs;

/// <summary>Shows the product: a browser, a page with phone links, the simulator as the phone.</summary>
internal static class DemoVerb
{
    internal static async Task<int> RunAsync(Workspace workspace, string[] arguments, CancellationToken cancellation)
    {
        await SystemPackages.EnsureAsync(workspace, [SystemPackages.Chromium], cancellation);
        await BuildVerb.RunAsync(workspace, [], cancellation);

        Say.Step("Starting the demo");
        return await Command.TryRunAsync(workspace, "npx", ["tsx", "tests/e2e/demo/demo.ts", .. arguments], cancellation);
    }
}

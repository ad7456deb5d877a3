using Ringbridge.Build.Needs;
using Ringbridge.Build.Steps;

namespace Ringbridge.Build.Verbs;

/// <summary>Everything that proves the product: analyzers, unit, integration, real SIP, real browsers.</summary>
internal static class TestVerb
{
    private static readonly SystemPackage[] Packages =
    [
        SystemPackages.Chromium,
        SystemPackages.Firefox,
        SystemPackages.FirefoxGerman,
        SystemPackages.Baresip,
        SystemPackages.Sipp,
        SystemPackages.Radicale,
        SystemPackages.Slapd,
        SystemPackages.XdgUtils,
        SystemPackages.Xvfb,
        SystemPackages.Xclip,
    ];

    internal static async Task<int> RunAsync(Workspace workspace, string[] arguments, CancellationToken cancellation)
    {
        await SystemPackages.EnsureAsync(workspace, Packages, cancellation);
        await NodePackages.EnsureAsync(workspace, cancellation);
        if (Directory.Exists(workspace.TestResults))
        {
            Directory.Delete(workspace.TestResults, recursive: true);
        }

        // Both sides wait for disks, processes and sockets much of the time, and neither needs the other, once the packages are there. Browsers need both, and a
        // machine of their own.
        var sides = await Task.WhenAll(TestExtensionAsync(workspace, cancellation), TestHostAsync(workspace, cancellation));
        var totals = sides[0] + sides[1] + await TestRunners.VitestAsync(workspace, "tests/e2e", cancellation);

        foreach (var failure in totals.Failures)
        {
            Console.WriteLine($"\nfailed: {failure}");
        }

        // The last line of this verb is part of the stable surface.
        Console.WriteLine($"\n{totals.Passed} passed, {totals.Failed} failed");
        return totals.Failed == 0 ? 0 : 1;
    }

    private static async Task<TestTotals> TestExtensionAsync(Workspace workspace, CancellationToken cancellation)
    {
        await LintVerb.LookAtTypeScriptAsync(workspace, fix: false, cancellation);
        await Extension.BuildAsync(workspace, cancellation);
        return await TestRunners.VitestAsync(workspace, "extension", cancellation);
    }

    private static async Task<TestTotals> TestHostAsync(Workspace workspace, CancellationToken cancellation)
    {
        await LintVerb.LookAtCSharpAsync(workspace, fix: false, cancellation);
        await Host.BuildSolutionAsync(workspace, cancellation);
        var published = Host.PublishAsync(workspace, Workspace.ThisRuntime, cancellation);
        var totals = await TestRunners.XunitAsync(workspace, cancellation);
        await published;
        return totals;
    }
}

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
        await LintVerb.RunAsync(workspace, [], cancellation);
        await Extension.BuildAsync(workspace, cancellation);
        await Host.BuildSolutionAsync(workspace, cancellation);
        await Host.PublishAsync(workspace, Workspace.ThisRuntime, cancellation);

        if (Directory.Exists(workspace.TestResults))
        {
            Directory.Delete(workspace.TestResults, recursive: true);
        }

        // The C# tests wait for processes and sockets most of the time; the extension's unit tests fill it. Browsers want a machine
        // of their own.
        var unit = await Task.WhenAll(TestRunners.XunitAsync(workspace, cancellation), TestRunners.VitestAsync(workspace, "extension", cancellation));
        var totals = unit[0] + unit[1] + await TestRunners.VitestAsync(workspace, "tests/e2e", cancellation);

        foreach (var failure in totals.Failures)
        {
            Console.WriteLine($"\nfailed: {failure}");
        }

        // The last line of this verb is part of the stable surface.
        Console.WriteLine($"\n{totals.Passed} passed, {totals.Failed} failed");
        return totals.Failed == 0 ? 0 : 1;
    }
}

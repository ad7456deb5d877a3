using System.Text.Json;
using System.Xml.Linq;

namespace Ringbridge.Build.Steps;

/// <summary>Starts the test runners and reads what they counted. A runner that ends badly without a failed test counts as one.</summary>
internal static class TestRunners
{
    /// <summary>The C# tests.</summary>
    internal static async Task<TestTotals> XunitAsync(Workspace workspace, CancellationToken cancellation)
    {
        Say.Step("C# tests");
        var results = workspace.At("artifacts", "test-results", "xunit.trx");
        var exitCode = await Command.TryRunAsync(
            workspace,
            "dotnet",
            ["test", "tests/Ringbridge.Tests", "-c", "Release", "--no-build", "--nologo", "--logger", $"trx;LogFileName={results}", "--logger", "console;verbosity=minimal"],
            cancellation);
        return Check(ReadTrx(results), exitCode);
    }

    /// <summary>The TypeScript tests of one npm workspace.</summary>
    internal static async Task<TestTotals> VitestAsync(Workspace workspace, string package, CancellationToken cancellation)
    {
        Say.Step($"TypeScript tests in {package}");
        var results = workspace.At("artifacts", "test-results", $"vitest-{package.Replace('/', '-')}.json");
        var exitCode = await Command.TryRunAsync(
            workspace,
            "npx",
            ["vitest", "run", "--root", package, "--reporter=default", "--reporter=json", $"--outputFile.json={results}"],
            cancellation);
        return Check(ReadVitest(results), exitCode);
    }

    private static TestTotals Check(TestTotals totals, int exitCode) =>
        exitCode != 0 && totals.Failed == 0 ? totals with { Failed = 1 } : totals;

    private static TestTotals ReadTrx(string file)
    {
        if (!File.Exists(file))
        {
            return TestTotals.None;
        }

        var counters = XDocument.Load(file).Descendants().First(element => element.Name.LocalName == "Counters");
        return new((int)counters.Attribute("passed")!, (int)counters.Attribute("failed")! + (int)counters.Attribute("error")!);
    }

    private static TestTotals ReadVitest(string file)
    {
        if (!File.Exists(file))
        {
            return TestTotals.None;
        }

        using var report = JsonDocument.Parse(File.ReadAllText(file));
        return new(report.RootElement.GetProperty("numPassedTests").GetInt32(), report.RootElement.GetProperty("numFailedTests").GetInt32());
    }
}

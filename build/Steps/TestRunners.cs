using System.Text.Json;
using System.Xml.Linq;

namespace Ringbridge.Build.Steps;

/// <summary>Starts the test runners and reads what they counted. A runner that ends badly without a failed test counts as one.</summary>
internal static class TestRunners
{
    /// <summary>Characters of a failed test's message that the summary repeats; the rest stands further up.</summary>
    private const int LongestMessage = 400;

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
        exitCode != 0 && totals.Failed == 0 ? totals with { Failures = [$"a test runner ended with {exitCode}"] } : totals;

    private static TestTotals ReadTrx(string file)
    {
        if (!File.Exists(file))
        {
            return TestTotals.None;
        }

        var elements = XDocument.Load(file).Descendants().ToArray();
        var counters = elements.First(element => element.Name.LocalName == "Counters");
        var failures = elements
            .Where(element => element.Name.LocalName == "UnitTestResult" && (string?)element.Attribute("outcome") is "Failed" or "Error")
            .Select(result => Describe((string)result.Attribute("testName")!, MessageOf(result)));
        return new((int)counters.Attribute("passed")!, [.. failures]);
    }

    private static string MessageOf(XElement result) =>
        result.Descendants().FirstOrDefault(element => element.Name.LocalName == "Message")?.Value ?? "";

    private static TestTotals ReadVitest(string file)
    {
        if (!File.Exists(file))
        {
            return TestTotals.None;
        }

        using var report = JsonDocument.Parse(File.ReadAllText(file));
        var failures = report.RootElement.GetProperty("testResults").EnumerateArray().SelectMany(FailuresOf);
        return new(report.RootElement.GetProperty("numPassedTests").GetInt32(), [.. failures]);
    }

    // A file that fails outside its tests, in a hook say, has a message of its own.
    private static IEnumerable<string> FailuresOf(JsonElement file)
    {
        var failed = file.GetProperty("assertionResults").EnumerateArray()
            .Where(test => test.GetProperty("status").GetString() == "failed")
            .Select(test => Describe(test.GetProperty("fullName").GetString()!, string.Join(' ', test.GetProperty("failureMessages").EnumerateArray())))
            .ToArray();
        return failed.Length == 0 && file.GetProperty("status").GetString() == "failed"
            ? [Describe(Path.GetFileName(file.GetProperty("name").GetString()!), file.GetProperty("message").GetString() ?? "")]
            : failed;
    }

    private static string Describe(string test, string message)
    {
        var oneLine = string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"{test}: {oneLine[..Math.Min(oneLine.Length, LongestMessage)]}";
    }
}

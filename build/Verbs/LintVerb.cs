using Ringbridge.Build.Needs;

namespace Ringbridge.Build.Verbs;

/// <summary>Formatting and types. The C# analyzers run in every build, where their warnings are errors.</summary>
internal static class LintVerb
{
    internal static async Task<int> RunAsync(Workspace workspace, string[] arguments, CancellationToken cancellation)
    {
        var fix = arguments.Contains("--fix");
        await LookAtTypeScriptAsync(workspace, fix, cancellation);
        await LookAtCSharpAsync(workspace, fix, cancellation);
        return 0;
    }

    /// <summary>Biome and the types.</summary>
    internal static async Task LookAtTypeScriptAsync(Workspace workspace, bool fix, CancellationToken cancellation)
    {
        await NodePackages.EnsureAsync(workspace, cancellation);

        Say.Step("Biome");
        await Command.RunAsync(workspace, "npx", ["biome", fix ? "check" : "ci", .. fix ? ["--write"] : Array.Empty<string>(), "."], cancellation);

        Say.Step("TypeScript");
        await Task.WhenAll(
            Command.RunAsync(workspace, "npx", ["tsc", "--noEmit", "-p", "extension"], cancellation),
            Command.RunAsync(workspace, "npx", ["tsc", "--noEmit", "-p", "tests/e2e"], cancellation));
    }

    /// <summary>Formatting.</summary>
    internal static async Task LookAtCSharpAsync(Workspace workspace, bool fix, CancellationToken cancellation)
    {
        Say.Step("C# formatting");
        string[] check = fix ? [] : ["--verify-no-changes"];

        // By folders: white space can be told without loading the projects.
        await Command.RunAsync(
            workspace,
            "dotnet",
            ["format", "whitespace", ".", "--folder", "--include", "build/", "native-host/", "shared/", "tests/", .. check],
            cancellation);
    }
}

namespace Ringbridge.Build.Steps;

/// <summary>The native side.</summary>
internal static class Host
{
    // One compiler for all projects, whatever the machine's own choice: a start for each takes twice as long.
    private const string OneCompiler = "-p:UseSharedCompilation=true";

    /// <summary>Builds all C# projects, tests included.</summary>
    internal static async Task BuildSolutionAsync(Workspace workspace, CancellationToken cancellation)
    {
        Say.Step("Building the C# projects");
        await Command.RunAsync(workspace, "dotnet", ["build", "Ringbridge.slnx", "-c", "Release", "--nologo", "-v", "quiet", OneCompiler], cancellation);
    }

    /// <summary>Publishes the executable: self-contained, one file, trimmed, compiled ahead of its first run.</summary>
    internal static async Task PublishAsync(Workspace workspace, string runtime, CancellationToken cancellation)
    {
        Say.Step($"Publishing the host for {runtime}");

        // A second publish over the first takes SQLite's library away again, so every one starts from nothing.
        Delete(workspace.HostFolderOf(runtime));
        Delete(workspace.At("native-host", "Ringbridge", "obj", "Release", "net10.0", runtime));
        Delete(workspace.At("native-host", "Ringbridge", "bin", "Release", "net10.0", runtime));

        // The analyzers have their say in the build of the solution; the linker looks at what is left here.
        await Command.RunAsync(
            workspace,
            "dotnet",
            ["publish", "native-host/Ringbridge", "-c", "Release", "-r", runtime, "-o", workspace.HostFolderOf(runtime), "--nologo", "-v", "quiet", OneCompiler, "-p:RunAnalyzers=false"],
            cancellation);

        // Nothing of ours stays behind on the machine.
        await Command.RunAsync(workspace, "dotnet", ["build-server", "shutdown", "--vbcscompiler"], cancellation);
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

namespace Ringbridge.Build.Steps;

/// <summary>The native side.</summary>
internal static class Host
{
    /// <summary>Builds all C# projects, tests included.</summary>
    internal static async Task BuildSolutionAsync(Workspace workspace, CancellationToken cancellation)
    {
        Say.Step("Building the C# projects");
        await Command.RunAsync(workspace, "dotnet", ["build", "Ringbridge.slnx", "-c", "Release", "--nologo", "-v", "quiet"], cancellation);
    }

    /// <summary>Publishes the executable: self-contained, one file, trimmed, compiled ahead of its first run.</summary>
    internal static async Task PublishAsync(Workspace workspace, string runtime, CancellationToken cancellation)
    {
        Say.Step($"Publishing the host for {runtime}");
        await Command.RunAsync(
            workspace,
            "dotnet",
            ["publish", "native-host/Ringbridge", "-c", "Release", "-r", runtime, "-o", workspace.HostFolderOf(runtime), "--nologo", "-v", "quiet"],
            cancellation);
    }
}

using Ringbridge.Build.Needs;
using Ringbridge.Build.Steps;

namespace Ringbridge.Build.Verbs;

/// <summary>Builds extension and host for this machine.</summary>
internal static class BuildVerb
{
    internal static async Task<int> RunAsync(Workspace workspace, string[] arguments, CancellationToken cancellation)
    {
        await NodePackages.EnsureAsync(workspace, cancellation);
        await Extension.BuildAsync(workspace, cancellation);
        await Host.PublishAsync(workspace, Workspace.ThisRuntime, cancellation);

        Say.Step("Built");
        Say.Note($"extension  {workspace.At("artifacts", "extension")}");
        Say.Note($"host       {workspace.HostFolder}");
        return 0;
    }
}

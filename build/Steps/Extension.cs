namespace Ringbridge.Build.Steps;

/// <summary>The browser side.</summary>
internal static class Extension
{
    /// <summary>Bundles it into <c>artifacts/extension/chromium</c> and <c>artifacts/extension/firefox</c>.</summary>
    internal static async Task BuildAsync(Workspace workspace, CancellationToken cancellation)
    {
        Say.Step("Building the extension");
        await Command.RunAsync(workspace, "node", ["extension/build.mjs"], cancellation);
    }
}

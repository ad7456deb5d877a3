namespace Ringbridge.Build.Needs;

/// <summary>The npm packages, exactly as the lock file names them.</summary>
internal static class NodePackages
{
    /// <summary>Installs them unless that was done since the lock file changed.</summary>
    internal static async Task EnsureAsync(Workspace workspace, CancellationToken cancellation)
    {
        // npm writes this file last, so it is newer than the lock file exactly when the install is complete and current.
        var installed = new FileInfo(workspace.At("node_modules", ".package-lock.json"));
        var locked = new FileInfo(workspace.At("package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= locked.LastWriteTimeUtc)
        {
            return;
        }

        Say.Step("Installing npm packages");
        await Command.RunAsync(workspace, "npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], cancellation);
    }
}

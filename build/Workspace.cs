using System.Runtime.InteropServices;

namespace Ringbridge.Build;

/// <summary>Where things are in a checkout.</summary>
/// <param name="root">The folder that holds <c>Ringbridge.slnx</c>.</param>
internal sealed class Workspace(string root)
{
    /// <summary>The checkout.</summary>
    internal string Root { get; } = root;

    /// <summary>Everything that is built.</summary>
    internal string Artifacts => At("artifacts");

    /// <summary>The built host of this machine's system.</summary>
    internal string HostFolder => HostFolderOf(ThisRuntime);

    /// <summary>Test results, one file a runner.</summary>
    internal string TestResults => At("artifacts", "test-results");

    /// <summary>The runtime identifier of this machine, such as <c>linux-x64</c>.</summary>
    internal static string ThisRuntime { get; } = RuntimeInformation.RuntimeIdentifier switch
    {
        var rid when rid.StartsWith("win", StringComparison.Ordinal) => $"win-{Architecture}",
        var rid when rid.StartsWith("osx", StringComparison.Ordinal) => $"osx-{Architecture}",
        _ => $"linux-{Architecture}",
    };

    private static string Architecture => RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();

    /// <summary>A path inside the checkout.</summary>
    internal string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Where the host for a runtime identifier is built to.</summary>
    internal string HostFolderOf(string runtime) => At("artifacts", "host", runtime);

    /// <summary>Walks up from this program until the solution is found.</summary>
    internal static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Ringbridge.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new BuildFailedException("Ringbridge.slnx was not found above the build program: is this a whole checkout?");
    }
}

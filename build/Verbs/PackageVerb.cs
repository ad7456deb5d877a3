using System.Formats.Tar;
using System.IO.Compression;
using Ringbridge.Build.Needs;
using Ringbridge.Build.Steps;

namespace Ringbridge.Build.Verbs;

/// <summary>What is handed out: the extension as two archives, the host for Linux and Windows.</summary>
internal static class PackageVerb
{
    private static readonly string[] Runtimes = ["linux-x64", "win-x64"];
    private static readonly string[] Browsers = ["chromium", "firefox"];

    internal static async Task<int> RunAsync(Workspace workspace, string[] arguments, CancellationToken cancellation)
    {
        await NodePackages.EnsureAsync(workspace, cancellation);
        await Extension.BuildAsync(workspace, cancellation);

        var folder = workspace.At("artifacts", "package");
        Directory.CreateDirectory(folder);
        foreach (var browser in Browsers)
        {
            Zip(workspace.At("artifacts", "extension", browser), Path.Combine(folder, $"ringbridge-{browser}.zip"));
        }

        foreach (var runtime in Runtimes)
        {
            await Host.PublishAsync(workspace, runtime, cancellation);
            if (runtime.StartsWith("win", StringComparison.Ordinal))
            {
                Zip(workspace.HostFolderOf(runtime), Path.Combine(folder, $"ringbridge-{runtime}.zip"));
            }
            else
            {
                await TarAsync(workspace.HostFolderOf(runtime), Path.Combine(folder, $"ringbridge-{runtime}.tar.gz"), cancellation);
            }
        }

        Say.Step("Packaged");
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            Say.Note($"{file}  {new FileInfo(file).Length / 1024:N0} KiB");
        }

        return 0;
    }

    private static void Zip(string folder, string file)
    {
        File.Delete(file);
        ZipFile.CreateFromDirectory(folder, file);
    }

    // tar keeps the executable bit, which zip does not.
    private static async Task TarAsync(string folder, string file, CancellationToken cancellation)
    {
        await using var compressed = new GZipStream(File.Create(file), CompressionLevel.SmallestSize);
        await TarFile.CreateFromDirectoryAsync(folder, compressed, includeBaseDirectory: false, cancellation);
    }
}

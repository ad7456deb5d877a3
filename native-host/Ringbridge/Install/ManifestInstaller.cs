using System.Text.Json;
using Ringbridge.Contract;

namespace Ringbridge.Install;

/// <summary>Writes and removes host manifests. Doing either twice changes nothing; one browser that fails stops no other.</summary>
/// <param name="program">What browsers are told to start.</param>
/// <param name="registry">Of Windows.</param>
internal sealed class ManifestInstaller(string program, IRegistry registry)
{
    // The folder of hosts and, for a browser that never ran, its own.
    private const int OwnFolders = 2;

    /// <summary>Registers with one browser.</summary>
    public InstallStep Install(ManifestPlace place) => Guard(place, () =>
    {
        var isNew = AtomicFile.Write(place.File, HostManifest.Render(place.Browser.Family, program));
        if (place.RegistryKey is { } key && registry.Get(key, "") != place.File)
        {
            registry.Set(key, "", place.File);
            isNew = true;
        }

        return isNew ? StepOutcome.Written : StepOutcome.UpToDate;
    });

    /// <summary>Takes a registration back.</summary>
    /// <param name="place">Where.</param>
    /// <param name="others">The other places, which may name the same file (Windows).</param>
    public InstallStep Remove(ManifestPlace place, IReadOnlyList<ManifestPlace> others) => Guard(place, () =>
    {
        var wasRegistered = Unregister(place);
        if (!File.Exists(place.File))
        {
            return wasRegistered ? StepOutcome.Removed : StepOutcome.Absent;
        }

        if (!IsOurs(place.File))
        {
            return StepOutcome.LeftAlone;
        }

        var isUsed = others.Any(other => other.File == place.File && other.RegistryKey is { } key && registry.Get(key, "") == place.File);
        if (!isUsed)
        {
            AtomicFile.Delete(place.File, OwnFolders);
        }

        return wasRegistered || place.RegistryKey is null ? StepOutcome.Removed : StepOutcome.Absent;
    });

    private static InstallStep Guard(ManifestPlace place, Func<StepOutcome> step)
    {
        var (id, name) = (place.Browser.Id, place.Browser.Name);
        try
        {
            return new InstallStep(id, name, place.File, step());
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return new InstallStep(id, name, place.File, StepOutcome.Failed, cause.Message);
        }
    }

    /// <summary>The name is ours, so only a manifest that plainly names another host is not: a damaged one is ours to remove.</summary>
    private static bool IsOurs(string file)
    {
        try
        {
            using var manifest = JsonDocument.Parse(File.ReadAllText(file));
            return manifest.RootElement.ValueKind != JsonValueKind.Object
                || !manifest.RootElement.TryGetProperty("name", out var name)
                || name.ValueKind != JsonValueKind.String
                || name.ValueEquals(ExtensionIds.NativeHost);
        }
        catch (JsonException)
        {
            return true;
        }
    }

    private bool Unregister(ManifestPlace place)
    {
        if (place.RegistryKey is not { } key || registry.Get(key, "") is null)
        {
            return false;
        }

        registry.DeleteKey(key);
        return true;
    }
}

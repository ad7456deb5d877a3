using System.Text.Json;
using Ringbridge.Autostart;
using Ringbridge.Cli;
using Ringbridge.Install;
using Ringbridge.Programs;

namespace Ringbridge.Protocols;

/// <summary>
/// Phone links on freedesktop.org desktops: a desktop file that names us, made the default by xdg-mime. What was the
/// default before is kept in the home folder, so that uninstalling brings it back. Sources: Desktop Entry
/// Specification 1.5 (Exec), MIME Applications Associations 1.0.1.
/// </summary>
internal sealed class LinuxProtocolHandler(Surroundings surroundings, IProgramRunner programs) : IProtocolHandler
{
    /// <summary>Our desktop file; also its id.</summary>
    public const string DesktopFileName = "ringbridge-handler.desktop";

    private const string What = "protocols";

    // Each is a shell script that starts a handful of programs.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string _applications = Path.Combine(surroundings.Data, "applications");

    private string DesktopPath => Path.Combine(_applications, DesktopFileName);

    private string MemoryPath => Path.Combine(surroundings.Home.Folder, "protocols.json");

    private string AssociationsPath => Path.Combine(surroundings.Settings, "mimeapps.list");

    /// <inheritdoc/>
    public bool IsOurs(string handler) => handler == DesktopFileName;

    /// <inheritdoc/>
    public Task<string?> CurrentAsync(CancellationToken cancellationToken) => DefaultOfAsync("tel", cancellationToken);

    /// <inheritdoc/>
    public Task<InstallStep> RegisterAsync(CancellationToken cancellationToken) => GuardAsync(async () =>
    {
        var isNew = AtomicFile.Write(DesktopPath, DesktopEntry());
        await RefreshAsync(cancellationToken);
        var memory = Remembered() ?? new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var scheme in PhoneSchemes.All)
        {
            var current = await DefaultOfAsync(scheme, cancellationToken);
            if (current == DesktopFileName)
            {
                continue;
            }

            isNew = true;
            memory[scheme] = current ?? "";
            Remember(memory);
            await SetDefaultAsync(DesktopFileName, scheme, cancellationToken);
        }

        return isNew ? StepOutcome.Written : StepOutcome.UpToDate;
    });

    /// <inheritdoc/>
    public Task<InstallStep> UnregisterAsync(CancellationToken cancellationToken) => GuardAsync(async () =>
    {
        if (!File.Exists(DesktopPath))
        {
            return StepOutcome.Absent;
        }

        var ours = await OurSchemesAsync(cancellationToken);
        if (File.Exists(AssociationsPath))
        {
            AtomicFile.Write(AssociationsPath, MimeAssociations.Without(await File.ReadAllTextAsync(AssociationsPath, cancellationToken), DesktopFileName));
        }

        AtomicFile.Delete(DesktopPath, folders: 1);
        await RefreshAsync(cancellationToken);
        await RestoreAsync(ours, cancellationToken);
        File.Delete(MemoryPath);
        return StepOutcome.Removed;
    });

    private static string Exec(string program) => $"{DesktopExec.Quoted(program)} handle -- %u";

    private string DesktopEntry() => $"""
        [Desktop Entry]
        Type=Application
        Name=Ringbridge
        Comment=Dials phone links with your phone
        Comment[de]=Wählt Telefonlinks mit Ihrem Telefon
        Exec={Exec(surroundings.Program)}
        Terminal=false
        NoDisplay=true
        MimeType={string.Concat(PhoneSchemes.All.Select(scheme => $"{MimeType(scheme)};"))}

        """;

    private static string MimeType(string scheme) => $"x-scheme-handler/{scheme}";

    private async Task<InstallStep> GuardAsync(Func<Task<StepOutcome>> step)
    {
        try
        {
            return new InstallStep(What, "tel:, callto:, sip:", DesktopPath, await step());
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return new InstallStep(What, "tel:, callto:, sip:", DesktopPath, StepOutcome.Failed, cause.Message);
        }
    }

    private async Task<IReadOnlyList<string>> OurSchemesAsync(CancellationToken cancellationToken)
    {
        var ours = new List<string>();
        foreach (var scheme in PhoneSchemes.All)
        {
            if (await DefaultOfAsync(scheme, cancellationToken) == DesktopFileName)
            {
                ours.Add(scheme);
            }
        }

        return ours;
    }

    private async Task RestoreAsync(IReadOnlyList<string> schemes, CancellationToken cancellationToken)
    {
        var memory = Remembered();
        foreach (var scheme in schemes)
        {
            var before = memory?.GetValueOrDefault(scheme, "") ?? "";
            if (before.Length > 0 && await DefaultOfAsync(scheme, cancellationToken) != before)
            {
                await SetDefaultAsync(before, scheme, cancellationToken);
            }
        }
    }

    private async Task<string?> DefaultOfAsync(string scheme, CancellationToken cancellationToken)
    {
        var result = await programs.RunAsync("xdg-mime", ["query", "default", MimeType(scheme)], Patience, cancellationToken);
        return result?.Output.Trim() is { Length: > 0 } file ? file : null;
    }

    private async Task SetDefaultAsync(string desktopFile, string scheme, CancellationToken cancellationToken)
    {
        var result = await programs.RunAsync("xdg-mime", ["default", desktopFile, MimeType(scheme)], Patience, cancellationToken);
        if (result is not { ExitCode: 0 })
        {
            throw new IOException(result is null ? "xdg-mime (package xdg-utils)" : $"xdg-mime default {desktopFile} {MimeType(scheme)}: {result.ExitCode}");
        }
    }

    // A cache only: desktops that have no such program read the files themselves.
    private async Task RefreshAsync(CancellationToken cancellationToken) =>
        await programs.RunAsync("update-desktop-database", [_applications], Patience, cancellationToken);

    private Dictionary<string, string>? Remembered()
    {
        try
        {
            return File.Exists(MemoryPath) ? JsonSerializer.Deserialize(File.ReadAllText(MemoryPath), HostJson.Default.DictionaryStringString) : null;
        }
        catch (JsonException)
        {
            // Damaged by hand: what was before is lost, and the person chooses anew.
            return null;
        }
    }

    private void Remember(Dictionary<string, string> memory)
    {
        surroundings.Home.Prepare();
        AtomicFile.Write(MemoryPath, JsonSerializer.Serialize(memory, HostJson.Default.DictionaryStringString));
    }
}

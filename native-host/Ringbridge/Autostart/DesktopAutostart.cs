using Ringbridge.Agent.Hosting;
using Ringbridge.Install;

namespace Ringbridge.Autostart;

/// <summary>An entry of the desktop's own autostart (freedesktop.org, Desktop Application Autostart Specification), for Linux without systemd.</summary>
internal sealed class DesktopAutostart(Surroundings surroundings, string name) : IAutostart
{
    private const string Exec = "Exec=";

    /// <inheritdoc/>
    public string Place { get; } = Path.Combine(surroundings.Settings, "autostart", $"{name}.desktop");

    /// <inheritdoc/>
    public string? Current => TextFile.ValueIn(Place, Exec);

    /// <inheritdoc/>
    public bool IsOurs(string command) => command == Command();

    /// <inheritdoc/>
    public Task<InstallStep> EnableAsync(CancellationToken cancellationToken) => AutostartStep.TryAsync(
        "XDG autostart", Place, () => Task.FromResult(AtomicFile.Write(Place, Entry()) ? StepOutcome.Written : StepOutcome.UpToDate));

    /// <inheritdoc/>
    public Task<InstallStep> DisableAsync(CancellationToken cancellationToken) => AutostartStep.TryAsync("XDG autostart", Place, () =>
    {
        if (!File.Exists(Place))
        {
            return Task.FromResult(StepOutcome.Absent);
        }

        AtomicFile.Delete(Place, folders: 1);
        return Task.FromResult(StepOutcome.Removed);
    });

    private string Command()
    {
        var command = $"{DesktopExec.Quoted(surroundings.Program)} agent";
        return surroundings.Home.IsExplicit
            ? $"env {DesktopExec.Quoted($"{RingbridgeHome.Variable}={surroundings.Home.Folder}")} {command}"
            : command;
    }

    private string Entry() => $"""
        [Desktop Entry]
        Type=Application
        Name=Ringbridge
        Comment=The phone in the browser
        Comment[de]=Das Telefon im Browser
        {Exec}{Command()}
        Terminal=false
        NoDisplay=true

        """;
}

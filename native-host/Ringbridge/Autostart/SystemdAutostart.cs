using Ringbridge.Agent.Hosting;
using Ringbridge.Install;
using Ringbridge.Programs;

namespace Ringbridge.Autostart;

/// <summary>
/// A user unit of systemd (systemd.unit(5), systemd.service(5)), wanted by the default target. The link that enables it is
/// made here and not by <c>systemctl enable</c>, so that it works where no user manager runs, as in an image or over SSH.
/// </summary>
internal sealed class SystemdAutostart(Surroundings surroundings, IProgramRunner programs, string name) : IAutostart
{
    private const string ExecStart = "ExecStart=";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly string _folder = Path.Combine(surroundings.Settings, "systemd", "user");
    private readonly string _unit = $"{name}.service";

    /// <inheritdoc/>
    public string Place => Path.Combine(_folder, _unit);

    /// <inheritdoc/>
    public string? Current => new FileInfo(Link).LinkTarget is null ? null : TextFile.ValueIn(Place, ExecStart);

    private string Link => Path.Combine(_folder, "default.target.wants", _unit);

    /// <inheritdoc/>
    public bool IsOurs(string command) => command == Command();

    /// <inheritdoc/>
    public Task<InstallStep> EnableAsync(CancellationToken cancellationToken) => AutostartStep.TryAsync("systemd", Place, async () =>
    {
        var isNew = AtomicFile.Write(Place, Unit());
        if (new FileInfo(Link).LinkTarget != Place)
        {
            isNew = true;
            Directory.CreateDirectory(Path.GetDirectoryName(Link)!);
            File.Delete(Link);
            File.CreateSymbolicLink(Link, Place);
        }

        await TellAsync(cancellationToken, "daemon-reload");
        await TellAsync(cancellationToken, "start", _unit);
        return isNew ? StepOutcome.Written : StepOutcome.UpToDate;
    });

    /// <inheritdoc/>
    public Task<InstallStep> DisableAsync(CancellationToken cancellationToken) => AutostartStep.TryAsync("systemd", Place, async () =>
    {
        if (!File.Exists(Place) && new FileInfo(Link).LinkTarget is null)
        {
            return StepOutcome.Absent;
        }

        AtomicFile.Delete(Link, folders: 1);
        AtomicFile.Delete(Place, folders: 2);
        await TellAsync(cancellationToken, "daemon-reload");
        return StepOutcome.Removed;
    });

    // Quotes, backslashes, and what systemd replaces: % specifiers and $ variables.
    private static string Quoted(string text) => $"\"{text
        .Replace("\\", @"\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("%", "%%", StringComparison.Ordinal)}\"";

    private string Command() => $"{Quoted(surroundings.Program).Replace("$", "$$", StringComparison.Ordinal)} agent";

    private string Unit()
    {
        var home = surroundings.Home.IsExplicit ? $"Environment={Quoted($"{RingbridgeHome.Variable}={surroundings.Home.Folder}")}\n" : "";
        return $"""
            [Unit]
            Description=Ringbridge: the phone in the browser

            [Service]
            {home}{ExecStart}{Command()}
            Restart=on-failure
            RestartSec=5

            [Install]
            WantedBy=default.target

            """;
    }

    // Where no user manager runs there is nobody to tell; at the next log-in it reads the files.
    private Task<ProgramResult?> TellAsync(CancellationToken cancellationToken, params string[] what) => programs.RunAsync("systemctl", ["--user", .. what], Patience, cancellationToken);
}

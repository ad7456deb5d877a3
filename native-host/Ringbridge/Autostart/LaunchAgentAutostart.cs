using System.Security;
using Ringbridge.Agent.Hosting;
using Ringbridge.Install;
using Ringbridge.Programs;

namespace Ringbridge.Autostart;

/// <summary>A launch agent of macOS (launchd.plist(5)). A second agent leaves with code 0, which is no reason to start it again.</summary>
internal sealed class LaunchAgentAutostart(Surroundings surroundings, IProgramRunner programs, string label) : IAutostart
{
    private const string FirstArgument = "    <string>";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public string Place { get; } = Path.Combine(surroundings.User, "Library", "LaunchAgents", $"{label}.plist");

    /// <inheritdoc/>
    public string? Current => TextFile.ValueIn(Place, FirstArgument)?.Replace("</string>", "", StringComparison.Ordinal);

    /// <inheritdoc/>
    public bool IsOurs(string command) => command == SecurityElement.Escape(surroundings.Program);

    /// <inheritdoc/>
    public Task<InstallStep> EnableAsync(CancellationToken cancellationToken) => AutostartStep.TryAsync("launchd", Place, async () =>
    {
        var isNew = AtomicFile.Write(Place, List());
        if (isNew)
        {
            // At the next log-in launchd reads the file by itself; this is for now.
            await programs.RunAsync("launchctl", ["load", "-w", Place], Patience, cancellationToken);
        }

        return isNew ? StepOutcome.Written : StepOutcome.UpToDate;
    });

    /// <inheritdoc/>
    public Task<InstallStep> DisableAsync(CancellationToken cancellationToken) => AutostartStep.TryAsync("launchd", Place, async () =>
    {
        if (!File.Exists(Place))
        {
            return StepOutcome.Absent;
        }

        await programs.RunAsync("launchctl", ["unload", "-w", Place], Patience, cancellationToken);
        AtomicFile.Delete(Place, folders: 0);
        return StepOutcome.Removed;
    });

    private string List()
    {
        var home = surroundings.Home.IsExplicit
            ? $"""
                <key>EnvironmentVariables</key>
                <dict>
                  <key>{RingbridgeHome.Variable}</key>
                  <string>{SecurityElement.Escape(surroundings.Home.Folder)}</string>
                </dict>

              """
            : "";
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
            <plist version="1.0">
            <dict>
              <key>Label</key>
              <string>{SecurityElement.Escape(label)}</string>
              <key>ProgramArguments</key>
              <array>
            {FirstArgument}{SecurityElement.Escape(surroundings.Program)}</string>
                <string>agent</string>
              </array>
            {home}  <key>RunAtLoad</key>
              <true/>
              <key>KeepAlive</key>
              <dict>
                <key>SuccessfulExit</key>
                <false/>
              </dict>
              <key>ProcessType</key>
              <string>Interactive</string>
            </dict>
            </plist>

            """;
    }
}

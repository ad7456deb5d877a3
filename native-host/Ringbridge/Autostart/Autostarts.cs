using Ringbridge.Install;
using Ringbridge.Programs;

namespace Ringbridge.Autostart;

/// <summary>Which way this system starts programs at log-in. Two homes have two entries.</summary>
internal static class Autostarts
{
    /// <summary>The way of these surroundings.</summary>
    public static IAutostart Of(Surroundings surroundings, IProgramRunner programs, IRegistry registry)
    {
        var suffix = surroundings.Home.IsExplicit ? $"-{surroundings.Home.Id}" : "";
        return surroundings.System switch
        {
            SystemKind.Windows => new RunKeyAutostart(surroundings.Program, registry),
            SystemKind.MacOS => new LaunchAgentAutostart(surroundings, programs, $"dev.ringbridge.agent{suffix}"),
            _ when HasSystemd(surroundings) => new SystemdAutostart(surroundings, programs, $"ringbridge-agent{suffix}"),
            _ => new DesktopAutostart(surroundings, $"ringbridge-agent{suffix}"),
        };
    }

    private static bool HasSystemd(Surroundings surroundings) => surroundings.ProgramFolders.Any(folder => File.Exists(Path.Combine(folder, "systemctl")));
}

using Ringbridge.Agent.Hosting;
using Ringbridge.Text;

namespace Ringbridge.Doctor;

/// <summary>Looks at who may open the home folder and the agent's socket. On Windows both ends check that at every connection.</summary>
internal sealed class DoorExamination(RingbridgeHome home, string language)
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private static readonly Phrase Private = new("Only you may open {0}", "Nur Sie können {0} öffnen");
    private static readonly Phrase Open = new("Others may open {0}.", "Andere können {0} öffnen.");
    private static readonly Phrase Close = new("Close it: chmod {0} \"{1}\"", "Schließen Sie es: chmod {0} \"{1}\"");

    /// <summary>Looks.</summary>
    public IReadOnlyList<Finding> Examine() => OperatingSystem.IsWindows()
        ? []
        : [Look("home", home.Folder, "700"), Look("socket", home.SocketPath, "600")];

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private Finding Look(string check, string path, string mode) => (File.GetUnixFileMode(path) & Others) == UnixFileMode.None
        ? new Finding(check, FindingState.Ok, Private.In(language, path))
        : new Finding(check, FindingState.Warning, Open.In(language, path), Close.In(language, mode, path));
}

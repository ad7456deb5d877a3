using Ringbridge.Text;

namespace Ringbridge.Install;

/// <summary>A browser from Snap or Flatpak: its sandbox keeps it from starting programs of the system.</summary>
/// <param name="Name">The browser.</param>
/// <param name="Packaging"><c>Snap</c> or <c>Flatpak</c>.</param>
internal sealed record SandboxedBrowser(string Name, string Packaging)
{
    private static readonly Phrase SnapFirefox = new(
        "Firefox from Snap may not start programs by itself. Newer Ubuntu versions ask you once, when the extension connects: allow it. If it does not ask, install Firefox from packages.mozilla.org.",
        "Firefox aus Snap darf von sich aus keine Programme starten. Neuere Ubuntu-Versionen fragen einmal, sobald sich die Erweiterung verbindet: Erlauben Sie es. Wenn nicht gefragt wird, installieren Sie Firefox von packages.mozilla.org.");

    private static readonly Phrase Other = new(
        "{0} from {1} runs in a sandbox and cannot start Ringbridge. Install the browser as a package of your distribution or of its maker.",
        "{0} aus {1} läuft in einer Sandbox und kann Ringbridge nicht starten. Installieren Sie den Browser als Paket Ihrer Distribution oder seines Herstellers.");

    /// <summary>What the person should do.</summary>
    public string In(string language) =>
        Packaging == "Snap" && Name == "Firefox" ? SnapFirefox.In(language) : Other.In(language, Name, Packaging);
}

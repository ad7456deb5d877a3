namespace Ringbridge.Build.Needs;

/// <summary>
/// The programs that come from the system: browsers and SIP tools. On Debian and Ubuntu missing ones are installed with
/// apt; elsewhere the person is told what is missing.
/// </summary>
internal static class SystemPackages
{
    /// <summary>Debian's Chromium.</summary>
    internal static readonly SystemPackage Chromium = new("chromium", "/usr/bin/chromium");

    /// <summary>Debian's Firefox.</summary>
    internal static readonly SystemPackage Firefox = new("firefox-esr", "/usr/bin/firefox-esr");

    /// <summary>German texts for Firefox's own screens, without which it runs extensions in English.</summary>
    internal static readonly SystemPackage FirefoxGerman = new("firefox-esr-l10n-de", "/usr/share/doc/firefox-esr-l10n-de");

    /// <summary>A SIP phone.</summary>
    internal static readonly SystemPackage Baresip = new("baresip-core", "/usr/bin/baresip");

    /// <summary>The far end of SIP calls.</summary>
    internal static readonly SystemPackage Sipp = new("sip-tester", "/usr/bin/sipp");

    /// <summary>An address book server.</summary>
    internal static readonly SystemPackage Radicale = new("radicale", "/usr/bin/radicale");

    /// <summary>A directory server.</summary>
    internal static readonly SystemPackage Slapd = new("slapd", "/usr/sbin/slapd");

    /// <summary>Registers and asks for tel: handlers.</summary>
    internal static readonly SystemPackage XdgUtils = new("xdg-utils", "/usr/bin/xdg-mime");

    /// <summary>An X server without a screen, for clipboards and dialogs.</summary>
    internal static readonly SystemPackage Xvfb = new("xvfb", "/usr/bin/Xvfb");

    /// <summary>Reads and writes the clipboard of an X server.</summary>
    internal static readonly SystemPackage Xclip = new("xclip", "/usr/bin/xclip");

    /// <summary>Installs what is missing.</summary>
    internal static async Task EnsureAsync(Workspace workspace, IEnumerable<SystemPackage> wanted, CancellationToken cancellation)
    {
        var missing = wanted.Where(package => !Path.Exists(package.Proof)).Select(package => package.Name).ToArray();
        if (missing.Length == 0 || !OperatingSystem.IsLinux())
        {
            return;
        }

        if (!Command.Exists("apt-get"))
        {
            throw new BuildFailedException($"please install these with your system's package manager, then run this again: {string.Join(' ', missing)}");
        }

        Say.Step($"Installing system packages: {string.Join(' ', missing)}");
        var prefix = Environment.IsPrivilegedProcess ? Array.Empty<string>() : ["sudo"];
        await AptAsync(workspace, prefix, ["update", "-qq"], cancellation);
        await AptAsync(workspace, prefix, ["install", "-y", "-qq", "--no-install-recommends", .. missing], cancellation);
    }

    private static async Task AptAsync(Workspace workspace, string[] prefix, string[] arguments, CancellationToken cancellation)
    {
        string[] line = [.. prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", .. arguments];
        await Command.RunAsync(workspace, line[0], line[1..], cancellation);
    }
}

using Ringbridge.Agent.Hosting;

namespace Ringbridge;

/// <summary>Where things are for this user on this machine. Tests make their own.</summary>
internal sealed record Surroundings
{
    /// <summary>Which system.</summary>
    public required SystemKind System { get; init; }

    /// <summary>The user's folder.</summary>
    public required string User { get; init; }

    /// <summary>Where programs keep their settings: <c>~/.config</c>, <c>~/Library/Application Support</c>, <c>%LOCALAPPDATA%</c>.</summary>
    public required string Settings { get; init; }

    /// <summary>Where programs keep data of the user: <c>~/.local/share</c>; on Windows <c>%APPDATA%</c>.</summary>
    public required string Data { get; init; }

    /// <summary>The folders of the PATH.</summary>
    public required IReadOnlyList<string> ProgramFolders { get; init; }

    /// <summary>Where programs are installed: <c>/</c>; tests have a root of their own.</summary>
    public string Root { get; init; } = "/";

    /// <summary>Whether there is a screen to show dialogs on.</summary>
    public bool HasDesktop { get; init; }

    /// <summary>Whether the desktop is Wayland.</summary>
    public bool IsWayland { get; init; }

    /// <summary>Ringbridge's own folder.</summary>
    public required RingbridgeHome Home { get; init; }

    /// <summary>This program's file.</summary>
    public required string Program { get; init; }

    /// <summary>Of this process.</summary>
    public static Surroundings FromEnvironment() => OperatingSystem.IsWindows() ? FromWindows() : FromUnix();

    private static Surroundings FromWindows() => new()
    {
        System = SystemKind.Windows,
        User = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
        Settings = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData),
        Data = Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData),
        ProgramFolders = PathFolders(),
        HasDesktop = true,
        Home = RingbridgeHome.FromEnvironment(),
        Program = Executable.Path,
    };

    private static Surroundings FromUnix()
    {
        var user = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var library = Path.Combine(user, "Library", "Application Support");
        var isMac = OperatingSystem.IsMacOS();
        return new Surroundings
        {
            System = isMac ? SystemKind.MacOS : SystemKind.Linux,
            User = user,
            Settings = isMac ? library : XdgFolder("XDG_CONFIG_HOME", Path.Combine(user, ".config")),
            Data = isMac ? library : XdgFolder("XDG_DATA_HOME", Path.Combine(user, ".local", "share")),
            ProgramFolders = PathFolders(),
            HasDesktop = isMac || IsSet("DISPLAY") || IsSet("WAYLAND_DISPLAY"),
            IsWayland = IsSet("WAYLAND_DISPLAY"),
            Home = RingbridgeHome.FromEnvironment(),
            Program = Executable.Path,
        };
    }

    // XDG Base Directory Specification: a path that is not absolute is to be ignored.
    private static string XdgFolder(string variable, string fallback) =>
        Environment.GetEnvironmentVariable(variable) is { } folder && Path.IsPathFullyQualified(folder) ? folder : fallback;

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));

    private static string[] PathFolders() => Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries) ?? [];
}

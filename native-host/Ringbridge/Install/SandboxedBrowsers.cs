namespace Ringbridge.Install;

/// <summary>Finds browsers from Snap and Flatpak by what they leave in the user's folder and where they are started from.</summary>
internal static class SandboxedBrowsers
{
    private static readonly (string Name, string Snap)[] Snaps =
    [
        ("Firefox", "firefox"), ("Chromium", "chromium"), ("Brave", "brave"), ("Microsoft Edge", "microsoft-edge"), ("Vivaldi", "vivaldi"),
    ];

    private static readonly (string Name, string Application)[] Flatpaks =
    [
        ("Firefox", "org.mozilla.firefox"),
        ("Google Chrome", "com.google.Chrome"),
        ("Chromium", "org.chromium.Chromium"),
        ("Microsoft Edge", "com.microsoft.Edge"),
        ("Brave", "com.brave.Browser"),
        ("Vivaldi", "com.vivaldi.Vivaldi"),
    ];

    /// <summary>Those that are there.</summary>
    public static IReadOnlyList<SandboxedBrowser> Find(Surroundings surroundings) => surroundings.System == SystemKind.Linux
        ?
        [
            .. Snaps.Where(snap => HasSnap(surroundings, snap.Snap)).Select(snap => new SandboxedBrowser(snap.Name, "Snap")),
            .. Flatpaks.Where(flatpak => HasFlatpak(surroundings, flatpak.Application)).Select(flatpak => new SandboxedBrowser(flatpak.Name, "Flatpak")),
        ]
        : [];

    private static bool HasSnap(Surroundings surroundings, string snap) =>
        Directory.Exists(Path.Combine(surroundings.User, "snap", snap)) || File.Exists(Path.Combine(surroundings.Root, "snap", "bin", snap));

    private static bool HasFlatpak(Surroundings surroundings, string application) =>
        Directory.Exists(Path.Combine(surroundings.User, ".var", "app", application))
        || Directory.Exists(Path.Combine(surroundings.Root, "var", "lib", "flatpak", "app", application));
}

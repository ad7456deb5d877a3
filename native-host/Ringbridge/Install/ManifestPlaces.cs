namespace Ringbridge.Install;

/// <summary>Works out the places of this user on this machine from the table of <see cref="Browsers"/>.</summary>
internal sealed class ManifestPlaces(Surroundings surroundings, IRegistry registry)
{
    // Programs of Snap see another home; they are told apart by SandboxedBrowsers.
    private const string SnapFolder = "snap";

    /// <summary>Every place of a browser; the first one is where it goes when somebody names the browser.</summary>
    public IReadOnlyList<ManifestPlace> Of(Browser browser) => surroundings.System switch
    {
        SystemKind.Windows => [OnWindows(browser)],
        SystemKind.MacOS => OnUnix(browser, browser.MacOS),
        _ => OnUnix(browser, browser.Linux),
    };

    /// <summary>The places of all browsers that are there.</summary>
    public IReadOnlyList<ManifestPlace> Found() => [.. Browsers.All.SelectMany(Of).Where(place => place.IsFound)];

    /// <summary>The place inside a profile folder that was named by hand.</summary>
    public static ManifestPlace In(string userDataFolder, Browser browser) =>
        new(browser, Path.Combine(Path.GetFullPath(userDataFolder), browser.Linux.Hosts, HostManifest.FileName), null, IsFound: true);

    private List<ManifestPlace> OnUnix(Browser browser, BrowserPlaces places)
    {
        var isInstalled = places.Programs.Any(IsProgram) || places.Traces.Select(Expand).Any(Directory.Exists);
        return [.. places.Profiles.Select(Expand).Select((profiles, index) => new ManifestPlace(
            browser,
            Path.Combine(profiles, places.Hosts, HostManifest.FileName),
            null,
            Directory.Exists(profiles) || (index == 0 && isInstalled)))];
    }

    private ManifestPlace OnWindows(Browser browser)
    {
        var name = browser.Family == BrowserFamily.Firefox ? "firefox.json" : "chromium.json";
        return new ManifestPlace(
            browser,
            Path.Combine(surroundings.Settings, "Ringbridge", "native-host", name),
            $@"{browser.Windows.HostsKey}\{Contract.ExtensionIds.NativeHost}",
            registry.KnowsProgram(browser.Windows.Program) || browser.Windows.Traces.Select(Expand).Any(Directory.Exists));
    }

    private string Expand(string place) => Path.Combine(
        place[0] switch { '~' => surroundings.User, '@' => surroundings.Data, _ => surroundings.Settings },
        place[2..].Replace('/', Path.DirectorySeparatorChar));

    private bool IsProgram(string name) => surroundings.System == SystemKind.MacOS
        ? Directory.Exists(Path.Combine(surroundings.Root, "Applications", $"{name}.app"))
            || Directory.Exists(Path.Combine(surroundings.User, "Applications", $"{name}.app"))
        : surroundings.ProgramFolders.Any(folder =>
            !folder.Split('/').Contains(SnapFolder, StringComparer.Ordinal) && File.Exists(Path.Combine(folder, name)));
}

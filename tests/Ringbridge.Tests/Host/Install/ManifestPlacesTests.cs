using Ringbridge.Install;
using Ringbridge.Tests.Snapshots;

namespace Ringbridge.Tests.Host.Install;

public sealed class ManifestPlacesTests
{
    [Fact]
    public void On_Linux_each_browser_has_its_own_folder() => Verify(SystemKind.Linux);

    [Fact]
    public void On_MacOS_each_browser_has_its_own_folder() => Verify(SystemKind.MacOS);

    [Fact]
    public void On_Windows_each_browser_has_its_own_key_and_each_family_its_file() => Verify(SystemKind.Windows);

    [Theory]
    [InlineData(SystemKind.Linux, ".config/google-chrome", "chrome")]
    [InlineData(SystemKind.Linux, ".config/google-chrome-beta", "chrome")]
    [InlineData(SystemKind.Linux, ".config/chromium", "chromium")]
    [InlineData(SystemKind.Linux, ".config/microsoft-edge", "edge")]
    [InlineData(SystemKind.Linux, ".config/BraveSoftware/Brave-Browser", "brave")]
    [InlineData(SystemKind.Linux, ".config/vivaldi", "vivaldi")]
    [InlineData(SystemKind.Linux, ".mozilla", "firefox")]
    [InlineData(SystemKind.Linux, ".config/mozilla/firefox", "firefox")]
    [InlineData(SystemKind.MacOS, "Library/Application Support/Google/Chrome", "chrome")]
    [InlineData(SystemKind.MacOS, "Library/Application Support/Firefox", "firefox")]
    [InlineData(SystemKind.MacOS, "root/Applications/Vivaldi.app", "vivaldi")]
    [InlineData(SystemKind.Windows, "AppData/Local/Microsoft/Edge/User Data", "edge")]
    [InlineData(SystemKind.Windows, "AppData/Roaming/Mozilla/Firefox", "firefox")]
    internal void A_browser_that_was_used_is_found(SystemKind system, string trace, string browser)
    {
        using var desk = new TestSurroundings(system);
        desk.MakeFolder(trace);

        new ManifestPlaces(desk.Value, new MemoryRegistry()).Found().ShouldHaveSingleItem().Browser.Id.ShouldBe(browser);
    }

    [Fact]
    public void A_browser_that_was_never_started_is_found_by_its_program()
    {
        using var desk = new TestSurroundings(SystemKind.Linux);
        desk.MakeFile("bin/firefox-esr");

        new ManifestPlaces(desk.Value, new MemoryRegistry()).Found().ShouldHaveSingleItem().Browser.Id.ShouldBe("firefox");
    }

    [Fact]
    public void On_Windows_a_program_is_found_in_the_registry()
    {
        using var desk = new TestSurroundings(SystemKind.Windows);

        new ManifestPlaces(desk.Value, new MemoryRegistry("brave.exe")).Found().ShouldHaveSingleItem().Browser.Id.ShouldBe("brave");
    }

    [Fact]
    public void A_browser_from_Snap_is_not_found_as_a_normal_one()
    {
        using var desk = new TestSurroundings(SystemKind.Linux);
        desk.MakeFile("snap/bin/chromium");

        new ManifestPlaces(desk.Value, new MemoryRegistry()).Found().ShouldBeEmpty();
    }

    private static void Verify(SystemKind system, [System.Runtime.CompilerServices.CallerMemberName] string member = "")
    {
        using var desk = new TestSurroundings(system);
        var places = new ManifestPlaces(desk.Value, new MemoryRegistry());
        var lines = Browsers.All.SelectMany(places.Of).Select(place =>
            $"{place.Browser.Id}: {desk.Anonymous(place.File)}{(place.RegistryKey is { } key ? $" ← {key}" : "")}");
        Snapshot.Verify(string.Join('\n', lines), member: member);
    }
}

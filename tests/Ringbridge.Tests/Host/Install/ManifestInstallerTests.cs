using System.Text.Json;
using Ringbridge.Contract;
using Ringbridge.Install;
using Ringbridge.Tests.Snapshots;

namespace Ringbridge.Tests.Host.Install;

public sealed class ManifestInstallerTests
{
    [Fact]
    public void Chromium_browsers_get_origins_only()
    {
        using var manifest = JsonDocument.Parse(HostManifest.Render(BrowserFamily.Chromium, "/opt/ringbridge"));

        manifest.RootElement.GetProperty("name").GetString().ShouldBe(ExtensionIds.NativeHost);
        manifest.RootElement.GetProperty("path").GetString().ShouldBe("/opt/ringbridge");
        manifest.RootElement.GetProperty("type").GetString().ShouldBe("stdio");
        manifest.RootElement.GetProperty("allowed_origins").EnumerateArray().Select(id => id.GetString()).ShouldBe(ExtensionIds.ChromiumOrigins);
        manifest.RootElement.TryGetProperty("allowed_extensions", out _).ShouldBeFalse();
    }

    [Fact]
    public void Firefox_gets_extension_ids_only_because_it_rejects_a_file_with_origins()
    {
        using var manifest = JsonDocument.Parse(HostManifest.Render(BrowserFamily.Firefox, "/opt/ringbridge"));

        manifest.RootElement.GetProperty("allowed_extensions").EnumerateArray().ShouldHaveSingleItem().GetString().ShouldBe(ExtensionIds.Firefox);
        manifest.RootElement.TryGetProperty("allowed_origins", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData(@"C:\Users\Jörg Müller\AppData\ringbridge.exe")]
    [InlineData("/home/a \"b\"/ringbridge")]
    public void Any_path_survives_the_file(string path)
    {
        using var manifest = JsonDocument.Parse(HostManifest.Render(BrowserFamily.Chromium, path));

        manifest.RootElement.GetProperty("path").GetString().ShouldBe(path);
    }

    [Fact]
    public void Every_browser_on_Linux_gets_its_file()
    {
        using var desk = new TestSurroundings(SystemKind.Linux);
        InstallAll(desk, new MemoryRegistry());

        Snapshot.Verify(desk.Anonymous(string.Join('\n', desk.Files.Select(file => $"--- {file.File}\n{file.Text}"))));
    }

    [Fact]
    public void Every_browser_on_Windows_gets_its_key()
    {
        using var desk = new TestSurroundings(SystemKind.Windows);
        var registry = new MemoryRegistry();
        InstallAll(desk, registry);

        Snapshot.Verify(desk.Anonymous($"{registry}\n{string.Join('\n', desk.Files.Select(file => $"--- {file.File}\n{file.Text}"))}"));
    }

    [Theory]
    [InlineData(SystemKind.Linux)]
    [InlineData(SystemKind.MacOS)]
    [InlineData(SystemKind.Windows)]
    internal void Installing_twice_changes_nothing_and_says_so(SystemKind system)
    {
        using var desk = new TestSurroundings(system);
        var registry = new MemoryRegistry();
        InstallAll(desk, registry);
        var (files, keys) = (desk.Files.ToList(), registry.ToString());

        var steps = InstallAll(desk, registry);

        steps.ShouldAllBe(step => step.Outcome == StepOutcome.UpToDate);
        desk.Files.ShouldBe(files);
        registry.ToString().ShouldBe(keys);
    }

    [Theory]
    [InlineData(SystemKind.Linux)]
    [InlineData(SystemKind.MacOS)]
    [InlineData(SystemKind.Windows)]
    internal void Removing_leaves_the_computer_as_it_was(SystemKind system)
    {
        using var desk = new TestSurroundings(system);
        desk.MakeFile("Documents/letter.txt", "mine");
        var registry = new MemoryRegistry();
        InstallAll(desk, registry);

        RemoveAll(desk, registry);

        desk.Files.ShouldHaveSingleItem().File.ShouldBe(Path.Combine("Documents", "letter.txt"));
        registry.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void Removing_one_browser_on_Windows_keeps_the_file_that_others_use()
    {
        using var desk = new TestSurroundings(SystemKind.Windows);
        var registry = new MemoryRegistry();
        InstallAll(desk, registry);
        var places = new ManifestPlaces(desk.Value, registry);
        var edge = places.Of(Browsers.Find("edge")!).Single();

        Installer(desk, registry).Remove(edge, [.. Browsers.All.SelectMany(places.Of)]).Outcome.ShouldBe(StepOutcome.Removed);

        registry.Get(edge.RegistryKey!, "").ShouldBeNull();
        File.Exists(edge.File).ShouldBeTrue();
    }

    [Fact]
    public void The_manifest_of_another_host_is_left_alone()
    {
        using var desk = new TestSurroundings(SystemKind.Linux);
        var place = new ManifestPlaces(desk.Value, new MemoryRegistry()).Of(Browsers.Find("chromium")!)[0];
        desk.MakeFile(Path.GetRelativePath(desk.Folder, place.File), """{"name":"com.example.other"}""");

        Installer(desk, new MemoryRegistry()).Remove(place, []).Outcome.ShouldBe(StepOutcome.LeftAlone);

        File.Exists(place.File).ShouldBeTrue();
    }

    [Fact]
    public void A_damaged_manifest_of_ours_is_removed()
    {
        using var desk = new TestSurroundings(SystemKind.Linux);
        var place = new ManifestPlaces(desk.Value, new MemoryRegistry()).Of(Browsers.Find("firefox")!)[0];
        desk.MakeFile(Path.GetRelativePath(desk.Folder, place.File), """{"name":"dev.ring""");

        Installer(desk, new MemoryRegistry()).Remove(place, []).Outcome.ShouldBe(StepOutcome.Removed);

        File.Exists(place.File).ShouldBeFalse();
    }

    [Fact]
    public void A_folder_that_cannot_be_written_stops_no_other_browser()
    {
        using var desk = new TestSurroundings(SystemKind.Linux);
        desk.MakeFile(".config/chromium/NativeMessagingHosts", "a file where a folder should be");

        var steps = InstallAll(desk, new MemoryRegistry());

        steps.Single(step => step.Outcome == StepOutcome.Failed).What.ShouldBe("chromium");
        steps.Count(step => step.Outcome == StepOutcome.Written).ShouldBe(Browsers.All.Count - 1);
    }

    private static ManifestInstaller Installer(TestSurroundings desk, MemoryRegistry registry) => new(desk.Value.Program, registry);

    private static List<InstallStep> InstallAll(TestSurroundings desk, MemoryRegistry registry)
    {
        var places = new ManifestPlaces(desk.Value, registry);
        return [.. Browsers.All.Select(browser => Installer(desk, registry).Install(places.Of(browser)[0]))];
    }

    private static void RemoveAll(TestSurroundings desk, MemoryRegistry registry)
    {
        var places = Browsers.All.SelectMany(new ManifestPlaces(desk.Value, registry).Of).ToList();
        foreach (var place in places)
        {
            Installer(desk, registry).Remove(place, places);
        }
    }
}

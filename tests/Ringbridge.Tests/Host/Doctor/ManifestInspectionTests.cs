using Ringbridge.Contract;
using Ringbridge.Doctor;
using Ringbridge.Install;

namespace Ringbridge.Tests.Host.Doctor;

public sealed class ManifestInspectionTests
{
    private static readonly string Origin = ExtensionIds.ChromiumOrigins[0];

    [Fact]
    public void What_install_writes_is_fine()
    {
        using var desk = new TestSurroundings(SystemKind.Linux);
        var place = Chromium(desk);
        MakeProgram(desk);
        new ManifestInstaller(desk.Value.Program, new MemoryRegistry()).Install(place);

        Inspect(desk, place).State.ShouldBe(FindingState.Ok);
    }

    [Fact]
    public void Invalid_JSON_is_named_with_its_place() =>
        Inspect("""{ "name": "dev.ringbridge.host", """).ShouldBeError("is not valid JSON (1:");

    [Fact]
    public void A_host_of_another_name_is_found() =>
        Inspect(Manifest(name: "com.example.other")).ShouldBeError("“name” must be “dev.ringbridge.host”");

    [Fact]
    public void A_type_that_no_browser_knows_is_found() =>
        Inspect(Manifest(type: "pipe")).ShouldBeError("“type” must be “stdio”");

    [Fact]
    public void A_program_that_is_gone_is_found() =>
        Inspect(Manifest(path: "/nowhere/ringbridge")).ShouldBeError("a program that is not there: /nowhere/ringbridge");

    [Fact]
    public void A_relative_path_is_found() =>
        Inspect(Manifest(path: "ringbridge")).ShouldBeError("a program that is not there: ringbridge");

    [Fact]
    public void The_id_of_another_extension_is_found_and_both_are_named()
    {
        var finding = Inspect(Manifest(allowed: """["chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/"]"""));

        finding.ShouldBeError("chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/");
        finding.Message.ShouldContain(Origin);
    }

    [Fact]
    public void Ids_that_are_no_list_are_found() => Inspect(Manifest(allowed: "\"*\"")).ShouldBeError(Origin);

    [Fact]
    public void Other_extensions_beside_ours_are_a_warning()
    {
        var finding = Inspect(Manifest(allowed: $"""["{Origin}", "chrome-extension://bbbb/"]"""));

        finding.State.ShouldBe(FindingState.Warning);
        finding.Message.ShouldContain("chrome-extension://bbbb/");
    }

    [Fact]
    public void JSON_that_is_no_object_is_found() => Inspect("[]").ShouldBeError("“name”");

    [Fact]
    public void A_file_that_cannot_be_started_is_found()
    {
        using var desk = new TestSurroundings(SystemKind.Linux);
        var text = desk.MakeFile("plain.txt");

        Inspect(desk, Place(desk, "chromium", Manifest(path: text))).ShouldBeError("cannot be started");
    }

    [Fact]
    public void Another_copy_of_the_program_is_a_warning()
    {
        using var desk = new TestSurroundings(SystemKind.Linux);
        MakeProgram(desk, "old/ringbridge");

        var finding = Inspect(desk, Place(desk, "chromium", Manifest(path: Path.Combine(desk.Folder, "old/ringbridge"))));

        finding.State.ShouldBe(FindingState.Warning);
        finding.Message.ShouldContain("another copy");
    }

    [Fact]
    public void A_Firefox_manifest_with_Chromium_origins_is_found_because_Firefox_ignores_it_silently()
    {
        using var desk = new TestSurroundings(SystemKind.Linux);
        var program = MakeProgram(desk);
        var text = $$"""{"name":"dev.ringbridge.host","path":"{{program}}","type":"stdio","allowed_extensions":["{{ExtensionIds.Firefox}}"],"allowed_origins":[]}""";

        Inspect(desk, Place(desk, "firefox", text)).ShouldBeError("Firefox ignores the whole file");
    }

    private static string Manifest(string name = "dev.ringbridge.host", string path = "{program}", string type = "stdio", string? allowed = null) =>
        $$"""{"name":"{{name}}","path":"{{path}}","type":"{{type}}","allowed_origins":{{allowed ?? $"[\"{Origin}\"]"}}}""";

    private static Finding Inspect(string manifest)
    {
        using var desk = new TestSurroundings(SystemKind.Linux);
        var program = MakeProgram(desk);
        return Inspect(desk, Place(desk, "chromium", manifest.Replace("{program}", program, StringComparison.Ordinal)));
    }

    private static Finding Inspect(TestSurroundings desk, ManifestPlace place) => new ManifestInspection(desk.Value.Program, "en").Inspect(place);

    private static ManifestPlace Chromium(TestSurroundings desk) =>
        new ManifestPlaces(desk.Value, new MemoryRegistry()).Of(Browsers.Find("chromium")!)[0];

    private static ManifestPlace Place(TestSurroundings desk, string browser, string text)
    {
        var place = new ManifestPlaces(desk.Value, new MemoryRegistry()).Of(Browsers.Find(browser)!)[0];
        desk.MakeFile(Path.GetRelativePath(desk.Folder, place.File), text);
        return place;
    }

    private static string MakeProgram(TestSurroundings desk, string relative = "opt/ringbridge")
    {
        var program = desk.MakeFile(relative);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return program;
    }
}

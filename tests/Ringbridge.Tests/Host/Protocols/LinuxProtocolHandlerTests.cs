using Ringbridge.Tests.Snapshots;

namespace Ringbridge.Tests.Host.Protocols;

/// <summary>The built executable and the real xdg-mime, in a user folder of its own.</summary>
public sealed class LinuxProtocolHandlerTests
{
    private const string Ours = "ringbridge-handler.desktop";

    [Fact]
    public async Task Installing_makes_Ringbridge_the_program_for_phone_links()
    {
        await using var desk = new TestDesk();

        var run = await desk.RunAsync("install", "--browser", "vivaldi", "--protocols");

        run.ExitCode.ShouldBe(0, run.Errors);
        foreach (var scheme in (string[])["tel", "callto", "sip", "sips"])
        {
            (await DefaultOfAsync(desk, scheme)).ShouldBe(Ours);
        }
    }

    [Fact]
    public async Task The_desktop_file_passes_the_link_as_one_argument_that_is_no_option()
    {
        await using var desk = new TestDesk();
        await desk.RunAsync("install", "--browser", "vivaldi", "--protocols");

        var file = await File.ReadAllTextAsync(Path.Combine(desk.User, ".local", "share", "applications", Ours));
        Snapshot.Verify(file.Replace(TestDesk.Program, "/opt/ringbridge", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Installing_twice_says_that_all_is_up_to_date()
    {
        await using var desk = new TestDesk();
        await desk.RunAsync("install", "--browser", "vivaldi", "--protocols");

        var run = await desk.RunAsync("install", "--browser", "vivaldi", "--protocols", "--json");

        run.Json.GetProperty("steps").EnumerateArray().ShouldAllBe(step => step.GetProperty("outcome").GetString() == "upToDate");
    }

    [Fact]
    public async Task Uninstalling_brings_back_what_was_before()
    {
        await using var desk = new TestDesk();
        await MakeSoftphoneAsync(desk);
        await desk.RunAsync("install", "--browser", "vivaldi", "--protocols");

        var run = await desk.RunAsync("uninstall");

        run.ExitCode.ShouldBe(0, run.Errors);
        (await DefaultOfAsync(desk, "tel")).ShouldBe("softphone.desktop");
        (await DefaultOfAsync(desk, "sip")).ShouldBeEmpty();
        FilesNaming(desk, "ringbridge").ShouldBeEmpty();
    }

    [Fact]
    public async Task Uninstalling_respects_a_program_that_the_person_chose_since()
    {
        await using var desk = new TestDesk();
        await desk.RunAsync("install", "--browser", "vivaldi", "--protocols");
        await MakeSoftphoneAsync(desk);

        await desk.RunAsync("uninstall");

        (await DefaultOfAsync(desk, "tel")).ShouldBe("softphone.desktop");
    }

    [Fact]
    public async Task Without_being_asked_phone_links_are_left_alone()
    {
        await using var desk = new TestDesk();

        await desk.RunAsync("install", "--browser", "vivaldi");

        (await DefaultOfAsync(desk, "tel")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_xdg_mime_the_step_fails_and_names_the_package()
    {
        await using var desk = new TestDesk();
        desk.Variables["PATH"] = "/nowhere";

        var run = await desk.RunAsync("install", "--browser", "vivaldi", "--protocols", "--json");

        run.ExitCode.ShouldBe(1);
        var step = run.Json.GetProperty("steps").EnumerateArray().Single(step => step.GetProperty("what").GetString() == "protocols");
        step.GetProperty("outcome").GetString().ShouldBe("failed");
        step.GetProperty("problem").GetString()!.ShouldContain("xdg-utils");
    }

    private static async Task MakeSoftphoneAsync(TestDesk desk)
    {
        var applications = Directory.CreateDirectory(Path.Combine(desk.User, ".local", "share", "applications"));
        await File.WriteAllTextAsync(
            Path.Combine(applications.FullName, "softphone.desktop"),
            "[Desktop Entry]\nType=Application\nName=Softphone\nExec=true %u\nMimeType=x-scheme-handler/tel;\n");
        await XdgMimeAsync(desk, "default", "softphone.desktop", "x-scheme-handler/tel");
    }

    private static Task<string> DefaultOfAsync(TestDesk desk, string scheme) => XdgMimeAsync(desk, "query", "default", $"x-scheme-handler/{scheme}");

    private static async Task<string> XdgMimeAsync(TestDesk desk, params string[] arguments)
    {
        using var process = desk.Start("xdg-mime", arguments);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.Trim();
    }

    private static IEnumerable<string> FilesNaming(TestDesk desk, string name) => Directory.EnumerateFiles(desk.User, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(file).Contains(name, StringComparison.Ordinal) || File.ReadAllText(file).Contains(name, StringComparison.Ordinal));
}

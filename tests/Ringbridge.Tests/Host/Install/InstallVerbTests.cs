using Ringbridge.Agent.Hosting;
using Ringbridge.Install;

namespace Ringbridge.Tests.Host.Install;

/// <summary>The built executable, installing into a user folder of its own.</summary>
public sealed class InstallVerbTests
{
    [Fact]
    public async Task It_writes_the_manifest_into_a_named_profile_folder_and_nowhere_else()
    {
        await using var desk = new TestDesk();
        var profile = Path.Combine(desk.User, "profile");

        var run = await desk.RunAsync("install", "--user-data-dir", profile);

        run.ExitCode.ShouldBe(0, run.Errors);
        var manifest = Path.Combine(profile, "NativeMessagingHosts", HostManifest.FileName);
        (await File.ReadAllTextAsync(manifest)).ShouldContain(TestDesk.Program);
        Directory.EnumerateFiles(desk.User, "*", SearchOption.AllDirectories).ShouldHaveSingleItem().ShouldBe(manifest);
    }

    [Fact]
    public async Task A_second_time_it_says_that_all_is_up_to_date()
    {
        await using var desk = new TestDesk();
        await desk.RunAsync("install", "--browser", "vivaldi");

        var run = await desk.RunAsync("install", "--browser", "vivaldi");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("Vivaldi: already up to date");
    }

    [Fact]
    public async Task Json_is_one_document_and_the_text_goes_to_standard_error()
    {
        await using var desk = new TestDesk();

        var run = await desk.RunAsync("install", "--browser", "brave", "--json");

        var step = run.Json.GetProperty("steps").EnumerateArray().ShouldHaveSingleItem();
        step.GetProperty("what").GetString().ShouldBe("brave");
        step.GetProperty("outcome").GetString().ShouldBe("written");
        run.Errors.ShouldContain("Brave: registered");
    }

    [Fact]
    public async Task All_means_every_browser_that_Ringbridge_knows()
    {
        await using var desk = new TestDesk();

        var run = await desk.RunAsync("install", "--browser", "all", "--json");

        run.Json.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("what").GetString())
            .ShouldBe(["chrome", "chromium", "edge", "brave", "vivaldi", "firefox"]);
    }

    [Fact]
    public async Task Without_a_name_only_browsers_that_are_there_are_served()
    {
        await using var desk = new TestDesk();
        desk.Variables["PATH"] = "/nowhere";
        Directory.CreateDirectory(Path.Combine(desk.Config, "microsoft-edge"));

        var run = await desk.RunAsync("install", "--json");

        run.Json.GetProperty("steps").EnumerateArray().ShouldHaveSingleItem().GetProperty("what").GetString().ShouldBe("edge");
    }

    [Fact]
    public async Task Without_any_browser_it_fails_and_says_how_to_go_on()
    {
        await using var desk = new TestDesk();
        desk.Variables["PATH"] = "/nowhere";

        var run = await desk.RunAsync("install");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldContain("--browser chromium");
    }

    [Fact]
    public async Task A_browser_in_a_sandbox_is_named_with_what_to_do()
    {
        await using var desk = new TestDesk();
        Directory.CreateDirectory(Path.Combine(desk.User, ".var", "app", "org.mozilla.firefox"));

        var run = await desk.RunAsync("install");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("Firefox from Flatpak runs in a sandbox");
    }

    [Fact]
    public async Task Uninstalling_takes_all_of_it_back()
    {
        await using var desk = new TestDesk();
        await desk.RunAsync("install", "--browser", "all");

        var run = await desk.RunAsync("uninstall");

        run.ExitCode.ShouldBe(0, run.Errors);
        Directory.EnumerateFiles(desk.User, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Uninstalling_ends_the_agent_and_keeps_what_is_the_person_s()
    {
        await using var desk = new TestDesk();
        await desk.RunAsync("dial", "030 609854-180");

        await desk.RunAsync("uninstall");

        // Which is refused while an agent is there.
        AgentLock.Take(desk.Home).Dispose();
        File.Exists(desk.Home.JournalFile).ShouldBeTrue();
    }

    [Fact]
    public async Task Uninstalling_from_one_browser_leaves_the_agent_alone()
    {
        await using var desk = new TestDesk();
        var before = (await desk.RunAsync("status", "--json")).Json.GetProperty("processId").GetInt32();

        await desk.RunAsync("uninstall", "--browser", "vivaldi");

        (await desk.RunAsync("status", "--json")).Json.GetProperty("processId").GetInt32().ShouldBe(before);
    }

    [Theory]
    [InlineData("install", "--browser", "netscape")]
    [InlineData("install", "--user-data-dir", "/tmp/x", "--browser", "firefox")]
    [InlineData("install", "somewhere")]
    public async Task A_wrong_command_line_ends_with_2(params string[] arguments)
    {
        await using var desk = new TestDesk();

        var run = await desk.RunAsync(arguments);

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Errors.ShouldNotBeEmpty();
    }
}

using System.Text.Json;
using Ringbridge.Contract;
using Ringbridge.FakePbx.Http;
using Ringbridge.Install;
using Ringbridge.Tests.Agent.ActionUrls;

namespace Ringbridge.Tests.Host.Doctor;

/// <summary>The built executable, looking at computers on which something is wrong.</summary>
public sealed class DoctorVerbTests
{
    [Fact]
    public async Task Where_all_is_right_nothing_is_broken()
    {
        await using var desk = new TestDesk();
        await desk.RunAsync("install", "--browser", "vivaldi");

        var run = await desk.RunAsync("doctor", "--json");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Json.GetProperty("ok").GetBoolean().ShouldBeTrue();
        foreach (var check in (string[])["program", "hostManifest.vivaldi", "agent", "home", "socket", "settings", "clock"])
        {
            Find(run, check).GetProperty("state").GetString().ShouldBe("ok", Find(run, check).ToString());
        }
    }

    [Fact]
    public async Task Before_installing_it_says_what_to_run()
    {
        await using var desk = new TestDesk();
        Directory.CreateDirectory(Path.Combine(desk.Config, "chromium"));

        var run = await desk.RunAsync("doctor", "--json");

        run.ExitCode.ShouldBe(1);
        Advice(run, "hostManifest.chromium").ShouldContain("ringbridge install --browser chromium");
    }

    [Fact]
    public async Task A_manifest_for_another_extension_is_found()
    {
        await using var desk = new TestDesk();
        await ChangeManifestAsync(desk, text => text.Replace(ExtensionIds.Chromium, new string('a', 32), StringComparison.Ordinal));

        var run = await desk.RunAsync("doctor", "--json");

        run.ExitCode.ShouldBe(1);
        Find(run, "hostManifest.vivaldi").GetProperty("message").GetString()!.ShouldContain("the browser refuses the connection");
        Advice(run, "hostManifest.vivaldi").ShouldContain("ringbridge install");
    }

    [Fact]
    public async Task A_manifest_whose_program_is_gone_is_found()
    {
        await using var desk = new TestDesk();
        await ChangeManifestAsync(desk, text => text.Replace(TestDesk.Program, "/nowhere/ringbridge", StringComparison.Ordinal));

        var run = await desk.RunAsync("doctor", "--json");

        run.ExitCode.ShouldBe(1);
        Find(run, "hostManifest.vivaldi").GetProperty("message").GetString()!.ShouldContain("/nowhere/ringbridge");
    }

    [Fact]
    public async Task A_manifest_that_is_cut_is_found()
    {
        await using var desk = new TestDesk();
        await ChangeManifestAsync(desk, text => text[..40]);

        var run = await desk.RunAsync("doctor", "--json");

        run.ExitCode.ShouldBe(1);
        Find(run, "hostManifest.vivaldi").GetProperty("message").GetString()!.ShouldContain("not valid JSON");
    }

    [Fact]
    public async Task Invalid_settings_are_found_with_their_place()
    {
        await using var desk = new TestDesk();
        await WriteSettingsAsync(desk, """{ "contry": "DE" }""");

        var run = await desk.RunAsync("doctor", "--json");

        run.ExitCode.ShouldBe(1);
        Find(run, "settings").GetProperty("message").GetString()!.ShouldContain("contry");
    }

    [Fact]
    public async Task A_password_in_plain_text_is_a_warning_with_the_command_that_stores_it()
    {
        await using var desk = new TestDesk();
        await WriteSettingsAsync(desk, """
            {
              // written by hand
              "lines": [{ "id": "desk", "type": "yealink", "address": "http://127.0.0.1:9", "user": "admin", "password": "hunter2" }],
              "sources": [{ "id": "dav", "type": "carddav", "address": "http://127.0.0.1:9/", "user": "me", "password": "hunter2" }],
              "receiver": { "listen": [], "token": "hunter2" },
            }
            """);

        var run = await desk.RunAsync("doctor", "--json");

        Find(run, "plainTextSecret").GetProperty("state").GetString().ShouldBe("warning");
        Advice(run, "plainTextSecret").ShouldContain("ringbridge secret set desk");
        run.Output.ShouldContain("ringbridge secret set dav");
        run.Output.ShouldContain("ringbridge secret set receiver");
        run.Output.ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task A_phone_that_does_not_answer_is_found_with_what_to_do()
    {
        await using var desk = new TestDesk();
        await WriteSettingsAsync(desk, """{ "lines": [{ "id": "desk", "type": "yealink", "address": "http://127.0.0.1:9" }] }""");

        var run = await desk.RunAsync("doctor", "--json");

        run.ExitCode.ShouldBe(1);
        Find(run, "line.desk").GetProperty("state").GetString().ShouldBe("error");
        Advice(run, "line.desk").ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task An_action_URL_that_fails_is_found_and_shown_by_status()
    {
        await using var crm = new FakeCrm { Fault = Fault.Broken };
        await using var desk = new TestDesk();
        await WriteSettingsAsync(desk, $$"""{ "actionUrls": [ { "on": ["inbound"], "url": "{{crm.Url}}/hook?token=hunter2" } ] }""");
        Find(await desk.RunAsync("doctor", "--json"), "actionUrl.0").GetProperty("state").GetString().ShouldBe("ok");
        await desk.RunAsync("simulate", "ring", "+4930123456");
        await crm.Requests.WaitAsync(1, new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token);

        CliRun status;
        do
        {
            status = await desk.RunAsync("status");
        }
        while (!status.Output.Contains("HTTP 500", StringComparison.Ordinal));

        var run = await desk.RunAsync("doctor", "--json");
        Find(run, "actionUrl.0").GetProperty("state").GetString().ShouldBe("warning");
        Advice(run, "actionUrl.0").ShouldContain("1 events wait");
        var log = await ReadLogAsync(desk);
        foreach (var text in (string[])[status.Output, run.Output, log])
        {
            text.ShouldNotContain("hunter2");
        }

        log.ShouldContain("The action URL at 127.0.0.1");
        log.ShouldNotContain("123456");
    }

    [Fact]
    public async Task Without_a_phone_the_simulator_is_a_warning()
    {
        await using var desk = new TestDesk();

        Find(await desk.RunAsync("doctor", "--json"), "lines").GetProperty("state").GetString().ShouldBe("warning");
    }

    [Fact]
    public async Task A_home_that_others_may_write_to_is_found()
    {
        await using var desk = new TestDesk();
        Directory.CreateDirectory(desk.Home.Folder);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(desk.Home.Folder, (UnixFileMode)0b111_111_111);
        }

        var run = await desk.RunAsync("doctor", "--json");

        run.ExitCode.ShouldBe(1);
        Find(run, "agent").GetProperty("message").GetString()!.ShouldContain(desk.Home.Folder);
    }

    [Fact]
    public async Task People_read_a_list_that_ends_with_a_verdict()
    {
        await using var desk = new TestDesk();
        desk.Variables["LC_ALL"] = "de_DE.UTF-8";
        await desk.RunAsync("install", "--browser", "vivaldi");

        var run = await desk.RunAsync("doctor");

        run.Output.ShouldContain("✓ Vivaldi startet dieses Programm");
        run.Output.TrimEnd().ShouldEndWith("Alles in Ordnung.");
    }

    private static string Advice(CliRun run, string check) => Find(run, check).GetProperty("advice").GetString()!;

    private static JsonElement Find(CliRun run, string check) => run.Json.GetProperty("findings").EnumerateArray()
        .First(finding => finding.GetProperty("check").GetString() == check);

    private static async Task ChangeManifestAsync(TestDesk desk, Func<string, string> change)
    {
        await desk.RunAsync("install", "--browser", "vivaldi");
        var file = Path.Combine(desk.Config, "vivaldi", "NativeMessagingHosts", HostManifest.FileName);
        await File.WriteAllTextAsync(file, change(await File.ReadAllTextAsync(file)));
    }

    private static async Task<string> ReadLogAsync(TestDesk desk)
    {
        await using var log = new FileStream(Path.Combine(desk.Home.LogsFolder, "agent.log"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(log);
        return await reader.ReadToEndAsync();
    }

    private static async Task WriteSettingsAsync(TestDesk desk, string text)
    {
        desk.Home.Prepare();
        await File.WriteAllTextAsync(desk.Home.SettingsFile, text);
    }
}

using System.Diagnostics;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Host.Autostart;

/// <summary>The built executable on this Linux: what it writes is what systemd accepts, and what it says starts an agent.</summary>
public sealed class LinuxAutostartTests
{
    [LinuxFact]
    public async Task Installing_starts_the_agent_and_leaves_a_unit_that_does_it_at_log_in()
    {
        await using var desk = new TestDesk();

        var run = await desk.RunAsync("install", "--browser", "vivaldi", "--autostart", "--json");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Json.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("what").GetString()).ShouldBe(["vivaldi", "autostart"]);
        File.Exists(desk.Home.SocketPath).ShouldBeTrue();
        (await desk.RunAsync("agent", "--stop")).ExitCode.ShouldBe(0);

        using var agent = Run(desk, Command(Unit(desk)));

        await Eventually.BecomesTrueAsync(() => File.Exists(desk.Home.SocketPath));
        (await desk.RunAsync("status", "--json")).Json.GetProperty("home").GetString().ShouldBe(desk.Home.Folder);
        agent.Kill(entireProcessTree: true);
    }

    [LinuxFact]
    public async Task Systemd_finds_nothing_wrong_with_the_unit()
    {
        if (!File.Exists("/usr/bin/systemd-analyze"))
        {
            // A Linux without systemd has nobody to ask.
            return;
        }

        await using var desk = new TestDesk();
        await desk.RunAsync("install", "--browser", "vivaldi", "--autostart");

        using var verify = desk.Start("/usr/bin/systemd-analyze", ["--user", "verify", Unit(desk)]);
        verify.StandardInput.Close();
        var said = verify.StandardOutput.ReadToEndAsync();
        var complaints = await verify.StandardError.ReadToEndAsync() + await said;
        await verify.WaitForExitAsync();

        complaints.Split('\n').Where(line => line.Contains("ringbridge-agent", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [LinuxFact]
    public async Task The_doctor_tells_of_it_and_uninstalling_takes_it_back()
    {
        await using var desk = new TestDesk();
        Finding(await desk.RunAsync("doctor", "--json")).ShouldContain("install --autostart");
        await desk.RunAsync("install", "--browser", "vivaldi", "--autostart");
        Finding(await desk.RunAsync("doctor", "--json")).ShouldContain(Unit(desk));

        (await desk.RunAsync("uninstall")).ExitCode.ShouldBe(0);

        Directory.Exists(Path.Combine(desk.Config, "systemd")).ShouldBeFalse();
        Finding(await desk.RunAsync("doctor", "--json")).ShouldContain("install --autostart");
    }

    private static string Unit(TestDesk desk) => Path.Combine(desk.Config, "systemd", "user", $"ringbridge-agent-{desk.Home.Id}.service");

    private static string Command(string unit) => File.ReadAllLines(unit).Single(line => line.StartsWith("ExecStart=", StringComparison.Ordinal))["ExecStart=".Length..];

    // A shell reads these quotes as systemd does.
    private static Process Run(TestDesk desk, string command) => desk.Start("/bin/sh", ["-c", $"exec {command}"]);

    private static string Finding(CliRun run) => run.Json.GetProperty("findings").EnumerateArray()
        .Single(finding => finding.GetProperty("check").GetString() == "autostart").GetProperty("message").GetString()!;
}

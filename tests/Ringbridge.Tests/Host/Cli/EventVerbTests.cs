namespace Ringbridge.Tests.Host.Cli;

/// <summary>What a softphone starts on a call, with the real executable and agent.</summary>
public sealed class EventVerbTests
{
    private const string Softphone = """{ "lines": [ { "id": "soft", "type": "desktop" } ], "receiver": { "listen": ["127.0.0.1:0"] } }""";

    [Fact]
    public async Task A_caller_is_handed_over_and_then_shown_as_ringing()
    {
        await using var desk = await DeskAsync(Softphone);

        var run = await desk.RunAsync("event", "remote=+4930123456", "--json");

        run.ExitCode.ShouldBe(0, run.Errors);
        run.Json.GetProperty("lineId").GetString().ShouldBe("soft");
        (await RunningAsync(desk)).ShouldContain("+49 30 123456");
    }

    [Fact]
    public async Task The_end_is_told_in_the_same_way()
    {
        await using var desk = await DeskAsync(Softphone);
        await desk.RunAsync("event", "line=soft", "e=incoming", "remote=+4930123456");

        (await desk.RunAsync("event", "line=soft", "e=ended", "remote=+4930123456")).ExitCode.ShouldBe(0);

        (await RunningAsync(desk)).ShouldNotContain("+49 30 123456");
        (await desk.RunAsync("journal", "--json")).Output.ShouldContain("\"endReason\":\"missed\"");
    }

    [Theory]
    [InlineData(2, "event")]
    [InlineData(2, "event", "+4930123456")]
    [InlineData(2, "event", "=x")]
    [InlineData(1, "event", "line=nobody", "remote=030123")]
    [InlineData(1, "event", "e=reboot", "remote=030123")]
    public async Task What_makes_no_sense_is_refused(int exitCode, params string[] arguments)
    {
        await using var desk = await DeskAsync(Softphone);

        var run = await desk.RunAsync(arguments);

        run.ExitCode.ShouldBe(exitCode);
        run.Errors.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task With_several_lines_one_must_be_named()
    {
        await using var desk = await DeskAsync("""{ "lines": [ { "id": "one", "type": "desktop" }, { "id": "two", "type": "desktop" } ], "receiver": { "listen": [] } }""");

        var run = await desk.RunAsync("event", "remote=030123", "--json");

        run.ExitCode.ShouldBe(1);
        run.Json.GetProperty("error").GetProperty("detail").GetString().ShouldBe("severalLines");
    }

    [Fact]
    public async Task A_port_in_use_is_found_by_the_doctor_and_the_agent_goes_on()
    {
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        await using var desk = await DeskAsync($$"""{ "lines": [ { "id": "soft", "type": "desktop" } ], "receiver": { "listen": ["{{other.LocalEndpoint}}"] } }""");

        var doctor = await desk.RunAsync("doctor", "--json");

        doctor.ExitCode.ShouldBe(1);
        var finding = doctor.Json.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("check").GetString() == "receiver");
        finding.GetProperty("state").GetString().ShouldBe("error");
        finding.GetProperty("message").GetString()!.ShouldContain($"{other.LocalEndpoint}");
        (await desk.RunAsync("status")).Output.ShouldContain($"{other.LocalEndpoint}");
    }

    private static async Task<string> RunningAsync(TestDesk desk) => (await desk.RunAsync("status")).Output;

    private static async Task<TestDesk> DeskAsync(string settings)
    {
        var desk = new TestDesk();
        desk.Home.Prepare();
        await File.WriteAllTextAsync(desk.Home.SettingsFile, settings);
        return desk;
    }
}

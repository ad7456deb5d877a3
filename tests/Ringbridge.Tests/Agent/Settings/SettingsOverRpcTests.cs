using System.Text.Json;
using Ringbridge.Contract;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;
using Ringbridge.Contract.Settings;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.Settings;

public sealed class SettingsOverRpcTests
{
    private const string Plain = """{ "lines": [ { "id": "desk", "type": "yealink", "address": "http://10.1.2.3", "password": "hunter2" } ] }""";

    [Fact]
    public async Task No_client_ever_sees_a_password()
    {
        await using var agent = await RunningAgent.StartAsync(Plain);
        await using var client = new TestClient(agent.Connect());

        var opened = await client.OpenAsync();
        var got = await client.AskAsync(RpcMethods.SettingsGet, ContractJson.Default.RingbridgeSettings);
        var updated = await client.UpdateAsync("""{ "areaCode": "89" }""");
        await Eventually.BecomesTrueAsync(() => !client.Settings.IsEmpty);

        foreach (var seen in (RingbridgeSettings[])[opened.Settings, got, updated, .. client.Settings])
        {
            JsonSerializer.Serialize(seen, ContractJson.Default.RingbridgeSettings).ShouldNotContain("hunter2");
        }
    }

    [Fact]
    public async Task All_sessions_hear_of_new_settings()
    {
        await using var agent = await RunningAgent.StartAsync();
        var (one, two) = (await agent.OpenAsync(), await agent.OpenAsync());

        await one.UpdateAsync("""{ "areaCode": "89" }""");

        await Eventually.BecomesTrueAsync(() => two.Settings.Any(settings => settings.AreaCode == "89"));
    }

    [Fact]
    public async Task A_wrong_update_is_refused_with_its_place_and_sentence()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync("de");

        var error = await Should.ThrowAsync<RpcException>(() => client.UpdateAsync("""{ "areacode": "89" }"""));

        error.ErrorData!.Reason.ShouldBe(Reasons.BadSettings);
        error.ErrorData.Place.ShouldBe("areacode");
        error.Message.ShouldBe("Unbekannter Schlüssel „areacode“ in config.json. Meinten Sie „areaCode“?");
    }

    [Fact]
    public async Task An_edit_of_the_file_is_taken_over_while_running()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();

        await File.WriteAllTextAsync(agent.Home.Home.SettingsFile, """{ "areaCode": "89" }""");

        await agent.Time.AdvanceUntilAsync(() => client.Settings.Any(settings => settings.AreaCode == "89"));
    }

    [Fact]
    public async Task The_status_tells_what_is_wrong_with_the_journal()
    {
        var agent = new RunningAgent();
        await File.WriteAllTextAsync(agent.Home.Home.JournalFile, new string('x', 4096));
        await using var running = await RunningAgent.StartAsync(inside: agent);
        var client = await running.OpenAsync("de");

        (await client.StatusAsync()).JournalProblem!.ShouldContain("war beschädigt");
    }
}

using System.Text;
using System.Text.Json;
using Ringbridge.Agent.Settings;
using Ringbridge.Contract;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Rpc;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Tests.Agent.Settings;

public sealed class ReceiverSettingsTests
{
    [Theory]
    [InlineData("""{ "listen": ["127.0.0.1:61234", "[::1]:61234", "localhost:1", "0.0.0.0:0", "[fd00::2]:61234"] }""")]
    [InlineData("""{ "listen": [] }""")]
    [InlineData("""{ "token": { "secret": "receiver" }, "allow": ["10.1.2.3", "10.1.0.0/16", "fd00::/8"] }""")]
    [InlineData("""{ "token": "eight.ch" }""")]
    [InlineData("""{ "token": "sixteen-letters!" }""", "token")]
    [InlineData("""{ "token": "short" }""", "token")]
    [InlineData("""{ "token": 7 }""", "token")]
    [InlineData("""{ "token": { "secret": "../x" } }""", "token")]
    [InlineData("""{ "token": "eight.ch", "listen": ["0.0.0.0:61234"] }""", "token")]
    [InlineData("""{ "listen": ["61234"] }""", "listen")]
    [InlineData("""{ "listen": ["::1:61234"] }""", "listen")]
    [InlineData("""{ "listen": ["pc.example:61234"] }""", "listen")]
    [InlineData("""{ "listen": ["1:61234"] }""", "listen")]
    [InlineData("""{ "listen": ["127.0.0.1:70000"] }""", "listen")]
    [InlineData("""{ "listen": "127.0.0.1:61234" }""", "listen")]
    [InlineData("""{ "allow": ["everybody"] }""", "allow")]
    [InlineData("""{ "allow": ["10.1.0.0/33"] }""", "allow")]
    [InlineData("""{ "port": 61234 }""", "port")]
    public void What_may_stand_in_the_block(string block, string? wrongKey = null)
    {
        var reading = SettingsReader.Read(Encoding.UTF8.GetBytes($$"""{ "receiver": {{block}} }"""), "config.json");

        reading.Problems.Select(problem => problem.Arguments["key"]).ShouldBe(wrongKey is null ? [] : [wrongKey]);
    }

    [Fact]
    public void Without_the_block_only_this_computer_is_listened_to() =>
        new RingbridgeSettings().Receiver.Listen.ShouldBe(["127.0.0.1:61234", "[::1]:61234"]);

    [Fact]
    public async Task No_client_sees_a_token_in_the_settings_and_sending_it_back_keeps_it()
    {
        await using var agent = await RunningAgent.StartAsync("""{ "receiver": { "token": "hunter2hunter2" } }""");
        var client = await agent.OpenAsync();

        var seen = await client.UpdateAsync("""{ "receiver": { "token": { "hidden": true }, "allow": ["10.1.2.3"] } }""");

        JsonSerializer.Serialize(seen, ContractJson.Default.RingbridgeSettings).ShouldNotContain("hunter2");
        (await File.ReadAllTextAsync(agent.Home.Home.SettingsFile)).ShouldContain("hunter2hunter2");
    }

    [Fact]
    public async Task A_token_that_a_client_sends_goes_to_the_secret_store()
    {
        await using var agent = await RunningAgent.StartAsync("{}");
        var client = await agent.OpenAsync();

        await client.UpdateAsync("""{ "receiver": { "token": "hunter2hunter2" } }""");

        (await File.ReadAllTextAsync(agent.Home.Home.SettingsFile)).ShouldNotContain("hunter2");
        (await File.ReadAllTextAsync(Path.Combine(agent.Home.Home.SecretsFolder, "receiver"))).ShouldBe("hunter2hunter2");
    }

    [Fact]
    public async Task A_client_cannot_have_another_secret_shown_as_the_token()
    {
        await using var agent = await RunningAgent.StartAsync();
        var client = await agent.OpenAsync();

        var error = await Should.ThrowAsync<RpcException>(() => client.UpdateAsync("""{ "receiver": { "token": { "secret": "line-desk" } } }"""));

        error.ErrorData!.Place.ShouldBe("receiver.token");
    }

    [Fact]
    public async Task A_token_is_made_when_it_is_first_needed_and_stays_the_same()
    {
        await using var agent = await RunningAgent.StartAsync(realLines: true);
        var client = await agent.OpenAsync();
        File.Exists(Path.Combine(agent.Home.Home.SecretsFolder, "receiver")).ShouldBeFalse();

        var (first, second) = (await UrlAsync(client), await UrlAsync(client));

        second.ShouldBe(first);
        var token = await File.ReadAllTextAsync(Path.Combine(agent.Home.Home.SecretsFolder, "receiver"));
        token.Length.ShouldBe(43);
        first.ShouldContain($"/event/{token}/desk?");
    }

    private static async Task<string> UrlAsync(TestClient client) => (await client.AskAsync(
        RpcMethods.ReceiverUrls, new ReceiverUrlsParams(), ContractJson.Default.ReceiverUrlsParams, ContractJson.Default.ReceiverUrlsResult)).Lines[0].Urls[0].Url;
}

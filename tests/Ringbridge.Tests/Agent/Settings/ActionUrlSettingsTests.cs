using System.Text;
using Ringbridge.Agent.Settings;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Tests.Agent.Settings;

public sealed class ActionUrlSettingsTests
{
    [Theory]
    [InlineData("""[]""")]
    [InlineData("""[ { "on": ["inbound", "disconnected"], "url": "https://example.com/?n=<$remote_party>" } ]""")]
    [InlineData("""[ { "on": ["hold"], "url": "http://crm.local/$call.remote_number", "open": "tab", "numberFormat": "national" } ]""")]
    [InlineData("""{}""", "actionUrls")]
    [InlineData("""["https://example.com/"]""", "actionUrls")]
    [InlineData("""[ { "url": "https://example.com/" } ]""", "actionUrls[0].on")]
    [InlineData("""[ { "on": [], "url": "https://example.com/" } ]""", "actionUrls[0].on")]
    [InlineData("""[ { "on": ["ring"], "url": "https://example.com/" } ]""", "actionUrls[0].on")]
    [InlineData("""[ { "on": "inbound", "url": "https://example.com/" } ]""", "actionUrls[0].on")]
    [InlineData("""[ { "on": ["inbound"] } ]""", "actionUrls[0].url")]
    [InlineData("""[ { "on": ["inbound"], "url": "javascript:alert(1)" } ]""", "actionUrls[0].url")]
    [InlineData("""[ { "on": ["inbound"], "url": "http://example.com/" } ]""", "actionUrls[0].url")]
    [InlineData("""[ { "on": ["inbound"], "url": "https://a:b@example.com/" } ]""", "actionUrls[0].url")]
    [InlineData("""[ { "on": ["inbound"], "url": "https://example.com/<$remote>" } ]""", "actionUrls[0].url")]
    [InlineData("""[ { "on": ["inbound"], "url": "https://example.com/" }, { "on": ["inbound"], "url": "https://example.com/", "open": "window" } ]""", "actionUrls[1].open")]
    [InlineData("""[ { "on": ["inbound"], "url": "https://example.com/", "numberFormat": "roman" } ]""", "actionUrls[0].numberFormat")]
    [InlineData("""[ { "on": ["inbound"], "url": "https://example.com/", "method": "POST" } ]""", "actionUrls[0].method")]
    public void What_may_stand_there(string urls, string? wrongPlace = null)
    {
        var reading = Read(urls);

        reading.Problems.Select(problem => problem.Arguments["place"]).ShouldBe(wrongPlace is null ? [] : [wrongPlace]);
    }

    [Fact]
    public void More_than_a_person_can_oversee_is_refused() =>
        Read($"[ {string.Join(", ", Enumerable.Repeat("""{ "on": ["inbound"], "url": "https://example.com/" }""", 21))} ]").Problems.Count.ShouldBe(1);

    [Fact]
    public void What_is_not_said_is_a_call_in_the_background_with_E164()
    {
        var url = Read("""[ { "on": ["inbound"], "url": "https://example.com/" } ]""").Settings!.ActionUrls.ShouldHaveSingleItem();

        url.Open.ShouldBe(ActionUrlOpen.Background);
        url.NumberFormat.ShouldBe(NumberFormat.E164);
    }

    [Fact]
    public void A_wrong_placeholder_is_told_with_its_line_and_the_nearest_one() =>
        ProblemTexts.Render(Read("\n[ { \"on\": [\"inbound\"],\n \"url\": \"https://example.com/<$remote_pary>\" } ]").Problems[0], "en")
            .ShouldBe("config.json line 3: There is no placeholder “remote_pary”. Did you mean “remote_party”?");

    [Fact]
    public async Task Clients_read_and_change_them()
    {
        await using var agent = await RunningAgent.StartAsync("{}");
        var client = await agent.OpenAsync();

        var settings = await client.UpdateAsync("""{ "actionUrls": [ { "on": ["inbound"], "url": "https://example.com/" } ] }""");

        settings.ActionUrls.ShouldHaveSingleItem().Url.ShouldBe("https://example.com/");
        settings.ActionUrls[0].On.ShouldBe([ActionUrlEvent.Inbound]);
    }

    private static SettingsReading Read(string urls) => SettingsReader.Read(Encoding.UTF8.GetBytes($$"""{ "actionUrls": {{urls}} }"""), "config.json");
}

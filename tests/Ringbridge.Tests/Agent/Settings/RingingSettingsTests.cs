using System.Text;
using Ringbridge.Agent.Settings;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Tests.Agent.Settings;

public sealed class RingingSettingsTests
{
    [Theory]
    [InlineData("""{ }""")]
    [InlineData("""{ "toast": false, "notification": false, "fullScreen": "nothing", "vip": ["+4930609854180", "42"] }""")]
    [InlineData("""{ "quietHours": [ { "days": ["monday", "sunday"], "from": "18:00", "to": "08:00" } ] }""")]
    [InlineData("""7""", "ringing")]
    [InlineData("""{ "taost": true }""", "ringing.taost")]
    [InlineData("""{ "toast": "yes" }""", "ringing.toast")]
    [InlineData("""{ "notification": 1 }""", "ringing.notification")]
    [InlineData("""{ "fullScreen": "toast" }""", "ringing.fullScreen")]
    [InlineData("""{ "vip": "+49301" }""", "ringing.vip")]
    [InlineData("""{ "vip": ["030 609854"] }""", "ringing.vip")]
    [InlineData("""{ "vip": ["+"] }""", "ringing.vip")]
    [InlineData("""{ "quietHours": {} }""", "ringing.quietHours")]
    [InlineData("""{ "quietHours": ["night"] }""", "ringing.quietHours")]
    [InlineData("""{ "quietHours": [ { "days": [], "from": "18:00", "to": "08:00" } ] }""", "ringing.quietHours[0].days")]
    [InlineData("""{ "quietHours": [ { "days": ["mo"], "from": "18:00", "to": "08:00" } ] }""", "ringing.quietHours[0].days")]
    [InlineData("""{ "quietHours": [ { "days": ["monday"], "from": "6pm", "to": "08:00" } ] }""", "ringing.quietHours[0].from")]
    [InlineData("""{ "quietHours": [ { "days": ["monday"], "from": "18:00" } ] }""", "ringing.quietHours[0].to")]
    [InlineData("""{ "quietHours": [ { "days": ["monday"], "from": "18:00", "to": "08:00", "zone": "x" } ] }""", "ringing.quietHours[0].zone")]
    public void What_may_stand_there(string ringing, string? wrongPlace = null) =>
        Read(ringing).Problems.Select(problem => problem.Arguments["place"]).ShouldBe(wrongPlace is null ? [] : [wrongPlace]);

    [Fact]
    public void What_is_not_said_shows_calls_at_all_hours()
    {
        var ringing = Read("{}").Settings!.Ringing;

        (ringing.Toast, ringing.Notification, ringing.FullScreen).ShouldBe((true, true, FullScreenRinging.Notification));
        ringing.QuietHours.ShouldBeEmpty();
        ringing.Vip.ShouldBeEmpty();
    }

    private static SettingsReading Read(string ringing) => SettingsReader.Read(Encoding.UTF8.GetBytes($$"""{ "ringing": {{ringing}} }"""), "config.json");
}

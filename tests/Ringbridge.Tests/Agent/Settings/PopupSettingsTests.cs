using Ringbridge.Agent.Settings;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Tests.Agent.Settings;

/// <summary>What is said of a wrong <c>popup</c>.</summary>
public sealed class PopupSettingsTests
{
    [Theory]
    [InlineData("""{ "tmplate": "" }""", "popup.tmplate", Details.SettingsUnknownKey)]
    [InlineData("""{ "on": "ringing" }""", "popup.on", Details.SettingsBadValue)]
    [InlineData("""{ "onInternal": 1 }""", "popup.onInternal", Details.SettingsBadValue)]
    [InlineData("""{ "system": "a b" }""", "popup.system", Details.SettingsBadValue)]
    [InlineData("""{ "tab": "window" }""", "popup.tab", Details.SettingsBadValue)]
    [InlineData("""{ "template": "javascript:alert(1)" }""", "popup.template", Details.UrlNotAllowed)]
    [InlineData("""{ "template": "https://crm.example/{e146}" }""", "popup.template", Details.UrlPlaceholder)]
    [InlineData("""{ "template": null }""", "popup.template", Details.SettingsBadValue)]
    public void A_fault_is_named_with_its_place(string popup, string place, string detail)
    {
        var fault = Faults(popup).ShouldHaveSingleItem();

        fault.Path.ShouldBe(place);
        fault.Problem.Detail.ShouldBe(detail);
    }

    [Theory]
    [InlineData("{ }")]
    [InlineData("""{ "template": "" }""")]
    [InlineData("""{ "template": "https://crm.example/?q={e164}", "system": "zammad", "on": "answer", "onInternal": "ring", "onUnknown": "demand", "tab": "background" }""")]
    public void What_the_documentation_allows_is_accepted(string popup) => Faults(popup).ShouldBeEmpty();

    private static IReadOnlyList<SettingsFault> Faults(string popup) =>
        SettingsCheck.Run(System.Text.Json.JsonDocument.Parse($"{{ \"popup\": {popup} }}").RootElement);
}

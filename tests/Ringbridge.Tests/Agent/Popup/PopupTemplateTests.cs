using System.Text;
using Ringbridge.Agent.ActionUrls;
using Ringbridge.Agent.Popup;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Tests.Agent.Popup;

/// <summary>The URL of a caller's page.</summary>
public sealed class PopupTemplateTests
{
    private static readonly DialPlanOptions Berlin = DialPlanOptions.From(new RingbridgeSettings { AreaCode = "30" });

    [Theory]
    [InlineData("{raw}", "%2B4930609854180")]
    [InlineData("{e164}", "%2B4930609854180")]
    [InlineData("{e164digits}", "4930609854180")]
    [InlineData("{intl00}", "004930609854180")]
    [InlineData("{national}", "030609854180")]
    [InlineData("{nsn}", "30609854180")]
    [InlineData("{last7}", "9854180")]
    [InlineData("{last9}", "609854180")]
    [InlineData("{ext}", "")]
    [InlineData("{e164|raw}", "+4930609854180")]
    [InlineData("{e164|base64}", "KzQ5MzA2MDk4NTQxODA%3D")]
    [InlineData("$call.remote_number", "%2B4930609854180")]
    [InlineData("<$remote_party>", "%2B4930609854180")]
    [InlineData("%3C$remote_party%3E", "%2B4930609854180")]
    [InlineData("%7Bnational%7D", "030609854180")]
    [InlineData("{direction}-{callid}-{user}", "inbound-c1-desk")]
    public void A_variable_stands_for_the_number_in_that_form(string variable, string expected) =>
        Render($"https://crm.example/search?q={variable}", "+4930609854180").ShouldBe($"https://crm.example/search?q={expected}");

    [Theory]
    [InlineData("<$remote_party>", "%2B4930609854180")]
    [InlineData("<$remote_alias>", "Anna%20Bauer")]
    [InlineData("<$local_party>", "desk")]
    [InlineData("<$local_alias>", "")]
    [InlineData("<$action>", "inbound")]
    [InlineData("<$call_direction>", "inbound")]
    [InlineData("<$call_direction_as_int>", "0")]
    [InlineData("<$call_guid>", "c1")]
    [InlineData("<$hold_state>", "off_hold")]
    [InlineData("<$call_duration_seconds>", "0")]
    [InlineData("<$call_created_time>", "")]
    [InlineData("<$call_connected_time>", "")]
    [InlineData("<$call_disconnected_time>", "")]
    [InlineData("$RemoteParty", "%2B4930609854180")]
    [InlineData("$RemoteAlias", "Anna%20Bauer")]
    [InlineData("<base64($RemoteAlias)>", "QW5uYSBCYXVlcg%3D%3D")]
    [InlineData("%3Cbase64($remote_alias)%3E", "QW5uYSBCYXVlcg%3D%3D")]
    [InlineData("$LocalParty-$Account-$LineID", "desk-desk-desk")]
    public void Each_placeholder_of_action_urls_is_understood_without_a_call_too(string placeholder, string expected) =>
        Render($"https://crm.example/search?q={placeholder}", "+4930609854180", "Anna Bauer").ShouldBe($"https://crm.example/search?q={expected}");

    [Fact]
    public void There_is_no_placeholder_of_action_urls_that_pages_refuse() => CallFacts.Names.ShouldBeSubsetOf(PopupFacts.Names);

    [Fact]
    public void A_foreign_number_is_dialled_from_home_with_its_country() =>
        Render("https://crm.example/?q={national}&n={nsn}", "+43720123456").ShouldBe("https://crm.example/?q=0043720123456&n=720123456");

    [Fact]
    public void An_internal_number_is_the_same_in_every_form() =>
        Render("https://crm.example/?q={e164}&i={intl00}&x={ext}", "180").ShouldBe("https://crm.example/?q=180&i=180&x=180");

    [Fact]
    public void Salesforce_is_searched_without_an_app_of_its_administrator()
    {
        var url = Render("https://my.lightning.force.com/one/one.app?source=alohaHeader#{national|salesforce}", "+4930609854180");

        var json = Encoding.UTF8.GetString(Convert.FromBase64String(url[(url.IndexOf('#', StringComparison.Ordinal) + 1)..]));
        json.ShouldBe("""{"componentDef":"forceSearch:search","attributes":{"term":"030609854180","scopeMap":{"type":"TOP_RESULTS"},"context":{"disableSpellCorrection":false,"SEARCH_ACTIVITY":{"term":"030609854180"}}}}""");
    }

    [Fact]
    public void A_number_in_the_fragment_stays_there() =>
        Render("https://desk.example/#search/{e164digits}", "+4930609854180").ShouldBe("https://desk.example/#search/4930609854180");

    [Theory]
    [InlineData("&admin=1#x")]
    [InlineData("../../delete")]
    [InlineData("\" onload=\"alert(1)")]
    public void A_name_changes_nothing_but_its_own_place(string name)
    {
        var url = new Uri(Render("https://crm.example/find/{name}?n={name}", "+4930609854180", name));

        url.Host.ShouldBe("crm.example");
        url.Segments.Length.ShouldBe(3);
        url.Query.ShouldBe($"?n={Uri.EscapeDataString(name)}");
        url.Fragment.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("javascript:alert({e164})")]
    [InlineData("file:///etc/passwd?{e164}")]
    [InlineData("http://crm.example/?q={e164}")]
    [InlineData("https://{e164}.example/")]
    [InlineData("https://user:password@crm.example/?q={e164}")]
    [InlineData("crm.example/?q={e164}")]
    public void What_is_no_page_that_may_be_opened_is_refused(string template)
    {
        PopupTemplate.Parse(template, out var fault).ShouldBeNull();

        fault!.Detail.ShouldBe(Details.UrlNotAllowed);
    }

    [Theory]
    [InlineData("https://crm.example/?q={e146}", "e146", "e164")]
    [InlineData("https://crm.example/?q={e164|bas64}", "bas64", "base64")]
    public void What_does_not_exist_is_named_with_what_was_meant(string template, string written, string meant)
    {
        PopupTemplate.Parse(template, out var fault).ShouldBeNull();

        fault!.Arguments["placeholder"].ShouldBe(written);
        fault.Arguments["nearest"].ShouldBe(meant);
    }

    [Theory]
    [InlineData("http://192.168.1.5/crm?q={e164}")]
    [InlineData("http://zammad.local/#search/{e164digits}")]
    public void In_the_own_network_pages_need_no_encryption(string template) => PopupTemplate.Parse(template, out _).ShouldNotBeNull();

    [Theory]
    [InlineData("anonymous")]
    [InlineData("+49<30>")]
    [InlineData("")]
    public void What_no_phone_dials_is_not_searched_for(string number) => PopupNumber.Of(number, _ => number).ShouldBeNull();

    private static string Render(string template, string number, string name = "") => PopupTemplate.Parse(template, out _)!.Render(new PopupFacts
    {
        Number = PopupNumber.Of(number, format => DialPlanner.Plan(number, Berlin, format).Number!.Dialled)!,
        Name = name,
        Direction = CallDirection.Inbound,
        CallId = "c1",
        LineId = "desk",
    }).AbsoluteUri;
}

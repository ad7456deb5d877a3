using Ringbridge.Contract;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;
using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.HubSpot;
using Ringbridge.Lines;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.Popup;

/// <summary>Where the sources leave no doubt who it is, the caller's page is the contact's record, not a search for the number.</summary>
public sealed class RecordTests
{
    private const string Number = "+4930609854180";
    private const string Template = """ "template": "https://crm.example/?q={e164digits}" """;
    private const string Search = "https://crm.example/?q=4930609854180";
    private const string Record = "https://app-eu1.hubspot.com/contacts/77/record/0-1/5";

    [Fact]
    public async Task It_opens_when_the_call_is_answered()
    {
        await using var crm = Crm();
        await using var agent = await StartAsync($$"""{ {{Template}}, "on": "answer" }""", Source("hs", crm));
        var browser = await agent.OpenAsync(kind: ClientKind.Extension);
        Report(agent, CallState.Ringing);
        var ringing = await KnownAsync(browser);

        Report(agent, CallState.Connected);

        await Eventually.BecomesTrueAsync(() => !browser.Tabs.IsEmpty);
        browser.Tabs.Single().Url.ShouldBe(Record);
        ringing.Contact.ShouldBe(new CallContact { Name = "Anna", Page = new ContactPage { SourceId = "hs", Url = Record } });
    }

    [Theory]
    [InlineData("\"template\": \"https://crm.example/?q={name}\"")]
    [InlineData("\"template\": \"https://crm.example/?q={e164digits}\", \"onUnknown\": \"demand\"")]
    public async Task It_opens_while_it_rings_where_the_settings_let_the_page_wait_for_the_sources(string settings)
    {
        await using var crm = Crm();
        await using var agent = await StartAsync($$"""{ {{settings}}, "on": "ring" }""", Source("hs", crm));
        var browser = await agent.OpenAsync(kind: ClientKind.Extension);

        Report(agent, CallState.Ringing);

        await Eventually.BecomesTrueAsync(() => !browser.Tabs.IsEmpty);
        browser.Tabs.Single().Url.ShouldBe(Record);
    }

    [Fact]
    public async Task Where_the_page_does_not_wait_it_is_the_search_at_once()
    {
        await using var dead = new FakeHubSpot { Fault = CrmFault.Dead };
        await using var agent = await StartAsync($$"""{ {{Template}}, "on": "ring" }""", Source("hs", dead));
        var browser = await agent.OpenAsync(kind: ClientKind.Extension);

        Report(agent, CallState.Ringing);

        await Eventually.BecomesTrueAsync(() => !browser.Tabs.IsEmpty);
        browser.Tabs.Single().Url.ShouldBe(Search);
    }

    [Fact]
    public async Task While_a_source_is_asked_that_may_know_somebody_else_it_is_the_search()
    {
        await using var crm = Crm();
        await using var dead = new FakeHubSpot { Fault = CrmFault.Dead };
        await using var agent = await StartAsync($$"""{ {{Template}}, "on": "answer" }""", Source("hs", crm), Source("dead", dead));
        var browser = await agent.OpenAsync(kind: ClientKind.Extension);
        Report(agent, CallState.Ringing);
        var call = await browser.SeesAsync(seen => seen.Contact is { Name: "Anna" });

        Report(agent, CallState.Connected);

        await Eventually.BecomesTrueAsync(() => !browser.Tabs.IsEmpty);
        (await PageAsync(browser, call)).ShouldBe(Search);
        await agent.Time.AdvanceUntilAsync(() => browser.Calls.Any(seen => seen.Contact?.Page is not null));
        (await PageAsync(browser, call)).ShouldBe(Record);
        browser.Tabs.Single().Url.ShouldBe(Search);
    }

    [Theory]
    [InlineData("app-eu1.hubspot.com", Record)]
    [InlineData("app.hubspot.com", "https://app.hubspot.com/contacts/77/record/0-1/5")]
    [InlineData("crm.example", Record)]
    public async Task Of_two_crms_that_know_the_caller_it_opens_in_the_one_that_is_set_up_else_in_the_first(string host, string page)
    {
        await using var crm = Crm();
        await using var other = Crm();
        await using var agent = await StartAsync(
            $$"""{ "template": "https://{{host}}/?q={e164digits}", "on": "answer" }""", Source("hs", crm), Source("us", other, "app.hubspot.com"));
        var browser = await agent.OpenAsync(kind: ClientKind.Extension);
        Report(agent, CallState.Ringing);

        var call = await KnownAsync(browser);

        (await PageAsync(browser, call)).ShouldBe(page);
    }

    [Fact]
    public async Task Without_a_template_it_opens_on_demand_only()
    {
        await using var crm = Crm();
        await using var agent = await StartAsync("{ }", Source("hs", crm));
        var browser = await agent.OpenAsync(kind: ClientKind.Extension);
        Report(agent, CallState.Ringing);
        var call = await KnownAsync(browser);

        (await PageAsync(browser, call)).ShouldBe(Record);
        Report(agent, CallState.Connected);
        Report(agent, CallState.Ended);
        await browser.SeesAsync(seen => seen.State is CallState.Ended);

        (await PageAsync(browser, call)).ShouldBe(Record);
        browser.Tabs.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_private_call_has_none()
    {
        await using var crm = Crm();
        await using var agent = await StartAsync("{ }", Source("hs", crm));
        var browser = await agent.OpenAsync(kind: ClientKind.Extension);
        Report(agent, CallState.Ringing);
        var call = await KnownAsync(browser);

        await browser.AnnotateAsync(new JournalAnnotateParams { CallId = call.Id, Private = true });

        (await Should.ThrowAsync<RpcException>(PageAsync(browser, call))).ErrorData!.Reason.ShouldBe(Reasons.NoPage);
    }

    private static FakeHubSpot Crm()
    {
        var crm = new FakeHubSpot();
        crm.Add("contacts", ("id", "5"), ("firstname", "Anna"), ("phone", Number));
        return crm;
    }

    private static string Source(string id, FakeHubSpot crm, string page = "app-eu1.hubspot.com") =>
        $$"""{ "id": "{{id}}", "type": "hubspot", "address": "{{crm.Url}}", "page": "{{page}}", "account": "77", "token": "{{FakeHubSpot.Token}}" }""";

    private static Task<RunningAgent> StartAsync(string popup, params string[] sources) => RunningAgent.StartAsync(
        $$"""
        { "lines": [ { "id": "desk", "type": "yealink", "address": "http://10.1.2.3" } ], "popup": {{popup}}, "sources": [ {{string.Join(", ", sources)}} ] }
        """);

    private static Task<Call> KnownAsync(TestClient browser) => browser.SeesAsync(call => call.Contact?.Page is not null);

    private static async Task<string> PageAsync(TestClient browser, Call call) => (await browser.AskAsync(
        RpcMethods.PopupOpen, new PopupOpenParams { CallId = call.Id, Number = Number }, ContractJson.Default.PopupOpenParams, ContractJson.Default.PopupPage)).Url;

    private static void Report(RunningAgent agent, CallState state) =>
        agent.Desk.Report(new CallEvent { LineCallId = "1", Direction = CallDirection.Inbound, State = state, RemoteNumber = Number });
}

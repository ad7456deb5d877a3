using Ringbridge.Contract;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;
using Ringbridge.Contract.Settings;
using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.HubSpot;
using Ringbridge.FakePbx.Tellows;
using Ringbridge.Lines;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.Popup;

/// <summary>When and where the caller's page opens.</summary>
public sealed class PopupTests
{
    private const string Template = """ "template": "https://crm.example/search?q={e164digits}" """;

    [Fact]
    public async Task It_opens_once_a_call_while_it_rings()
    {
        await using var agent = await StartAsync($"{{ {Template} }}");
        var browser = await agent.OpenAsync(kind: ClientKind.Extension);

        Report(agent, CallState.Ringing);
        Report(agent, CallState.Ringing, name: "Erika Mustermann");
        Report(agent, CallState.Connected);
        Report(agent, CallState.Ringing, id: "2", number: "+493098765432");

        await Eventually.BecomesTrueAsync(() => browser.Tabs.Count == 2);
        browser.Tabs.Select(tab => tab.Url).ShouldBe(["https://crm.example/search?q=4930123456", "https://crm.example/search?q=493098765432"]);
        browser.Tabs.First().Tab.ShouldBe(PageTab.Reuse);
    }

    [Fact]
    public async Task Of_two_browsers_the_one_that_was_used_last_opens_it()
    {
        await using var agent = await StartAsync($"{{ {Template} }}");
        var (first, second) = (await agent.OpenAsync(kind: ClientKind.Extension), await agent.OpenAsync(kind: ClientKind.Extension));
        agent.Time.Advance(TimeSpan.FromSeconds(1));
        await first.FocusAsync(true);

        Report(agent, CallState.Ringing);
        await Eventually.BecomesTrueAsync(() => !first.Tabs.IsEmpty);
        await first.FocusAsync(false);
        agent.Time.Advance(TimeSpan.FromSeconds(1));
        await second.FocusAsync(true);
        Report(agent, CallState.Ringing, id: "2", number: "+493098765432");
        await Eventually.BecomesTrueAsync(() => !second.Tabs.IsEmpty);

        (first.Tabs.Count, second.Tabs.Count).ShouldBe((1, 1));
    }

    [Fact]
    public async Task On_answer_it_does_not_open_while_it_rings()
    {
        await using var agent = await StartAsync($$"""{ {{Template}}, "on": "answer", "tab": "background" }""");
        var browser = await agent.OpenAsync(kind: ClientKind.Extension);

        Report(agent, CallState.Ringing);
        await browser.SeesAsync(call => call.State is CallState.Ringing);
        browser.Tabs.ShouldBeEmpty();
        Report(agent, CallState.Connected);

        await Eventually.BecomesTrueAsync(() => !browser.Tabs.IsEmpty);
        browser.Tabs.Single().Tab.ShouldBe(PageTab.Background);
    }

    [Theory]
    [InlineData("\"onInternal\": \"ring\", \"on\": \"demand\"", "180", 1)]
    [InlineData("\"on\": \"ring\"", "180", 0)]
    [InlineData("\"on\": \"ring\", \"onUnknown\": \"demand\"", "+4930123456", 0)]
    [InlineData("\"on\": \"demand\", \"onUnknown\": \"ring\"", "+4930123456", 1)]
    [InlineData("\"on\": \"demand\"", "+4930123456", 0)]
    [InlineData("\"on\": \"ring\"", null, 0)]
    public async Task Internal_and_unknown_callers_have_their_own_moment_and_withheld_ones_no_page(string moments, string? number, int pages)
    {
        await using var agent = await StartAsync($$"""{ {{Template}}, {{moments}} }""");
        var browser = await agent.OpenAsync(kind: ClientKind.Extension);

        Report(agent, CallState.Ringing, number: number);
        await browser.SeesAsync(call => call.State is CallState.Ringing);
        await Eventually.BecomesTrueAsync(() => browser.Tabs.Count >= pages);
        Report(agent, CallState.Ended, number: number);
        await browser.SeesAsync(call => call.State is CallState.Ended);

        browser.Tabs.Count.ShouldBe(pages);
    }

    [Fact]
    public async Task Who_is_in_a_source_is_not_unknown()
    {
        await using var agent = await StartAsync($$"""{ {{Template}}, "on": "demand", "onUnknown": "ring" }""");
        var browser = await agent.OpenAsync(kind: ClientKind.Extension);
        await browser.SaveContactAsync(new ContactSaveParams { Name = "Anna Bauer", Phones = [new ContactPhone { Number = "+4930123456" }] });

        Report(agent, CallState.Ringing, id: "1");
        await browser.SeesAsync(call => call.Contact is { Name: "Anna Bauer" });
        Report(agent, CallState.Ringing, id: "2", number: "+493098765432");

        await Eventually.BecomesTrueAsync(() => !browser.Tabs.IsEmpty);
        browser.Tabs.ShouldHaveSingleItem().Url.ShouldBe("https://crm.example/search?q=493098765432");
    }

    [Fact]
    public async Task The_name_in_the_link_is_that_of_the_sources()
    {
        await using var agent = await StartAsync("""{ "template": "https://crm.example/search?q={name}" }""");
        var browser = await agent.OpenAsync(kind: ClientKind.Extension);
        await browser.SaveContactAsync(new ContactSaveParams { Name = "Anna Bauer", Phones = [new ContactPhone { Number = "+4930123456" }] });

        Report(agent, CallState.Ringing, name: "ext. 17");
        Report(agent, CallState.Ringing, id: "2", number: "+493098765432", name: "Cora");

        await Eventually.BecomesTrueAsync(() => browser.Tabs.Count == 2);
        browser.Tabs.Select(tab => tab.Url).ShouldBe(["https://crm.example/search?q=Anna%20Bauer", "https://crm.example/search?q=Cora"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_source_that_does_not_answer_keeps_the_page_back_for_two_and_a_half_seconds_and_may_answer_for_as_many_more()
    {
        var answered = new TaskCompletionSource();
        await using var crm = new FakeHubSpot { AnswersAfter = () => answered.Task };
        await using var agent = await StartWithSlowAsync(crm, on: "demand", onUnknown: "ring");
        var browser = await agent.OpenAsync(kind: ClientKind.Extension);

        Report(agent, CallState.Ringing);
        await Eventually.BecomesTrueAsync(() => !crm.Requests.IsEmpty);
        agent.Time.Advance(TimeSpan.FromSeconds(2.4));
        await browser.AskAsync(RpcMethods.CallList, ContractJson.Default.CallListResult);
        browser.Tabs.ShouldBeEmpty();
        agent.Time.Advance(TimeSpan.FromSeconds(0.1));
        await Eventually.BecomesTrueAsync(() => !browser.Tabs.IsEmpty);
        agent.Time.Advance(TimeSpan.FromSeconds(2.4));
        answered.SetResult();

        await browser.SeesAsync(call => call.Contact is { Name: "Anna" });
        browser.Tabs.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_name_that_comes_after_the_page_was_due_opens_the_page_that_is_for_those_who_are_known()
    {
        var answered = new TaskCompletionSource();
        await using var crm = new FakeHubSpot { AnswersAfter = () => answered.Task };
        await using var agent = await StartWithSlowAsync(crm, on: "ring", onUnknown: "demand");
        var browser = await agent.OpenAsync(kind: ClientKind.Extension);

        Report(agent, CallState.Ringing);
        await Eventually.BecomesTrueAsync(() => !crm.Requests.IsEmpty);
        agent.Time.Advance(TimeSpan.FromSeconds(2.5));
        await browser.AskAsync(RpcMethods.CallList, ContractJson.Default.CallListResult);
        browser.Tabs.ShouldBeEmpty();
        answered.SetResult();

        await Eventually.BecomesTrueAsync(() => !browser.Tabs.IsEmpty);
    }

    [Fact]
    public async Task A_service_that_checks_callers_is_not_waited_for()
    {
        await using var tellows = new FakeTellows { Fault = CrmFault.Dead };
        await using var agent = await StartAsync(
            $$"""{ {{Template}}, "on": "demand", "onUnknown": "ring" }, "sources": [ { "id": "check", "type": "tellows", "address": "{{tellows.Url}}", "token": "x" } ]""");
        var browser = await agent.OpenAsync(kind: ClientKind.Extension);

        // No time passes here: the service is asked, and who waited for its answer would wait for ever.
        Report(agent, CallState.Ringing);

        await Eventually.BecomesTrueAsync(() => !browser.Tabs.IsEmpty && !tellows.Requests.IsEmpty);
    }

    [Fact]
    public async Task A_private_call_opens_nothing_when_it_is_answered()
    {
        await using var agent = await StartAsync($$"""{ {{Template}}, "on": "answer" }""");
        var browser = await agent.OpenAsync(kind: ClientKind.Extension);
        Report(agent, CallState.Ringing);
        var call = await browser.SeesAsync(seen => seen.State is CallState.Ringing);
        await browser.AnnotateAsync(new JournalAnnotateParams { CallId = call.Id, Private = true });

        Report(agent, CallState.Connected);

        Report(agent, CallState.Ended);
        await browser.SeesAsync(seen => seen.State is CallState.Ended);
        browser.Tabs.ShouldBeEmpty();
    }

    [Fact]
    public async Task While_calls_are_kept_quiet_it_opens_only_when_one_is_answered()
    {
        await using var agent = await StartAsync($"{{ {Template} }}");
        var browser = await agent.OpenAsync(kind: ClientKind.Extension);
        await browser.AskAsync(RpcMethods.QuietSet, new QuietSetParams { DoNotDisturb = true }, ContractJson.Default.QuietSetParams, ContractJson.Default.QuietState);

        Report(agent, CallState.Ringing, id: "1");
        Report(agent, CallState.Ended, id: "1");
        await browser.SeesAsync(call => call.State is CallState.Ended);
        browser.Tabs.ShouldBeEmpty();
        Report(agent, CallState.Ringing, id: "2", number: "+493098765432");
        Report(agent, CallState.Connected, id: "2", number: "+493098765432");

        await Eventually.BecomesTrueAsync(() => !browser.Tabs.IsEmpty);
    }

    [Fact]
    public async Task An_outbound_call_opens_nothing_by_itself_but_its_page_can_be_asked_for()
    {
        await using var agent = await StartAsync($"{{ {Template} }}");
        var browser = await agent.OpenAsync(kind: ClientKind.Extension);
        var call = await browser.DialAsync("030 123456");

        var page = await FindAsync(browser, new PopupOpenParams { CallId = call.Id });

        page.Url.ShouldBe("https://crm.example/search?q=4930123456");
        browser.Tabs.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_of_a_number_can_be_asked_for_as_people_write_it()
    {
        await using var agent = await StartAsync($"{{ {Template} }}");
        var browser = await agent.OpenAsync(kind: ClientKind.Extension);

        (await FindAsync(browser, new PopupOpenParams { Number = "030 / 12 34 56" })).Url.ShouldBe("https://crm.example/search?q=4930123456");
    }

    [Fact]
    public async Task Without_a_template_there_is_no_page()
    {
        await using var agent = await StartAsync("{ }");
        var browser = await agent.OpenAsync(kind: ClientKind.Extension);

        var refusal = await Should.ThrowAsync<RpcException>(FindAsync(browser, new PopupOpenParams { Number = "030 123456" }));

        refusal.ErrorData!.Reason.ShouldBe(Reasons.NoPage);
    }

    [Fact]
    public async Task Placeholders_of_action_urls_tell_of_the_call_as_it_is_when_its_page_is_asked_for()
    {
        await using var agent = await StartAsync("""
            { "on": "demand", "template": "https://crm.example/?s=<$call_duration_seconds>&a=<$action>&i=<$call_direction_as_int>&n=<$local_alias>&h=<$hold_state>&c=<$call_connected_time>" }
            """);
        var browser = await agent.OpenAsync(kind: ClientKind.Extension);

        Report(agent, CallState.Ringing);
        var call = await browser.SeesAsync(seen => seen.State is CallState.Ringing);
        (await FindAsync(browser, new PopupOpenParams { CallId = call.Id })).Url.ShouldBe("https://crm.example/?s=0&a=inbound&i=0&n=Yealink%20desk%20phone&h=off_hold&c=");
        Report(agent, CallState.Connected);
        await browser.SeesAsync(seen => seen.State is CallState.Connected);
        agent.Time.Advance(TimeSpan.FromSeconds(75));

        (await FindAsync(browser, new PopupOpenParams { CallId = call.Id })).Url.ShouldBe("https://crm.example/?s=75&a=connected&i=0&n=Yealink%20desk%20phone&h=off_hold&c=2026-01-05T09-00-00");
    }

    [Fact]
    public async Task A_template_can_be_tried_before_it_is_saved()
    {
        await using var agent = await StartAsync("{ }");
        var browser = await agent.OpenAsync(kind: ClientKind.Extension);
        var typed = new PopupPreviewParams { Template = "https://desk.example/#search/{e164digits}", Number = "030 123456" };

        (await PreviewAsync(browser, typed)).Url.ShouldBe("https://desk.example/#search/4930123456");
        var refusal = await Should.ThrowAsync<RpcException>(PreviewAsync(browser, typed with { Template = "https://desk.example/{e146}" }));
        refusal.ErrorData!.Detail.ShouldBe(Details.UrlPlaceholder);
    }

    // Its Anna is not told before the test says so, and the time of the waits for it is the test's.
    private static Task<RunningAgent> StartWithSlowAsync(FakeHubSpot crm, string on, string onUnknown)
    {
        crm.Add("contacts", ("id", "5"), ("firstname", "Anna"), ("phone", "+4930123456"));
        var inside = new RunningAgent { PaceTime = TimeProvider.System };
        inside.ConnectionTime = inside.Time;
        return StartAsync(
            $$"""{ {{Template}}, "on": "{{on}}", "onUnknown": "{{onUnknown}}" }, "sources": [ { "id": "hs", "type": "hubspot", "address": "{{crm.Url}}", "token": "{{FakeHubSpot.Token}}" } ]""",
            inside);
    }

    private static Task<RunningAgent> StartAsync(string popup, RunningAgent? inside = null) => RunningAgent.StartAsync(
        $$"""{ "lines": [ { "id": "desk", "type": "yealink", "address": "http://10.1.2.3" } ], "popup": {{popup}} }""", inside: inside);

    private static Task<PopupPage> FindAsync(TestClient client, PopupOpenParams which) =>
        client.AskAsync(RpcMethods.PopupOpen, which, ContractJson.Default.PopupOpenParams, ContractJson.Default.PopupPage);

    private static Task<PopupPage> PreviewAsync(TestClient client, PopupPreviewParams what) =>
        client.AskAsync(RpcMethods.PopupPreview, what, ContractJson.Default.PopupPreviewParams, ContractJson.Default.PopupPage);

    private static void Report(RunningAgent agent, CallState state, string id = "1", string? number = "+4930123456", string? name = null) => agent.Desk.Report(new CallEvent
    {
        LineCallId = id,
        Direction = CallDirection.Inbound,
        State = state,
        RemoteNumber = number,
        RemoteName = name,
    });
}

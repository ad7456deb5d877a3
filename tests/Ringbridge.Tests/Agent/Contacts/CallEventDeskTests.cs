using Ringbridge.Agent.Contacts;
using Ringbridge.Contract;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.Zammad;
using Ringbridge.Lines;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.Contacts;

/// <summary>A Zammad that follows the calls of a whole agent through its CTI endpoint.</summary>
public sealed class CallEventDeskTests
{
    private const string Number = "+4930609854180";

    [Fact]
    public async Task A_call_is_told_from_its_ring_to_its_end_in_order()
    {
        await using var zammad = new FakeZammad();
        await using var agent = await StartAsync(zammad);

        Report(agent, "1", CallState.Ringing, CallState.Connected, CallState.Held, CallState.Connected, CallState.Ended);

        await HeardAsync(zammad, 3);
        zammad.Heard.ShouldBe(
        [
            "newCall in 4930609854180 49891234567 anna@example.com -",
            "answer in 4930609854180 49891234567 anna@example.com -",
            "hangup in 4930609854180 49891234567 anna@example.com normalClearing",
        ]);
    }

    [Theory]
    [InlineData("+49 (0)30 609854-180", "Anna Bauer")]
    [InlineData("030 609854180", "Anna Bauer")]
    [InlineData("030/609854-180", "")]
    public async Task Zammad_finds_who_calls_where_it_can_read_the_number_of_its_customer(string stored, string caller)
    {
        await using var zammad = new FakeZammad();
        zammad.Put(5, "Anna", "Bauer", stored);
        await using var agent = await StartAsync(zammad);
        var client = await agent.OpenAsync();
        while ((await client.FindAsync("+4930609854180", local: true)).Certain?.Name is not "Anna Bauer")
        {
            await Task.Yield();
        }

        Report(agent, "1", CallState.Ringing);
        await HeardAsync(zammad, 1);

        zammad.Callers.ShouldBe([caller]);
    }

    [Fact]
    public async Task A_call_that_ended_while_nothing_could_be_told_is_closed_when_it_can()
    {
        await using var zammad = new FakeZammad { Fault = CrmFault.Closed };
        await using var agent = await StartAsync(zammad);

        Report(agent, "1", CallState.Ringing, CallState.Ended);
        await Eventually.BecomesTrueAsync(() => zammad.Requests.Any(request => request.Path == FakeZammad.Cti));
        zammad.Fault = CrmFault.None;
        await agent.Time.AdvanceUntilAsync(HeardAsync(zammad, 2));

        zammad.Heard.Select(heard => heard.Split(' ')[0]).ShouldBe(["newCall", "hangup"]);
    }

    [Fact]
    public async Task A_zammad_that_says_when_it_hears_again_is_left_alone_until_then_and_hears_all_in_order()
    {
        await using var zammad = new FakeZammad { Fault = CrmFault.TooManyRequests, FaultsOn = "POST", RetryAfterSeconds = 600 };
        await using var agent = await StartAsync(zammad);

        Report(agent, "1", CallState.Ringing, CallState.Connected, CallState.Ended);
        await Eventually.BecomesTrueAsync(() => Told(zammad).Count > 0);
        var refusedAt = agent.Time.GetUtcNow();
        await WaitsAsync(await agent.OpenAsync());
        zammad.Fault = CrmFault.None;
        await agent.Time.AdvanceUntilAsync(HeardAsync(zammad, 3), step: TimeSpan.FromSeconds(30));

        (agent.Time.GetUtcNow() - refusedAt).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(600));
        Told(zammad).Count.ShouldBe(4);
        zammad.Heard.Select(heard => heard.Split(' ')[0]).ShouldBe(["newCall", "answer", "hangup"]);
    }

    [Fact]
    public async Task A_call_that_zammad_shows_is_closed_also_when_that_takes_hours_and_one_that_it_does_not_show_is_no_news_then()
    {
        await using var zammad = new FakeZammad();
        await using var agent = await StartAsync(zammad);
        Report(agent, "1", CallState.Ringing);
        await HeardAsync(zammad, 1);

        (zammad.Fault, zammad.FaultsOn) = (CrmFault.Closed, "POST");
        Report(agent, "1", CallState.Ended);
        Report(agent, "2", CallState.Ringing);
        await Eventually.BecomesTrueAsync(() => Told(zammad).Count > 2);
        agent.Time.Advance(TimeSpan.FromHours(2));
        await agent.RestartAsync(() => zammad.Fault = CrmFault.None);
        await HeardAsync(zammad, 2);
        Report(agent, "3", CallState.Ringing, CallState.Ended);
        await HeardAsync(zammad, 4);

        zammad.Heard.Select(heard => heard.Split(' ')[0]).ShouldBe(["newCall", "hangup", "newCall", "hangup"]);
    }

    [Fact]
    public async Task A_call_that_a_restart_interrupted_is_closed_when_nobody_reports_it_any_more()
    {
        await using var zammad = new FakeZammad();
        await using var agent = await StartAsync(zammad);
        Report(agent, "1", CallState.Ringing);
        await HeardForGoodAsync(agent, zammad, 1);

        await agent.RestartAsync();
        agent.Time.Advance(CallEventDesk.Resumption);
        await HeardAsync(zammad, 2);

        zammad.Heard.Select(heard => heard.Split(' ')[0]).ShouldBe(["newCall", "hangup"]);
    }

    [Fact]
    public async Task A_call_that_a_restart_interrupted_is_closed_also_when_another_restart_follows_soon()
    {
        await using var zammad = new FakeZammad();
        await using var agent = await StartAsync(zammad);
        Report(agent, "1", CallState.Ringing);
        await HeardForGoodAsync(agent, zammad, 1);

        await agent.RestartAsync();
        await agent.RestartAsync();
        agent.Time.Advance(CallEventDesk.Resumption);
        await HeardForGoodAsync(agent, zammad, 2);
        await agent.RestartAsync();
        agent.Time.Advance(CallEventDesk.Resumption);
        Report(agent, "2", CallState.Ringing, CallState.Ended);
        await HeardAsync(zammad, 4);

        zammad.Heard.Select(heard => heard.Split(' ')[0]).ShouldBe(["newCall", "hangup", "newCall", "hangup"]);
    }

    [Fact]
    public async Task Its_own_popup_is_not_doubled_when_a_call_is_answered()
    {
        await using var zammad = new FakeZammad();
        var host = new Uri(zammad.Url).Host;
        await using var agent = await StartAsync(zammad, $$""" "popup": { "on": "answer", "template": "https://{{host}}/?q={e164}" }, """);
        var client = await agent.OpenAsync(kind: ClientKind.Extension);

        Report(agent, "1", CallState.Ringing, CallState.Connected, CallState.Ended);
        await HeardAsync(zammad, 3);
        await client.RunningAsync();

        client.Tabs.ShouldBeEmpty();
    }

    [Fact]
    public async Task Its_own_popup_is_not_doubled_when_a_page_that_opens_while_it_rings_was_kept_back_until_the_answer()
    {
        await using var zammad = new FakeZammad();
        await using var agent = await StartAsync(zammad, $$""" "popup": { "on": "ring", "template": "https://{{new Uri(zammad.Url).Host}}/?q={e164}" }, """);
        var client = await agent.OpenAsync(kind: ClientKind.Extension);
        await client.AskAsync(RpcMethods.QuietSet, new QuietSetParams { DoNotDisturb = true }, ContractJson.Default.QuietSetParams, ContractJson.Default.QuietState);

        Report(agent, "1", CallState.Ringing, CallState.Connected, CallState.Ended);
        await client.SeesAsync(call => call.State is CallState.Ended);

        client.Tabs.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_that_opens_while_it_rings_does_so()
    {
        await using var zammad = new FakeZammad();
        await using var agent = await StartAsync(zammad, $$""" "popup": { "on": "ring", "template": "https://{{new Uri(zammad.Url).Host}}/?q={e164}" }, """);
        var client = await agent.OpenAsync(kind: ClientKind.Extension);

        Report(agent, "1", CallState.Ringing, CallState.Connected, CallState.Ended);
        await client.SeesAsync(call => call.State is CallState.Ended);

        client.Tabs.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("crm.example", "anna@example.com")]
    [InlineData("127.0.0.1", "")]
    public async Task Another_crm_is_opened_and_zammad_too_where_it_does_not_know_for_whom(string host, string user)
    {
        await using var zammad = new FakeZammad();
        await using var agent = await StartAsync(
            zammad, $$""" "popup": { "on": "answer", "template": "https://{{host}}/?q={e164}" }, """, user: user);
        var client = await agent.OpenAsync(kind: ClientKind.Extension);

        Report(agent, "1", CallState.Ringing, CallState.Connected);
        await Eventually.BecomesTrueAsync(() => !client.Tabs.IsEmpty);

        new Uri(client.Tabs.Single().Url).Host.ShouldBe(host);
    }

    [Theory]
    [InlineData("180")]
    [InlineData("112")]
    public async Task Colleagues_and_emergency_calls_are_told_to_nobody(string number)
    {
        await using var zammad = new FakeZammad();
        await using var agent = await StartAsync(zammad);

        Report(agent, "1", number, CallState.Ringing, CallState.Connected, CallState.Ended);
        Report(agent, "2", CallState.Ringing, CallState.Ended);
        await HeardAsync(zammad, 2);

        zammad.Heard.ShouldAllBe(heard => heard.Contains(Number.TrimStart('+')));
    }

    [Fact]
    public async Task A_call_that_turns_out_to_be_a_colleagues_is_closed_without_the_number()
    {
        await using var zammad = new FakeZammad();
        await using var agent = await StartAsync(zammad);

        Report(agent, "1", null, CallState.Ringing);
        Report(agent, "1", "180", CallState.Connected, CallState.Ended);
        await HeardAsync(zammad, 3);

        zammad.Heard.Select(heard => heard.Split(' ')[2]).ShouldBe(["anonymous", "anonymous", "anonymous"]);
    }

    [Fact]
    public async Task Only_an_endpoint_of_the_configured_host_is_told()
    {
        await using var zammad = new FakeZammad();
        await using var agent = await StartAsync(zammad, cti: "https://elsewhere.example/api/v1/cti/s3cr3t");
        var client = await agent.OpenAsync();

        Report(agent, "1", CallState.Ringing);

        while ((await client.SourcesAsync()).Sources.Single(source => source.Id == "zammad").Problem?.Detail is not Details.SourceWebhook)
        {
            await Task.Yield();
        }

        zammad.Requests.ShouldAllBe(request => request.Path != FakeZammad.Cti);
    }

    private static List<CrmRequest> Told(FakeZammad zammad) => [.. zammad.Requests.Where(request => request.Path == FakeZammad.Cti)];

    private static async Task WaitsAsync(TestClient client)
    {
        while ((await client.SourcesAsync()).Sources.Single(source => source.Id == "zammad").Problem?.Detail is not Details.SourceBusy)
        {
            await Task.Yield();
        }
    }

    // What it heard is told again after a restart unless the agent knows that it did.
    private static async Task HeardForGoodAsync(RunningAgent agent, FakeZammad zammad, int count)
    {
        await HeardAsync(zammad, count);
        await Eventually.BecomesTrueAsync(() => agent.DeliveriesLeft() == 0);
    }

    private static Task HeardAsync(FakeZammad zammad, int count) => Eventually.BecomesTrueAsync(() => zammad.Heard.Count >= count);

    private static void Report(RunningAgent agent, string id, params ReadOnlySpan<CallState> states) => Report(agent, id, Number, states);

    private static void Report(RunningAgent agent, string id, string? number, params ReadOnlySpan<CallState> states)
    {
        foreach (var state in states)
        {
            agent.Desk.Report(new CallEvent { LineCallId = id, Direction = CallDirection.Inbound, State = state, RemoteNumber = number });
        }
    }

    private static Task<RunningAgent> StartAsync(FakeZammad zammad, string more = "", string? cti = null, string user = "anna@example.com") => RunningAgent.StartAsync(
        Settings(zammad, more, cti, user));

    private static string Settings(FakeZammad zammad, string more = "", string? cti = null, string user = "anna@example.com") =>
        $$"""
        { {{more}} "lines": [ { "id": "desk", "type": "yealink", "name": "Desk", "address": "http://10.1.2.3" } ],
          "sources": [ { "id": "zammad", "type": "zammad", "address": "{{zammad.Url}}", "token": "{{FakeZammad.Token}}",
            "cti": "{{cti ?? $"{zammad.Url.TrimEnd('/')}{FakeZammad.Cti}"}}", "number": "+49 89 1234567", "user": "{{user}}" } ] }
        """;
}

using Ringbridge.Contract;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;
using Ringbridge.Contract.Settings;
using Ringbridge.FakePbx.Http;
using Ringbridge.Lines;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.ActionUrls;

/// <summary>Outgoing action URLs of a whole agent, to a real server.</summary>
public sealed class ActionUrlTests
{
    private const string Everything = """["inbound", "outbound", "connected", "hold", "disconnected"]""";

    [Fact]
    public async Task A_call_is_told_from_its_ring_to_its_end_in_order()
    {
        await using var crm = new FakeCrm();
        await using var agent = await StartAsync(Url(crm));

        foreach (var state in (CallState[])[CallState.Ringing, CallState.Connected, CallState.Held, CallState.Connected, CallState.Ended])
        {
            agent.Desk.Report(Event("1", state));
        }

        await crm.Requests.WaitAsync(5, TestClient.Soon);
        crm.Targets.ShouldBe(
        [
            "/?e=inbound&n=%2B4930123456&h=off_hold",
            "/?e=connected&n=%2B4930123456&h=off_hold",
            "/?e=hold&n=%2B4930123456&h=on_hold",
            "/?e=hold&n=%2B4930123456&h=off_hold",
            "/?e=disconnected&n=%2B4930123456&h=off_hold",
        ]);
    }

    [Fact]
    public async Task Only_what_is_asked_for_is_told_and_numbers_are_written_as_wanted()
    {
        await using var crm = new FakeCrm();
        await using var agent = await StartAsync(
            $$"""{ "on": ["outbound"], "url": "{{crm.Url}}/o/$call.remote_number", "numberFormat": "national" }, { "on": ["disconnected"], "url": "{{crm.Url}}/d" }""");
        var client = await agent.OpenAsync();

        agent.Desk.Report(Event("1", CallState.Ringing));
        agent.Desk.Report(Event("1", CallState.Ended));
        await client.DialAsync("+4930999999");

        await crm.Requests.WaitAsync(2, TestClient.Soon);
        crm.Targets.ShouldBe(["/o/030999999", "/d"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_name_is_that_of_the_sources_from_the_first_event_on()
    {
        await using var crm = new FakeCrm();
        await using var agent = await StartAsync($$"""{ "on": ["inbound", "disconnected"], "url": "{{crm.Url}}/<$action>/<$remote_alias>" }""");
        var client = await agent.OpenAsync();
        await client.SaveContactAsync(new ContactSaveParams { Name = "Anna Bauer", Phones = [new ContactPhone { Number = "+4930123456" }] });

        agent.Desk.Report(Event("1", CallState.Ringing, name: "ext. 17"));
        await crm.Requests.WaitAsync(1, TestClient.Soon);
        agent.Desk.Report(Event("1", CallState.Ended));

        await crm.Requests.WaitAsync(2, TestClient.Soon);
        crm.Targets.ShouldBe(["/inbound/Anna%20Bauer", "/disconnected/Anna%20Bauer"]);
    }

    [Fact]
    public async Task A_failure_is_seen_and_tried_again_with_the_same_key_until_it_works()
    {
        await using var crm = new FakeCrm { Fault = Fault.Broken };
        await using var agent = await StartAsync(Url(crm));
        var client = await agent.OpenAsync();
        agent.Desk.Report(Event("1", CallState.Ringing));
        await HealthAsync(client, LineHealth.Down);

        var failing = (await client.StatusAsync()).ActionUrls.ShouldHaveSingleItem();
        failing.Problem!.Detail.ShouldBe(Details.UrlAnswer);
        failing.Problem.Message.ShouldContain("HTTP 500");
        failing.Host.ShouldBe(new Uri(crm.Url).Authority);
        crm.Fault = Fault.None;
        await agent.Time.AdvanceUntilAsync(HealthAsync(client, LineHealth.Up));

        crm.Requests.All.Count.ShouldBeGreaterThanOrEqualTo(2);
        crm.Requests.All.Select(recorded => recorded.Request.Headers["Idempotency-Key"]).Distinct().Count().ShouldBe(1);
        await agent.Time.AdvanceUntilAsync(WaitingAsync(client, 0));
    }

    [Fact]
    public async Task One_event_that_the_server_never_takes_stops_neither_other_calls_nor_the_order_of_its_own()
    {
        await using var crm = new FakeCrm();
        crm.Answer = path => path.StartsWith("/1/", StringComparison.Ordinal) ? new RawAnswer(500) : new RawAnswer(200);
        await using var agent = await StartAsync($$"""{ "on": {{Everything}}, "url": "{{crm.Url}}/<$remote_alias>/<$action>" }""");

        agent.Desk.Report(Event("1", CallState.Ringing, name: "1"));
        agent.Desk.Report(Event("1", CallState.Ended, name: "1"));
        await crm.Requests.WaitAsync(1, TestClient.Soon);
        agent.Desk.Report(Event("2", CallState.Ringing, name: "2"));
        agent.Desk.Report(Event("2", CallState.Ended, name: "2"));

        await agent.Time.AdvanceUntilAsync(Eventually.BecomesTrueAsync(() => crm.Targets.Contains("/2/disconnected")));
        crm.Targets.ShouldNotContain("/1/disconnected");
        crm.Events.Where(target => target.StartsWith("/2/", StringComparison.Ordinal)).ShouldBe(["/2/inbound", "/2/disconnected"]);
    }

    [Fact]
    public async Task What_waits_survives_a_restart_and_is_tried_at_once()
    {
        await using var crm = new FakeCrm { Fault = Fault.Broken };
        await using var agent = await StartAsync(Url(crm));
        agent.Desk.Report(Event("1", CallState.Ringing));
        agent.Desk.Report(Event("1", CallState.Ended));
        await crm.Requests.WaitAsync(1, TestClient.Soon);
        crm.Fault = Fault.None;
        crm.Requests.Clear();

        await agent.RestartAsync();

        await crm.Requests.WaitAsync(2, TestClient.Soon);
        crm.Targets.Select(target => target[4..10]).ShouldBe(["inboun", "discon"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_call_that_a_restart_interrupted_and_nobody_reports_any_more_is_told_to_be_over_also_when_another_follows_soon(int restarts)
    {
        await using var crm = new FakeCrm();
        await using var agent = await StartAsync(Url(crm));
        agent.Desk.Report(Event("1", CallState.Ringing));
        await UrlAsync(await agent.OpenAsync(), url => url is { SentAt: not null, Waiting: 0 });
        crm.Requests.Clear();

        for (var restart = 0; restart < restarts; restart++)
        {
            await agent.RestartAsync();
        }

        await agent.Time.AdvanceUntilAsync(crm.Requests.WaitAsync(1, TestClient.Soon), TimeSpan.FromSeconds(30));

        crm.Targets.ShouldHaveSingleItem().ShouldStartWith("/?e=disconnected&");
    }

    [Fact]
    public async Task What_is_too_old_is_given_up_and_counted()
    {
        await using var crm = new FakeCrm { Fault = Fault.Broken };
        await using var agent = await StartAsync(Url(crm));
        var client = await agent.OpenAsync();
        agent.Desk.Report(Event("1", CallState.Ringing));
        agent.Desk.Report(Event("1", CallState.Ended));
        await UrlAsync(client, url => url is { Health: LineHealth.Down, Waiting: 2 });

        agent.Time.Advance(TimeSpan.FromHours(25));

        await agent.Time.AdvanceUntilAsync(UrlAsync(client, url => url is { Lost: 2, Waiting: 0 }));
    }

    [Fact]
    public async Task A_person_may_try_again_at_once()
    {
        await using var crm = new FakeCrm { Fault = Fault.Broken };
        await using var agent = await StartAsync(Url(crm));
        var client = await agent.OpenAsync();
        agent.Desk.Report(Event("1", CallState.Ringing));
        await UrlAsync(client, url => url is { Health: LineHealth.Down, FailingSince: not null });
        crm.Fault = Fault.None;

        await AskAsync(client, RpcMethods.ActionUrlRetry, crm);

        await UrlAsync(client, url => url is { Health: LineHealth.Up, FailingSince: null, Lost: 0 });
    }

    [Fact]
    public async Task A_person_may_drop_what_waits()
    {
        await using var crm = new FakeCrm { Fault = Fault.Broken };
        await using var agent = await StartAsync(Url(crm));
        var client = await agent.OpenAsync();
        agent.Desk.Report(Event("1", CallState.Ringing));
        agent.Desk.Report(Event("1", CallState.Ended));
        await UrlAsync(client, url => url is { Health: LineHealth.Down, Waiting: 2 });

        (await AskAsync(client, RpcMethods.ActionUrlDrop, crm)).Waiting.ShouldBe(0);

        crm.Fault = Fault.None;
        crm.Requests.Clear();
        agent.Desk.Report(Event("2", CallState.Ringing));
        await agent.Time.AdvanceUntilAsync(UrlAsync(client, url => url is { Health: LineHealth.Up, Waiting: 0 }));
        crm.Events.Count().ShouldBe(1);
    }

    [Fact]
    public async Task What_is_asked_of_a_URL_that_is_not_in_the_settings_is_refused()
    {
        await using var crm = new FakeCrm();
        await using var agent = await StartAsync(Url(crm));
        var client = await agent.OpenAsync();

        var refusal = await Should.ThrowAsync<RpcException>(() => client.AskAsync(
            RpcMethods.ActionUrlDrop, new ActionUrlParams("https://other.example/", ActionUrlOpen.Background), ContractJson.Default.ActionUrlParams, ContractJson.Default.ActionUrlInfo));

        refusal.ErrorData!.Detail.ShouldBe(Details.UnknownActionUrl);
    }

    [Fact]
    public async Task Private_and_erased_calls_are_not_told()
    {
        await using var crm = new FakeCrm { Fault = Fault.Broken };
        await using var agent = await StartAsync(Url(crm));
        var client = await agent.OpenAsync();
        agent.Desk.Report(Event("1", CallState.Ringing));
        agent.Desk.Report(Event("2", CallState.Ringing));
        agent.Desk.Report(Event("2", CallState.Ended));
        await WaitingAsync(client, 3);
        await crm.Requests.WaitAsync(2, TestClient.Soon);
        var call = (await client.RunningAsync()).ShouldHaveSingleItem();

        await client.AnnotateAsync(new JournalAnnotateParams { CallId = call.Id, Private = true });
        await client.EraseAsync(new JournalEraseParams { All = true });
        crm.Fault = Fault.None;
        crm.Requests.Clear();
        agent.Desk.Report(Event("1", CallState.Ended));
        agent.Desk.Report(Event("3", CallState.Ringing));

        await agent.Time.AdvanceUntilAsync(crm.Requests.WaitAsync(1, TestClient.Soon));
        await agent.Time.AdvanceUntilAsync(WaitingAsync(client, 0));
        crm.Events.Count().ShouldBe(1);
    }

    [Fact]
    public async Task What_waits_for_a_URL_that_is_not_configured_any_more_is_dropped()
    {
        await using var crm = new FakeCrm { Fault = Fault.Broken };
        await using var agent = await StartAsync(Url(crm));
        var client = await agent.OpenAsync();
        agent.Desk.Report(Event("1", CallState.Ringing));
        await HealthAsync(client, LineHealth.Down);

        await client.UpdateAsync($$"""{ "actionUrls": [ { "on": ["disconnected"], "url": "{{crm.Url}}/new" } ] }""");
        crm.Fault = Fault.None;
        crm.Requests.Clear();
        agent.Desk.Report(Event("1", CallState.Ended));

        await crm.Requests.WaitAsync(1, TestClient.Soon);
        crm.Targets.ShouldBe(["/new"]);
        (await client.StatusAsync()).ActionUrls.ShouldHaveSingleItem().Health.ShouldNotBe(LineHealth.Down);
        await client.UpdateAsync("""{ "actionUrls": null }""");
        (await client.StatusAsync()).ActionUrls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dial_that_is_under_way_is_told_when_the_phone_has_taken_it()
    {
        await using var crm = new FakeCrm();
        var taken = new TaskCompletionSource();
        await using var agent = await StartAsync(Url(crm));
        agent.Desk.OnDial = async (_, _) =>
        {
            await taken.Task;
            return new DialReceipt(CallState.Sent);
        };
        var client = await agent.OpenAsync();
        var dialling = client.DialAsync("+4930123456");
        await Eventually.BecomesTrueAsync(() => agent.RowsInJournal() == 1);

        crm.Requests.All.ShouldBeEmpty();
        taken.SetResult();
        await dialling;

        await crm.Requests.WaitAsync(1, TestClient.Soon);
        crm.Targets.ShouldBe(["/?e=outbound&n=%2B4930123456&h=off_hold"]);
    }

    private static string Template(FakeCrm crm) => $"{crm.Url}/?e=<$action>&n=<$remote_party>&h=<$hold_state>";

    private static string Url(FakeCrm crm) => $$"""{ "on": {{Everything}}, "url": "{{Template(crm)}}" }""";

    private static Task<ActionUrlInfo> AskAsync(TestClient client, string method, FakeCrm crm) => client.AskAsync(
        method, new ActionUrlParams(Template(crm), ActionUrlOpen.Background), ContractJson.Default.ActionUrlParams, ContractJson.Default.ActionUrlInfo);

    private static Task<RunningAgent> StartAsync(string urls) => RunningAgent.StartAsync($$"""
        { "lines": [ { "id": "desk", "type": "yealink", "address": "http://10.1.2.3" } ], "actionUrls": [ {{urls}} ] }
        """);

    private static CallEvent Event(string id, CallState state, string? name = null) => new()
    {
        LineCallId = id,
        Direction = CallDirection.Inbound,
        State = state,
        RemoteNumber = "+4930123456",
        RemoteName = name,
    };

    private static Task HealthAsync(TestClient client, LineHealth health) => UrlAsync(client, url => url.Health == health);

    private static Task WaitingAsync(TestClient client, int count) => UrlAsync(client, url => url.Waiting == count);

    private static async Task UrlAsync(TestClient client, Func<ActionUrlInfo, bool> expected)
    {
        while (!expected((await client.StatusAsync()).ActionUrls[0]))
        {
            await Task.Yield();
        }
    }
}

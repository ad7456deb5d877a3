using System.Text.Json;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;
using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.HubSpot;
using Ringbridge.FakePbx.Pipedrive;
using Ringbridge.FakePbx.Zammad;
using Ringbridge.Lines;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.Contacts;

/// <summary>Which sources a whole agent asks while it rings, and that none waits for another.</summary>
public sealed class ContactSearchTests
{
    private const string Number = "+4930609854180";

    [Fact]
    public async Task A_dead_source_delays_no_other()
    {
        await using var dead = new FakeHubSpot { Fault = CrmFault.Dead };
        await using var alive = CallsForCrm.Crm();
        await using var agent = await StartAsync(dead, alive);
        var client = await agent.OpenAsync();

        Report(agent, Number);

        // No time passes here: who waited for the deadline of the dead one would wait for ever.
        var call = await client.SeesAsync(call => call.Contact?.Name == "Anna Bauer");
        client.Contacts.Last(told => told.CallId == call.Id).Sources.Single(source => source.SourceId == "dead").State.ShouldBe(SourceAnswerState.Asking);
        await agent.Time.AdvanceUntilAsync(Eventually.BecomesTrueAsync(() => client.Contacts.Any(told => told.Sources.Any(source => source is { SourceId: "dead", State: SourceAnswerState.Failed }))));
    }

    [Fact]
    public async Task An_internal_caller_and_one_who_withholds_the_number_are_asked_of_no_crm()
    {
        await using var hubSpot = new FakeHubSpot();
        await using var pipedrive = CallsForCrm.Crm();
        await using var agent = await StartAsync(hubSpot, pipedrive);
        var client = await agent.OpenAsync();
        await client.SaveContactAsync(new ContactSaveParams { Name = "Otto", Phones = [new ContactPhone { Number = "180" }] });

        Report(agent, "180", "1");
        await client.SeesAsync(call => call.Contact?.Name == "Otto");
        Report(agent, null, "2");
        await client.SeesAsync(call => call.RemoteNumber is null);

        var told = client.Contacts.Last();
        told.Sources.Where(source => source.SourceId != "own").ShouldAllBe(source => source.State == SourceAnswerState.NotAsked);
        client.Contacts.Select(contacts => contacts.CallId).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
        hubSpot.Requests.ShouldBeEmpty();
        pipedrive.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("030 609854-180", 2)]
    [InlineData("030 609854-181", 1)]
    public async Task A_crm_that_knew_nobody_is_asked_again_when_a_contact_with_that_number_is_saved(string saved, int searches)
    {
        await using var hubSpot = new FakeHubSpot();
        await using var pipedrive = new FakePipedrive();
        await using var agent = await StartAsync(hubSpot, pipedrive);
        var client = await agent.OpenAsync();
        await client.FindAsync(Number);

        await client.SaveContactAsync(new ContactSaveParams { Name = "Otto", Phones = [new ContactPhone { Number = saved }] });
        await client.FindAsync(Number);

        Searches(pipedrive).ShouldBe(searches);
    }

    [Fact]
    public async Task An_end_that_too_many_numbers_have_names_nobody()
    {
        await using var agent = await RunningAgent.StartAsync("{}");
        var client = await agent.OpenAsync();
        var counts = new List<(int Contacts, int OfSource)>();

        foreach (var at in Enumerable.Range(1, 6))
        {
            await client.SaveContactAsync(new ContactSaveParams { Name = $"Anna {at}", Phones = [new ContactPhone { Number = $"9999{at} 30609854180" }] });
            var found = await client.FindAsync(Number);
            counts.Add((found.Contacts.Count, found.Sources.Single(source => source.SourceId == "own").Found));
        }

        counts.ShouldBe([(1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (0, 0)]);
    }

    [Fact]
    public async Task What_a_crm_answered_is_forgotten_when_copies_are_erased()
    {
        await using var hubSpot = new FakeHubSpot();
        await using var pipedrive = CallsForCrm.Crm();
        await using var agent = await StartAsync(hubSpot, pipedrive);
        var client = await agent.OpenAsync();
        await client.FindAsync(Number);
        await client.FindAsync(Number);
        var asked = Searches(pipedrive);

        await client.EraseSourcesAsync();
        await client.FindAsync(Number);

        (asked, Searches(pipedrive)).ShouldBe((1, 2));
    }

    [Fact]
    public async Task A_fresh_copy_counts_at_once_and_a_test_asks_anew_what_is_open()
    {
        await using var zammad = new FakeZammad();
        zammad.Put(5, "Anna", "Bauer", "+49 30 609854180", openTickets: 1);
        await using var agent = await RunningAgent.StartAsync(
            $$"""{ "sources": [ { "id": "zammad", "type": "zammad", "address": "{{zammad.Url}}", "token": "{{FakeZammad.Token}}" } ] }""");
        var client = await agent.OpenAsync();
        await IsCopiedAsync(client, ["Anna Bauer"]);
        await client.FindAsync(Number);

        zammad.Put(5, "Anna", "Weiß", "+49 30 609854180", openTickets: 2);
        zammad.Put(6, "Bert", "Neu", "+49 30 609854180", openTickets: 0);
        await client.TrySourceAsync(new SourceTestParams { SourceId = "zammad" });
        await IsCopiedAsync(client, ["Anna Weiß", "Bert Neu"]);
        var found = await client.FindAsync(Number);
        zammad.Put(6, "Bert", "Neu", "+49 30 609854180", openTickets: 7);
        var trial = (await client.TrySourceAsync(new SourceTestParams { SourceId = "zammad", Number = Number })).Single();

        found.Contacts.Select(contact => (contact.Name, contact.Tickets?.Count)).ShouldBe([("Anna Weiß", 2), ("Bert Neu", 0)], ignoreOrder: true);
        found.Certain.ShouldBeNull();
        trial.Contacts.Single(contact => contact.Name == "Bert Neu").Tickets!.Count.ShouldBe(7);
    }

    [Fact]
    public async Task A_right_that_is_missing_is_said_in_a_test_and_in_the_list_of_sources()
    {
        var serversTime = new ManualTime();
        await using var hubSpot = new FakeHubSpot { Time = serversTime, Fault = CrmFault.Forbidden, FaultsWhere = request => request.Path.Contains("/owners/", StringComparison.Ordinal) };
        hubSpot.Add("contacts", ("id", "5"), ("firstname", "Anna"), ("phone", "+4930609854180"), ("hubspot_owner_id", "7"));
        hubSpot.Add("tickets", ("id", "t1"), ("associations.contact", "5"));
        await using var agent = await RunningAgent.StartAsync($$"""{ "sources": [ {{HubSpot(hubSpot)}} ] }""");
        var client = await agent.OpenAsync("de");

        var saved = (await client.TrySourceAsync(new SourceTestParams { SourceId = "hubspot", Number = Number })).Single();

        // Two sources of one account do not know of each other; that is not what this is about.
        serversTime.Advance(TimeSpan.FromSeconds(1));
        var inForm = (await client.TrySourceAsync(new SourceTestParams
        {
            Source = new SourceSettings { Id = "new", Type = "hubspot", Options = Options(("address", hubSpot.Url), ("token", FakeHubSpot.Token)) },
            Number = Number,
        })).Single();

        foreach (var trial in (SourceTrial[])[saved, inForm])
        {
            (trial.Ok, trial.Problem!.Detail, trial.Contacts.Single().Tickets!.Count).ShouldBe((false, Details.SourcePartForbidden, 1));
            trial.Message.ShouldStartWith("„HubSpot“ findet den Kontakt, lässt diesen Benutzer aber nicht alles lesen");
        }

        (await client.SourcesAsync()).Sources.Single(source => source.Id == "hubspot").Problem!.Detail.ShouldBe(Details.SourcePartForbidden);
    }

    [Fact]
    public async Task A_test_that_had_no_turn_says_how_long_the_limit_takes()
    {
        var serversTime = new ManualTime();
        await using var crm = CallsForCrm.Crm();
        crm.Time = serversTime;
        await using var agent = await CallsForCrm.StartAsync(new RunningAgent { PaceTime = serversTime }, crm);
        var client = await agent.OpenAsync("de");
        while (crm.Requests.Count < CallsForCrm.PipedriveAllows)
        {
            await client.TrySourceAsync(new SourceTestParams { SourceId = "crm" });
        }

        var trying = client.TrySourceAsync(new SourceTestParams { SourceId = "crm" });
        await Eventually.BecomesTrueAsync(() => serversTime.WaitingTimers > 0);
        agent.Time.Advance(TimeSpan.FromSeconds(40));

        (await trying).Single().Message.ShouldBe("„Pipedrive“ nimmt eine Weile keine Anfragen mehr an: Das Limit ist erreicht. Ringbridge wartet 2 Sekunden.");
        crm.Requests.Count.ShouldBe(CallsForCrm.PipedriveAllows);
    }

    private static Dictionary<string, JsonElement> Options(params (string Key, string Value)[] options) =>
        options.ToDictionary(option => option.Key, option => JsonSerializer.SerializeToElement(option.Value), StringComparer.Ordinal);

    private static string HubSpot(FakeHubSpot server) => $$"""{ "id": "hubspot", "type": "hubspot", "address": "{{server.Url}}", "token": "{{FakeHubSpot.Token}}" }""";

    private static async Task IsCopiedAsync(TestClient client, string[] names)
    {
        while (!(await client.FindAsync(Number, local: true)).Contacts.Select(contact => contact.Name).Order(StringComparer.Ordinal).SequenceEqual(names))
        {
            await Task.Yield();
        }
    }

    private static int Searches(FakePipedrive crm) => crm.Requests.Count(request => request.Path.EndsWith("/search", StringComparison.Ordinal));

    private static Task<RunningAgent> StartAsync(FakeHubSpot dead, FakePipedrive alive) => RunningAgent.StartAsync(
        $$"""
        { "lines": [ { "id": "desk", "type": "yealink", "address": "http://10.1.2.3" } ],
          "sources": [ { "id": "dead", "type": "hubspot", "address": "{{dead.Url}}", "token": "{{FakeHubSpot.Token}}" },
                       { "id": "alive", "type": "pipedrive", "address": "{{alive.Url}}", "token": "{{FakePipedrive.Token}}" } ] }
        """);

    private static void Report(RunningAgent agent, string? number, string id = "1") => agent.Desk.Report(
        new CallEvent { LineCallId = id, Direction = CallDirection.Inbound, State = CallState.Ringing, RemoteNumber = number });
}

using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Methods;
using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.Pipedrive;
using Ringbridge.FakePbx.Tellows;
using Ringbridge.Lines;
using Ringbridge.Tests.Contacts;
using Ringbridge.Tests.Contacts.Systems;

namespace Ringbridge.Tests.Agent.Contacts;

/// <summary>A public service hears of those callers only whom nobody here knows.</summary>
public sealed class CallerCheckTests
{
    private const string Bad = "+4930111222333";

    [Fact]
    public async Task An_unknown_number_is_checked_and_the_verdict_is_nobodys_name()
    {
        await using var tellows = Tellows();
        await using var crm = new FakePipedrive();
        await using var agent = await StartAsync(tellows, crm);
        var client = await agent.OpenAsync();

        var verdict = (await client.FindAsync(Bad)).Contacts.ShouldHaveSingleItem();
        agent.Time.Advance(TimeSpan.FromSeconds(1)); // As many questions in a second as the service is asked were asked.
        var nothing = await client.FindAsync("+4930999999");
        var call = await client.RingAsync(Bad);

        (verdict.Kind, verdict.Name, verdict.Title).ShouldBe((ContactKind.Verdict, "tellows 8/9", "Ping Anruf"));
        nothing.Contacts.ShouldBeEmpty();
        await Testing.Eventually.BecomesTrueAsync(() => client.Contacts.Any(contacts => contacts.CallId == call.Id && contacts.Contacts.Count == 1));
        (await client.RunningAsync()).Single().Contact.ShouldBeNull();
    }

    [Fact]
    public async Task A_number_that_is_called_from_here_is_not_sent_there()
    {
        await using var tellows = Tellows();
        await using var agent = await RunningAgent.StartAsync(
            $$"""
            { "lines": [ { "id": "desk", "type": "yealink", "name": "Desk", "address": "http://10.1.2.3" } ],
              "sources": [ { "id": "check", "type": "tellows", "address": "{{tellows.Url}}", "token": "{{FakeTellows.Key}}" } ] }
            """);
        var client = await agent.OpenAsync();

        agent.Desk.Report(new CallEvent { LineCallId = "1", Direction = CallDirection.Outbound, State = CallState.Ringing, RemoteNumber = Bad });
        await Testing.Eventually.BecomesTrueAsync(() => client.Contacts.Any(told => told.Sources.All(source => source.State is not SourceAnswerState.Asking)));

        client.Contacts.Last().Sources.Single(source => source.SourceId == "check").State.ShouldBe(SourceAnswerState.NotAsked);
        tellows.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_number_that_somebody_has_and_an_internal_one_are_not_sent_there()
    {
        await using var tellows = Tellows();
        await using var crm = new FakePipedrive();
        crm.Put(new CrmPerson(5, "Anna", "Bauer", Bad));
        await using var agent = await StartAsync(tellows, crm);
        var client = await agent.OpenAsync("de");

        var known = await client.FindAsync(Bad);
        var inside = await client.FindAsync("22");
        var trial = (await client.TrySourceAsync(new SourceTestParams { SourceId = "check", Number = Bad })).Single();

        known.Contacts.ShouldHaveSingleItem().Name.ShouldBe("Anna Bauer");
        known.Sources.Concat(inside.Sources).Where(source => source.SourceId == "check").ShouldAllBe(source => source.State == SourceAnswerState.NotAsked);
        trial.Message.ShouldBe("Sie wird nur nach Nummern gefragt, die sonst niemand kennt.");
        tellows.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_fault_has_its_reason()
    {
        await using var tellows = Tellows();
        await using var source = new TestSource(new { type = "tellows", address = tellows.Url, token = FakeTellows.Key });
        await source.Source.TestAsync(TestClient.Soon);

        foreach (var (fault, detail) in CrmSystemTests.Faults)
        {
            tellows.Fault = fault;

            (await TestSource.DetailOfAsync(() => source.WhoHasAsync(Bad))).ShouldBe(detail, $"{fault}");
        }
    }

    private static FakeTellows Tellows()
    {
        var tellows = new FakeTellows();
        tellows.Put(new CrmPerson(1, "Ping Anruf", "", Bad));
        return tellows;
    }

    private static Task<RunningAgent> StartAsync(FakeTellows tellows, FakePipedrive crm) => RunningAgent.StartAsync(
        $$"""
        { "internalNumbers": "^[1-9]\\d$", "sources": [
            { "id": "check", "type": "tellows", "address": "{{tellows.Url}}", "token": "{{FakeTellows.Key}}", "internalNumbers": true },
            { "id": "crm", "type": "pipedrive", "address": "{{crm.Url}}", "token": "{{FakePipedrive.Token}}" } ] }
        """,
        realLines: true);
}

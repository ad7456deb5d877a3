using Ringbridge.Agent.Contacts;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Methods;
using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.Pipedrive;
using Ringbridge.Lines;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.Contacts;

/// <summary>Calls that a whole agent writes down in a CRM.</summary>
public sealed class CallLogDeskTests
{
    private const string Number = "+4930609854180";

    [Fact]
    public async Task A_call_is_written_down_once_with_the_note_that_was_written_after_it()
    {
        await using var crm = Crm();
        await using var agent = await StartAsync(crm);
        var client = await agent.OpenAsync();

        var call = await CallAsync(agent, client);
        await client.AnnotateAsync(new JournalAnnotateParams { CallId = call.Id, Note = "Will ein Angebot" });
        crm.Calls.ShouldBeEmpty();
        await IsWrittenAsync(agent, crm, 1);
        await agent.RestartAsync();
        agent.Time.Advance(CallLogDesk.Patience * 2);
        var other = await CallAsync(agent, await agent.OpenAsync());
        await IsWrittenAsync(agent, crm, 2);

        crm.Calls.Count.ShouldBe(2);
        var (first, second) = (crm.Calls.First(), crm.Calls.Last());
        (first.ContactId, first.Subject).ShouldBe(("5", "Anruf von +49 30 609854180"));
        first.Text.ShouldEndWith("Will ein Angebot");
        second.Text.ShouldNotContain("Angebot");
        other.Id.ShouldNotBe(call.Id);
    }

    [Fact]
    public async Task Of_two_who_may_have_called_neither_is_taken_and_a_private_call_is_nobodys_business()
    {
        await using var crm = Crm();
        crm.Put(new CrmPerson(6, "Bert", "Bauer", "+49 30 609854180"));
        crm.Put(new CrmPerson(7, "Carla", "Kern", "+49 40 7654321"));
        await using var agent = await StartAsync(crm);
        var client = await agent.OpenAsync();

        await CallAsync(agent, client);
        var hidden = await CallAsync(agent, client, "+49407654321");
        await client.AnnotateAsync(new JournalAnnotateParams { CallId = hidden.Id, Private = true });
        await CallAsync(agent, client, "+49407654321");
        await IsWrittenAsync(agent, crm, 1);

        crm.Calls.ShouldHaveSingleItem().ContactId.ShouldBe("7");
    }

    [Fact]
    public async Task A_crm_that_takes_nothing_is_told_again_and_its_source_says_what_is_wrong()
    {
        await using var crm = Crm();
        await using var agent = await StartAsync(crm);
        var client = await agent.OpenAsync("de");
        await CallAsync(agent, client);
        crm.Fault = CrmFault.Closed;

        agent.Time.Advance(CallLogDesk.Patience);
        await agent.Time.AdvanceUntilAsync(Eventually.BecomesTrueAsync(() => crm.Requests.Count(request => request.Path.EndsWith("/activities", StringComparison.Ordinal)) > 1));
        (await client.SourcesAsync()).Sources.Single(source => source.Id == "crm").Problem!.Message.ShouldContain("gestört");
        crm.Fault = CrmFault.None;
        await IsWrittenAsync(agent, crm, 1);

        crm.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_crm_that_breaks_after_it_has_written_a_call_down_is_not_told_again()
    {
        await using var crm = Crm();
        await using var agent = await StartAsync(crm);
        var client = await agent.OpenAsync();
        await CallAsync(agent, client);
        crm.Fault = CrmFault.BrokenAfterwards;
        await IsWrittenAsync(agent, crm, 1);
        crm.Fault = CrmFault.None;

        await CallAsync(agent, client);
        await IsWrittenAsync(agent, crm, 2);

        crm.Requests.Count(request => request.Path.EndsWith("/activities", StringComparison.Ordinal)).ShouldBe(2);
    }

    private static FakePipedrive Crm()
    {
        var crm = new FakePipedrive();
        crm.Put(new CrmPerson(5, "Anna", "Bauer", "+49 30 609854180"));
        return crm;
    }

    private static async Task IsWrittenAsync(RunningAgent agent, FakeCrm crm, int count)
    {
        agent.Time.Advance(CallLogDesk.Patience);
        await agent.Time.AdvanceUntilAsync(() => crm.Calls.Count >= count);
    }

    private static Task<RunningAgent> StartAsync(FakeCrm crm) => RunningAgent.StartAsync(
        $$"""
        { "lines": [ { "id": "desk", "type": "yealink", "name": "Desk", "address": "http://10.1.2.3" } ],
          "sources": [ { "id": "crm", "type": "pipedrive", "address": "{{crm.Url}}", "token": "{{FakePipedrive.Token}}", "calls": "de" } ] }
        """);

    // The call is over, and who it was is known.
    private static async Task<Call> CallAsync(RunningAgent agent, TestClient client, string number = Number)
    {
        var (id, before) = (Guid.NewGuid().ToString("N"), client.Calls.Select(call => call.Id).ToHashSet(StringComparer.Ordinal));
        foreach (var state in (CallState[])[CallState.Ringing, CallState.Connected])
        {
            agent.Desk.Report(new CallEvent { LineCallId = id, Direction = CallDirection.Inbound, State = state, RemoteNumber = number });
        }

        var call = await client.SeesAsync(call => call.State is CallState.Connected && !before.Contains(call.Id));
        await Eventually.BecomesTrueAsync(() => client.Contacts.Any(contacts => contacts.CallId == call.Id && contacts.Contacts.Count > 0));
        agent.Desk.Report(new CallEvent { LineCallId = id, Direction = CallDirection.Inbound, State = CallState.Ended, EndReason = EndReason.Hangup });
        return await client.SeesAsync(seen => seen.Id == call.Id && seen.State is CallState.Ended);
    }
}

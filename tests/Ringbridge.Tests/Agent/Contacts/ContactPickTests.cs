using Ringbridge.Agent.Contacts;
using Ringbridge.Contract;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;
using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.HubSpot;
using Ringbridge.Tests.Testing;
using static Ringbridge.Tests.Agent.Contacts.CallsForCrm;

namespace Ringbridge.Tests.Agent.Contacts;

/// <summary>Several contacts have the number, and a person says which of them it is.</summary>
public sealed class ContactPickTests
{
    [Fact]
    public async Task Who_was_picked_while_it_rings_is_the_name_of_the_call_also_after_a_restart()
    {
        await using var crm = TwoBauers();
        await using var agent = await StartAsync(crm);
        var client = await agent.OpenAsync();
        Report(agent, CallState.Ringing);
        var ringing = await FoundAsync(client);
        ringing.Contact.ShouldBeNull();

        var picked = await client.PickAsync(ringing.Id, "crm", "6");
        await client.SeesAsync(call => call.Contact?.Name == "Bert Bauer");
        await agent.RestartAsync();

        picked.Contact.ShouldBe(new CallContact { Name = "Bert Bauer", Picked = new PickedContact { SourceId = "crm", Id = "6" } });
        (await (await agent.OpenAsync()).JournalAsync()).Single().Contact.ShouldBe(picked.Contact);
    }

    [Fact]
    public async Task A_source_that_answers_later_does_not_take_the_pick_away()
    {
        await using var agent = await RunningAgent.StartAsync("{ }", realLines: true);
        var client = await agent.OpenAsync();
        var anna = await client.SaveContactAsync(Named("Anna Bauer"));
        await client.SaveContactAsync(Named("Bert Bauer"));
        var ringing = await client.RingAsync(Number);
        await Eventually.BecomesTrueAsync(() => client.Contacts.Any(told => told.CallId == ringing.Id));
        await client.PickAsync(ringing.Id, "own", anna.Id);

        var told = client.Contacts.Count;
        await client.SaveContactAsync(Named("Carla Bauer"));
        await Eventually.BecomesTrueAsync(() => client.Contacts.Count > told);
        await client.PlayAsync(RpcMethods.SimulatorEnd);
        await client.SeesAsync(call => call.State is CallState.Ended);

        (await client.JournalAsync()).Single().Contact!.Name.ShouldBe("Anna Bauer");
    }

    [Fact]
    public async Task Taken_back_the_call_is_called_what_the_sources_leave_no_doubt_of()
    {
        await using var agent = await RunningAgent.StartAsync("{ }", realLines: true);
        var client = await agent.OpenAsync();
        var anna = await client.SaveContactAsync(Named("Anna Bauer", "ACME"));
        await client.SaveContactAsync(Named("Bert Bauer", "ACME"));
        var ringing = await client.RingAsync(Number);
        await client.SeesAsync(call => call.Contact == new CallContact { Company = "ACME" });

        await client.PickAsync(ringing.Id, "own", anna.Id);
        var before = await client.PickAsync(ringing.Id);

        before.Contact.ShouldBe(new CallContact { Company = "ACME" });
    }

    [Fact]
    public async Task The_call_is_written_down_with_whom_a_person_picked()
    {
        await using var crm = TwoBauers();
        await using var agent = await StartAsync(crm);
        var client = await agent.OpenAsync();
        Report(agent, CallState.Ringing, CallState.Connected);
        await client.PickAsync((await FoundAsync(client)).Id, "crm", "6");

        await EndAsync(agent, client);
        await IsWrittenAsync(agent, crm, 1);

        crm.Calls.ShouldHaveSingleItem().ContactId.ShouldBe("6");
    }

    [Fact]
    public async Task Who_it_was_can_be_said_after_the_call_and_once_it_is_written_down_that_changes_nothing_there()
    {
        await using var crm = TwoBauers();
        await using var agent = await StartAsync(crm);
        var client = await agent.OpenAsync();
        Report(agent, CallState.Ringing, CallState.Connected);
        var call = await FoundAsync(client);
        await EndAsync(agent, client);

        await client.PickAsync(call.Id, "crm", "5");
        (await client.PickAsync(call.Id, "crm", "6")).Contact!.Name.ShouldBe("Bert Bauer");
        client.JournalChanges.ShouldContain(call.Id);
        await IsWrittenAsync(agent, crm, 1);
        await client.PickAsync(call.Id, "crm", "5");
        agent.Time.Advance(CallLogDesk.Patience * 2);
        Report(agent, "2", CallState.Ringing, CallState.Connected);
        await client.PickAsync((await FoundAsync(client, call.Id)).Id, "crm", "5");
        await EndAsync(agent, client, "2");
        await IsWrittenAsync(agent, crm, 2);

        crm.Calls.Select(written => written.ContactId).ShouldBe(["6", "5"]);
    }

    [Fact]
    public async Task What_was_taken_back_in_time_is_not_written_down()
    {
        await using var crm = TwoBauers();
        await using var agent = await StartAsync(crm);
        var client = await agent.OpenAsync();
        Report(agent, CallState.Ringing, CallState.Connected);
        var call = await FoundAsync(client);
        await client.PickAsync(call.Id, "crm", "5");
        await EndAsync(agent, client);

        await client.PickAsync(call.Id);
        await client.JournalAsync();
        agent.Time.Advance(CallLogDesk.Patience * 2);
        Report(agent, "2", CallState.Ringing, CallState.Connected);
        await client.PickAsync((await FoundAsync(client, call.Id)).Id, "crm", "6");
        await EndAsync(agent, client, "2");
        await IsWrittenAsync(agent, crm, 1);

        crm.Calls.ShouldHaveSingleItem().ContactId.ShouldBe("6");
    }

    [Fact]
    public async Task One_pick_settles_it_for_every_crm_that_knows_somebody_of_that_name()
    {
        await using var crm = TwoBauers();
        await using var other = TwoBauers();
        other.Put(new CrmPerson(5, "Carla", "Kern", "+49 30 609854180"));
        await using var agent = await StartAsync(crm, other);
        var client = await agent.OpenAsync();
        Report(agent, CallState.Ringing, CallState.Connected);
        await client.PickAsync((await FoundAsync(client, contacts: 4)).Id, "crm", "6");

        await EndAsync(agent, client);
        await IsWrittenAsync(agent, crm, 1);
        await agent.Time.AdvanceUntilAsync(() => !other.Calls.IsEmpty);

        other.Calls.ShouldHaveSingleItem().ContactId.ShouldBe("6");
    }

    [Fact]
    public async Task The_page_of_the_call_is_the_page_of_whom_a_person_picked()
    {
        await using var crm = new FakeHubSpot();
        crm.Add("contacts", ("id", "5"), ("firstname", "Anna"), ("phone", Number));
        crm.Add("contacts", ("id", "6"), ("firstname", "Bert"), ("phone", Number));
        await using var agent = await RunningAgent.StartAsync($$"""
            { "lines": [ { "id": "desk", "type": "yealink", "address": "http://10.1.2.3" } ], "popup": { "on": "demand", "template": "https://crm.example/?q={e164digits}" },
              "sources": [ { "id": "crm", "type": "hubspot", "address": "{{crm.Url}}", "account": "77", "token": "{{FakeHubSpot.Token}}" } ] }
            """);
        var client = await agent.OpenAsync();
        Report(agent, CallState.Ringing);
        var call = await FoundAsync(client);

        await client.PickAsync(call.Id, "crm", "6");

        (await PageAsync(client, call)).ShouldBe("https://app-eu1.hubspot.com/contacts/77/record/0-1/6");
        await EndAsync(agent, client);
        (await PageAsync(client, call)).ShouldBe("https://app-eu1.hubspot.com/contacts/77/record/0-1/6");
        await client.PickAsync(call.Id);
        (await PageAsync(client, call)).ShouldBe("https://crm.example/?q=4930609854180");
    }

    [Fact]
    public async Task A_private_call_keeps_no_pick()
    {
        await using var crm = TwoBauers();
        await using var agent = await StartAsync(crm);
        var client = await agent.OpenAsync();
        Report(agent, CallState.Ringing);
        var call = await FoundAsync(client);
        await client.PickAsync(call.Id, "crm", "5");

        await client.AnnotateAsync(new JournalAnnotateParams { CallId = call.Id, Private = true });
        await EndAsync(agent, client);

        (await client.JournalAsync()).Single().Contact.ShouldBeNull();
    }

    [Theory]
    [InlineData("crm", "99", Reasons.UnknownContact)]
    [InlineData("elsewhere", "5", Reasons.UnknownContact)]
    [InlineData("crm", null, Reasons.BadRequest)]
    [InlineData(null, "5", Reasons.BadRequest)]
    public async Task Only_somebody_who_fits_can_be_picked(string? source, string? contact, string reason)
    {
        await using var crm = TwoBauers();
        await using var agent = await StartAsync(crm);
        var client = await agent.OpenAsync();
        Report(agent, CallState.Ringing);
        var call = await FoundAsync(client);

        (await Should.ThrowAsync<RpcException>(() => client.PickAsync(call.Id, source, contact))).ErrorData!.Reason.ShouldBe(reason);
        (await Should.ThrowAsync<RpcException>(() => client.PickAsync("nowhere", "crm", "5"))).ErrorData!.Reason.ShouldBe(Reasons.UnknownCall);
    }

    private static ContactSaveParams Named(string name, string? company = null) => new() { Name = name, Company = company, Phones = [new ContactPhone { Number = Number }] };

    private static async Task<string> PageAsync(TestClient client, Call call) => (await client.AskAsync(
        RpcMethods.PopupOpen, new PopupOpenParams { CallId = call.Id, Number = Number }, ContractJson.Default.PopupOpenParams, ContractJson.Default.PopupPage)).Url;
}

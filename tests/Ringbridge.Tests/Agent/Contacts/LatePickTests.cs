using Ringbridge.Agent.Contacts;
using Ringbridge.Contacts.Looking;
using Ringbridge.Contract.Calls;
using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.Pipedrive;
using static Ringbridge.Tests.Agent.Contacts.CallsForCrm;

namespace Ringbridge.Tests.Agent.Contacts;

/// <summary>A person says after the call who it was, while it waits to be written down, or when it is.</summary>
public sealed class LatePickTests
{
    [Fact]
    public async Task A_pick_while_a_crm_is_down_takes_nothing_from_what_waits_for_it()
    {
        await using var crm = Crm();
        crm.Put(new CrmPerson(7, "Carla", "Kern", "+49 40 7654321"));
        await using var other = TwoBauers();
        await using var agent = await StartAsync(crm, other);
        var client = await agent.OpenAsync();
        Report(agent, CallState.Ringing, CallState.Connected);
        var call = await FoundAsync(client, contacts: 3);
        await EndAsync(agent, client);
        crm.Fault = CrmFault.Closed;
        agent.Time.Advance(CallLogDesk.Patience);
        await agent.Time.AdvanceUntilAsync(() => Tells(crm) > 0);
        agent.Time.Advance(new LookupLimits().FoundIsGood);

        await client.PickAsync(call.Id, "crm1", "5");
        await client.JournalAsync();
        crm.Fault = CrmFault.None;
        agent.Time.Advance(TimeSpan.FromMinutes(15));
        await CallAsync(agent, client, "+49407654321");
        await IsWrittenAsync(agent, crm, 1);

        crm.Calls.First().ContactId.ShouldBe("5");
    }

    private static int Tells(FakePipedrive crm) => crm.Requests.Count(request => request.Method == "POST");
}

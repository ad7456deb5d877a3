using Microsoft.Data.Sqlite;
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
        await IsWrittenAsync(agent, crm, 2);

        crm.Calls.Select(entry => entry.ContactId).ShouldBe(["5", "7"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("6", "6 7")]
    [InlineData("-", "7")]
    [InlineData("-6", "6 7")]
    public async Task What_is_said_while_a_crm_is_being_told_counts_when_that_fails(string picks, string written)
    {
        var answer = new TaskCompletionSource();
        await using var crm = TwoBauers();
        crm.Put(new CrmPerson(7, "Carla", "Kern", "+49 40 7654321"));
        await using var agent = await StartAsync(crm);
        var client = await agent.OpenAsync();
        Report(agent, CallState.Ringing, CallState.Connected);
        var call = await FoundAsync(client);
        await client.PickAsync(call.Id, "crm", "5");
        await EndAsync(agent, client);
        (crm.Fault, crm.FaultsOn, crm.FaultsAfter) = (CrmFault.Closed, "POST", answer.Task);
        agent.Time.Advance(CallLogDesk.Patience);
        await agent.Time.AdvanceUntilAsync(() => Tells(crm) > 0);

        foreach (var pick in picks)
        {
            await (pick is '-' ? client.PickAsync(call.Id) : client.PickAsync(call.Id, "crm", $"{pick}"));
        }

        await client.JournalAsync();
        crm.Fault = CrmFault.None;
        answer.SetResult();
        while ((await client.SourcesAsync()).Sources.Single(source => source.Id == "crm").Problem is null)
        {
            await Task.Yield();
        }

        await CallAsync(agent, client, "+49407654321");
        await IsWrittenAsync(agent, crm, written.Split(' ').Length);

        string.Join(' ', crm.Calls.Select(entry => entry.ContactId)).ShouldBe(written);
    }

    [Theory]
    [InlineData(true, "5")]
    [InlineData(false, "6")]
    public async Task What_an_older_version_wrote_down_is_not_written_down_again_and_what_waited_then_is(bool isWritten, string first)
    {
        await using var crm = TwoBauers();
        await using var agent = await StartAsync(crm);
        var client = await agent.OpenAsync();
        Report(agent, CallState.Ringing, CallState.Connected);
        var call = await FoundAsync(client);
        await client.PickAsync(call.Id, "crm", "5");
        await EndAsync(agent, client);
        await client.JournalAsync();
        if (isWritten)
        {
            await IsWrittenAsync(agent, crm, 1);
        }

        await agent.RestartAsync(() => ForgetPicks(agent));
        client = await agent.OpenAsync();
        await client.PickAsync(call.Id, "crm", "6");
        await client.JournalAsync();
        await IsWrittenAsync(agent, crm, 1);
        Report(agent, "2", CallState.Ringing, CallState.Connected);
        await client.PickAsync((await FoundAsync(client, call.Id)).Id, "crm", "5");
        await EndAsync(agent, client, "2");
        await IsWrittenAsync(agent, crm, 2);

        crm.Calls.Select(entry => entry.ContactId).ShouldBe([first, "5"]);
    }

    // The journal as it was before people could pick.
    private static void ForgetPicks(RunningAgent agent)
    {
        using var connection = new SqliteConnection($"Data Source={agent.Home.Home.JournalFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "ALTER TABLE calls DROP COLUMN picked; ALTER TABLE calls DROP COLUMN written; PRAGMA user_version = 5;";
        command.ExecuteNonQuery();
    }

    private static int Tells(FakePipedrive crm) => crm.Requests.Count(request => request.Method == "POST");
}

using Ringbridge.Agent.Contacts;
using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.Pipedrive;
using Ringbridge.FakePbx.Zammad;
using Ringbridge.FakePbx.Zendesk;
using Ringbridge.Tests.Contacts.Systems;
using Ringbridge.Tests.Testing;
using static Ringbridge.Tests.Agent.Contacts.CallsForCrm;

namespace Ringbridge.Tests.Agent.Contacts;

/// <summary>Calls that a whole agent writes down in a CRM whose answer is lost: never twice, and not lost where that can be proven.</summary>
public sealed class LostCallLogTests
{
    private const string Other = "+49407654321";

    [Theory]
    [InlineData("zendesk")]
    [InlineData("zammad")]
    [InlineData("pipedrive")]
    public async Task What_was_written_before_the_answer_was_lost_is_written_once(string type)
    {
        await using var crm = Serve(type);
        await using var agent = await StartAsync(type, crm);
        var client = await agent.OpenAsync();

        await LoseAsync(agent, client, crm, CrmFault.LostAfterwards);
        await WriteAnotherAsync(agent, client, crm, 2);

        crm.Calls.Select(call => call.ContactId).ShouldBe(["5", "7"]);
    }

    [Theory]
    [InlineData("zendesk", true)]
    [InlineData("zammad", true)]
    [InlineData("pipedrive", false)]
    public async Task What_was_lost_before_it_was_written_is_told_again_where_it_cannot_be_there_twice(string type, bool isToldAgain)
    {
        await using var crm = Serve(type);
        await using var agent = await StartAsync(type, crm);
        var client = await agent.OpenAsync();

        await LoseAsync(agent, client, crm, CrmFault.LostBefore);
        await WriteAnotherAsync(agent, client, crm, isToldAgain ? 2 : 1);

        crm.Calls.Select(call => call.ContactId).ShouldBe(isToldAgain ? ["5", "7"] : ["7"]);
    }

    [Fact]
    public async Task What_an_agent_was_telling_when_it_died_is_looked_for_by_the_next_one()
    {
        await using var crm = Serve("zendesk");
        await using var agent = await StartAsync("zendesk", crm);
        await LoseAsync(agent, await agent.OpenAsync(), crm, CrmFault.Dead);

        await agent.RestartAsync();
        var client = await agent.OpenAsync();
        await WriteAnotherAsync(agent, client, crm, 2);

        crm.Calls.Select(call => call.ContactId).ShouldBe(["5", "7"]);
    }

    [Fact]
    public async Task What_cannot_be_looked_for_waits()
    {
        await using var crm = Serve("zendesk");
        await using var agent = await StartAsync("zendesk", crm);
        var client = await agent.OpenAsync();
        await LoseAsync(agent, client, crm, CrmFault.LostAfterwards);

        (crm.Fault, crm.FaultsOn, crm.FaultsWhere) = (CrmFault.Closed, null, null);
        await Eventually.BecomesTrueAsync(() => agent.DeliveriesPutOff() > 0);
        await LetSettleAsync(agent, crm);
        crm.Fault = CrmFault.None;
        await WriteAnotherAsync(agent, client, crm, 2);

        crm.Calls.Select(call => call.ContactId).ShouldBe(["5", "7"]);
    }

    private static FakeCrm Serve(string type)
    {
        var crm = CrmSystems.Of(type).Serve();
        crm.Put(new CrmPerson(5, "Anna", "Bauer", "+49 30 609854180") { OpenTickets = 1 });
        crm.Put(new CrmPerson(7, "Carla", "Kern", "+49 40 7654321") { OpenTickets = 1 });
        return crm;
    }

    private static async Task<RunningAgent> StartAsync(string type, FakeCrm crm)
    {
        var (user, token) = type switch { "zendesk" => (FakeZendesk.User, FakeZendesk.Token), "zammad" => ("", FakeZammad.Token), _ => ("", FakePipedrive.Token) };
        var agent = await RunningAgent.StartAsync(
            $$"""
            { "lines": [ { "id": "desk", "type": "yealink", "name": "Desk", "address": "http://10.1.2.3" } ],
              "sources": [ { "id": "crm", "type": "{{type}}", {{(user.Length > 0 ? $"\"user\": \"{user}\"," : "")}} "token": "{{token}}", "address": "{{crm.Url}}", "calls": "de" } ] }
            """);
        var client = await agent.OpenAsync();
        while ((await client.FindAsync(Number)).Certain is null)
        {
            await Task.Yield();
        }

        return agent;
    }

    // The call is told, and what comes of that is not known.
    private static async Task LoseAsync(RunningAgent agent, TestClient client, FakeCrm crm, CrmFault fault)
    {
        (crm.FaultsWhere, crm.FaultsOn, crm.Fault) = (request => !request.Path.Contains("search", StringComparison.Ordinal), "POST", fault);
        await CallAsync(agent, client);
        agent.Time.Advance(CallLogDesk.Patience);
        await agent.Time.AdvanceUntilAsync(() => crm.Requests.Any(IsTold));
        crm.Fault = CrmFault.None;
    }

    // What was in doubt is settled before: it was told first.
    private static async Task WriteAnotherAsync(RunningAgent agent, TestClient client, FakeCrm crm, int count)
    {
        // So much time may have passed already that it is looked for at once.
        await Eventually.BecomesTrueAsync(() => crm.Requests.Any(IsLook) || agent.DeliveriesPutOff() > 0);
        if (!crm.Requests.Any(IsLook))
        {
            await LetSettleAsync(agent, crm);
        }

        await CallAsync(agent, client, Other);
        await IsWrittenAsync(agent, crm, count);
    }

    private static Task LetSettleAsync(RunningAgent agent, FakeCrm crm) => agent.Time.PassWaitAsync(CallLogDesk.Settling, () => crm.Requests.Any(IsLook));

    private static bool IsTold(CrmRequest request) => request.Method == "POST";

    private static bool IsLook(CrmRequest request) =>
        request.Method == "GET" && (request.Query["external_id"] is not null || request.Path.Contains("by_ticket", StringComparison.Ordinal) || request.Query["sort_by"] == "add_time");
}

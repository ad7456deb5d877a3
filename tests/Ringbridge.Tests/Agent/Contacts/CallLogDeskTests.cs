using Ringbridge.Agent.Contacts;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.Pipedrive;
using Ringbridge.Tests.Testing;
using static Ringbridge.Tests.Agent.Contacts.CallsForCrm;

namespace Ringbridge.Tests.Agent.Contacts;

/// <summary>Calls that a whole agent writes down in a CRM.</summary>
public sealed class CallLogDeskTests
{
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
        first.Text.ShouldContain("Will ein Angebot<br>Ringbridge ");
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
    public async Task A_call_whose_turn_had_not_come_when_the_agent_ended_is_written_down_afterwards()
    {
        var serversTime = new ManualTime();
        await using var crm = Crm();
        crm.Time = serversTime;
        await using var agent = await StartAsync(new RunningAgent { PaceTime = serversTime }, crm);
        var client = await agent.OpenAsync();
        await CallAsync(agent, client);
        while (crm.Requests.Count < PipedriveAllows)
        {
            await client.TrySourceAsync(new SourceTestParams { SourceId = "crm" });
        }

        agent.Time.Advance(CallLogDesk.Patience);
        await agent.Time.AdvanceUntilAsync(() => serversTime.WaitingTimers > 0);
        crm.Calls.ShouldBeEmpty();

        await agent.RestartAsync(() => serversTime.Advance(TimeSpan.FromMinutes(1)));
        await agent.Time.AdvanceUntilAsync(() => !crm.Calls.IsEmpty);

        crm.Calls.ShouldHaveSingleItem().ContactId.ShouldBe("5");
    }

    [Fact]
    public async Task A_restart_hurries_nothing()
    {
        await using var crm = Crm();
        await using var agent = await StartAsync(crm);
        await CallAsync(agent, await agent.OpenAsync());
        var endedAt = agent.Time.GetUtcNow();

        await agent.RestartAsync();

        // In each step passes enough real time for who would be in a hurry.
        await agent.Time.AdvanceUntilAsync(() => Task.FromResult(!crm.Calls.IsEmpty), CallLogDesk.Patience / 8, TimeSpan.FromMilliseconds(50));
        (agent.Time.GetUtcNow() - endedAt).ShouldBeGreaterThanOrEqualTo(CallLogDesk.Patience);
        crm.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_crm_whose_limit_is_reached_is_left_alone_as_long_as_it_says()
    {
        await using var crm = Crm();
        await using var agent = await StartAsync(crm);
        var client = await agent.OpenAsync();
        await CallAsync(agent, client);
        // What is still asked about the caller is answered.
        crm.FaultsOn = "POST";
        (crm.Fault, crm.RetryAfterSeconds) = (CrmFault.TooManyRequests, 90);
        await agent.Time.AdvanceUntilAsync(IsRefusedAsync(client));
        var refusedAt = agent.Time.GetUtcNow();
        crm.Fault = CrmFault.None;
        await agent.Time.AdvanceUntilAsync(() => !crm.Calls.IsEmpty, step: TimeSpan.FromSeconds(5));

        (agent.Time.GetUtcNow() - refusedAt).ShouldBeGreaterThan(TimeSpan.FromMinutes(1));
        Tries(crm).ShouldBe(2);
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
        await agent.Time.AdvanceUntilAsync(Eventually.BecomesTrueAsync(() => Tries(crm) > 1));
        (await client.SourcesAsync()).Sources.Single(source => source.Id == "crm").Problem!.Message.ShouldContain("gestört");
        crm.Fault = CrmFault.None;
        await IsWrittenAsync(agent, crm, 1);

        crm.Calls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(CrmFault.BrokenAfterwards)]
    [InlineData(CrmFault.HtmlAfterwards)]
    public async Task A_crm_that_breaks_after_it_has_written_a_call_down_is_not_told_again(CrmFault fault)
    {
        await using var crm = Crm();
        crm.Put(new CrmPerson(7, "Carla", "Kern", "+49 40 7654321"));
        await using var agent = await StartAsync(crm);
        var client = await agent.OpenAsync();
        await CallAsync(agent, client);
        crm.Fault = fault;
        await IsWrittenAsync(agent, crm, 1);
        crm.Fault = CrmFault.None;

        await CallAsync(agent, client, "+49407654321");
        await IsWrittenAsync(agent, crm, 2);

        crm.Calls.Select(call => call.ContactId).ShouldBe(["5", "7"]);
    }

    [Theory]
    [InlineData(CrmFault.Broken, Details.SourceDown)]
    [InlineData(CrmFault.Redirect, Details.SourceRedirected)]
    public async Task A_crm_of_which_nobody_knows_whether_it_hears_says_what_is_wrong_until_it_writes_one_down(CrmFault fault, string detail)
    {
        await using var crm = Crm();
        crm.Put(new CrmPerson(7, "Carla", "Kern", "+49 40 7654321"));
        await using var agent = await StartAsync(crm);
        var client = await agent.OpenAsync();
        (crm.Fault, crm.FaultsOn) = (fault, "POST");
        await CallAsync(agent, client);
        agent.Time.Advance(CallLogDesk.Patience);
        await agent.Time.AdvanceUntilAsync(() => Tries(crm) > 0);
        await Eventually.BecomesTrueAsync(() => agent.DeliveriesPutOff() > 0);
        var (told, status) = (await ProblemAsync(client), (await client.StatusAsync()).Sources.Single(source => source.Id == "crm").Problem);

        // Given up, and still not well.
        await agent.Time.PassWaitAsync(CallLogDesk.Settling, () => agent.DeliveriesPutOff() == 0);
        var givenUp = await ProblemAsync(client);
        crm.Fault = CrmFault.None;
        await CallAsync(agent, client, "+49407654321");
        await IsWrittenAsync(agent, crm, 1);
        while (await ProblemAsync(client) is not null)
        {
            await Task.Yield();
        }

        (told, status?.Detail, givenUp).ShouldBe((detail, detail, detail));
        crm.Calls.ShouldHaveSingleItem().ContactId.ShouldBe("7");
    }

    [Fact]
    public async Task A_crm_whose_answer_cannot_be_read_keeps_no_call_from_another()
    {
        await using var crm = Crm();
        await using var unreadable = Crm();
        unreadable.Fault = CrmFault.Latin1;
        await using var agent = await StartAsync(crm, unreadable);
        var client = await agent.OpenAsync();

        Report(agent, CallState.Ringing, CallState.Connected);
        await Eventually.BecomesTrueAsync(() => client.Contacts.Any(told => told.Contacts.Count > 0 && told.Sources.All(source => source.State is not SourceAnswerState.Asking)));
        var heard = client.Contacts.Last().Sources.Single(source => source.SourceId == "crm1");
        await EndAsync(agent, client);
        await IsWrittenAsync(agent, crm, 1);
        var trials = await client.TrySourceAsync(new SourceTestParams { Number = Number });

        heard.Problem!.Detail.ShouldBe(Details.SourceAnswer);
        trials.ToDictionary(trial => trial.SourceId, trial => trial.Ok).ShouldBe(new Dictionary<string, bool> { ["own"] = true, ["crm"] = true, ["crm1"] = false }, ignoreOrder: true);
    }

    private static async Task<string?> ProblemAsync(TestClient client) => (await client.SourcesAsync()).Sources.Single(source => source.Id == "crm").Problem?.Detail;

    private static async Task IsRefusedAsync(TestClient client)
    {
        while ((await client.SourcesAsync()).Sources.Single(source => source.Id == "crm").Problem?.Detail is not Details.SourceBusy)
        {
            await Task.Yield();
        }
    }

    private static int Tries(FakePipedrive crm) => crm.Requests.Count(request => request.Path.EndsWith("/activities", StringComparison.Ordinal));
}

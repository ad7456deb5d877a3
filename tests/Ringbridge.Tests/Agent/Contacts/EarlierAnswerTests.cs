using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx.Crm;
using Ringbridge.Tests.Testing;
using static Ringbridge.Tests.Agent.Contacts.CallsForCrm;

namespace Ringbridge.Tests.Agent.Contacts;

/// <summary>Whom a CRM named some time ago is shown at once, and then what it says now.</summary>
public sealed class EarlierAnswerTests
{
    private static readonly TimeSpan Old = TimeSpan.FromMinutes(16);

    [Fact]
    public async Task Who_called_before_is_shown_while_the_crm_is_asked_and_then_what_it_says_now()
    {
        await using var crm = Crm();
        await using var agent = await StartAsync(crm);
        var client = await AskLongAgoAsync(agent);
        var answer = new TaskCompletionSource();
        crm.AnswersAfter = () => answer.Task;
        crm.Put(new CrmPerson(5, "Anna", "Weiß", "+49 30 609854180") { OpenDeals = 2 });

        Report(agent, CallState.Ringing);
        await client.SeesAsync(call => call.Contact?.Name == "Anna Bauer");
        var earlier = client.Contacts.Last(told => told.Contacts.Count > 0);
        answer.SetResult();
        await client.SeesAsync(call => call.Contact?.Name == "Anna Weiß");
        await Eventually.BecomesTrueAsync(() => client.Contacts.Last().Contacts.Single().Deals is not null);

        (State(earlier), earlier.Contacts.Single().Deals).ShouldBe((SourceAnswerState.Asking, null));
        (State(client.Contacts.Last()), client.Contacts.Last().Contacts.Single().Deals!.Count).ShouldBe((SourceAnswerState.Answered, 2));
    }

    [Fact]
    public async Task Who_called_before_stays_when_the_crm_cannot_be_asked_and_that_is_said()
    {
        await using var crm = Crm();
        await using var agent = await StartAsync(crm);
        var client = await AskLongAgoAsync(agent);
        crm.Fault = CrmFault.Broken;

        Report(agent, CallState.Ringing);
        await Eventually.BecomesTrueAsync(() => client.Contacts.Any(told => State(told) is SourceAnswerState.Failed));
        await client.SeesAsync(call => call.Contact?.Name == "Anna Bauer");

        var told = client.Contacts.Last();
        (told.Contacts.Single().Name, told.Sources.Single(source => source.SourceId == "crm").Problem!.Detail).ShouldBe(("Anna Bauer", Details.SourceDown));
        (await client.SourcesAsync()).Sources.Single(source => source.Id == "crm").Problem!.Detail.ShouldBe(Details.SourceDown);
    }

    [Fact]
    public async Task Who_looks_again_during_a_call_is_told_what_the_crm_says_now_and_so_is_everybody()
    {
        await using var crm = Crm();
        await using var agent = await StartAsync(crm);
        var (client, other) = (await agent.OpenAsync(), await agent.OpenAsync());
        Report(agent, CallState.Ringing);
        await client.SeesAsync(call => call.Contact?.Name == "Anna Bauer");
        crm.Put(new CrmPerson(5, "Anna", "Weiß", "+49 30 609854180"));

        var earlier = await client.FindAsync(Number);
        var now = await client.FindAsync(Number, refresh: true);

        (earlier.Certain?.Name, now.Certain?.Name).ShouldBe(("Anna Bauer", "Anna Weiß"));
        await other.SeesAsync(call => call.Contact?.Name == "Anna Weiß");
        await Eventually.BecomesTrueAsync(() => other.Contacts.Last().Contacts.Single().Name == "Anna Weiß");
    }

    [Fact]
    public async Task Who_is_in_the_crm_no_more_is_taken_back()
    {
        await using var crm = Crm();
        await using var agent = await StartAsync(crm);
        var client = await AskLongAgoAsync(agent);
        var answer = new TaskCompletionSource();
        crm.AnswersAfter = () => answer.Task;
        crm.Put(new CrmPerson(5, "Anna", "Bauer", "+49 30 1111111"));

        Report(agent, CallState.Ringing);
        await client.SeesAsync(call => call.Contact?.Name == "Anna Bauer");
        answer.SetResult();

        await Eventually.BecomesTrueAsync(() => State(client.Contacts.Last()) is SourceAnswerState.Answered);
        client.Contacts.Last().Contacts.ShouldBeEmpty();
        await Eventually.BecomesTrueAsync(() => client.Calls.Last().Contact is null);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_forgotten_or_asked_anew_on_purpose_is_not_shown(bool isErased)
    {
        await using var crm = Crm();
        await using var agent = await StartAsync(crm);
        var client = await AskLongAgoAsync(agent);
        crm.Fault = CrmFault.Broken;
        if (isErased)
        {
            await client.EraseSourcesAsync();
        }

        var found = isErased
            ? (await client.FindAsync(Number)).Contacts
            : (await client.TrySourceAsync(new SourceTestParams { SourceId = "crm", Number = Number })).Single().Contacts;

        found.ShouldBeEmpty();
    }

    private static async Task<TestClient> AskLongAgoAsync(RunningAgent agent)
    {
        var client = await agent.OpenAsync();
        await client.FindAsync(Number);
        agent.Time.Advance(Old);
        return client;
    }

    private static SourceAnswerState State(CallContacts told) => told.Sources.Single(source => source.SourceId == "crm").State;
}

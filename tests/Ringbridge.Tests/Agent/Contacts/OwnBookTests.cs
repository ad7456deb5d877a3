using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;
using Ringbridge.FakePbx.HubSpot;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.Contacts;

/// <summary>The own address book, and what calls get of it.</summary>
public sealed class OwnBookTests
{
    private const string Settings = """{ "areaCode": "89" }""";

    [Fact]
    public async Task A_saved_contact_is_found_by_its_number()
    {
        await using var agent = await RunningAgent.StartAsync(Settings, realLines: true);
        var client = await agent.OpenAsync();

        var saved = await client.SaveContactAsync(Anna);
        var found = await client.FindAsync("030 609854180");

        found.Number.ShouldBe("+4930609854180");
        found.Contacts.Single().ShouldBeEquivalentTo(saved with { Match = MatchKind.Exact, MatchedNumber = "+49 30 609854-180" });
        found.Sources.Single().State.ShouldBe(SourceAnswerState.Answered);
    }

    [Fact]
    public async Task Whose_a_number_is_can_be_told_without_asking_anybody()
    {
        await using var crm = new FakeHubSpot();
        crm.Add("contacts", ("id", "5"), ("firstname", "Otto"), ("phone", "+4930609854180"));
        await using var agent = await RunningAgent.StartAsync(
            $$"""{ "sources": [{ "id": "crm", "type": "hubspot", "address": "{{crm.Url}}", "token": "{{FakeHubSpot.Token}}" }] }""", realLines: true);
        var client = await agent.OpenAsync();
        await client.SaveContactAsync(Anna);

        var here = await client.FindAsync("+4930609854180", local: true);
        crm.Requests.ShouldBeEmpty();
        var everywhere = await client.FindAsync("+4930609854180");

        here.Certain.ShouldBe(new CallContact { Name = "Anna Bauer", Company = "ACME" });
        here.Sources.Select(source => source.State).ShouldBe([SourceAnswerState.Answered, SourceAnswerState.NotAsked]);
        everywhere.Contacts.Select(contact => contact.Name).ShouldBe(["Anna Bauer", "Otto"], ignoreOrder: true);
        everywhere.Certain.ShouldBeNull();
    }

    [Fact]
    public async Task The_whole_book_is_told_in_parts()
    {
        await using var agent = await RunningAgent.StartAsync(Settings, realLines: true);
        var client = await agent.OpenAsync();
        foreach (var name in (string[])["Anna", "Bert", "Carla"])
        {
            await client.SaveContactAsync(Anna with { Name = name });
        }

        var part = await client.ListContactsAsync(new ContactListParams { Limit = 2, Skip = 1 });

        part.Contacts.Select(contact => contact.Name).ShouldBe(["Bert", "Carla"]);
        part.Total.ShouldBe(3);
    }

    [Fact]
    public async Task A_deleted_contact_can_be_saved_again()
    {
        await using var agent = await RunningAgent.StartAsync(Settings, realLines: true);
        var client = await agent.OpenAsync();
        var saved = await client.SaveContactAsync(Anna);

        (await client.DeleteContactAsync(saved.Id)).Deleted.Name.ShouldBe("Anna Bauer");
        (await client.FindAsync("+4930609854180")).Contacts.ShouldBeEmpty();

        await client.SaveContactAsync(Anna with { Id = saved.Id });
        (await client.FindAsync("+4930609854180")).Contacts.Single().Id.ShouldBe(saved.Id);
    }

    [Fact]
    public async Task A_contact_without_a_number_that_can_be_dialled_is_refused()
    {
        await using var agent = await RunningAgent.StartAsync(Settings, realLines: true);
        var client = await agent.OpenAsync("de");

        var refusal = await Should.ThrowAsync<RpcException>(() => client.SaveContactAsync(Anna with { Phones = [new ContactPhone { Number = "x" }] }));

        refusal.ErrorData!.Detail.ShouldBe(Details.ContactIncomplete);
        refusal.Message.ShouldBe("Ein Kontakt braucht einen Namen oder eine Firma und eine wählbare Rufnummer.");
    }

    [Fact]
    public async Task A_ringing_call_gets_the_name_and_so_does_the_journal()
    {
        await using var agent = await RunningAgent.StartAsync(Settings, realLines: true);
        var client = await agent.OpenAsync();
        await client.SaveContactAsync(Anna);

        var ringing = await client.RingAsync("+4930609854180");
        await client.SeesAsync(call => call.Id == ringing.Id && call.Contact == new CallContact { Name = "Anna Bauer", Company = "ACME" });
        await client.PlayAsync(RpcMethods.SimulatorEnd);
        await client.SeesAsync(call => call.Id == ringing.Id && call.State is CallState.Ended);

        client.Contacts.ShouldContain(told => told.CallId == ringing.Id && told.Contacts.Single().Name == "Anna Bauer");
        (await client.QueryAsync(new JournalQueryParams { Search = "bauer acme" })).Calls.Single().Contact!.Name.ShouldBe("Anna Bauer");
    }

    [Fact]
    public async Task A_private_call_is_kept_without_the_name()
    {
        await using var agent = await RunningAgent.StartAsync(Settings, realLines: true);
        var client = await agent.OpenAsync();
        await client.SaveContactAsync(Anna);
        var ringing = await client.RingAsync("+4930609854180");
        await client.SeesAsync(call => call.Id == ringing.Id && call.Contact is not null);

        await client.AnnotateAsync(new JournalAnnotateParams { CallId = ringing.Id, Private = true });
        await client.PlayAsync(RpcMethods.SimulatorEnd);
        await client.SeesAsync(call => call.Id == ringing.Id && call.State is CallState.Ended);

        (await client.JournalAsync()).Single().Contact.ShouldBeNull();
    }

    [Fact]
    public async Task A_client_that_connects_during_a_call_hears_who_it_is()
    {
        await using var agent = await RunningAgent.StartAsync(Settings, realLines: true);
        var client = await agent.OpenAsync();
        await client.SaveContactAsync(Anna);
        var ringing = await client.RingAsync("+4930609854180");
        await client.SeesAsync(call => call.Id == ringing.Id && call.Contact is not null);

        await using var late = new TestClient(agent.Connect());

        (await late.OpenAsync()).Contacts.Single().Contacts.Single().Name.ShouldBe("Anna Bauer");
    }

    [Fact]
    public async Task A_contact_that_is_added_during_the_call_is_shown_at_once()
    {
        await using var agent = await RunningAgent.StartAsync(Settings, realLines: true);
        var client = await agent.OpenAsync();
        var ringing = await client.RingAsync("+4930609854180");
        await Eventually.BecomesTrueAsync(() => client.Contacts.Any(told => told.CallId == ringing.Id && told.Contacts.Count == 0));

        await client.SaveContactAsync(Anna);

        await client.SeesAsync(call => call.Id == ringing.Id && call.Contact == new CallContact { Name = "Anna Bauer", Company = "ACME" });
    }

    [Fact]
    public async Task Numbers_are_understood_anew_when_the_area_code_changes()
    {
        await using var agent = await RunningAgent.StartAsync("""{ "areaCode": "30" }""", realLines: true);
        var client = await agent.OpenAsync();
        await client.SaveContactAsync(Anna with { Phones = [new ContactPhone { Number = "1234567" }] });

        await client.UpdateAsync(Settings);

        (await client.FindAsync("+49891234567")).Contacts.Single().Match.ShouldBe(MatchKind.National);
        (await client.FindAsync("+49301234567")).Contacts.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_book_outlives_the_agent_and_the_erasure_of_copies()
    {
        await using var agent = await RunningAgent.StartAsync(Settings, realLines: true);
        await (await agent.OpenAsync()).SaveContactAsync(Anna);
        await agent.RestartAsync();
        var client = await agent.OpenAsync();

        (await client.EraseSourcesAsync()).ShouldBe(0);

        (await client.FindAsync("+4930609854180")).Contacts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_cannot_be_used_at_the_start_is_taken_up_as_soon_as_it_can()
    {
        await using var agent = await RunningAgent.StartAsync(Settings, realLines: true);
        await (await agent.OpenAsync()).SaveContactAsync(Anna);
        var file = agent.Home.Home.ContactsFile;
        await agent.RestartAsync(meanwhile: () =>
        {
            File.Move(file, $"{file}.away");
            Directory.CreateDirectory(file);
        });
        var client = await agent.OpenAsync();
        (await client.SourcesAsync()).Sources[0].Problem!.Detail.ShouldBe(Details.ContactsUnusable);
        (await Should.ThrowAsync<RpcException>(() => client.SaveContactAsync(Anna))).ErrorData!.Detail.ShouldBe(Details.ContactsUnusable);

        Directory.Delete(file);
        File.Move($"{file}.away", file);
        await agent.Time.AdvanceUntilAsync(() => client.Sources.LastOrDefault() is { } told && told.Sources[0].Problem is null);

        (await client.FindAsync("+4930609854180")).Contacts.Single().Name.ShouldBe("Anna Bauer");
        (await client.SaveContactAsync(Anna with { Name = "Cora" })).Name.ShouldBe("Cora");
    }

    [Fact]
    public async Task A_key_that_cannot_be_had_at_the_start_is_taken_up_as_soon_as_it_can()
    {
        await using var agent = await RunningAgent.StartAsync(Settings, realLines: true);
        await (await agent.OpenAsync()).SaveContactAsync(Anna);
        var key = KeyOf(agent);
        await agent.RestartAsync(meanwhile: () =>
        {
            File.Move(key, $"{agent.Home.Root}/key");
            Directory.CreateDirectory(key);
        });
        var client = await agent.OpenAsync();
        (await client.SourcesAsync()).Sources[0].Problem!.Detail.ShouldBe(Details.ContactsKeyUnreachable);
        (await Should.ThrowAsync<RpcException>(() => client.SaveContactAsync(Anna))).ErrorData!.Detail.ShouldBe(Details.ContactsKeyUnreachable);

        Directory.Delete(key);
        File.Move($"{agent.Home.Root}/key", key);
        await agent.Time.AdvanceUntilAsync(() => client.Sources.LastOrDefault() is { } told && told.Sources[0].Problem is null);

        (await client.FindAsync("+4930609854180")).Contacts.Single().Name.ShouldBe("Anna Bauer");
    }

    [Fact]
    public async Task A_key_that_is_gone_is_told_and_the_book_begins_anew()
    {
        await using var agent = await RunningAgent.StartAsync(Settings, realLines: true);
        await (await agent.OpenAsync()).SaveContactAsync(Anna);
        await agent.RestartAsync(meanwhile: () => File.Delete(KeyOf(agent)));
        var client = await agent.OpenAsync("de");

        var problem = (await client.SourcesAsync()).Sources[0].Problem!;
        problem.Detail.ShouldBe(Details.ContactsKeyGone);
        problem.Message.ShouldContain(Path.GetFileName(Directory.EnumerateFiles(agent.Home.Home.Folder, "contacts.db.locked-*").First(file => !file.EndsWith("-wal", StringComparison.Ordinal))));

        (await client.FindAsync("+4930609854180")).Contacts.ShouldBeEmpty();
        (await client.SaveContactAsync(Anna with { Name = "Cora" })).Name.ShouldBe("Cora");
    }

    private static string KeyOf(RunningAgent agent) => Directory.EnumerateFiles(agent.Home.Home.SecretsFolder, "contacts-*").Single();

    private static ContactSaveParams Anna => new()
    {
        Name = "Anna Bauer",
        Company = "ACME",
        Phones = [new ContactPhone { Number = "+49 30 609854-180", Label = "work" }],
    };
}

using Ringbridge.Contacts;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Tests.Contacts.CardDav;

/// <summary>Address books of a real CardDAV server.</summary>
public sealed class CardDavTests
{
    [Fact]
    public async Task Books_are_found_from_the_address_of_the_server_and_followed_as_they_change()
    {
        using var server = await Radicale.StartAsync();
        await server.PutAsync("anna", "Anna Bauer", "ORG:ACME GmbH", "TEL;TYPE=WORK,VOICE:+49 30 609854-180", "TEL;TYPE=CELL:0170 1234567");
        await server.PutAsync("bert", "Bert", "TEL;TYPE=WORK:030/609854-0");
        await server.PutAsync("without", "Ohne Nummer");
        await using var source = Source(server.Address);

        (await source.Source.TestAsync(Soon)).Found.ShouldBe("Kunden");
        await source.SyncAsync();
        source.Find("+4930609854180").ShouldBe(["Anna Bauer"]);
        source.Find("+491701234567").ShouldBe(["Anna Bauer"]);
        source.All.Count.ShouldBe(2);

        await server.PutAsync("anna", "Anna Bauer-Weiß", "TEL:+49 40 7654321");
        await server.DeleteAsync("bert");
        await server.PutAsync("cora", "Cora", "TEL:+41 44 123 45 67");
        await source.SyncAsync();
        source.Find("+49407654321").ShouldBe(["Anna Bauer-Weiß"]);
        source.Find("+4930609854180").ShouldBeEmpty();
        source.Find("+41441234567").ShouldBe(["Cora"]);
        source.All.Count.ShouldBe(2);

        server.ForgetTokens();
        await server.DeleteAsync("cora");
        await source.SyncAsync();
        source.Find("+41441234567").ShouldBeEmpty();
        source.Find("+49407654321").ShouldBe(["Anna Bauer-Weiß"]);
    }

    [Fact]
    public async Task One_book_is_copied_with_the_fields_that_are_wanted_and_links_of_its_own_host()
    {
        using var server = await Radicale.StartAsync();
        await server.PutAsync("anna", "Anna", "ORG:ACME", "TITLE:Chefin", "EMAIL:anna@acme.example", "URL:https://elsewhere.example/anna", "TEL:+49 30 1234567");
        await using var source = Source(server.Book, fetch: ["company"]);

        await source.SyncAsync();

        var card = source.All.Single();
        (card.Company, card.Title, card.Email, card.Url).ShouldBe(("ACME", null, null, null));
    }

    [Fact]
    public async Task A_wrong_password_and_a_server_without_books_are_told_apart()
    {
        using var server = await Radicale.StartAsync();
        await using var wrong = new TestSource(new { type = "carddav", address = server.Address, user = "anna", password = "falsch" });
        await using var nowhere = Source($"{server.Address}anna/nothing/");

        (await TestSource.DetailOfAsync(() => wrong.Source.TestAsync(Soon))).ShouldBe(Details.SourceLogin);
        (await nowhere.Source.TestAsync(Soon)).Found.ShouldBe("Kunden");
    }

    [Theory]
    [InlineData(405, "")]
    [InlineData(501, "")]
    [InlineData(507, "")]
    [InlineData(403, """<d:error xmlns:d="DAV:"><d:supported-report/></d:error>""")]
    public async Task A_server_that_cannot_tell_what_changed_is_followed_by_the_versions_of_all_cards(int status, string answer)
    {
        using var server = new ServerWithoutChanges(status, answer) { Cards = { ["anna"] = "+4930609854180", ["bert"] = "+49891234567" } };
        await using var source = new TestSource(new { type = "carddav", address = ServerWithoutChanges.Address }, transport: server);

        await source.SyncAsync();
        source.All.Select(card => card.Name).ShouldBe(["anna", "bert"]);

        server.Cards["anna"] = "+49407654321";
        server.Cards.Remove("bert");
        server.Cards["cora"] = "+41441234567";
        server.Fetched.Clear();
        await source.SyncAsync();

        source.Find("+49407654321").ShouldBe(["anna"]);
        source.All.Select(card => card.Name).ShouldBe(["anna", "cora"]);
        server.Fetched.ShouldBe(["anna", "cora"]);

        server.Fetched.Clear();
        await source.SyncAsync();
        server.Fetched.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_copy_that_breaks_off_goes_on_where_it_stopped()
    {
        using var server = new ServerWithoutChanges(405) { Failing = "card900" };
        foreach (var number in Enumerable.Range(100, 1000))
        {
            server.Cards[$"card{number}"] = $"+4930{number}";
        }

        await using var source = new TestSource(new { type = "carddav", address = ServerWithoutChanges.Address }, transport: server);

        await Should.ThrowAsync<SourceException>(source.SyncAsync);
        source.All.Count.ShouldBe(500);

        server.Failing = null;
        server.Fetched.Clear();
        await source.SyncAsync();
        source.All.Count.ShouldBe(1000);
        server.Fetched.Count.ShouldBe(500);
    }

    [Fact]
    public async Task Whoever_may_not_read_a_book_is_told_so()
    {
        using var server = new ServerWithoutChanges(403) { IsForbidden = true };
        await using var source = new TestSource(new { type = "carddav", address = ServerWithoutChanges.Address }, transport: server);

        (await TestSource.DetailOfAsync(source.SyncAsync)).ShouldBe(Details.SourceForbidden);
    }

    [Fact]
    public async Task An_answer_that_is_cut_off_is_followed_to_its_end()
    {
        using var server = new ServerInParts { [""] = "anna bert …1", ["1"] = "cora …2", ["2"] = "dora 3" };
        await using var source = new TestSource(new { type = "carddav", address = ServerInParts.Address }, transport: server);

        await source.SyncAsync();
        source.All.Select(card => card.Name).Order(StringComparer.Ordinal).ShouldBe(["anna", "bert", "cora", "dora"]);

        (server["3"], server["4"]) = ("emil -anna …4", "-emil -bert 5");
        await source.SyncAsync();
        source.All.Select(card => card.Name).Order(StringComparer.Ordinal).ShouldBe(["cora", "dora"]);
        server.Asked.ShouldBe(["", "1", "2", "3", "4"]);
    }

    [Fact]
    public async Task An_answer_that_never_comes_to_an_end_is_not_waited_for()
    {
        using var server = new ServerInParts { [""] = "anna …1", ["1"] = "bert …1", ["all"] = "anna bert cora" };
        await using var source = new TestSource(new { type = "carddav", address = ServerInParts.Address }, transport: server);

        await source.SyncAsync();

        source.All.Select(card => card.Name).Order(StringComparer.Ordinal).ShouldBe(["anna", "bert", "cora"]);
        server.Asked.ShouldBe(["", "1"]);
    }

    private static CancellationToken Soon => Agent.TestClient.Soon;

    private static TestSource Source(string address, string[]? fetch = null) =>
        new(fetch is null
            ? new { type = "carddav", address, user = "anna", password = "geheim" }
            : new { type = "carddav", address, user = "anna", password = "geheim", fetch });
}

using Ringbridge.Contacts;
using Ringbridge.Contacts.Index;
using Ringbridge.Tests.Agent;
using static Ringbridge.Tests.Contacts.Here;

namespace Ringbridge.Tests.Contacts.Index;

/// <summary>The index on this computer.</summary>
public sealed class ContactIndexTests : IDisposable
{
    private readonly TemporaryHome _home = new();
    private readonly KeysInMemory _keys = new();

    [Theory]
    [InlineData("+4930609854180", "+49 30 609854-180")]
    [InlineData("+4930609854180", "030/609854180")]
    [InlineData("+4930609854180", "9999 30609854180")]
    [InlineData("+49891234567", "1234567")]
    [InlineData("22", "22")]
    [InlineData("180", "+49 30 609854 App. 180")]
    public async Task A_card_is_found_by_its_number(string caller, string written)
    {
        using var index = await OpenAsync();
        Put(index, "book", Person("Anna", written));

        Found(index, caller).ShouldBe([("book", "Anna")]);
    }

    [Fact]
    public async Task A_company_is_found_by_an_extension()
    {
        using var index = await OpenAsync();
        Put(index, "book", Company("ACME", "+49 30 609854-0"));

        Found(index, "+4930609854180").ShouldBe([("book", "ACME")]);
    }

    [Fact]
    public async Task A_replaced_card_is_not_found_by_its_old_number()
    {
        using var index = await OpenAsync();
        Put(index, "book", Person("Anna", "+49 30 1234567"));
        Put(index, "book", Person("Anna", "+49 30 7654321"));

        Found(index, "+49301234567").ShouldBeEmpty();
        Found(index, "+49307654321").ShouldBe([("book", "Anna")]);
        index.Count("book").ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_cards_with_one_id_the_last_counts()
    {
        using var index = await OpenAsync();
        Put(index, "book", Person("Anna", "+49 30 1234567"), Person("Anna", "+49 30 7654321"));

        index.Candidates(Caller("+49301234567")).ShouldBeEmpty();
        Found(index, "+49307654321").ShouldBe([("book", "Anna")]);
        index.Count("book").ShouldBe(1);
    }

    [Fact]
    public async Task What_was_erased_stands_in_no_file()
    {
        using (var index = await OpenAsync())
        {
            Put(index, "book", Person("Annegret Unverwechselbar", "+49 30 1234567"));
            index.Erase("book").ShouldBe(1);
        }

        foreach (var file in Directory.EnumerateFiles(_home.Home.Folder, "contacts.db*"))
        {
            (await File.ReadAllTextAsync(file)).ShouldNotContain("Unverwechselbar");
        }
    }

    [Fact]
    public async Task A_copy_made_with_the_same_settings_goes_on()
    {
        using var index = await OpenAsync();
        CopyAnna(index, "system cards");

        index.Begin("book", "system cards");

        index.StateOf("book", "system cards")!.Token.ShouldBe("token");
        index.Versions("book").ShouldBe([new("Anna", "1")]);
    }

    [Fact]
    public async Task A_copy_made_with_other_settings_stays_until_it_is_replaced()
    {
        using var index = await OpenAsync();
        CopyAnna(index, "system cards");

        index.Begin("book", "system others");

        index.StateOf("book", "system others").ShouldBe(new CopyState(Token: null, SyncedAt: null));
        Found(index, "+49301234567").ShouldBe([("book", "Anna")]);
        index.Versions("book").ShouldBe([new("Anna", null)]);
    }

    [Fact]
    public async Task A_copy_of_another_system_is_forgotten()
    {
        using var index = await OpenAsync();
        CopyAnna(index, "system cards");

        index.Begin("book", "another cards");

        index.StateOf("book", "another cards").ShouldBe(new CopyState(Token: null, SyncedAt: null));
        index.Count("book").ShouldBe(0);
    }

    [Fact]
    public async Task A_look_up_waits_for_no_comparison_of_all_cards()
    {
        using var database = await ContactDatabase.OpenAsync(new ContactOpening(_home.Home.ContactsFile, _keys, TimeProvider.System), TestClient.Soon);
        using var index = new ContactIndex(database, TimeProvider.System);
        CopyAnna(index, "system cards");

        using var compares = new SemaphoreSlim(0);
        using var lookedUp = new SemaphoreSlim(0);
        var comparison = Task.Run(() => database.Read(
            (_, _) =>
            {
                compares.Release();
                lookedUp.Wait(TestClient.Soon);
                return true;
            },
            nothing: false));
        await compares.WaitAsync(TestClient.Soon);

        Found(index, "+49301234567").ShouldBe([("book", "Anna")]);
        index.StateOf("book", "system cards")!.Token.ShouldBe("token");
        index.Find("book", "Anna")!.Name.ShouldBe("Anna");

        lookedUp.Release();
        (await comparison).ShouldBeTrue();
    }

    [Fact]
    public async Task A_damaged_file_is_set_aside()
    {
        await File.WriteAllTextAsync(_home.Home.ContactsFile, new string('x', 8192));

        using var index = await OpenAsync();

        Put(index, "book", Person("Anna", "+49 30 1234567"));
        Found(index, "+49301234567").Count.ShouldBe(1);
        Directory.EnumerateFiles(_home.Home.Folder, "contacts.db.corrupt-*").ShouldNotBeEmpty();
    }

    public void Dispose() => _home.Dispose();

    private static void CopyAnna(ContactIndex index, string settings)
    {
        index.Begin("book", settings);
        index.Put("book", [new VersionedCard("Anna", "1", Person("Anna", "+49 30 1234567"))], Munich);
        index.Finish("book", "token");
    }

    private static void Put(ContactIndex index, string source, params Card[] cards) =>
        index.Put(source, [.. cards.Select(card => new VersionedCard(card.Id, Version: null, card))], Munich);

    private static List<(string Source, string Name)> Found(ContactIndex index, string caller) =>
        [.. index.Candidates(Caller(caller)).Where(candidate => Match(caller, candidate.Card) is not null).Select(candidate => (candidate.Source, candidate.Card.Name))];

    private Task<ContactIndex> OpenAsync() => ContactIndex.OpenAsync(_home.Home.ContactsFile, _keys, TimeProvider.System, TestClient.Soon);
}

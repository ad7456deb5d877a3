using System.Text;
using Microsoft.Data.Sqlite;
using Ringbridge.Contacts;
using Ringbridge.Contacts.Index;
using Ringbridge.Contract.Problems;
using Ringbridge.Tests.Agent;
using static Ringbridge.Tests.Contacts.Here;

namespace Ringbridge.Tests.Contacts.Index;

/// <summary>What lies in the file can be read with its key alone.</summary>
public sealed class SealedIndexTests : IDisposable
{
    // What must not stand in a file: names, ids, numbers in any form, what a source remembers.
    private static readonly string[] Telling = ["Unverwechselbar", "/dav/annegret/", "609854", "1234567", "Merkwürdig"];

    private readonly TemporaryHome _home = new();
    private readonly KeysInMemory _keys = new();

    [Fact]
    public async Task Nothing_of_people_can_be_read_in_any_file()
    {
        using var index = await OpenAsync();
        Copy(index);

        await ShowsNothingAsync();
        Names(index, "+4930609854180").ShouldBe(["Annegret Unverwechselbar"]);
        index.StateOf("book", "settings")!.Token.ShouldBe("Merkwürdig");
        index.Versions("book").Single().ShouldBe(new KeyValuePair<string, string?>("/dav/annegret/1.vcf", "Merkwürdig 1"));
    }

    [Fact]
    public async Task A_plain_file_is_sealed_when_it_is_opened()
    {
        PlainIndex.Make(
            File_,
            [("own", Company("ACME", "+49 30 1234567-0") with { Id = "firma" }, "493012345670", "49301234567"), ("book", Annegret, "4930609854180", "493060985418")],
            "Merkwürdig");
        foreach (var telling in Telling)
        {
            (await ReadAsync()).ShouldContain(telling);
        }

        using (var index = await OpenAsync())
        {
            await ShowsNothingAsync();
            Names(index, "+4930609854180").ShouldBe(["Annegret Unverwechselbar"]);
            Names(index, "+493012345678").ShouldBe(["ACME"]);
            index.Find("own", "firma")!.Name.ShouldBe("ACME");
            index.StateOf("book", "settings").ShouldBe(new CopyState("Merkwürdig", DateTimeOffset.FromUnixTimeMilliseconds(1)));
            index.Versions("book").ShouldBe([new("/dav/annegret/1.vcf", "v1")]);
        }

        await ShowsNothingAsync();
    }

    [Fact]
    public async Task A_card_of_a_plain_file_that_cannot_be_read_is_passed_over()
    {
        PlainIndex.Make(File_, [("own", Company("ACME", "+49 30 1234567-0") with { Id = "firma" }, "493012345670", "49301234567"), ("book", Annegret, "4930609854180", "493060985418")], "");
        Change("UPDATE cards SET card = substr(card, 1, 9) WHERE source = 'own'");

        using var index = await OpenAsync();

        Names(index, "+4930609854180").ShouldBe(["Annegret Unverwechselbar"]);
        index.Count("own").ShouldBe(0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_whose_key_is_gone_or_another_one_is_set_aside_until_the_key_is_back(bool isAnother)
    {
        using (var index = await OpenAsync())
        {
            Copy(index);
        }

        var (name, key) = _keys.Secrets.Single();
        _keys.Secrets.Remove(name);
        if (isAnother)
        {
            _keys.Secrets[name] = new byte[IndexSeal.KeyBytes];
        }

        string aside;
        using (var anew = await OpenAsync())
        {
            aside = Path.Combine(_home.Home.Folder, anew.Lost!.Arguments["file"]);
            anew.Lost.Detail.ShouldBe(Details.ContactsKeyGone);
            anew.Problem.ShouldBeNull();
            anew.Count("book").ShouldBe(0);
        }

        _keys.Secrets[name] = key;
        File.Move(aside, File_, overwrite: true);
        using var back = await OpenAsync();
        Names(back, "+4930609854180").ShouldBe(["Annegret Unverwechselbar"]);
        back.Lost.ShouldBeNull();
    }

    [Theory]
    [InlineData("DELETE FROM seal")]
    [InlineData("UPDATE seal SET name = '../../config.json'")]
    [InlineData("UPDATE seal SET proof = x''")]
    public async Task A_file_whose_seal_was_broken_is_set_aside(string change)
    {
        using (var index = await OpenAsync())
        {
            Copy(index);
        }

        Change(change);

        using var anew = await OpenAsync();
        anew.Lost!.Detail.ShouldBe(Details.ContactsKeyGone);
        anew.Count("book").ShouldBe(0);
    }

    [Fact]
    public async Task A_file_without_cards_just_gets_another_key()
    {
        (await OpenAsync()).Dispose();
        _keys.Secrets.Clear();

        using var index = await OpenAsync();

        Copy(index);
        Names(index, "+4930609854180").ShouldBe(["Annegret Unverwechselbar"]);
        index.Lost.ShouldBeNull();
    }

    [Fact]
    public async Task A_locked_keyring_that_seems_to_have_no_key_is_asked_once_more_when_it_is_open()
    {
        using (var index = await OpenAsync())
        {
            Copy(index);
        }

        _keys.IsLocked = true;

        using var again = await OpenAsync();

        Names(again, "+4930609854180").ShouldBe(["Annegret Unverwechselbar"]);
        again.Lost.ShouldBeNull();
        _keys.Secrets.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_store_that_fails_is_given_one_key_and_no_second_one()
    {
        _keys.IsForgetful = true;
        var opening = new ContactOpening(File_, _keys, TimeProvider.System);
        var problem = ContactDatabase.ProblemOf(await Should.ThrowAsync<IndexKeyException>(() => ContactIndex.OpenAsync(opening, TimeProvider.System, TestClient.Soon)));
        using var temporary = ContactIndex.OpenTemporary(opening, problem, TimeProvider.System);
        (await temporary.TryReturnAsync(TestClient.Soon)).ShouldBeFalse();

        _keys.IsForgetful = false;
        (await temporary.TryReturnAsync(TestClient.Soon)).ShouldBeTrue();

        _keys.Secrets.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_store_that_gives_no_key_leaves_the_file_alone_until_it_does()
    {
        using (var index = await OpenAsync())
        {
            Copy(index);
        }

        _keys.IsGone = true;
        var problem = ContactDatabase.ProblemOf(await Should.ThrowAsync<IndexKeyException>(OpenAsync));
        problem.Detail.ShouldBe(Details.ContactsKeyUnreachable);
        using var temporary = ContactIndex.OpenTemporary(new ContactOpening(File_, _keys, TimeProvider.System), problem, TimeProvider.System);
        Copy(temporary, "Bert", "+49 40 7654321");
        (await temporary.TryReturnAsync(TestClient.Soon)).ShouldBeFalse();
        Names(temporary, "+49407654321").ShouldBe(["Bert"]);

        _keys.IsGone = false;
        (await temporary.TryReturnAsync(TestClient.Soon)).ShouldBeTrue();

        temporary.Problem.ShouldBeNull();
        Names(temporary, "+4930609854180").ShouldBe(["Annegret Unverwechselbar"]);
        Names(temporary, "+49407654321").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_copy_that_runs_while_the_index_goes_back_to_its_file_writes_nothing_more()
    {
        using (var index = await OpenAsync())
        {
            Copy(index);
        }

        using var temporary = ContactIndex.OpenTemporary(new ContactOpening(File_, _keys, TimeProvider.System), new Problem(Reasons.Internal), TimeProvider.System);
        var running = temporary.Copy("book", "settings", Munich);
        running.Put([new VersionedCard("Bert", "1", Person("Bert", "+49 40 7654321"))]);
        (await temporary.TryReturnAsync(TestClient.Soon)).ShouldBeTrue();

        Should.Throw<DatabaseChangedException>(() => running.Put([new VersionedCard("Cora", "1", Person("Cora", "+49 89 1234567"))]));
        Should.Throw<DatabaseChangedException>(() => running.Remove([Annegret.Id]));
        Should.Throw<DatabaseChangedException>(() => running.RemoveOthers(new HashSet<string>(StringComparer.Ordinal)));
        Should.Throw<DatabaseChangedException>(() => running.Finish("another"));

        temporary.All("book").Select(card => card.Name).ShouldBe([Annegret.Name]);
        temporary.StateOf("book", "settings")!.Token.ShouldBe("Merkwürdig");
        temporary.Copy("book", "settings", Munich).Finish("another");
        temporary.StateOf("book", "settings")!.Token.ShouldBe("another");
    }

    [Fact]
    public async Task What_was_erased_while_the_file_could_not_be_used_does_not_come_back()
    {
        using (var index = await OpenAsync())
        {
            Copy(index);
            index.Put("own", [new VersionedCard("firma", "1", Company("ACME", "+49 30 1234567-0"))], Munich);
        }

        using var temporary = ContactIndex.OpenTemporary(new ContactOpening(File_, _keys, TimeProvider.System), new Problem(Reasons.Internal), TimeProvider.System);
        temporary.Erase("book");
        (await temporary.TryReturnAsync(TestClient.Soon)).ShouldBeTrue();

        temporary.Count("book").ShouldBe(0);
        temporary.StateOf("book", "settings").ShouldBeNull();
        temporary.Count("own").ShouldBe(1);
    }

    [Theory]
    [InlineData("CREATE TEMP TABLE before AS SELECT key, sealed FROM cards; UPDATE cards SET sealed = (SELECT before.sealed FROM before WHERE before.key <> cards.key)")]
    [InlineData("UPDATE cards SET sealed = zeroblob(length(sealed))")]
    [InlineData("UPDATE cards SET sealed = x'00'")]
    [InlineData("UPDATE cards SET source = 'own'")]
    public async Task What_was_moved_or_changed_in_the_file_is_nobody(string change)
    {
        using var index = await OpenAsync();
        Copy(index);
        Copy(index, "Bert", "+49 40 7654321");

        Change(change);

        index.Candidates(Caller("+4930609854180")).ShouldBeEmpty();
        index.Candidates(Caller("+49407654321")).ShouldBeEmpty();
        index.Versions("book").ShouldBeEmpty();
        Copy(index);
        Names(index, "+4930609854180").ShouldBe(["Annegret Unverwechselbar"]);
    }

    [Fact]
    public async Task Hashes_that_are_alike_by_chance_show_nobody_else()
    {
        using var index = await OpenAsync();
        Copy(index);
        Copy(index, "Bert", "+49 40 7654321");

        Change("UPDATE numbers SET digits = (SELECT min(digits) FROM numbers)");

        string[] callers = ["+4930609854180", "+49407654321"];
        callers.Select(caller => index.Candidates(Caller(caller)).Count).Order().ShouldBe([0, 2]);
        callers.Select(caller => Names(index, caller).Count).Order().ShouldBe([0, 1]);
    }

    [Fact]
    public void The_same_text_has_another_hash_in_another_column_and_with_another_key()
    {
        using var seal = new IndexSeal(new byte[IndexSeal.KeyBytes]);
        using var other = new IndexSeal([.. Enumerable.Repeat((byte)1, IndexSeal.KeyBytes)]);
        var columns = Enum.GetValues<LookUpColumn>();

        columns.Select(column => seal.Hash(column, "4930609854180")).Concat(columns.Select(column => other.Hash(column, "4930609854180"))).ShouldBeUnique();
        seal.Identity("a", "bc").ShouldNotBe(seal.Identity("ab", "c"));
    }

    public void Dispose() => _home.Dispose();

    private string File_ => _home.Home.ContactsFile;

    private static Card Annegret => Person("Annegret Unverwechselbar", "+49 30 609854-180") with { Id = "/dav/annegret/1.vcf" };

    private static void Copy(ContactIndex index)
    {
        index.Begin("book", "settings");
        index.Put("book", [new VersionedCard(Annegret.Id, "Merkwürdig 1", Annegret)], Munich);
        index.Finish("book", "Merkwürdig");
    }

    private static void Copy(ContactIndex index, string name, string number) => index.Put("book", [new VersionedCard(name, "1", Person(name, number))], Munich);

    private static List<string> Names(ContactIndex index, string caller) =>
        [.. index.Candidates(Caller(caller)).Where(candidate => Match(caller, candidate.Card) is not null).Select(candidate => candidate.Card.Name)];

    private Task<ContactIndex> OpenAsync() => ContactIndex.OpenAsync(File_, _keys, TimeProvider.System, TestClient.Soon);

    private void Change(string sql)
    {
        using var file = new SqliteConnection($"Data Source={File_};Pooling=False");
        file.Open();
        using var command = file.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private async Task ShowsNothingAsync()
    {
        var all = await ReadAsync();
        foreach (var telling in Telling)
        {
            all.ShouldNotContain(telling);
        }
    }

    // All files of the folder, as the text that would be seen in them.
    private async Task<string> ReadAsync()
    {
        var all = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(_home.Home.Folder))
        {
            await using var bytes = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(bytes, Encoding.UTF8);
            all.Append(await reader.ReadToEndAsync());
        }

        return all.ToString();
    }
}

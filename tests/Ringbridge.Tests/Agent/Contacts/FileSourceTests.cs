using Microsoft.Data.Sqlite;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;
using Ringbridge.Contract.Settings;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Agent.Contacts;

/// <summary>A file of contacts as a source: handed over or lying somewhere, previewed, copied, erased.</summary>
public sealed class FileSourceTests
{
    private const string Table = "Name;Firma;Telefon\nAnna Bauer;ACME;030/609854180\nBert;;4,93061E+12\n";

    [Fact]
    public async Task A_file_that_was_handed_over_in_parts_is_previewed_and_then_found()
    {
        await using var agent = await RunningAgent.StartAsync("{}", realLines: true);
        var client = await agent.OpenAsync("de");
        var bytes = System.Text.Encoding.UTF8.GetBytes(Table);

        var first = await client.UploadAsync(new SourceUploadParams { Name = "../Kunden März.csv", Content = Convert.ToBase64String(bytes[..20]) });
        var last = await client.UploadAsync(new SourceUploadParams { Name = "", UploadId = first.UploadId, Content = Convert.ToBase64String(bytes[20..]), Last = true });
        var trial = (await client.TrySourceAsync(new SourceTestParams { Source = Source(last.File!) })).Single();

        last.File.ShouldEndWith("KundenMärz.csv");
        trial.Ok.ShouldBeTrue();
        trial.Preview!.Accepted.ShouldBe(1);
        (trial.Preview.Samples.Single().Name, trial.Preview.Samples.Single().Phones.Single().Number).ShouldBe(("Anna Bauer", "+49 30 609854180"));
        trial.Preview.RejectedRows.Single().Reason.ShouldStartWith("Eine Tabellenkalkulation hat die Nummer beschädigt");

        await client.UpdateAsync($$"""{ "sources": [ { "id": "file", "type": "file", "file": "{{last.File}}" } ] }""");
        await Eventually.BecomesTrueAsync(() => client.Sources.Any(list => list.Sources is [_, { Contacts: 1, Syncing: false }]));

        var found = await client.FindAsync("+4930609854180");
        (found.Contacts.Single().Name, found.Contacts.Single().SourceId).ShouldBe(("Anna Bauer", "file"));
    }

    [Theory]
    [InlineData("+4930609854180", "Sie wurde gelesen: CSV, UTF-8, „;“. Ein kopierter Kontakt hat diese Nummer.", "Anna Bauer")]
    [InlineData("+4930609854181", "Sie wurde gelesen: CSV, UTF-8, „;“. Niemand von denen, die kopiert sind, hat diese Nummer.", null)]
    public async Task A_number_that_is_tried_in_the_form_is_looked_for_in_the_copy(string number, string message, string? name)
    {
        await using var agent = await RunningAgent.StartAsync("{}", realLines: true);
        var client = await agent.OpenAsync("de");
        var upload = await client.UploadAsync(new SourceUploadParams { Name = "kunden.csv", Content = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Table)), Last = true });
        var form = new SourceTestParams { Source = Source(upload.File!), Number = number };

        var before = (await client.TrySourceAsync(form)).Single();
        await client.UpdateAsync($$"""{ "sources": [ { "id": "file", "type": "file", "file": "{{upload.File}}" } ] }""");
        await HasAsync(client, source => source is { Contacts: 1, Syncing: false, SyncedAt: not null });
        var after = (await client.TrySourceAsync(form)).Single();

        before.Message.ShouldBe("Sie wurde gelesen: CSV, UTF-8, „;“. Kopiert wird sie erst, wenn sie gespeichert ist; vorher lässt sich nicht nach der Nummer suchen.");
        (after.Message, after.Contacts.SingleOrDefault()?.Name).ShouldBe((message, name));
        after.Preview!.Accepted.ShouldBe(1);
    }

    [Fact]
    public async Task A_source_that_was_removed_while_the_contacts_could_not_be_used_does_not_come_back()
    {
        await using var agent = await RunningAgent.StartAsync("{}", realLines: true);
        var client = await agent.OpenAsync();
        var upload = await client.UploadAsync(new SourceUploadParams { Name = "kunden.csv", Content = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Table)), Last = true });
        await client.UpdateAsync($$"""{ "sources": [ { "id": "file", "type": "file", "file": "{{upload.File}}" } ] }""");
        await HasAsync(client, source => source is { Contacts: 1, Syncing: false, SyncedAt: not null });
        var file = agent.Home.Home.ContactsFile;
        await agent.RestartAsync(meanwhile: () =>
        {
            File.Move(file, $"{file}.away");
            Directory.CreateDirectory(file);
        });
        client = await agent.OpenAsync();
        await client.UpdateAsync("""{ "sources": [] }""");

        Directory.Delete(file);
        File.Move($"{file}.away", file);
        await agent.Time.AdvanceUntilAsync(() => client.Sources.LastOrDefault() is { } told && told.Sources is [{ Problem: null }]);

        await using var contacts = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        await contacts.OpenAsync();
        await using var command = contacts.CreateCommand();
        command.CommandText = "SELECT count(*) FROM cards WHERE source = 'file'";
        (await command.ExecuteScalarAsync()).ShouldBe(0L);
    }

    [Theory]
    [InlineData("de", "Datei (CSV oder vCard)", "Die Datei „weg.csv“ von „Datei (CSV oder vCard)“ kann nicht gelesen werden. Ist sie noch da?")]
    [InlineData("en", "File (CSV or vCard)", "The file “weg.csv” of “File (CSV or vCard)” cannot be read. Is it still there?")]
    public async Task A_source_without_a_name_is_called_by_its_kind_in_the_language_of_whoever_asks(string language, string name, string message)
    {
        await using var agent = await RunningAgent.StartAsync("""{ "sources": [ { "id": "file", "type": "file", "file": "/nowhere/weg.csv" } ] }""", realLines: true);
        var client = await agent.OpenAsync(language);
        await HasAsync(client, source => source.Problem is not null);

        var source = (await client.SourcesAsync()).Sources.Single(source => source.Id == "file");
        var trial = (await client.TrySourceAsync(new SourceTestParams { SourceId = "file" })).Single();

        (source.Name, source.Problem!.Message).ShouldBe((name, message));
        (trial.SourceName, trial.Message).ShouldBe((name, message));
    }

    [Fact]
    public async Task A_file_that_was_handed_over_goes_with_its_source()
    {
        await using var agent = await RunningAgent.StartAsync("{}", realLines: true);
        var client = await agent.OpenAsync();
        var part = new SourceUploadParams { Name = "kunden.csv", Content = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Table)), Last = true };
        var (used, unused, unsaved) = ((await client.UploadAsync(part)).File!, (await client.UploadAsync(part)).File!, (await client.UploadAsync(part)).File!);
        foreach (var file in (string[])[used, unused])
        {
            File.SetLastWriteTimeUtc(Path.Combine(agent.Home.Home.ImportsFolder, file), agent.Time.GetUtcNow().UtcDateTime.AddDays(-2));
        }

        await client.UpdateAsync($$"""{ "sources": [ { "id": "file", "type": "file", "file": "{{used}}" } ] }""");

        Directory.EnumerateFiles(agent.Home.Home.ImportsFolder).Select(Path.GetFileName).ShouldBe([used, unsaved], ignoreOrder: true);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_a_clear_problem_and_the_others_go_on()
    {
        await using var agent = await RunningAgent.StartAsync("""{ "sources": [ { "id": "file", "type": "file", "name": "Kunden", "file": "/nowhere/kunden.csv" } ] }""", realLines: true);
        var client = await agent.OpenAsync("de");

        await HasAsync(client, source => source.Problem is not null);
        var found = await client.FindAsync("+4930609854180");

        found.Sources.Select(source => source.State).ShouldBe([SourceAnswerState.Answered, SourceAnswerState.Failed]);
        found.Sources[1].Problem!.Message.ShouldBe("Die Datei „kunden.csv“ von „Kunden“ kann nicht gelesen werden. Ist sie noch da?");
    }

    [Fact]
    public async Task Erasing_copies_fetches_them_anew()
    {
        await using var agent = new RunningAgent();
        var path = Path.Combine(agent.Home.Root, "kunden.csv");
        await File.WriteAllTextAsync(path, Table);
        await RunningAgent.StartAsync($$"""{ "sources": [ { "id": "file", "type": "file", "file": "{{path}}" } ] }""", realLines: true, inside: agent);
        var client = await agent.OpenAsync();
        await HasAsync(client, source => source is { Contacts: 1, Syncing: false });

        (await client.EraseSourcesAsync("file")).ShouldBe(1);

        await HasAsync(client, source => source is { Contacts: 1, Syncing: false });
    }

    [Fact]
    public async Task A_source_that_is_taken_out_leaves_nothing_behind()
    {
        await using var agent = new RunningAgent();
        var path = Path.Combine(agent.Home.Root, "kunden.csv");
        await File.WriteAllTextAsync(path, Table);
        await RunningAgent.StartAsync($$"""{ "sources": [ { "id": "file", "type": "file", "file": "{{path}}" } ] }""", realLines: true, inside: agent);
        var client = await agent.OpenAsync();
        await HasAsync(client, source => source is { Contacts: 1, Syncing: false });

        await client.UpdateAsync("""{ "sources": null }""");

        (await client.FindAsync("+4930609854180")).Contacts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{ "id": "a", "type": "fiel", "file": "x" }""", Details.SettingsUnknownSourceType, "file")]
    [InlineData("""{ "id": "a", "type": "file", "fiel": "x" }""", Details.SourceUnknownKey, "“file”")]
    [InlineData("""{ "id": "a", "type": "file" }""", Details.SourceMissingKey, "contacts.vcf")]
    [InlineData("""{ "id": "a", "type": "file", "file": 3 }""", Details.SourceBadValue, "contacts.vcf")]
    [InlineData("""{ "id": "own", "type": "file", "file": "x" }""", Details.SettingsDoubleSource, "own")]
    [InlineData("""{ "id": "a", "type": "file", "file": "x", "fetch": ["shoeSize"] }""", Details.SettingsBadValue, "lastContact")]
    public async Task Settings_that_do_not_fit_are_refused_with_a_hint(string source, string detail, string hint)
    {
        await using var agent = await RunningAgent.StartAsync("{}", realLines: true);
        var client = await agent.OpenAsync();

        var refusal = await Should.ThrowAsync<RpcException>(() => client.UpdateAsync($$"""{ "sources": [ {{source}} ] }"""));

        refusal.ErrorData!.Detail.ShouldBe(detail);
        refusal.Message.ShouldContain(hint);
    }

    private static async Task HasAsync(TestClient client, Func<SourceInfo, bool> expected)
    {
        while (!expected((await client.SourcesAsync()).Sources[1]))
        {
            await Task.Yield();
        }
    }

    private static SourceSettings Source(string file) =>
        new() { Id = "file", Type = "file", Options = { ["file"] = System.Text.Json.JsonDocument.Parse($"\"{file}\"").RootElement } };
}

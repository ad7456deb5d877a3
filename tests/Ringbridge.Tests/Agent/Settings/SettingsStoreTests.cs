using System.Runtime.Versioning;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Ringbridge.Agent.Secrets;
using Ringbridge.Agent.Settings;
using Ringbridge.Contract;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Tests.Agent.Settings;

public sealed class SettingsStoreTests : IDisposable
{
    private const string Desk = """{ "id": "desk", "type": "yealink", "address": "http://10.1.2.3", "user": "admin", "password": "hunter2" }""";

    private readonly TemporaryHome _home = new();
    private readonly List<SettingsChange> _changes = [];
    private readonly SettingsStore _store;
    private ISecretStore? _secrets;

    public SettingsStoreTests()
    {
        var secrets = SecretStores.OpenAsync(_home, CancellationToken.None);
        _store = new SettingsStore(
            new SettingsFile(_home.Home.SettingsFile),
            secrets,
            change =>
            {
                _changes.Add(change);
                return Task.CompletedTask;
            },
            NullLogger.Instance);
    }

    private string File => _home.Home.SettingsFile;

    public void Dispose()
    {
        _store.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void Without_a_file_the_defaults_are_in_use()
    {
        _store.Load();

        _store.State.Settings.Country.ShouldBe("DE");
        _store.State.IsUnusable.ShouldBeFalse();
    }

    [Fact]
    public void A_wrong_file_at_the_start_leaves_nothing_to_dial_with()
    {
        Write("""{ "lines": [ { "id": "desk", "type": "yealink", "adress": "http://10.1.2.3" } ] }""");

        _store.Load();

        _store.State.IsUnusable.ShouldBeTrue();
        _store.State.Settings.Lines.ShouldBeEmpty();
        ProblemTexts.Render(_store.State.Problem!, "en").ShouldBe("config.json line 1: Line “desk” has an unknown setting “adress”. Did you mean “address”?");
    }

    [Fact]
    public async Task A_wrong_edit_keeps_the_last_good_settings()
    {
        Write("""{ "areaCode": "89" }""");
        _store.Load();
        Write("""{ "areaCode": "89", }}""");

        await _store.ReloadAsync();

        _store.State.Settings.AreaCode.ShouldBe("89");
        _store.State.Problem.ShouldNotBeNull();
        _store.State.IsUnusable.ShouldBeFalse();
    }

    [Fact]
    public async Task A_corrected_edit_is_taken_and_the_problem_goes()
    {
        Write("""{ "areaCode": """);
        _store.Load();
        Write("""{ "areaCode": "30" }""");

        await _store.ReloadAsync();

        _store.State.Settings.AreaCode.ShouldBe("30");
        _store.State.Problem.ShouldBeNull();
        _store.State.IsUnusable.ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_that_did_not_change_changes_nothing()
    {
        Write("""{ "areaCode": "89" }""");
        _store.Load();

        await _store.ReloadAsync();

        _changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_update_replaces_the_keys_given_and_keeps_the_others()
    {
        Write("""{ "country": "AT", "areaCode": "1", "receiver": { "listen": ["127.0.0.1:1"] } }""");
        _store.Load();

        await UpdateAsync("""{ "areaCode": "316", "country": null }""");

        _store.State.Settings.AreaCode.ShouldBe("316");
        _store.State.Settings.Country.ShouldBe("DE");
        Saved().GetProperty("receiver").GetProperty("listen")[0].GetString().ShouldBe("127.0.0.1:1");
        Saved().TryGetProperty("country", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task What_the_administrator_wrote_stays_as_a_copy()
    {
        Write("{ /* mine */ }");
        _store.Load();

        await UpdateAsync("""{ "areaCode": "89" }""");

        (await System.IO.File.ReadAllTextAsync($"{File}.bak")).ShouldBe("{ /* mine */ }");
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task The_saved_file_is_for_its_owner_alone()
    {
        _store.Load();

        await UpdateAsync("""{ "areaCode": "89" }""");

        System.IO.File.GetUnixFileMode(File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(_home.Root).ShouldBe([File]);
    }

    [Theory]
    [InlineData("""{ "areacode": "89" }""", "areacode")]
    [InlineData("""{ "policy": { "callsPerMinute": 0 } }""", "policy.callsPerMinute")]
    [InlineData("""{ "lines": [ { "id": "desk", "type": "yealink" } ] }""", "lines[0].address")]
    public async Task A_wrong_update_changes_nothing_and_names_its_place(string changes, string place)
    {
        _store.Load();

        var refusal = await Should.ThrowAsync<SettingsException>(() => UpdateAsync(changes));

        refusal.Problem.Arguments["place"].ShouldBe(place);
        System.IO.File.Exists(File).ShouldBeFalse();
        _changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_edit_that_is_not_finished_is_not_overwritten()
    {
        _store.Load();
        Write("""{ "areaCode": """);

        await Should.ThrowAsync<SettingsException>(() => UpdateAsync("""{ "country": "AT" }"""));

        (await System.IO.File.ReadAllTextAsync(File)).ShouldBe("""{ "areaCode": """);
    }

    [Fact]
    public async Task An_edit_made_just_before_is_not_lost()
    {
        _store.Load();
        Write("""{ "areaCode": "89" }""");

        await UpdateAsync("""{ "country": "AT" }""");

        _store.State.Settings.AreaCode.ShouldBe("89");
        Saved().GetProperty("areaCode").GetString().ShouldBe("89");
    }

    [Fact]
    public async Task A_plain_password_goes_to_the_secret_store()
    {
        _store.Load();

        await UpdateAsync($$"""{ "lines": [ {{Desk}} ] }""");

        (await SecretAsync("line-desk")).ShouldBe("hunter2");
        (await System.IO.File.ReadAllTextAsync(File)).ShouldNotContain("hunter2");
        Saved().GetProperty("lines")[0].GetProperty("password").GetProperty("secret").GetString().ShouldBe("line-desk");
        _changes.ShouldHaveSingleItem().Secrets.ShouldBe(["line-desk"]);
    }

    [Fact]
    public async Task A_new_password_keeps_the_name_that_the_file_gives_it()
    {
        Write("""{ "lines": [ { "id": "desk", "type": "yealink", "address": "http://10.1.2.3", "password": { "secret": "all-phones" } } ] }""");
        _store.Load();

        await UpdateAsync($$"""{ "lines": [ {{Desk}} ] }""");

        (await SecretAsync("all-phones")).ShouldBe("hunter2");
    }

    [Theory]
    [InlineData("""{ "secret": "all-phones" }""")]
    [InlineData("\"plain\"")]
    public async Task A_hidden_password_stays_what_it_is(string password)
    {
        Write($$"""{ "lines": [ { "id": "desk", "type": "yealink", "address": "http://10.1.2.3", "password": {{password}} } ] }""");
        _store.Load();

        await UpdateAsync("""{ "lines": [ { "id": "desk", "type": "yealink", "address": "https://10.1.2.3", "password": { "hidden": true } } ] }""");

        var line = Saved().GetProperty("lines")[0];
        JsonElement.DeepEquals(line.GetProperty("password"), JsonDocument.Parse(password).RootElement).ShouldBeTrue();
        line.GetProperty("address").GetString().ShouldBe("https://10.1.2.3");
    }

    [Theory]
    [InlineData("""{ "hidden": true }""", "http://10.9.9.9", Details.SettingsNewTarget)]
    [InlineData("""{ "secret": "all-phones" }""", "http://10.9.9.9", Details.SettingsNewTarget)]
    [InlineData("""{ "secret": "crm" }""", "http://10.1.2.3", Details.SettingsNoPassword)]
    public async Task A_client_cannot_have_a_stored_password_sent_elsewhere(string password, string address, string detail)
    {
        Write("""{ "lines": [ { "id": "desk", "type": "yealink", "address": "http://10.1.2.3", "password": { "secret": "all-phones" } } ] }""");
        _store.Load();

        var refusal = await Should.ThrowAsync<SettingsException>(() => UpdateAsync(
            $$"""{ "lines": [ { "id": "desk", "type": "yealink", "address": "{{address}}", "password": {{password}} } ] }"""));

        refusal.Problem.Detail.ShouldBe(detail);
        refusal.Problem.Arguments["place"].ShouldBe("lines[0].password");
    }

    [Fact]
    public async Task A_client_cannot_have_a_log_in_sent_to_another_data_centre()
    {
        const string zoho = """
            { "sources": [ { "id": "crm", "type": "zoho", "dataCentre": "CENTRE", "client": "1000.ABC", "clientSecret": { "secret": "app" }, "logIn": { "secret": "crm" } } ] }
            """;
        Write(zoho.Replace("CENTRE", "eu", StringComparison.Ordinal));
        _store.Load();

        var refusal = await Should.ThrowAsync<SettingsException>(() => UpdateAsync(zoho.Replace("CENTRE", "cn", StringComparison.Ordinal)));

        refusal.Problem.Detail.ShouldBe(Details.SettingsNewTarget);
        refusal.Problem.Arguments["place"].ShouldBe("sources[0].clientSecret");
        Saved().GetProperty("sources")[0].GetProperty("dataCentre").GetString().ShouldBe("eu");
    }

    [Fact]
    public async Task A_client_cannot_have_a_password_sent_to_another_kind_of_system()
    {
        const string crm = """{ "sources": [ { "id": "crm", "type": "TYPE", "address": "https://crm.example", "token": { "secret": "crm" } } ] }""";
        Write(crm.Replace("TYPE", "zammad", StringComparison.Ordinal));
        _store.Load();

        var refusal = await Should.ThrowAsync<SettingsException>(() => UpdateAsync(crm.Replace("TYPE", "weclapp", StringComparison.Ordinal)));

        refusal.Problem.Detail.ShouldBe(Details.SettingsNewTarget);
        refusal.Problem.Arguments["place"].ShouldBe("sources[0].token");
    }

    [Fact]
    public async Task A_client_cannot_have_a_password_sent_without_the_encryption_that_it_was_given_with()
    {
        const string staff = """
            { "sources": [ { "id": "staff", "type": "ldap", "server": "dc.lan:389", "security": "SECURITY", "base": "dc=lan", "user": "cn=reader", "password": { "secret": "ldap" } } ] }
            """;
        Write(staff.Replace("SECURITY", "startTls", StringComparison.Ordinal));
        _store.Load();

        var refusal = await Should.ThrowAsync<SettingsException>(() => UpdateAsync(staff.Replace("SECURITY", "none", StringComparison.Ordinal)));

        refusal.Problem.Detail.ShouldBe(Details.SettingsNewTarget);
        refusal.Problem.Arguments["place"].ShouldBe("sources[0].password");
    }

    [Fact]
    public async Task A_client_cannot_name_a_stored_password_for_a_line_of_its_own()
    {
        _store.Load();

        var refusal = await Should.ThrowAsync<SettingsException>(() => UpdateAsync(
            """{ "lines": [ { "id": "mine", "type": "yealink", "address": "http://10.9.9.9", "password": { "secret": "all-phones" } } ] }"""));

        refusal.Problem.Detail.ShouldBe(Details.SettingsNoPassword);
    }

    [Fact]
    public async Task A_hidden_password_that_was_never_given_is_asked_for()
    {
        _store.Load();

        var refusal = await Should.ThrowAsync<SettingsException>(() => UpdateAsync(
            """{ "lines": [ { "id": "desk", "type": "yealink", "address": "http://10.9.9.9", "password": { "hidden": true } } ] }"""));

        refusal.Problem.Detail.ShouldBe(Details.SettingsNoPassword);
    }

    [Fact]
    public async Task The_password_of_a_removed_line_is_forgotten()
    {
        _store.Load();
        await UpdateAsync($$"""{ "lines": [ {{Desk}} ] }""");

        await UpdateAsync("""{ "lines": [] }""");

        (await SecretAsync("line-desk")).ShouldBeNull();
    }

    [Fact]
    public async Task A_secret_that_a_person_named_is_never_removed()
    {
        Write("""{ "lines": [ { "id": "desk", "type": "yealink", "address": "http://10.1.2.3", "password": { "secret": "all-phones" } } ] }""");
        _store.Load();
        await (await SecretStores.OpenAsync(_home, default)).SetAsync("all-phones", "x", default);

        await UpdateAsync("""{ "lines": [] }""");

        (await SecretAsync("all-phones")).ShouldBe("x");
    }

    [Fact]
    public async Task Clients_see_no_password()
    {
        _store.Load();
        Write($$"""{ "lines": [ {{Desk}} ] }""");
        await _store.ReloadAsync();

        var json = JsonSerializer.Serialize(SettingsView.Of(_store.State.Settings), ContractJson.Default.RingbridgeSettings);

        json.ShouldNotContain("hunter2");
        json.ShouldContain("""
            "password":{"hidden":true}
            """.Trim());
    }

    private void Write(string text) => System.IO.File.WriteAllText(File, text);

    private Task<RingbridgeSettings> UpdateAsync(string changes) => _store.UpdateAsync(JsonDocument.Parse(changes).RootElement, CancellationToken.None);

    private JsonElement Saved() => JsonDocument.Parse(System.IO.File.ReadAllText(File)).RootElement;

    private async Task<string?> SecretAsync(string name)
    {
        _secrets ??= await SecretStores.OpenAsync(_home, CancellationToken.None);
        return await _secrets.GetAsync(name, CancellationToken.None);
    }
}

using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Web;
using Ringbridge.Agent.Secrets;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;
using Ringbridge.Contract.Settings;
using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.OAuth;
using Ringbridge.FakePbx.Salesforce;
using Ringbridge.Tests.Sip;

namespace Ringbridge.Tests.Agent.Contacts;

/// <summary>Logging in at a vendor's page: from the form through the browser and back over this computer's own port, to a source that answers.</summary>
public sealed class LogInTests : IAsyncLifetime
{
    private const string Number = "+4930609854180";

    private readonly int _port = PortBlock.Take(1);
    private readonly FakeSalesforce _server = new();
    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private RunningAgent _agent = null!;
    private TestClient _client = null!;

    public async Task InitializeAsync()
    {
        _server.LogIn.Redirect = $"http://localhost:{_port}/callback";
        _server.Put(new CrmPerson(5, "Anna", "Bauer", "+49 30 609854-180") { Company = "ACME GmbH" });
        _agent = await RunningAgent.StartAsync("{}", realLines: true);
        _client = await _agent.OpenAsync("de");
    }

    [Fact]
    public async Task A_log_in_is_tried_saved_and_used_and_its_token_is_in_the_secret_store_only()
    {
        var (_, progress) = await LogInAsync(Form());
        var name = progress.Secret.ShouldNotBeNull();

        var trial = (await _client.TrySourceAsync(new SourceTestParams { Source = Form(name), Number = Number })).Single();
        await _client.UpdateAsync(Saved($$"""{ "secret": "{{name}}" }"""));
        var found = await _client.FindAsync(Number);

        trial.Contacts.Single().Name.ShouldBe("Anna Bauer");
        found.Contacts.Single().Name.ShouldBe("Anna Bauer");
        var kept = (await SecretAsync("source-crm-logIn")).ShouldNotBeNull();
        _server.LogIn.RefreshTokens.ShouldBe([FakeOAuth.FirstRefreshToken, kept]);
        var file = await File.ReadAllTextAsync(_agent.Home.Home.SettingsFile);
        (file.Contains(kept, StringComparison.Ordinal), file.Contains("source-crm-logIn", StringComparison.Ordinal)).ShouldBe((false, true));
    }

    [Fact]
    public async Task The_person_reads_in_their_language_that_it_worked()
    {
        var (page, progress) = await LogInAsync(Form());

        progress.State.ShouldBe(LogInState.Done);
        page.ShouldContain("""<html lang="de">""");
        page.ShouldContain("<h1>Angemeldet</h1>");
    }

    [Fact]
    public async Task The_person_reads_why_it_did_not()
    {
        _server.LogIn.Refusal = "access_denied";

        var (page, progress) = await LogInAsync(Form());

        page.ShouldContain("<h1>Nicht angemeldet</h1>");
        page.ShouldContain("wurde abgelehnt (access_denied)");
        (progress.State, progress.Secret, progress.Problem!.Detail).ShouldBe((LogInState.Failed, null, Details.SourceLogInRefused));
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_ends_it()
    {
        (_server.Fault, _server.FaultsOn) = (CrmFault.Latin1, "POST");

        var (page, progress) = await LogInAsync(Form());

        page.ShouldContain("<h1>Nicht angemeldet</h1>");
        (progress.State, progress.Problem!.Detail).ShouldBe((LogInState.Failed, Details.SourceAnswer));
    }

    [Fact]
    public async Task What_a_source_calls_itself_is_text_in_that_page()
    {
        var (page, _) = await LogInAsync(Form() with { Name = "<script>alert(1)</script>" });

        page.ShouldNotContain("<script>");
        page.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    [Theory]
    [InlineData("callback?code=x", null)]
    [InlineData("callback?code=x&state=guessed", null)]
    [InlineData("?code=x&state=STATE", null)]
    [InlineData("callback?code=x&state=STATE", "crm.example")]
    public async Task What_was_not_asked_for_changes_nothing(string request, string? host)
    {
        var start = await _client.LogInAsync(Form());
        var state = HttpUtility.ParseQueryString(new Uri(start.Url).Query)["state"];
        using var message = new HttpRequestMessage(HttpMethod.Get, $"http://localhost:{_port}/{request.Replace("STATE", state, StringComparison.Ordinal)}");
        message.Headers.Host = host is null ? null : $"{host}:{_port}";

        using var answer = await _browser.SendAsync(message, TestClient.Soon);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ComeBackAsync(start)).ShouldContain("<h1>Angemeldet</h1>");
    }

    [Fact]
    public async Task Coming_back_twice_gets_in_once()
    {
        var start = await _client.LogInAsync(Form());
        var back = await BackAsync(start);

        var pages = await Task.WhenAll(TryAsync(), TryAsync());

        pages.Count(page => page.Contains("<h1>Angemeldet</h1>", StringComparison.Ordinal)).ShouldBe(1);
        (await _client.AwaitLogInAsync(start.LogInId)).State.ShouldBe(LogInState.Done);

        // The door closes behind the first, which the second may see before it is in.
        async Task<string> TryAsync()
        {
            try
            {
                return await PageAsync(back);
            }
            catch (HttpRequestException)
            {
                return "";
            }
        }
    }

    [Fact]
    public async Task Given_up_it_leaves_the_port_free()
    {
        var start = await _client.LogInAsync(Form());

        (await _client.CancelLogInAsync(start.LogInId)).State.ShouldBe(LogInState.Cancelled);

        (await _client.AwaitLogInAsync(start.LogInId)).State.ShouldBe(LogInState.Cancelled);
        using var other = new TcpListener(IPAddress.Loopback, _port);
        other.Start();
    }

    [Fact]
    public async Task Refused_once_it_is_tried_again_at_once()
    {
        _server.LogIn.Refusal = "access_denied";
        await LogInAsync(Form());
        _server.LogIn.Refusal = null;

        var (_, progress) = await LogInAsync(Form());

        progress.State.ShouldBe(LogInState.Done);
    }

    [Fact]
    public async Task Begun_anew_it_takes_the_place_of_the_one_before()
    {
        var before = await _client.LogInAsync(Form());

        var (_, progress) = await LogInAsync(Form());

        progress.State.ShouldBe(LogInState.Done);
        (await _client.AwaitLogInAsync(before.LogInId)).State.ShouldBe(LogInState.Cancelled);
    }

    [Fact]
    public async Task Nobody_who_comes_back_is_waited_for_ten_minutes()
    {
        var start = await _client.LogInAsync(Form());

        _agent.Time.Advance(TimeSpan.FromSeconds(start.Seconds));

        var progress = await _client.AwaitLogInAsync(start.LogInId);
        (start.Seconds, progress.State, progress.Problem!.Detail).ShouldBe((600, LogInState.Failed, Details.SourceLogInTimeout));
        progress.Problem.Message.ShouldContain(start.Redirect);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_before_anybody_logs_in()
    {
        using var other = new TcpListener(IPAddress.Loopback, _port);
        other.Start();

        (await FailsAsync(() => _client.LogInAsync(Form()))).ShouldBe(Details.SourceLogInPort);
    }

    [Fact]
    public async Task A_log_in_goes_to_no_other_host_than_it_was_made_for()
    {
        var (_, progress) = await LogInAsync(Form());
        var elsewhere = Form(progress.Secret, "https://evil.example");

        (await FailsAsync(() => _client.TrySourceAsync(new SourceTestParams { Source = elsewhere }))).ShouldBe(Details.SettingsLogInAgain);
        (await FailsAsync(() => _client.UpdateAsync(Saved($$"""{ "secret": "{{progress.Secret}}" }""", "https://evil.example")))).ShouldBe(Details.SettingsLogInAgain);
    }

    [Fact]
    public async Task A_log_in_that_nobody_saves_is_forgotten_after_an_hour()
    {
        var (_, progress) = await LogInAsync(Form());

        _agent.Time.Advance(TimeSpan.FromHours(1));

        (await FailsAsync(() => _client.UpdateAsync(Saved($$"""{ "secret": "{{progress.Secret}}" }""")))).ShouldBe(Details.SettingsLogInAgain);
    }

    [Fact]
    public async Task A_source_that_was_thrown_out_says_so_until_somebody_logs_in_again()
    {
        await _client.UpdateAsync(Saved($"\"{FakeOAuth.FirstRefreshToken}\""));
        await _client.FindAsync(Number);
        _server.LogIn.Withdraw();

        var thrownOut = await _client.FindAsync("+49401234567");
        var (_, progress) = await LogInAsync(Form());
        await _client.UpdateAsync(Saved($$"""{ "secret": "{{progress.Secret}}" }"""));
        var again = await _client.FindAsync(Number);

        thrownOut.Sources.Single(source => source.SourceId == "crm").Problem!.Detail.ShouldBe(Details.SourceLogInAgain);
        again.Sources.Single(source => source.SourceId == "crm").State.ShouldBe(SourceAnswerState.Answered);
        again.Contacts.Single().Name.ShouldBe("Anna Bauer");
    }

    [Fact]
    public async Task A_source_without_such_a_log_in_says_so()
    {
        var source = new SourceSettings { Id = "book", Type = "pipedrive", Options = Options(("address", "https://acme.pipedrive.com"), ("token", "x")) };

        (await FailsAsync(() => _client.LogInAsync(source))).ShouldBe(Details.SourceNoLogIn);
        (await FailsAsync(() => _client.AwaitLogInAsync("nonsense"))).ShouldBe(Details.UnknownLogIn);
    }

    [Fact]
    public async Task A_client_secret_that_is_not_stored_is_said_at_its_field()
    {
        await _client.UpdateAsync(Saved("\"x\"").Replace("\"port\"", "\"clientSecret\": \"hunter2\", \"port\"", StringComparison.Ordinal));
        await (await SecretStores.OpenAsync(_agent.Home, default)).RemoveAsync("source-crm-clientSecret", default);
        var form = Form();
        form.Options["clientSecret"] = JsonSerializer.SerializeToElement(new { secret = "source-crm-clientSecret" });

        (await FailsAsync(() => _client.LogInAsync(form))).ShouldBe(Details.SourceMissingSecret);
    }

    [Fact]
    public async Task What_the_log_in_needs_must_be_there_first()
    {
        var without = Form() with { Options = Options(("address", _server.Url)) };

        (await FailsAsync(() => _client.LogInAsync(without))).ShouldBe(Details.SourceMissingKey);
    }

    public async Task DisposeAsync()
    {
        await _agent.DisposeAsync();
        _browser.Dispose();
        await _server.DisposeAsync();
    }

    private static Dictionary<string, JsonElement> Options(params (string Key, object Value)[] options) =>
        options.ToDictionary(option => option.Key, option => JsonSerializer.SerializeToElement(option.Value), StringComparer.Ordinal);

    private static async Task<string?> FailsAsync(Func<Task> act) => (await Should.ThrowAsync<RpcException>(act)).ErrorData?.Detail;

    private SourceSettings Form(string? secret = null, string? address = null)
    {
        var options = Options(("address", address ?? _server.Url), ("client", FakeOAuth.ClientId), ("port", _port));
        if (secret is not null)
        {
            options["logIn"] = JsonSerializer.SerializeToElement(new { secret });
        }

        return new SourceSettings { Id = "crm", Type = "salesforce", Name = "Kunden", Options = options };
    }

    private string Saved(string logIn, string? address = null) => $$"""
        { "sources": [ { "id": "crm", "type": "salesforce", "name": "Kunden", "address": "{{address ?? _server.Url}}", "client": "{{FakeOAuth.ClientId}}", "port": {{_port}}, "logIn": {{logIn}} } ] }
        """;

    private async Task<(string Page, SourceLogInProgress Progress)> LogInAsync(SourceSettings source)
    {
        var start = await _client.LogInAsync(source);
        var page = await ComeBackAsync(start);
        return (page, await _client.AwaitLogInAsync(start.LogInId));
    }

    private async Task<string> ComeBackAsync(SourceLogInStart start) => await PageAsync(await BackAsync(start));

    // The vendor's page, where somebody decides; it sends the browser back.
    private async Task<Uri> BackAsync(SourceLogInStart start)
    {
        using var sent = await _browser.GetAsync(start.Url, TestClient.Soon);
        sent.StatusCode.ShouldBe(HttpStatusCode.Found);
        return sent.Headers.Location.ShouldNotBeNull();
    }

    private async Task<string> PageAsync(Uri address)
    {
        using var page = await _browser.GetAsync(address, TestClient.Soon);
        page.Headers.GetValues("Cache-Control").ShouldBe(["no-store"]);
        return await page.Content.ReadAsStringAsync();
    }

    private async Task<string?> SecretAsync(string name) => await (await SecretStores.OpenAsync(_agent.Home, default)).GetAsync(name, default);
}

using System.Collections.Specialized;
using System.Web;
using Ringbridge.Contacts;
using Ringbridge.Contacts.OAuth;
using Ringbridge.Contacts.Options;
using Ringbridge.Contacts.Zoho;
using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx.OAuth;
using Ringbridge.FakePbx.Zoho;

namespace Ringbridge.Tests.Contacts.OAuth;

/// <summary>One log-in at a vendor's page, without a browser: what is asked, what may come back, and what is never believed.</summary>
public sealed class OAuthAttemptTests : IAsyncDisposable
{
    private const string Accounts = "accounts.zoho.eu";
    private const string Api = "www.zohoapis.eu";

    private readonly FakeZoho _server = new();
    private readonly Hosts _hosts;
    private readonly TestSource _source;

    public OAuthAttemptTests()
    {
        _hosts = new Hosts(_server.Url, Accounts, Api);
        _source = new TestSource(new { type = "zoho", client = FakeOAuth.ClientId, logIn = new { secret = FakeOAuth.FirstRefreshToken } }, transport: _hosts);
    }

    [Fact]
    public async Task The_code_that_comes_back_is_redeemed_for_a_refresh_token()
    {
        var attempt = Attempt();

        var token = await attempt.FinishAsync(SayYes(attempt), Soon);

        _server.LogIn.RefreshTokens.ShouldContain(token);
    }

    [Fact]
    public void What_proves_who_asked_is_not_in_the_address_of_the_page()
    {
        var (one, other) = (Query(Attempt()), Query(Attempt()));

        (one["client_id"], one["redirect_uri"], one["code_challenge_method"]).ShouldBe((FakeOAuth.ClientId, "http://localhost:61237/callback", "S256"));
        one.AllKeys.ShouldNotContain("code_verifier");
        one["state"].ShouldNotBe(other["state"]);
        one["code_challenge"].ShouldNotBe(other["code_challenge"]);
    }

    [Fact]
    public async Task A_code_is_worth_nothing_to_another_log_in()
    {
        var stolen = SayYes(Attempt());

        (await DetailOfAsync(Attempt(), stolen)).ShouldBe(Details.SourceLogInAgain);
    }

    [Fact]
    public async Task A_code_is_good_once()
    {
        var attempt = Attempt();
        var back = SayYes(attempt);
        await attempt.FinishAsync(back, Soon);

        (await DetailOfAsync(attempt, back)).ShouldBe(Details.SourceLogInAgain);
    }

    [Theory]
    [InlineData("code=x", false)]
    [InlineData("code=x&state=", false)]
    [InlineData("code=x&state=guessed", false)]
    [InlineData("code=x&state=STATE&state=STATE", false)]
    [InlineData("code=x&state=STATE", true)]
    public void Only_an_answer_with_its_own_state_is_its_answer(string query, bool isAnswer)
    {
        var attempt = Attempt();

        attempt.IsAnswer(HttpUtility.ParseQueryString(query.Replace("STATE", Query(attempt)["state"], StringComparison.Ordinal))).ShouldBe(isAnswer);
    }

    [Fact]
    public async Task A_person_who_says_no_is_told_what_to_do()
    {
        _server.LogIn.Refusal = "access_denied";
        var attempt = Attempt();

        var failure = await Should.ThrowAsync<SourceException>(() => attempt.FinishAsync(SayYes(attempt), Soon));

        ProblemTexts.Render(failure.Problem, "de").ShouldBe(
            "Die Anmeldung für „Quelle“ wurde abgelehnt (access_denied). Melden Sie sich noch einmal an und erlauben Sie den Zugriff, oder fragen Sie die Verwaltung dort.");
        _hosts.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_app_that_the_vendor_does_not_know_is_said_with_its_callback_address()
    {
        _server.LogIn.ClientSecret = "another";
        var attempt = Attempt();

        var failure = await Should.ThrowAsync<SourceException>(() => attempt.FinishAsync(SayYes(attempt), Soon));

        failure.Problem.Detail.ShouldBe(Details.SourceLogInApp);
        ProblemTexts.Render(failure.Problem, "en").ShouldContain("http://localhost:61237/callback");
    }

    [Theory]
    [InlineData("https://accounts.zoho.com")]
    [InlineData("https://accounts.zoho.eu.evil.example")]
    [InlineData("http://accounts.zoho.eu")]
    [InlineData("nonsense")]
    public async Task An_account_of_another_host_gets_no_code(string named)
    {
        _server.LogIn.Extra = $"&location=us&accounts-server={Uri.EscapeDataString(named)}";
        var attempt = Attempt();

        (await DetailOfAsync(attempt, SayYes(attempt))).ShouldBe(Details.SourceLogInElsewhere);
        _hosts.Seen.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://www.zohoapis.com")]
    [InlineData("https://evil.example")]
    public async Task An_interface_at_another_host_is_not_used(string named)
    {
        _server.Api = named;
        var attempt = Attempt();

        (await DetailOfAsync(attempt, SayYes(attempt))).ShouldBe(Details.SourceLogInElsewhere);
        _hosts.Seen.Select(seen => seen.Host).ShouldBe([Accounts]);
    }

    [Fact]
    public async Task A_log_in_for_an_hour_is_not_enough()
    {
        _server.LogIn.IsOffline = false;
        var attempt = Attempt();

        (await DetailOfAsync(attempt, SayYes(attempt))).ShouldBe(Details.SourceLogInShort);
    }

    [Fact]
    public async Task Too_many_tokens_are_waited_for()
    {
        _server.IsTired = true;
        var attempt = Attempt();

        var failure = await Should.ThrowAsync<SourceException>(() => attempt.FinishAsync(SayYes(attempt), Soon));

        (failure.Problem.Detail, failure.RetryAfter).ShouldBe((Details.SourceBusy, TimeSpan.FromMinutes(10)));
    }

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        _hosts.Dispose();
        await _server.DisposeAsync();
    }

    private static CancellationToken Soon => Agent.TestClient.Soon;

    private static NameValueCollection Query(OAuthAttempt attempt) => HttpUtility.ParseQueryString(attempt.Page.Query);

    private static async Task<string?> DetailOfAsync(OAuthAttempt attempt, NameValueCollection back) =>
        await TestSource.DetailOfAsync(() => attempt.FinishAsync(back, Soon));

    private OAuthAttempt Attempt() => new(ZohoApp.Of(new SourceOptions(new ZohoSourceType(), _source.Settings)), "", _source.Services);

    // What the vendor's page sends the browser back with.
    private NameValueCollection SayYes(OAuthAttempt attempt) =>
        HttpUtility.ParseQueryString(new Uri(_server.LogIn.Authorize(Query(attempt)).Location.ShouldNotBeNull()).Query);
}

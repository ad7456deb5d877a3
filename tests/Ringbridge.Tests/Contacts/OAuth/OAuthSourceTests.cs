using Ringbridge.Contacts;
using Ringbridge.Contacts.Zoho;
using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.OAuth;
using Ringbridge.FakePbx.Salesforce;
using Ringbridge.FakePbx.Zoho;

namespace Ringbridge.Tests.Contacts.OAuth;

/// <summary>How a source lives on a log-in: its tokens, which hosts see them, and what happens when they are good no more.</summary>
public sealed class OAuthSourceTests
{
    private const string Number = "+4930609854180";
    private const string Organisation = "acme.my.salesforce.com";

    [Fact]
    public async Task The_refresh_token_is_shown_to_the_accounts_host_only_and_the_access_token_to_the_interface_only()
    {
        await using var server = new FakeZoho();
        using var hosts = new Hosts(server.Url, "accounts.zoho.eu", "www.zohoapis.eu");
        await using var source = Zoho(hosts);

        await source.WhoHasAsync(Number);

        hosts.Seen.Where(seen => seen.Shown.Contains("refresh-", StringComparison.Ordinal)).Select(seen => seen.Host).Distinct().ShouldBe(["accounts.zoho.eu"]);
        hosts.Seen.Where(seen => seen.Shown.Contains("access-", StringComparison.Ordinal)).Select(seen => seen.Host).Distinct().ShouldBe(["www.zohoapis.eu"]);
    }

    [Fact]
    public async Task Several_questions_that_are_refused_at_once_refresh_once()
    {
        await using var server = new FakeZoho();
        using var hosts = new Hosts(server.Url, "accounts.zoho.eu", "www.zohoapis.eu");
        await using var source = Zoho(hosts);
        await source.WhoHasAsync(Number);

        server.LogIn.ExpireAccess();
        await source.WhoHasAsync(Number);

        server.LogIn.Refreshes.ShouldBe(2);
    }

    [Fact]
    public async Task A_refresh_token_that_is_good_once_is_replaced_where_it_is_kept()
    {
        await using var server = new FakeSalesforce { Instance = $"https://{Organisation}" };
        using var hosts = new Hosts(server.Url, Organisation);
        await using var source = Salesforce(hosts);

        for (var hour = 0; hour < 3; hour++)
        {
            await source.WhoHasAsync(Number);
            server.LogIn.ExpireAccess();
        }

        server.LogIn.RefreshTokens.ShouldBe([source.Secrets[FakeOAuth.FirstRefreshToken]]);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_does_not_lose_the_token()
    {
        await using var server = new FakeSalesforce { Instance = $"https://{Organisation}" };
        using var hosts = new Hosts(server.Url, Organisation) { Gate = new TaskCompletionSource() };
        await using var source = Salesforce(hosts);
        using var impatient = new CancellationTokenSource();

        var first = source.Live.FindAsync(Here.Caller(Number), impatient.Token);
        await Testing.Eventually.BecomesTrueAsync(() => !hosts.Seen.IsEmpty);
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => first);
        hosts.Gate.SetResult();
        await source.WhoHasAsync(Number);

        server.LogIn.Refreshes.ShouldBe(1);
        server.LogIn.RefreshTokens.ShouldBe([source.Secrets[FakeOAuth.FirstRefreshToken]]);
    }

    [Fact]
    public async Task A_failure_that_nobody_waited_for_is_no_answer_to_the_next_question()
    {
        await using var server = new FakeZoho();
        using var hosts = new Hosts(server.Url, "accounts.zoho.eu", "www.zohoapis.eu");
        await using var other = Zoho(hosts);
        var (late, renewals) = (new TaskCompletionSource(), 0);
        await using var source = new ZohoSourceType().Create(other.Settings, other.Services with
        {
            RenewSecretAsync = (name, exchange, cancellationToken) =>
                Interlocked.Increment(ref renewals) == 1 ? late.Task : other.Services.RenewSecretAsync(name, exchange, cancellationToken),
        });
        using var impatient = new CancellationTokenSource();

        // On threads of the pool, whoever awaits the late failure has it by the time that it is set.
        var first = Task.Run(() => source.TestAsync(impatient.Token));
        await Testing.Eventually.BecomesTrueAsync(() => Volatile.Read(ref renewals) > 0);
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => first);
        await Task.Run(() => late.SetException(new SourceException(new Problem(Reasons.SourceFailed, Details.SourceBusy))));

        (await source.TestAsync(Agent.TestClient.Soon)).Found.ShouldBe("");
        renewals.ShouldBe(2);
    }

    [Fact]
    public async Task A_log_in_that_was_withdrawn_is_said_so()
    {
        await using var server = new FakeSalesforce { Instance = $"https://{Organisation}" };
        using var hosts = new Hosts(server.Url, Organisation);
        await using var source = Salesforce(hosts);
        await source.WhoHasAsync(Number);

        server.LogIn.Withdraw();
        var failure = await Should.ThrowAsync<SourceException>(() => source.WhoHasAsync(Number));

        ProblemTexts.Render(failure.Problem, "de").ShouldBe(
            "acme.my.salesforce.com lässt „Quelle“ nicht mehr hinein. Bitte melden Sie sich in den Einstellungen unter Quellen neu an.");
    }

    [Fact]
    public async Task A_log_in_that_is_not_stored_is_one_to_make_again()
    {
        await using var server = new FakeSalesforce();
        using var hosts = new Hosts(server.Url, Organisation);
        await using var source = Salesforce(hosts);
        source.Secrets[FakeOAuth.FirstRefreshToken] = "";

        (await TestSource.DetailOfAsync(() => source.WhoHasAsync(Number))).ShouldBe(Details.SourceLogInAgain);
        hosts.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_organisation_that_has_moved_to_another_host_is_not_followed()
    {
        await using var server = new FakeSalesforce { Instance = "https://elsewhere.my.salesforce.com" };
        using var hosts = new Hosts(server.Url, Organisation);
        await using var source = Salesforce(hosts);

        var failure = await Should.ThrowAsync<SourceException>(() => source.WhoHasAsync(Number));

        failure.Problem.Detail.ShouldBe(Details.SourceLogInElsewhere);
        ProblemTexts.Render(failure.Problem, "en").ShouldContain("elsewhere.my.salesforce.com");
        hosts.Seen.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("https://acme.my.salesforce.com")]
    [InlineData("https://acme.my.salesforce.com/lightning/page/home")]
    [InlineData("https://acme.lightning.force.com/lightning/r/Contact/003/view")]
    public async Task The_organisation_is_found_in_whatever_address_of_it_somebody_copied(string address)
    {
        await using var server = new FakeSalesforce { Instance = $"https://{Organisation}" };
        using var hosts = new Hosts(server.Url, Organisation);
        await using var source = Salesforce(hosts, address);

        (await source.Source.TestAsync(Agent.TestClient.Soon)).Found.ShouldBe("");
    }

    [Fact]
    public async Task A_record_opens_on_the_host_where_people_have_their_salesforce_open()
    {
        await using var server = new FakeSalesforce { Instance = $"https://{Organisation}" };
        server.Put(new CrmPerson(5, "Anna", "Bauer", "+49 30 609854180"));
        using var hosts = new Hosts(server.Url, Organisation);
        await using var source = Salesforce(hosts);

        (await source.WhoHasAsync(Number)).Single().Url.ShouldBe("https://acme.lightning.force.com/lightning/r/Contact/5/view");
    }

    private static TestSource Zoho(Hosts hosts) =>
        new(new { type = "zoho", client = FakeOAuth.ClientId, logIn = new { secret = FakeOAuth.FirstRefreshToken } }, transport: hosts);

    private static TestSource Salesforce(Hosts hosts, string address = $"https://{Organisation}") => new(
        new { type = "salesforce", address, client = FakeOAuth.ClientId, logIn = new { secret = FakeOAuth.FirstRefreshToken } },
        transport: hosts);
}

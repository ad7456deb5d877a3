using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.OAuth;
using Ringbridge.FakePbx.Zoho;
using Ringbridge.Tests.Contacts.OAuth;
using Ringbridge.Tests.Contacts.Systems;

namespace Ringbridge.Tests.Contacts.Zoho;

/// <summary>What is particular about Zoho CRM: its data centres, three modules, and rights that a log-in may lack.</summary>
public sealed class ZohoTests
{
    private const string Number = "+4930609854180";

    [Theory]
    [InlineData("com", "accounts.zoho.com", "www.zohoapis.com")]
    [InlineData("au", "accounts.zoho.com.au", "www.zohoapis.com.au")]
    [InlineData("ca", "accounts.zohocloud.ca", "www.zohoapis.ca")]
    public async Task Each_data_centre_has_its_own_hosts(string centre, string accounts, string api)
    {
        await using var server = new FakeZoho { Api = $"https://{api}" };
        using var hosts = new Hosts(server.Url, accounts, api);
        await using var source = new TestSource(
            new { type = "zoho", dataCentre = centre, client = FakeOAuth.ClientId, logIn = new { secret = FakeOAuth.FirstRefreshToken } }, transport: hosts);

        await source.Source.TestAsync(Soon);

        hosts.Seen.Select(seen => seen.Host).ShouldBe([accounts, api]);
    }

    [Fact]
    public async Task Leads_and_accounts_are_found_with_what_is_theirs()
    {
        await using var server = new FakeZoho();
        server.Put("Leads", new CrmPerson(7, "Lena", "Lead", "030 609854180") { Company = "Neu GmbH" });
        server.Put("Accounts", new CrmPerson(8, "", "", "+49 30 609854180") { Company = "ACME GmbH", OpenDeals = 4 });
        await using var source = CrmSystems.Of("zoho").Source(server);

        var cards = await source.WhoHasAsync(Number);
        var complete = await Task.WhenAll(cards.Select(card => source.Details.CompleteAsync(card, Soon)));

        complete.Select(card => (card.Name, card.Kind, card.Company, card.Deals?.Count, card.Owner)).ShouldBe(
        [
            ("Lena Lead", ContactKind.Person, "Neu GmbH", null, "Otto Owner"),
            ("ACME GmbH", ContactKind.Company, null, 4, "Otto Owner"),
        ]);
        complete[1].LastContactAt.ShouldBe(new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(1)));
    }

    [Theory]
    [InlineData("+49 30 609854-0")]
    [InlineData("030/609854")]
    [InlineData("+49306098540")]
    public async Task An_account_is_found_by_its_main_line_when_nobody_has_the_extension(string written)
    {
        await using var server = new FakeZoho();
        server.Put("Accounts", new CrmPerson(8, "", "", written) { Company = "ACME GmbH" });
        server.Put("Accounts", new CrmPerson(9, "", "", "+49 30 609859") { Company = "Fremd GmbH" });
        server.Put(new CrmPerson(5, "Anna", "Bauer", "+49 30 60985422"));
        await using var source = CrmSystems.Of("zoho").Source(server);

        (await source.WhoHasAsync(Number)).Select(card => (card.Name, card.Kind)).ShouldBe([("ACME GmbH", ContactKind.Company)]);
        Questions(server).ShouldBe(4);
        (await source.WhoHasAsync("+493060985422")).Select(card => card.Name).ShouldBe(["Anna Bauer"]);
        Questions(server).ShouldBe(7);
        (await source.WhoHasAsync("+491701234567")).ShouldBeEmpty();
        Questions(server).ShouldBe(10);
    }

    [Fact]
    public async Task A_right_that_is_missing_is_not_asked_for_by_logging_in_again()
    {
        await using var server = new FakeZoho { LacksRight = true };
        await using var source = CrmSystems.Of("zoho").Source(server);

        (await TestSource.DetailOfAsync(() => source.WhoHasAsync(Number))).ShouldBe(Details.SourceForbidden);
        server.LogIn.Refreshes.ShouldBe(1);
    }

    [Fact]
    public async Task Without_the_organisation_there_are_no_links()
    {
        await using var server = new FakeZoho();
        server.Put(new CrmPerson(5, "Anna", "Bauer", "+49 30 609854180"));
        await using var source = new TestSource(
            new { type = "zoho", address = ToServer.Address, client = FakeOAuth.ClientId, logIn = new { secret = FakeOAuth.FirstRefreshToken } }, server.Url);

        (await source.WhoHasAsync(Number)).Single().Url.ShouldBeNull();
    }

    private static int Questions(FakeZoho server) => server.Requests.Count(request => request.Path.EndsWith("/coql", StringComparison.Ordinal));

    private static CancellationToken Soon => Agent.TestClient.Soon;
}

using Ringbridge.Contacts;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.Salesforce;
using Ringbridge.Tests.Contacts.Systems;

namespace Ringbridge.Tests.Contacts.Salesforce;

/// <summary>What is particular about Salesforce: leads and accounts, its day of requests, and faults behind a log-in that works.</summary>
public sealed class SalesforceTests
{
    private const string Number = "+4930609854180";

    [Fact]
    public async Task Leads_and_accounts_are_found_with_what_is_theirs()
    {
        await using var server = Server();
        server.Put("Lead", new CrmPerson(7, "Lena", "Lead", "030 609854180") { Company = "Neu GmbH" });
        server.Put("Account", new CrmPerson(8, "", "", "+49 30 609854-180") { Company = "ACME GmbH", OpenDeals = 4, OpenTickets = 1 });
        await using var source = CrmSystems.Of("salesforce").Source(server);

        var cards = await source.WhoHasAsync(Number);
        var complete = await Task.WhenAll(cards.Select(card => source.Details.CompleteAsync(card, Soon)));

        complete.Select(card => (card.Name, card.Kind, card.Company, card.Tickets?.Count, card.Deals?.Count)).ShouldBe(
        [
            ("Lena Lead", ContactKind.Person, "Neu GmbH", null, null),
            ("ACME GmbH", ContactKind.Company, null, 1, 4),
        ]);
        complete[0].Url.ShouldBe($"{ToServer.Address}lightning/r/Lead/7/view");
    }

    [Theory]
    [InlineData("+49 30 609854-0")]
    [InlineData("030/609854")]
    [InlineData("+49306098540")]
    [InlineData("0306098540")]
    public async Task A_company_is_found_by_its_main_line_when_nobody_has_the_extension(string written)
    {
        await using var server = Server();
        server.Put("Account", new CrmPerson(8, "", "", written) { Company = "ACME GmbH" });
        server.Put("Account", new CrmPerson(9, "", "", "+49 30 609859") { Company = "Fremd GmbH" });
        server.Put("Contact", new CrmPerson(5, "Anna", "Bauer", "+49 30 609854-22"));
        await using var source = CrmSystems.Of("salesforce").Source(server);

        (await source.WhoHasAsync("+4930609854180")).Select(card => card.Name).ShouldBe(["ACME GmbH"]);
        (await source.WhoHasAsync("+493060985422")).Select(card => card.Name).ShouldBe(["Anna Bauer"]);
    }

    [Fact]
    public async Task Position_owner_and_last_contact_come_with_the_search()
    {
        await using var server = Server();
        server.Put(new CrmPerson(5, "Anna", "Bauer", "+49 30 609854180"));
        await using var source = CrmSystems.Of("salesforce").Source(server);

        var card = (await source.WhoHasAsync(Number)).Single();

        (card.Title, card.Email, card.Owner, card.LastContactAt).ShouldBe(("Einkauf", "anna@example.com", "Otto Owner", new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public async Task A_day_whose_requests_are_used_up_is_a_limit_and_no_missing_right()
    {
        await using var server = Server();
        server.IsUsedUp = true;
        await using var source = CrmSystems.Of("salesforce").Source(server);

        var failure = await Should.ThrowAsync<SourceException>(() => source.WhoHasAsync(Number));

        (failure.Problem.Detail, failure.RetryAfter).ShouldBe((Details.SourceBusy, TimeSpan.FromMinutes(15)));
    }

    [Fact]
    public async Task Faults_behind_a_log_in_that_works_have_their_reasons()
    {
        await using var server = Server();
        await using var source = CrmSystems.Of("salesforce").Source(server);
        server.FaultsOn = "GET";

        foreach (var (fault, usual) in CrmSystemTests.Faults)
        {
            server.Fault = fault;

            (await TestSource.DetailOfAsync(() => source.WhoHasAsync(Number))).ShouldBe(fault is CrmFault.Unauthorized ? Details.SourceLogInAgain : usual, $"{fault}");
        }
    }

    private static FakeSalesforce Server() => new() { Instance = ToServer.Address };

    private static CancellationToken Soon => Agent.TestClient.Soon;
}

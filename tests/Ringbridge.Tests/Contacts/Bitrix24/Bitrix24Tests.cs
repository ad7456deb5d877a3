using Ringbridge.Contacts;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Problems;
using Ringbridge.FakePbx.Bitrix24;
using Ringbridge.FakePbx.Crm;
using Ringbridge.Tests.Contacts.Systems;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Contacts.Bitrix24;

/// <summary>What is particular about Bitrix24: its key is an address, and it knows three kinds of contacts.</summary>
public sealed class Bitrix24Tests
{
    [Theory]
    [InlineData("https://elsewhere.example/rest/1/key/")]
    [InlineData("http://crm.example/rest/1/key/")]
    [InlineData("https://crm.example/crm/")]
    [InlineData("key")]
    public async Task Only_a_webhook_of_the_configured_host_is_called(string webhook)
    {
        await using var server = new FakeBitrix24();
        await using var source = new TestSource(new { type = "bitrix24", address = ToServer.Address, token = webhook }, server.Url);

        (await TestSource.DetailOfAsync(() => source.Source.TestAsync(Soon))).ShouldBe(Details.SourceWebhook);
        server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_webhook_may_be_copied_with_a_method_behind_it()
    {
        await using var server = new FakeBitrix24();
        await using var source = new TestSource(
            new { type = "bitrix24", address = ToServer.Address, token = $"https://crm.example{FakeBitrix24.Webhook}profile.json" }, server.Url);

        await source.Source.TestAsync(Soon);
    }

    [Theory]
    [InlineData("QUERY_LIMIT_EXCEEDED", 5)]
    [InlineData("OPERATION_TIME_LIMIT", 90)]
    public async Task A_limit_is_told_as_one_with_the_time_to_wait(string limit, int seconds)
    {
        await using var server = new FakeBitrix24();
        var time = new ManualTime();
        await using var source = new TestSource(new { type = "bitrix24", address = ToServer.Address, token = $"https://crm.example{FakeBitrix24.Webhook}" }, server.Url, time);
        (server.LimitReached, server.LimitUntil) = (limit, (int)(time.GetUtcNow().ToUnixTimeSeconds() + seconds));

        var failure = await Should.ThrowAsync<SourceException>(() => source.WhoHasAsync("+4930609854180"));

        (failure.Problem.Detail, failure.RetryAfter).ShouldBe((Details.SourceBusy, TimeSpan.FromSeconds(seconds)));
    }

    [Fact]
    public async Task A_company_is_a_company_and_its_own_deals_are_counted()
    {
        await using var server = new FakeBitrix24 { EntityType = "COMPANY" };
        server.Put(new CrmPerson(8, "ACME", "GmbH", "+49 30 609854180") { OpenDeals = 4 });
        await using var source = CrmSystems.Of("bitrix24").Source(server);

        var card = (await source.WhoHasAsync("+4930609854180")).Single();
        var complete = await source.Details.CompleteAsync(card, Soon);

        (card.Kind, card.Url, complete.Deals!.Count).ShouldBe((ContactKind.Company, "https://crm.example/crm/company/details/8/", 4));
    }

    [Theory]
    [InlineData("+49 30 609854-0")]
    [InlineData("030/609854")]
    public async Task A_company_is_found_by_its_main_line_when_nobody_has_the_extension(string written)
    {
        await using var server = new FakeBitrix24();
        server.PutCompany(new CrmPerson(8, "", "", written) { Company = "ACME GmbH" });
        server.PutCompany(new CrmPerson(9, "", "", "+49 30 609859") { Company = "Fremd GmbH" });
        server.Put(new CrmPerson(5, "Anna", "Bauer", "+49 30 60985422"));
        await using var source = CrmSystems.Of("bitrix24").Source(server);

        var card = (await source.WhoHasAsync("+4930609854180")).ShouldHaveSingleItem();
        var complete = await source.Details.CompleteAsync(card, Soon);

        (card.Name, card.Kind, card.Url).ShouldBe(("ACME GmbH", ContactKind.Company, "https://crm.example/crm/company/details/8/"));
        complete.Phones.ShouldBe(card.Phones);
        Methods(server).ShouldBe(["telephony.externalCall.searchCrmEntities", "crm.duplicate.findbycomm", "crm.company.list", "batch", "user.get"], ignoreOrder: true);
        server.Requests.Clear();
        (await source.WhoHasAsync("+493060985422")).Select(found => found.Name).ShouldBe(["Anna Bauer"]);
        (await source.WhoHasAsync("+491701234567")).ShouldBeEmpty();
        (await source.WhoHasAsync("+49401234567")).ShouldBeEmpty();
        Methods(server).ShouldBe([.. Enumerable.Repeat("telephony.externalCall.searchCrmEntities", 3), "crm.duplicate.findbycomm"]);
    }

    [Fact]
    public async Task Without_the_right_to_companies_nobody_has_a_main_line()
    {
        await using var server = new FakeBitrix24 { Refuses = "findbycomm" };
        server.PutCompany(new CrmPerson(8, "", "", "+49 30 609854-0") { Company = "ACME GmbH" });
        await using var source = CrmSystems.Of("bitrix24").Source(server);

        (await source.WhoHasAsync("+4930609854180")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Everything_but_the_colleague_is_one_question()
    {
        await using var server = new FakeBitrix24();
        server.Put(new CrmPerson(5, "Anna", "Bauer", "+49 30 609854180") { Company = "ACME GmbH", OpenDeals = 2, Owner = "Carla Chef", LastContactAt = DateTimeOffset.UnixEpoch });
        await using var source = CrmSystems.Of("bitrix24").Source(server);
        var card = (await source.WhoHasAsync("+4930609854180")).Single();
        var asked = server.Requests.Count;

        await source.Details.CompleteAsync(card, Soon);
        await source.Details.CompleteAsync(card, Soon);

        server.Requests.Skip(asked).Select(request => request.Path[FakeBitrix24.Webhook.Length..]).Order(StringComparer.Ordinal).ShouldBe(["batch", "batch", "user.get"]);
    }

    [Fact]
    public async Task A_limit_inside_of_a_question_is_kept_too()
    {
        await using var server = new FakeBitrix24();
        server.Put(new CrmPerson(5, "Anna", "Bauer", "+49 30 609854180"));
        await using var source = CrmSystems.Of("bitrix24").Source(server);
        var card = (await source.WhoHasAsync("+4930609854180")).Single();
        server.BatchLimitReached = "QUERY_LIMIT_EXCEEDED";

        var failure = await Should.ThrowAsync<SourceException>(() => source.Details.CompleteAsync(card, Soon));

        failure.RetryAfter.ShouldBe(TimeSpan.FromSeconds(5));
    }

    private static IReadOnlyList<string> Methods(FakeBitrix24 server) => [.. server.Requests.Select(request => request.Path[FakeBitrix24.Webhook.Length..])];

    private static CancellationToken Soon => Agent.TestClient.Soon;
}

using Ringbridge.Contract.Contacts;
using Ringbridge.FakePbx.HubSpot;

namespace Ringbridge.Tests.Contacts.HubSpot;

/// <summary>Contacts of a HubSpot that keeps to its guide.</summary>
public sealed class HubSpotTests
{
    [Theory]
    [InlineData("+49 30 609854-180")]
    [InlineData("030/609854180")]
    [InlineData("+4930609854180")]
    public async Task A_person_is_found_however_the_number_is_written(string written)
    {
        await using var server = new FakeHubSpot();
        server.Add("contacts", ("id", "5"), ("firstname", "Anna"), ("lastname", "Bauer"), ("company", "ACME"), ("phone", written));
        server.Add("contacts", ("id", "6"), ("firstname", "Other"), ("phone", "+49 30 999854180"));
        await using var source = Source(server);

        var found = await source.Live.FindAsync(Here.Caller("+4930609854180"), Soon);

        var anna = found.Where(card => Here.Match("+4930609854180", card) is not null).ShouldHaveSingleItem();
        (anna.Name, anna.Company, anna.Url).ShouldBe(("Anna Bauer", "ACME", "https://app-eu1.hubspot.com/contacts/99/record/0-1/5"));
    }

    [Fact]
    public async Task Open_tickets_and_deals_and_the_owner_follow()
    {
        await using var server = new FakeHubSpot();
        server.Add("contacts", ("id", "5"), ("firstname", "Anna"), ("phone", "+4930609854180"), ("hubspot_owner_id", "7"), ("notes_last_contacted", "2026-03-02T11:00:00Z"));
        server.AddOwner("7", "Otto", "Owner");
        server.Add("tickets", ("id", "t1"), ("associations.contact", "5"));
        server.Add("tickets", ("id", "t2"), ("associations.contact", "5"), ("closed_date", "2026-01-01"));
        server.Add("deals", ("id", "d1"), ("associations.contact", "5"), ("hs_is_closed", "false"));
        server.Add("deals", ("id", "d2"), ("associations.contact", "5"), ("hs_is_closed", "false"));
        server.Add("deals", ("id", "d3"), ("associations.contact", "9"), ("hs_is_closed", "false"));
        await using var source = Source(server);

        var card = (await source.Live.FindAsync(Here.Caller("+4930609854180"), Soon)).Single();
        card.Owner.ShouldBeNull();
        var complete = await source.Live.CompleteAsync(card, Soon);

        (complete.Tickets!.Count, complete.Deals!.Count, complete.Owner).ShouldBe((1, 2, "Otto Owner"));
        complete.LastContactAt.ShouldBe(new DateTimeOffset(2026, 3, 2, 11, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_company_is_found_by_its_number()
    {
        await using var server = new FakeHubSpot();
        server.Add("companies", ("id", "8"), ("name", "ACME GmbH"), ("phone", "+49 30 609854180"));
        await using var source = Source(server);

        var card = (await source.Live.FindAsync(Here.Caller("+4930609854180"), Soon)).Single();

        (card.Kind, card.Name).ShouldBe((ContactKind.Company, "ACME GmbH"));
    }

    [Fact]
    public async Task Only_what_is_wanted_is_asked_for()
    {
        await using var server = new FakeHubSpot();
        server.Add("contacts", ("id", "5"), ("firstname", "Anna"), ("company", "ACME"), ("phone", "+4930609854180"), ("hubspot_owner_id", "7"));
        await using var source = new TestSource(new { type = "hubspot", address = server.Url, token = FakeHubSpot.Token, fetch = new[] { "company" } });

        var card = (await source.Live.FindAsync(Here.Caller("+4930609854180"), Soon)).Single();
        var asked = server.Requests.Count;
        var complete = await source.Live.CompleteAsync(card, Soon);

        complete.ShouldBe(card);
        server.Requests.Count.ShouldBe(asked);
    }

    private static CancellationToken Soon => Agent.TestClient.Soon;

    private static TestSource Source(FakeHubSpot server) => new(new { type = "hubspot", address = server.Url, token = FakeHubSpot.Token, account = "99" });
}

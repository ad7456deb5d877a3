using Ringbridge.Contacts;
using Ringbridge.Contract.Contacts;
using Ringbridge.FakePbx.HubSpot;

namespace Ringbridge.Tests.Contacts.HubSpot;

/// <summary>Contacts of a HubSpot that keeps to its guide.</summary>
public sealed class HubSpotTests
{
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
        complete.Tickets.Url.ShouldBe("https://app-eu1.hubspot.com/contacts/99/record/0-5/t1");
        complete.Deals.Url.ShouldBe(card.Url);
        complete.LastContactAt.ShouldBe(new DateTimeOffset(2026, 3, 2, 11, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("/owners/")]
    [InlineData("/tickets/")]
    public async Task What_the_token_has_no_right_to_is_left_out_alone(string part)
    {
        await using var server = new FakeHubSpot { Refuses = part };
        server.Add("contacts", ("id", "5"), ("firstname", "Anna"), ("phone", "+4930609854180"), ("hubspot_owner_id", "7"));
        server.AddOwner("7", "Otto", "Owner");
        server.Add("deals", ("id", "d1"), ("associations.contact", "5"), ("hs_is_closed", "false"));
        await using var source = Source(server);

        var card = (await source.Live.FindAsync(Here.Caller("+4930609854180"), Soon)).Single();
        var complete = (await Should.ThrowAsync<SourceException>(() => source.Live.CompleteAsync(card, Soon))).Card!;

        (complete.Owner is null, complete.Tickets is null, complete.Deals!.Count).ShouldBe((part == "/owners/", part == "/tickets/", 1));
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
    public async Task A_company_is_found_by_its_main_line_without_one_more_search()
    {
        await using var server = new FakeHubSpot();
        server.Add("companies", ("id", "8"), ("name", "ACME GmbH"), ("phone", "(030) 609854-0"));
        server.Add("companies", ("id", "9"), ("name", "Fremd GmbH"), ("phone", "+49 30 609859"));
        server.Add("contacts", ("id", "5"), ("firstname", "Anna"), ("phone", "+49 30 60985422"));
        await using var source = Source(server);

        (await source.WhoHasAsync("+4930609854180")).Select(card => card.Name).ShouldBe(["ACME GmbH"]);
        server.Requests.Count.ShouldBe(2);
        (await source.WhoHasAsync("+493060985422")).Select(card => card.Name).ShouldBe(["Anna", "ACME GmbH"]);
    }

    private static CancellationToken Soon => Agent.TestClient.Soon;

    private static TestSource Source(FakeHubSpot server) => new(new { type = "hubspot", address = server.Url, token = FakeHubSpot.Token, account = "99" });
}

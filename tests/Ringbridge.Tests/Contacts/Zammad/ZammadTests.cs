using Ringbridge.FakePbx.Zammad;

namespace Ringbridge.Tests.Contacts.Zammad;

/// <summary>Customers of a Zammad that keeps to its documentation.</summary>
public sealed class ZammadTests
{
    [Fact]
    public async Task Customers_are_found_however_their_numbers_are_written()
    {
        await using var server = new FakeZammad();
        server.Put(11, "Olivia", "Ross", "030/609854-180", "0170 1234567 / +49 40 7654321", "ACME", openTickets: 3);
        server.Put(12, "Nina", "Inaktiv", "+49 30 1111111", isActive: false);
        server.Put(13, "Ohne", "Nummer", "");
        await using var source = Source(server);

        (await source.Source.TestAsync(Soon)).Found.ShouldBe("Olivia Ross");
        await source.SyncAsync();

        source.Find("+4930609854180").ShouldBe(["Olivia Ross"]);
        source.Find("+49407654321").ShouldBe(["Olivia Ross"]);
        source.Find("+49301111111").ShouldBeEmpty();
        (source.All.Single().Company, source.All.Single().Email).ShouldBe(("ACME", "user11@example.com"));
    }

    [Fact]
    public async Task Open_tickets_are_counted_when_they_are_asked_for()
    {
        await using var server = new FakeZammad();
        server.Put(11, "Olivia", "Ross", "+49 30 609854180", openTickets: 3);
        await using var source = Source(server);
        await source.SyncAsync();

        var card = await ((Ringbridge.Contacts.IDetailSource)source.Source).CompleteAsync(source.All.Single(), Soon);

        card.Tickets.ShouldNotBeNull().Count.ShouldBe(3);
    }

    [Fact]
    public async Task All_pages_are_read_and_those_who_are_gone_go()
    {
        await using var server = new FakeZammad();
        for (var id = 1; id <= 1003; id++)
        {
            server.Put(id, "P", $"{id}", $"+49 30 60{id:0000}");
        }

        await using var source = Source(server);
        await source.SyncAsync();
        source.All.Count.ShouldBe(1003);

        server.Remove(7);
        server.Put(8, "P", "8", "+49 40 7654321");
        await source.SyncAsync();

        source.All.Count.ShouldBe(1002);
        source.Find("+49407654321").ShouldBe(["P 8"]);
    }

    private static CancellationToken Soon => Agent.TestClient.Soon;

    private static TestSource Source(FakeZammad server) => new(new { type = "zammad", address = server.Url, token = FakeZammad.Token });
}

using Ringbridge.Contacts;
using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.Weclapp;
using Ringbridge.Tests.Testing;
using Ringbridge.Tests.Contacts.Systems;

namespace Ringbridge.Tests.Contacts.Weclapp;

/// <summary>What is particular about weclapp: changes are fetched alone, and all are compared once a day.</summary>
public sealed class WeclappTests
{
    [Fact]
    public async Task Only_changes_are_fetched_until_a_day_has_passed()
    {
        var time = new ManualTime();
        await using var server = new FakeWeclapp();
        for (var id = 1; id <= 1001; id++)
        {
            server.Put(new CrmPerson(id, "P", $"{id}", $"+49 30 60{id:0000}"));
        }

        await using var source = new TestSource(new { type = "weclapp", address = ToServer.Address, token = FakeWeclapp.Token }, server.Url, time);
        await source.SyncAsync();
        (source.All.Count, server.Requests.Count).ShouldBe((1001, 2));

        server.Put(new CrmPerson(8, "P", "8", "+49 40 7654321"));
        server.Remove(7);
        await source.SyncAsync();
        source.Find("+49407654321").ShouldBe(["P 8"]);
        (source.All.Count, server.Requests.Count).ShouldBe((1001, 3));

        time.Advance(TimeSpan.FromHours(25));
        await source.SyncAsync();
        (source.All.Count, server.Requests.Count).ShouldBe((1000, 5));
    }

    [Fact]
    public async Task A_call_lasts_from_its_first_ring_to_its_end_however_long_they_talked()
    {
        await using var server = new FakeWeclapp();
        server.Put(new CrmPerson(5, "Anna", "Bauer", "+49 30 609854180"));
        await using var source = new TestSource(new { type = "weclapp", address = ToServer.Address, token = FakeWeclapp.Token }, server.Url);
        var began = new DateTimeOffset(2026, 3, 2, 11, 0, 0, TimeSpan.FromHours(1));

        await ((ICallLog)source.Source).LogAsync(
            new LoggedCall
            {
                Key = "key",
                ContactId = "5",
                IsInbound = true,
                Number = "1",
                StartedAt = began,
                EndedAt = began.AddSeconds(95),
                Talked = TimeSpan.FromSeconds(60),
                Language = "en",
            },
            Agent.TestClient.Soon);

        var told = server.Requests.Last().Json;
        (told.GetProperty("endDate").GetInt64() - told.GetProperty("startDate").GetInt64()).ShouldBe(95_000);
    }
}

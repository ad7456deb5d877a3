using Ringbridge.Agent.Journal;

namespace Ringbridge.Tests.Agent.Journal;

public sealed class DeliveryTableTests : IDisposable
{
    private const int Capacity = 100;

    private readonly JournalTables _tables = new(JournalDatabase.OpenInMemory());
    private readonly DateTimeOffset _now = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    public void Dispose() => _tables.Dispose();

    [Fact]
    public void As_many_as_may_wait_do()
    {
        Add(1, Capacity).ShouldBe(0);

        _tables.Deliveries.Count("lane").ShouldBe(Capacity);
    }

    [Fact]
    public void When_too_many_wait_the_oldest_go_and_never_more_wait_than_may()
    {
        for (var number = 1; number <= Capacity * 5; number++)
        {
            Add(number, number);
            _tables.Deliveries.Count("lane").ShouldBeLessThanOrEqualTo(Capacity);
        }

        _tables.Deliveries.Count("lane").ShouldBeGreaterThan(Capacity * 9 / 10);
        _tables.Deliveries.Due("lane", _now, Capacity)[^1].Key.ShouldBe($"{Capacity * 5}");
    }

    [Fact]
    public void What_went_is_counted()
    {
        var gone = Add(1, Capacity * 3);

        (gone + _tables.Deliveries.Count("lane")).ShouldBe(Capacity * 3);
    }

    [Fact]
    public void A_full_lane_takes_nothing_from_another()
    {
        _tables.Deliveries.Add(Delivery("other", "other"), Capacity);

        Add(1, Capacity * 3);

        _tables.Deliveries.Count("other").ShouldBe(1);
    }

    [Fact]
    public void What_was_delivered_makes_room()
    {
        Add(1, Capacity);
        for (var number = 1; number <= Capacity; number++)
        {
            _tables.Deliveries.Remove($"{number}");
        }

        Add(Capacity + 1, Capacity * 2).ShouldBe(0);
    }

    private int Add(int first, int last) => Enumerable.Range(first, last - first + 1).Sum(number => _tables.Deliveries.Add(Delivery($"{number}", "lane"), Capacity));

    private Delivery Delivery(string key, string lane) => new() { Key = key, Lane = lane, CallId = $"call {key}", Url = "https://crm.example/", CreatedAt = _now };
}

using System.Globalization;
using Ringbridge.Agent.Calls;
using Ringbridge.Agent.Journal;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Methods;
using static Ringbridge.Tests.Agent.Journal.JournalTestDesk;

namespace Ringbridge.Tests.Agent.Journal;

public sealed class PastFiguresTests : IDisposable
{
    private static readonly JournalFilter Everything = new();

    private readonly JournalTestDesk _desk = new();
    private int _calls;

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task All_calls_are_counted_and_their_times_added_up()
    {
        await using var journal = _desk.Open();
        await PutAsync(journal, "2026-01-05T09:00Z", ring: 4, talk: 60);
        await PutAsync(journal, "2026-01-05T10:00Z", ring: 8, talk: 30);
        await PutAsync(journal, "2026-01-05T11:00Z", ring: 20, missed: true);
        await PutAsync(journal, "2026-01-05T12:00Z", ring: 10, talk: 15, direction: CallDirection.Outbound);
        await PutAsync(journal, "2026-01-05T13:00Z", ring: 10, direction: CallDirection.Outbound);

        (await StatsAsync(journal)).Total.ShouldBe(new CallFigures
        {
            Inbound = 3,
            Outbound = 2,
            Answered = 3,
            Missed = 1,
            TalkSeconds = 105,
            AverageTalkSeconds = 35,
            AverageRingSeconds = 6,
            AverageMissedSeconds = 20,
        });
    }

    [Fact]
    public async Task Ring_times_are_counted_in_steps_with_the_median_and_the_slowest_answer()
    {
        await using var journal = _desk.Open();
        await PutAsync(journal, "2026-01-05T09:00Z", ring: 4, talk: 60);
        await PutAsync(journal, "2026-01-05T10:00Z", ring: 5, talk: 60);
        await PutAsync(journal, "2026-01-05T11:00Z", ring: 9, talk: 60);
        await PutAsync(journal, "2026-01-05T12:00Z", ring: 48, talk: 60);
        await PutAsync(journal, "2026-01-05T13:00Z", ring: 9, missed: true);
        await PutAsync(journal, "2026-01-05T14:00Z", ring: 200, missed: true);
        await PutAsync(journal, "2026-01-05T15:00Z", ring: 70, talk: 15, direction: CallDirection.Outbound);

        var times = (await StatsAsync(journal)).RingTimes.ShouldNotBeNull();

        times.MedianSeconds.ShouldBe(5);
        times.SlowestSeconds.ShouldBe(48);
        times.Steps.ShouldBe([new RingStep(0, 1, 0), new RingStep(5, 2, 1), new RingStep(45, 1, 0), new RingStep(60, 0, 1)]);
    }

    [Fact]
    public async Task Without_calls_there_are_no_averages_and_no_days()
    {
        await using var journal = _desk.Open();

        var stats = await StatsAsync(journal);

        stats.Total.ShouldBe(new CallFigures { Inbound = 0, Outbound = 0, Answered = 0, Missed = 0, TalkSeconds = 0 });
        stats.Days.ShouldBeEmpty();
        stats.Callers.ShouldBeEmpty();
        var times = stats.RingTimes.ShouldNotBeNull();
        times.MedianSeconds.ShouldBeNull();
        times.SlowestSeconds.ShouldBeNull();
        times.Steps.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-03-28T22:59Z", "2026-03-28", 6, 23)]
    [InlineData("2026-03-28T23:00Z", "2026-03-29", 7, 0)]
    [InlineData("2026-03-29T00:59Z", "2026-03-29", 7, 1)]
    [InlineData("2026-03-29T01:00Z", "2026-03-29", 7, 3)]
    [InlineData("2026-03-29T21:59Z", "2026-03-29", 7, 23)]
    [InlineData("2026-03-29T22:00Z", "2026-03-30", 1, 0)]
    [InlineData("2026-10-24T22:00Z", "2026-10-25", 7, 0)]
    [InlineData("2026-10-25T00:30Z", "2026-10-25", 7, 2)]
    [InlineData("2026-10-25T01:30Z", "2026-10-25", 7, 2)]
    [InlineData("2026-10-25T22:59Z", "2026-10-25", 7, 23)]
    [InlineData("2026-10-25T23:00Z", "2026-10-26", 1, 0)]
    public async Task Days_and_hours_are_those_of_the_place_also_when_the_clocks_are_changed(string start, string day, int weekday, int hour)
    {
        _desk.Time.Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        await using var journal = _desk.Open();
        await PutAsync(journal, start, missed: true);

        var stats = await StatsAsync(journal);

        stats.Days.Where(figures => figures.Inbound > 0).ShouldHaveSingleItem().Day.ShouldBe(DateOnly.Parse(day, CultureInfo.InvariantCulture));
        stats.Hours.ShouldHaveSingleItem().ShouldBe(new HourFigures(weekday, hour, 1, 1));
    }

    [Fact]
    public async Task Days_without_calls_are_there_up_to_today_and_back_to_where_one_looks()
    {
        await using var journal = _desk.Open();
        await PutAsync(journal, "2026-01-02T09:00Z", talk: 60);
        await PutAsync(journal, "2026-01-04T09:00Z", talk: 30);

        Days(await StatsAsync(journal)).ShouldBe([2, 3, 4, 5]);
        Days(await StatsAsync(journal, new JournalFilter { From = At("2026-01-01T00:00Z"), To = At("2026-01-04T00:00Z") })).ShouldBe([1, 2, 3]);
        (await StatsAsync(journal)).Days.Select(day => day.TalkSeconds).ShouldBe([60, 0, 30, 0]);
    }

    [Fact]
    public async Task Neither_a_wrong_clock_nor_a_long_look_back_makes_endless_days()
    {
        await using var journal = _desk.Open();
        await PutAsync(journal, "1980-01-01T00:00Z");
        await PutAsync(journal, "2026-01-04T09:00Z");

        (await StatsAsync(journal)).Days.Count.ShouldBe(4000);
        (await StatsAsync(journal, new JournalFilter { From = DateTimeOffset.MinValue, Search = "nobody" })).Days.Count.ShouldBeLessThanOrEqualTo(4000);
    }

    [Fact]
    public async Task Callers_come_with_their_last_name_and_the_busiest_first()
    {
        await using var journal = _desk.Open();
        await PutAsync(journal, "2026-01-01T09:00Z", number: "+4930111111", name: "Old name", talk: 10);
        await PutAsync(journal, "2026-01-02T09:00Z", number: "+4930111111", name: "New name", missed: true);
        await PutAsync(journal, "2026-01-03T09:00Z", number: "+4930111111");
        await PutAsync(journal, "2026-01-03T10:00Z", number: "+4930222222", direction: CallDirection.Outbound);
        await PutAsync(journal, "2026-01-03T11:00Z");

        var callers = (await StatsAsync(journal)).Callers;

        callers.Count.ShouldBe(2);
        callers[0].ShouldBe(new CallerFigures
        {
            Number = "+4930111111",
            Display = "+4930111111",
            Name = "New name",
            Inbound = 3,
            Outbound = 0,
            Missed = 1,
            TalkSeconds = 10,
            LastAt = At("2026-01-03T09:00Z"),
        });
        callers[1].Outbound.ShouldBe(1);
        (await journal.StatsAsync(Everything, callers: 1, Soon)).Callers.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Lines_are_counted_for_themselves()
    {
        await using var journal = _desk.Open();
        await PutAsync(journal, "2026-01-01T09:00Z", line: "desk", talk: 5);
        await PutAsync(journal, "2026-01-01T10:00Z", line: "desk");
        await PutAsync(journal, "2026-01-01T11:00Z", line: "soft");

        var lines = (await StatsAsync(journal)).Lines;

        lines.Select(line => (line.LineId, line.Figures.Inbound, line.Figures.TalkSeconds)).ShouldBe([("desk", 2, 5), ("soft", 1, 0)]);
    }

    [Fact]
    public async Task A_filter_narrows_figures_too()
    {
        await using var journal = _desk.Open();
        await PutAsync(journal, "2026-01-01T09:00Z", missed: true);
        await PutAsync(journal, "2026-01-01T10:00Z", talk: 5);

        (await StatsAsync(journal, new JournalFilter { Missed = true })).Total.Inbound.ShouldBe(1);
    }

    private static IEnumerable<int> Days(JournalStats stats) => stats.Days.Select(day => day.Day.Day);

    private static Task<JournalStats> StatsAsync(CallJournal journal, JournalFilter? filter = null) => journal.StatsAsync(filter ?? Everything, callers: 10, Soon);

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);

    private ValueTask PutAsync(
        CallJournal journal,
        string start,
        int ring = 1,
        int? talk = null,
        bool missed = false,
        CallDirection direction = CallDirection.Inbound,
        string? number = null,
        string? name = null,
        string line = "desk")
    {
        var (startedAt, answeredAt) = (At(start), At(start).AddSeconds(ring));
        return journal.PutAsync(
            _desk.Over($"{_calls++}") with
            {
                LineId = line,
                Direction = direction,
                Remote = number is null ? null : RemoteNumber.AsWritten(number),
                RemoteName = name,
                StartedAt = startedAt,
                ConnectedAt = talk is null ? null : answeredAt,
                EndedAt = answeredAt.AddSeconds(talk ?? 0),
                EndReason = missed ? EndReason.Missed : EndReason.Hangup,
            },
            Soon);
    }
}

using System.Globalization;
using Ringbridge.Agent.Ringing;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Tests.Agent.Ringing;

/// <summary>2026-01-05 is a Monday.</summary>
public sealed class QuietWeekTests
{
    private static readonly Weekday[] Workdays = [Weekday.Monday, Weekday.Tuesday, Weekday.Wednesday, Weekday.Thursday, Weekday.Friday];

    [Theory]
    [InlineData("2026-01-05 17:59", null)]
    [InlineData("2026-01-05 18:00", "2026-01-06 08:00")]
    [InlineData("2026-01-06 07:59", "2026-01-06 08:00")]
    [InlineData("2026-01-06 08:00", null)]
    // What begins on Friday evening ends on Saturday morning, although Saturday is none of the days.
    [InlineData("2026-01-10 03:00", "2026-01-10 08:00")]
    [InlineData("2026-01-10 20:00", null)]
    public void Nights_of_workdays(string now, string? until) => Until(now, Hours("18:00", "08:00", Workdays)).ShouldBe(Moment(until));

    [Theory]
    [InlineData("2026-01-05 12:29", null)]
    [InlineData("2026-01-05 12:30", "2026-01-05 13:15")]
    [InlineData("2026-01-05 13:15", null)]
    [InlineData("2026-01-11 12:45", null)]
    public void A_lunch_break(string now, string? until) => Until(now, Hours("12:30", "13:15", Workdays)).ShouldBe(Moment(until));

    [Fact]
    public void The_same_time_twice_is_a_whole_day() =>
        Until("2026-01-10 12:00", Hours("00:00", "00:00", Weekday.Saturday)).ShouldBe(Moment("2026-01-11 00:00"));

    [Fact]
    public void Hours_that_touch_or_overlap_are_one() =>
        Until("2026-01-09 19:00", Hours("18:00", "08:00", Weekday.Friday), Hours("06:00", "00:00", Weekday.Saturday), Hours("00:00", "00:00", Weekday.Sunday))
            .ShouldBe(Moment("2026-01-12 00:00"));

    [Fact]
    public void A_week_that_is_quiet_all_over_never_ends() =>
        Until("2026-01-05 12:00", Hours("08:00", "08:00", [.. Workdays, Weekday.Saturday, Weekday.Sunday])).ShouldBe(DateTime.MaxValue);

    [Theory]
    [InlineData("08:00", true)]
    [InlineData("23:59", true)]
    [InlineData("24:00", false)]
    [InlineData("8:00", false)]
    [InlineData("08:00:00", false)]
    [InlineData("", false)]
    public void A_time_of_day(string text, bool isOne) => QuietWeek.IsTime(text).ShouldBe(isOne);

    private static DateTime? Until(string now, params QuietHours[] hours) => QuietWeek.Until(hours, Moment(now)!.Value);

    private static QuietHours Hours(string from, string to, params Weekday[] days) => new() { Days = days, From = from, To = to };

    private static DateTime? Moment(string? text) => text is null ? null : DateTime.Parse(text, CultureInfo.InvariantCulture);
}

using System.Globalization;
using Ringbridge.Cli.Journal;
using Ringbridge.Tests.Testing;

namespace Ringbridge.Tests.Host.Cli;

public sealed class TimeTextTests
{
    // It is 5 January 2026, 10:00 in Berlin.
    private readonly ManualTime _time = new() { Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") };

    [Theory]
    [InlineData("2026-01-01", "2025-12-31T23:00Z")]
    [InlineData("2026-07-01", "2026-06-30T22:00Z")]
    [InlineData("2026-01-01 14:30", "2026-01-01T13:30Z")]
    [InlineData("2026-01-01T14:30:15", "2026-01-01T13:30:15Z")]
    [InlineData("2026-01-01T14:30Z", "2026-01-01T14:30Z")]
    [InlineData("2026-01-01T14:30+05:00", "2026-01-01T09:30Z")]
    [InlineData("today", "2026-01-04T23:00Z")]
    [InlineData("Yesterday", "2026-01-03T23:00Z")]
    [InlineData("gestern", "2026-01-03T23:00Z")]
    [InlineData("90m", "2026-01-05T07:30Z")]
    [InlineData("12h", "2026-01-04T21:00Z")]
    [InlineData(" 7d ", "2025-12-29T09:00Z")]
    public void A_time_is_understood_as_people_write_it(string text, string expected) =>
        TimeText.Read(text, _time).ShouldBe(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("d")]
    [InlineData("-1d")]
    [InlineData("999999999d")]
    [InlineData("2026-13-01")]
    [InlineData("01.02.2026")]
    public void What_is_no_time_is_not_guessed(string text) => TimeText.Read(text, _time).ShouldBeNull();
}

using System.Globalization;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.Ringing;

/// <summary>The quiet hours of the settings, laid over the clock on the wall.</summary>
internal static class QuietWeek
{
    private const string Form = "HH:mm";
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>Whether a text is a time of day.</summary>
    public static bool IsTime(string text) => TimeOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Until when it is quiet. Hours that touch are one.</summary>
    /// <param name="hours">The settings; checked.</param>
    /// <param name="local">Now, on the wall.</param>
    /// <returns>Null when it is not quiet; <see cref="DateTime.MaxValue"/> when the hours fill the week.</returns>
    public static DateTime? Until(IReadOnlyList<QuietHours> hours, DateTime local)
    {
        DateTime? until = null;
        while (EndAt(hours, until ?? local) is { } end)
        {
            until = end;
            if (end - local > Week)
            {
                return DateTime.MaxValue;
            }
        }

        return until;
    }

    private static DateTime? EndAt(IReadOnlyList<QuietHours> hours, DateTime moment)
    {
        DateTime? latest = null;
        foreach (var one in hours)
        {
            // What began yesterday may still run.
            foreach (var day in (ReadOnlySpan<DateTime>)[moment.Date.AddDays(-1), moment.Date])
            {
                var (from, to) = Span(one, day);
                if (one.Days.Contains(WeekdayOf(day)) && from <= moment && moment < to && !(to <= latest))
                {
                    latest = to;
                }
            }
        }

        return latest;
    }

    private static (DateTime From, DateTime To) Span(QuietHours hours, DateTime day)
    {
        var (from, to) = (Time(hours.From), Time(hours.To));
        return (day + from.ToTimeSpan(), (to > from ? day : day.AddDays(1)) + to.ToTimeSpan());
    }

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, Form, CultureInfo.InvariantCulture);

    private static Weekday WeekdayOf(DateTime day) => (Weekday)(((int)day.DayOfWeek + 6) % 7);
}

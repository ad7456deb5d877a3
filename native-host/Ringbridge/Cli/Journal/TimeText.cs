using System.Globalization;

namespace Ringbridge.Cli.Journal;

/// <summary>Times as people write them: a day, a day and a time, today, yesterday, or how long ago.</summary>
internal static class TimeText
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <summary>The moment that a text means, or null when it means none.</summary>
    public static DateTimeOffset? Read(string text, TimeProvider time)
    {
        var (now, zone) = (time.GetUtcNow(), time.LocalTimeZone);
        var today = TimeZoneInfo.ConvertTime(now, zone).Date;
        return text.Trim().ToLowerInvariant() switch
        {
            "today" or "heute" => Local(today, zone),
            "yesterday" or "gestern" => Local(today.AddDays(-1), zone),
            [.. var count, 'm'] when Number(count) is { } minutes => now.AddMinutes(-minutes),
            [.. var count, 'h'] when Number(count) is { } hours => now.AddHours(-hours),
            [.. var count, 'd'] when Number(count) is { } days => now.AddDays(-days),
            _ => Written(text.Trim(), zone),
        };
    }

    private static DateTimeOffset? Written(string text, TimeZoneInfo zone)
    {
        if (DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return Local(local, zone);
        }

        // With an offset or a Z it says itself where it is meant.
        return text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var moment) ? moment : null;
    }

    private static DateTimeOffset Local(DateTime local, TimeZoneInfo zone) => new(local, zone.GetUtcOffset(local));

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 100_000 ? number : null;
}

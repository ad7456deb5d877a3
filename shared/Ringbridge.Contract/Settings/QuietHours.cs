namespace Ringbridge.Contract.Settings;

/// <summary>Hours of the week in which calls are not shown and do not sound, by this computer's clock.</summary>
public sealed record QuietHours
{
    /// <summary>The days on which they begin; at least one.</summary>
    public required IReadOnlyList<Weekday> Days { get; init; }

    /// <summary>When they begin, <c>18:00</c>.</summary>
    public required string From { get; init; }

    /// <summary>When they end, <c>08:00</c>; not later than the beginning means on the next day.</summary>
    public required string To { get; init; }
}

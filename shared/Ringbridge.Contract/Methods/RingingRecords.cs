namespace Ringbridge.Contract.Methods;

/// <summary>Whether this browser is the one that was used last: it alone shows calls, and sounds.</summary>
/// <param name="Front">True when it is.</param>
public sealed record SessionFrontParams(bool Front);

/// <summary>Switches "do not disturb" on or off, for all browsers of the user.</summary>
public sealed record QuietSetParams
{
    /// <summary>On or off.</summary>
    public required bool DoNotDisturb { get; init; }

    /// <summary>Until when; absent: until somebody switches it off.</summary>
    public DateTimeOffset? Until { get; init; }
}

/// <summary>Whether calls are to be kept quiet: neither shown nor heard while they ring. The journal and the count of missed calls go on.</summary>
public sealed record QuietState
{
    /// <summary>Somebody switched it on.</summary>
    public required bool DoNotDisturb { get; init; }

    /// <summary>Until when that lasts; absent: until somebody switches it off.</summary>
    public DateTimeOffset? DoNotDisturbUntil { get; init; }

    /// <summary>The settings' quiet hours are running.</summary>
    public required bool QuietHours { get; init; }

    /// <summary>When they end; absent when they fill the whole week.</summary>
    public DateTimeOffset? QuietHoursUntil { get; init; }
}

/// <summary>Calls that nobody answered since somebody last looked.</summary>
/// <param name="Count">How many.</param>
/// <param name="SeenAt">When somebody last looked at past calls.</param>
public sealed record MissedState(int Count, DateTimeOffset SeenAt);

namespace Ringbridge.Agent.ActionUrls;

/// <summary>How long and how often deliveries are tried.</summary>
internal sealed record LaneLimits
{
    /// <summary>Calls in the background: an event of yesterday still belongs into a log.</summary>
    public static LaneLimits Background { get; } = new() { MaxAge = TimeSpan.FromDays(1), FirstWait = TimeSpan.FromSeconds(5), LongestWait = TimeSpan.FromMinutes(15) };

    /// <summary>Pages in a tab: nobody wants to see one that comes too late.</summary>
    public static LaneLimits Tab { get; } = new() { MaxAge = TimeSpan.FromMinutes(1), FirstWait = TimeSpan.FromSeconds(1), LongestWait = TimeSpan.FromSeconds(5) };

    /// <summary>What is older is given up.</summary>
    public required TimeSpan MaxAge { get; init; }

    /// <summary>The wait after the first failure; it doubles with each.</summary>
    public required TimeSpan FirstWait { get; init; }

    /// <summary>No wait is longer.</summary>
    public required TimeSpan LongestWait { get; init; }

    /// <summary>So often it is looked for what is too old.</summary>
    public TimeSpan Sweep => MaxAge / 60 < TimeSpan.FromMinutes(1) ? MaxAge / 60 : TimeSpan.FromMinutes(1);

    /// <summary>So many may wait; one more, and the oldest are given up.</summary>
    public int Capacity { get; init; } = 5000;

    /// <summary>So many are under way at once, each of another call.</summary>
    public int AtOnce { get; init; } = 4;

    /// <summary>Whether what waits for another attempt is tried at once after a start: whatever was wrong may be over.</summary>
    public bool TriesAtStart { get; init; } = true;

    /// <summary>
    /// The wait after so many failures, up to a half shorter by chance, so that many clients of one server do not come back
    /// in step.
    /// </summary>
    public TimeSpan WaitAfter(int failures, Random random)
    {
        var whole = Math.Min(FirstWait.TotalSeconds * Math.Pow(2, Math.Min(failures, 30) - 1), LongestWait.TotalSeconds);
        return TimeSpan.FromSeconds(whole * (1 - (random.NextDouble() / 2)));
    }
}

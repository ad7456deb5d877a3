namespace Ringbridge.Contacts.Http;

/// <summary>How long a system wants to be left alone.</summary>
internal static class RetryTime
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <summary>Where it only says that it does.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);

    /// <summary><c>Retry-After</c>: seconds, or a date (RFC 9110 §10.2.3).</summary>
    public static TimeSpan? Of(HttpResponseMessage response, DateTimeOffset now)
    {
        var wait = response.Headers.RetryAfter switch
        {
            { Delta: { } seconds } => seconds,
            { Date: { } date } => date - now,
            _ => (TimeSpan?)null,
        };
        return Bounded(wait);
    }

    /// <summary>A wait that makes sense: what others say is not taken for more than a quarter of an hour.</summary>
    public static TimeSpan? Bounded(TimeSpan? wait) =>
        wait is null ? null : TimeSpan.FromTicks(Math.Clamp(wait.Value.Ticks, TimeSpan.TicksPerSecond, Longest.Ticks));
}

namespace Ringbridge.Contacts;

/// <summary>
/// How often a system lets itself be asked, in requests. All limits are kept in the same way: a request takes one of so many
/// permits, and when it has ended the permit comes back after a while.
/// </summary>
public sealed record RateLimit
{
    private RateLimit(int requests, TimeSpan rest, bool isOneByOne) => (Requests, Rest, IsOneByOne) = (requests, rest, isOneByOne);

    /// <summary>Where a vendor documents none: no rate, but no more at a time than a browser asks of a server.</summary>
    public static IReadOnlyList<RateLimit> Undocumented { get; } = [AtOnce(6)];

    /// <summary>The permits.</summary>
    public int Requests { get; }

    /// <summary>How long after the end of its request a permit comes back.</summary>
    public TimeSpan Rest { get; }

    /// <summary>Whether permits come back one after the other, each so long after the one before.</summary>
    public bool IsOneByOne { get; }

    /// <summary>The requests that it is for; all unless said otherwise.</summary>
    public Predicate<HttpRequestMessage> Counts { get; init; } = _ => true;

    /// <summary>So many requests in any stretch of time of that length.</summary>
    public static RateLimit Within(int requests, TimeSpan time) => new(requests, time, isOneByOne: false);

    /// <summary>A bucket that so many requests fill, and that leaks one each time that long.</summary>
    public static RateLimit Leaking(int requests, TimeSpan each) => new(requests, each, isOneByOne: true);

    /// <summary>So many requests at a time, however fast they come.</summary>
    public static RateLimit AtOnce(int requests) => new(requests, TimeSpan.Zero, isOneByOne: false);
}

namespace Ringbridge.Lines;

/// <summary>
/// Waits between attempts to connect: doubling from the first wait to the longest, each shortened by a random part of up
/// to a half, so that many clients of one PBX do not come back in step. For one caller at a time.
/// </summary>
public sealed class Backoff
{
    private readonly TimeSpan _first;
    private readonly TimeSpan _longest;
    private readonly TimeProvider _time;
    private readonly Random _random;
    private TimeSpan _next;

    /// <summary>Starts with the first wait.</summary>
    /// <param name="first">The first wait before it is shortened; more than zero.</param>
    /// <param name="longest">No wait is longer; at least <paramref name="first"/>.</param>
    /// <param name="time">Time.</param>
    /// <param name="random">The random part.</param>
    public Backoff(TimeSpan first, TimeSpan longest, TimeProvider time, Random random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(first, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, first);
        _first = first;
        _longest = longest;
        _time = time;
        _random = random;
        _next = first;
    }

    /// <summary>The next wait: between a half and the whole of the current step, which then doubles.</summary>
    public TimeSpan Next()
    {
        var whole = _next;
        _next = whole > _longest / 2 ? _longest : whole * 2;
        return whole * (1 - (_random.NextDouble() / 2));
    }

    /// <summary>Waits for <see cref="Next"/>.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => Task.Delay(Next(), _time, cancellationToken);

    /// <summary>The last attempt was a success: starts again with the first wait.</summary>
    public void Reset() => _next = _first;
}

namespace Ringbridge.Agent.Calls;

/// <summary>
/// The time of calls. It runs evenly while a call does, however the system's clock is set meanwhile: a call never lasts an hour
/// too long, or ends before it began, and no limit passes in a moment. Between calls it follows the system's clock.
/// </summary>
internal sealed class CallClock
{
    private static readonly TimeSpan Jump = TimeSpan.FromSeconds(2);

    private readonly TimeProvider _time;
    private DateTimeOffset _clock;
    private long _at;

    /// <summary>A clock that shows the system's time.</summary>
    public CallClock(TimeProvider time)
    {
        _time = time;
        (_clock, _at) = (time.GetUtcNow(), time.GetTimestamp());
    }

    /// <summary>The time.</summary>
    public DateTimeOffset Now => _clock + _time.GetElapsedTime(_at);

    /// <summary>Nothing runs: takes over the system's time.</summary>
    /// <returns>Whether the system's clock was set since.</returns>
    public bool Settle()
    {
        var before = Now;
        (_clock, _at) = (_time.GetUtcNow(), _time.GetTimestamp());
        return (_clock - before).Duration() > Jump;
    }
}

namespace Ringbridge.Agent.Calls;

/// <summary>How long the tracker waits for what.</summary>
internal sealed record CallTrackerLimits
{
    /// <summary>A call of a phone that reports nothing leaves the running calls after this time.</summary>
    public TimeSpan SilentCall { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>A call that is being set up or rings longer than this is not followed any more.</summary>
    public TimeSpan Setup { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>An incoming call rings so long where the line never told how one ended; then it is not followed any more.</summary>
    public TimeSpan UntoldRing { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>So long such a line keeps a call ringing that has ended on another line.</summary>
    public TimeSpan UntoldEnd { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Two lines that ring for the same number within this time ring for the same call: some phones ring later than others.</summary>
    public TimeSpan Fork { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The same, where the number is withheld.</summary>
    public TimeSpan WithheldFork { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>So long after a call was answered, another line may tell that it rings for it; later it is another call of the same number.</summary>
    public TimeSpan LateFork { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>So long after a call ended unanswered, another line may ring on for it: a phone that refuses does so at once.</summary>
    public TimeSpan Echo { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>So long after a call was answered or ended, another line may tell the end of a leg that it never told the beginning of.</summary>
    public TimeSpan LateEnd { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>So long after a dial, a ring with the dialled number is the own phone that rings first.</summary>
    public TimeSpan OwnPhone { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>A call of which nothing was heard for this time is not followed any more.</summary>
    public TimeSpan Stuck { get; init; } = TimeSpan.FromHours(4);

    /// <summary>So long events of unknown calls may wait for the receipt of a dial that is under way.</summary>
    public TimeSpan Receipt { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>So long after its end, any event of a call is a late one; later, the same id is a new call.</summary>
    public TimeSpan Late { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>An end may overtake the beginning of its call by so much.</summary>
    public TimeSpan Overtaking { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>So long after its end, another end of a call is a repeated one.</summary>
    public TimeSpan RepeatedEnd { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>So long after the agent's start, a line may take up a call that the restart had closed.</summary>
    public TimeSpan Resumption { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>At most so many calls of a line run at once; one more, and the oldest is not followed any more.</summary>
    public int RunningCalls { get; init; } = 10_000;

    /// <summary>At most so many events of a line wait for a receipt; one more, and the oldest waits no longer.</summary>
    public int WaitingEvents { get; init; } = 256;
}

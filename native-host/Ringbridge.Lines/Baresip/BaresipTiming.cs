namespace Ringbridge.Lines.Baresip;

/// <summary>How long a baresip line waits for what. Baresip usually runs on the same computer, so the waits are short.</summary>
internal sealed record BaresipTiming
{
    /// <summary>For a connection, and in a call for the first one.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>For the response to a command.</summary>
    public TimeSpan Command { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Before the first attempt to connect again.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The longest wait between attempts.</summary>
    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A connection that lasted so long is there to stay.</summary>
    public TimeSpan Stable { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>So many connections in a row that baresip closed sooner than <see cref="Stable"/>: another program takes them.</summary>
    public int LossesToRival { get; init; } = 3;
}

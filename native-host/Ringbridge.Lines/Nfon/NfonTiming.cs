namespace Ringbridge.Lines.Nfon;

/// <summary>How long an NFON line waits for what. NFON is on the internet, and does not document when its streams are quiet.</summary>
internal sealed record NfonTiming
{
    /// <summary>For the answer to a request, and the head of a stream.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For a connection.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>An access token lives five minutes; it is renewed when it is that old.</summary>
    public TimeSpan TokenAge { get; init; } = TimeSpan.FromMinutes(4);

    /// <summary>Before the first attempt to connect again.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait between attempts.</summary>
    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Before the first attempt once user and password were refused that had been taken before: the trouble may be NFON's.</summary>
    public TimeSpan FirstRefusedRetry { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Between attempts once user and password were refused: somebody has to correct them.</summary>
    public TimeSpan RefusedRetry { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>A stream whose server sends comments is lost after so much silence.</summary>
    public TimeSpan Stalled { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>A stream whose server never sent a comment may be as quiet as the company; after so long it is opened again.</summary>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>A stream that lasted so long is there to stay.</summary>
    public TimeSpan Stable { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A gap in the events that is shown to the person; shorter ones are logged.</summary>
    public TimeSpan ShownGap { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a gap is shown.</summary>
    public TimeSpan GapIsShown { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The same failure of what is asked again and again is not written into the log again for so long.</summary>
    public TimeSpan SameFailureAgain { get; init; } = TimeSpan.FromMinutes(10);
}

namespace Ringbridge.Agent.ActionUrls;

/// <summary>
/// Which events of a call were told to action URLs, and to sources that follow calls. Kept with the call, so that each is
/// told once, in order, whatever dies in between; what was missed is told by the next state.
/// </summary>
[Flags]
internal enum ToldEvents
{
    /// <summary>Nothing yet.</summary>
    None = 0,

    /// <summary>Inbound or outbound.</summary>
    Started = 1,

    /// <summary>Connected.</summary>
    Connected = 2,

    /// <summary>Parked, and not yet taken back.</summary>
    OnHold = 4,

    /// <summary>Disconnected.</summary>
    Disconnected = 8,

    /// <summary>Sources that follow calls heard that it began.</summary>
    SourcesBegun = 16,

    /// <summary>Sources that follow calls heard that it was answered.</summary>
    SourcesAnswered = 32,

    /// <summary>Sources that follow calls heard that it is over.</summary>
    SourcesEnded = 64,
}

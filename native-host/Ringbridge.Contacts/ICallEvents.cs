namespace Ringbridge.Contacts;

/// <summary>A source that wants to hear of calls while they happen, because it does something about them itself.</summary>
public interface ICallEvents : ISource
{
    /// <summary>Whether it is to hear of them.</summary>
    bool HearsCalls { get; }

    /// <summary>Whether whoever answers gets the caller from it, so that a page of the same system would be one too many.</summary>
    bool OpensCaller(Uri page);

    /// <summary>Tells it.</summary>
    /// <exception cref="SourceException">That did not work, or nobody knows whether it did (<see cref="SourceException.MayHaveArrived"/>).</exception>
    Task HearAsync(CallMoment moment, CancellationToken cancellationToken);

    /// <summary>
    /// Whether it is to be told once more that a call ended, where nobody knows whether it heard: it did not, or what changes there
    /// if it did harms nobody.
    /// </summary>
    /// <exception cref="SourceException">That cannot be found out now.</exception>
    Task<bool> TakesEndAgainAsync(CallMoment end, CancellationToken cancellationToken);
}

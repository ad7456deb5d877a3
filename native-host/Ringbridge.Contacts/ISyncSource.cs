namespace Ringbridge.Contacts;

/// <summary>A source that is copied into the index on this computer, because it cannot search for numbers fast or well enough.</summary>
public interface ISyncSource : ISource
{
    /// <summary>How long a copy is good enough.</summary>
    TimeSpan Interval { get; }

    /// <summary>What its copy is made of, by its settings.</summary>
    CopyOrigin Origin { get; }

    /// <summary>Brings the copy up to date.</summary>
    /// <param name="copy">The copy.</param>
    /// <param name="cancellationToken">Gives up; what was written until then stays.</param>
    Task SyncAsync(ISourceCopy copy, CancellationToken cancellationToken);
}

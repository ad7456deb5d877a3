namespace Ringbridge.Contacts;

/// <summary>A source that calls can be written down in once they are over.</summary>
public interface ICallLog : ISource
{
    /// <summary>The language of what is written there (<c>de</c> or <c>en</c>); null: nothing is.</summary>
    string? CallLanguage { get; }

    /// <summary>Finds out where a call belongs (<see cref="LoggedCall.Place"/>), before anything is told; null where its contact is enough.</summary>
    /// <exception cref="SourceException">That did not work.</exception>
    Task<string?> PlaceAsync(LoggedCall call, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    /// <summary>Writes a call down, with its key where the system has room for it.</summary>
    /// <exception cref="SourceException">That did not work, or nobody knows whether it did (<see cref="SourceException.MayHaveArrived"/>).</exception>
    Task LogAsync(LoggedCall call, CancellationToken cancellationToken);

    /// <summary>Looks for a call that may have been written down.</summary>
    /// <param name="call">The call, as it was told.</param>
    /// <param name="toldAt">When it was told first.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SourceException">The source could not be asked.</exception>
    Task<CallTrace> LookAsync(LoggedCall call, DateTimeOffset toldAt, CancellationToken cancellationToken);
}

namespace Ringbridge.Contacts;

/// <summary>A source that calls can be written down in once they are over.</summary>
public interface ICallLog : ISource
{
    /// <summary>The language of what is written there (<c>de</c> or <c>en</c>); null: nothing is.</summary>
    string? CallLanguage { get; }

    /// <summary>Writes a call down.</summary>
    /// <exception cref="SourceException">That did not work, or nobody knows whether it did (<see cref="SourceException.MayHaveArrived"/>).</exception>
    Task LogAsync(LoggedCall call, CancellationToken cancellationToken);
}

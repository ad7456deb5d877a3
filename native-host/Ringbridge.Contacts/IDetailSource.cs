namespace Ringbridge.Contacts;

/// <summary>A source that can tell more of a contact when it is asked, such as how many tickets are open just now.</summary>
public interface IDetailSource : ISource
{
    /// <summary>
    /// How long no question is asked, so that a limit of the system is kept; null when that is not what one would wait for. Who waits for
    /// that waits for us, not for the system.
    /// </summary>
    TimeSpan? HeldBackFor { get; }

    /// <summary>Adds what takes more questions. Asked for few contacts only, after they were shown.</summary>
    /// <exception cref="SourceException">Something is missing; what is not is in <see cref="SourceException.Card"/> (<see cref="CardParts"/>).</exception>
    Task<Card> CompleteAsync(Card card, CancellationToken cancellationToken);
}

namespace Ringbridge.Contacts;

/// <summary>A source that can tell more of a contact when it is asked, such as how many tickets are open just now.</summary>
public interface IDetailSource : ISource
{
    /// <summary>What the system allows; the caller keeps to it.</summary>
    RateLimit Limit { get; }

    /// <summary>Adds what takes more questions. Asked for few contacts only, after they were shown.</summary>
    /// <exception cref="SourceException">Something is missing; what is not is in <see cref="SourceException.Card"/> (<see cref="CardParts"/>).</exception>
    Task<Card> CompleteAsync(Card card, CancellationToken cancellationToken);
}

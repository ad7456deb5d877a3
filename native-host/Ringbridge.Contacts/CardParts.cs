using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts;

/// <summary>
/// What takes more questions about a card, each part by itself: a right that is missing for one, or a fault there, takes nothing
/// from the others. The first problem is noted, unless a later one says how long the system is to be left alone.
/// </summary>
internal sealed class CardParts
{
    private readonly Lock _lock = new();
    private SourceException? _problem;

    /// <summary>The answer to a question; nothing when it fails, or when there is no such thing.</summary>
    /// <param name="question">The question, which has begun: several are asked at a time.</param>
    public async Task<T?> TakeAsync<T>(Task<T> question)
    {
        try
        {
            return await question;
        }
        catch (SourceException exception) when (exception.IsNoSuchThing)
        {
            return default;
        }
        catch (SourceException exception)
        {
            Note(exception);
            return default;
        }
    }

    /// <summary>Notes what was wrong with a part.</summary>
    public void Note(SourceException exception)
    {
        lock (_lock)
        {
            _problem = _problem is null || (_problem.RetryAfter is null && exception.RetryAfter is not null) ? exception : _problem;
        }
    }

    /// <summary>The card with its parts.</summary>
    /// <exception cref="SourceException">A part is missing; the card with the others is in it (<see cref="SourceException.Card"/>).</exception>
    public Card Complete(Card card) => _problem is null ? card : throw new SourceException(Named(_problem.Problem), _problem)
    {
        Card = card,
        RetryAfter = _problem.RetryAfter,
        Status = _problem.Status,
    };

    // Who has the number may be read, after all.
    private static Problem Named(Problem problem) => problem.Detail is Details.SourceForbidden ? problem with { Detail = Details.SourcePartForbidden } : problem;
}

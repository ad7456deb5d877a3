using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts.Matching;

/// <summary>A card that fits.</summary>
/// <param name="Card">The card.</param>
/// <param name="Match">How it fits.</param>
internal sealed record FoundContact(Card Card, NumberMatch Match)
{
    /// <summary>As clients see it.</summary>
    /// <param name="sourceId">Of the source it comes from.</param>
    /// <param name="sourceName">Of the source it comes from.</param>
    public Contact In(string sourceId, string sourceName) => Card.In(sourceId, sourceName) with
    {
        Match = Match.Kind,
        MatchedNumber = Match.Number,
        Extension = Match.Extension,
    };
}

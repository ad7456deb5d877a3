using Ringbridge.Contacts.Matching;
using Ringbridge.Contract.Contacts;

namespace Ringbridge.Agent.Contacts;

/// <summary>With whom a call is written down in a source, if that is beyond doubt.</summary>
internal static class CallLogTarget
{
    /// <summary>
    /// The one contact of the source that surely has the number. When a person picked a contact: that one in its own source,
    /// and in others whoever has its name.
    /// </summary>
    /// <param name="outcome">What the source said.</param>
    /// <param name="contact">Who the other side is.</param>
    /// <returns>Null: of several who may have been on the phone, none is taken.</returns>
    public static FoundContact? In(SourceOutcome outcome, CallContact? contact)
    {
        if (contact?.Picked is { } picked && string.Equals(picked.SourceId, outcome.Source.Id, StringComparison.Ordinal))
        {
            return outcome.Found.FirstOrDefault(found => string.Equals(found.Card.Id, picked.Id, StringComparison.Ordinal));
        }

        var sure = outcome.Found
            .Where(found => found.Match.Kind is MatchKind.Exact or MatchKind.National)
            .Where(found => contact?.Picked is null || string.Equals(found.Card.Name, contact.Name, StringComparison.OrdinalIgnoreCase));
        return sure.ToList() is [var only] ? only : null;
    }
}

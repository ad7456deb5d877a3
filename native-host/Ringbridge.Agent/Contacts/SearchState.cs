using System.Collections.Immutable;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contract.Contacts;

namespace Ringbridge.Agent.Contacts;

/// <summary>What all sources together know of a number so far.</summary>
/// <param name="Told">What each source said, in order, believed or not.</param>
/// <param name="SearchHost">The host of the CRM in which callers are searched for; null: none.</param>
internal sealed record SearchState(ImmutableArray<SourceOutcome> Told, string? SearchHost)
{
    /// <summary>One for each source, in order, with those who are believed to have the number.</summary>
    public ImmutableArray<SourceOutcome> Outcomes { get; } = Believed(Told);

    /// <summary>Nobody was asked.</summary>
    public static SearchState Nothing { get; } = new([], SearchHost: null);

    /// <summary>Nobody who knows people is asked any more. A public service that checks callers may still be: it knows no names.</summary>
    public bool IsSettled => Outcomes.All(outcome => outcome.State is not SourceAnswerState.Asking || outcome.Source.IsCheck);

    /// <summary>
    /// Who it is, if that is beyond doubt so far. Its page only when that is settled: a name can be taken back, a page that was opened
    /// cannot.
    /// </summary>
    public CallContact? Certain => ContactRanking.Certain(Contacts("en"), new RecordChoice([.. Outcomes.Select(outcome => outcome.Source.Id)], SearchHost)) is { } certain ? certain with { Page = IsSettled ? certain.Page : null } : null;

    /// <summary>Everybody who was found, the surest first.</summary>
    public IReadOnlyList<Contact> Contacts(string? language) => ContactRanking.Order(
        Outcomes.SelectMany(outcome => outcome.Found.Select(found => found.In(outcome.Source.Id, outcome.Source.Name(language)))));

    /// <summary>What each source said.</summary>
    public IReadOnlyList<SourceAnswer> Answers(string? language) => [.. Outcomes.Select(outcome => outcome.In(language))];

    /// <summary>The same with what one source said.</summary>
    public SearchState With(SourceOutcome outcome) =>
        new(Told.SetItem(Told.ToList().FindIndex(other => other.Source == outcome.Source), outcome), SearchHost);

    // An end of a number that many have says nothing, whichever sources they are in.
    private static ImmutableArray<SourceOutcome> Believed(ImmutableArray<SourceOutcome> told)
    {
        var isBelieved = SuffixMatches.Believed(told.SelectMany(outcome => outcome.Found).Select(found => found.Match));
        return [.. told.Select(outcome => outcome.Found.All(found => isBelieved(found.Match)) ? outcome : outcome with { Found = [.. outcome.Found.Where(found => isBelieved(found.Match))] })];
    }
}

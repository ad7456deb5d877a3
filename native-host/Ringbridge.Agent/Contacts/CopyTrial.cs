using Ringbridge.Contacts.Matching;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.Contacts;

/// <summary>
/// Looks for a number when the form of a copied source is tried. Such a system is not asked for numbers: they are looked for in
/// what is copied of it by now, and where that is nothing, the trial says so.
/// </summary>
internal static class CopyTrial
{
    /// <summary>The trial of the connection, with what the copy says of a number.</summary>
    /// <param name="trial">How the trial of the connection went.</param>
    /// <param name="source">The source as it stands in the form.</param>
    /// <param name="number">The number.</param>
    /// <param name="registry">Where the copies are.</param>
    /// <param name="dialPlan">How numbers are understood.</param>
    /// <param name="language">The language of the answer.</param>
    public static SourceTrial In(SourceTrial trial, SourceSettings source, CallerNumber number, SourceRegistry registry, DialPlanOptions dialPlan, string? language)
    {
        if (registry.Find(source.Id) is not { Sync: { } sync } saved || saved.Settings?.Type != source.Type)
        {
            return Saying(NotSaved(language));
        }

        if (sync.SyncedAt is null)
        {
            return Saying(NotCopied(language));
        }

        var matcher = new NumberMatcher(new PhoneReader(dialPlan));
        var found = SuffixMatches.Kept(
        [
            .. registry.Index.Candidates(number)
                .Where(candidate => string.Equals(candidate.Source, source.Id, StringComparison.Ordinal))
                .Select(candidate => (candidate.Card, Match: matcher.Match(number, candidate.Card)))
                .Where(candidate => candidate.Match is not null)
                .Select(candidate => new FoundContact(candidate.Card, candidate.Match!)),
        ]);
        return Saying(Found(found.Count, language)) with { Contacts = [.. found.Take(ContactLimits.MostShown).Select(one => one.In(source.Id, trial.SourceName))] };

        SourceTrial Saying(string sentence) => trial with { Message = $"{trial.Message} {sentence}" };
    }

    private static string NotSaved(string? language) => ProblemTexts.IsGerman(language)
        ? "Kopiert wird sie erst, wenn sie gespeichert ist; vorher lässt sich nicht nach der Nummer suchen."
        : "It is copied only once it is saved; before that, the number cannot be looked for.";

    private static string NotCopied(string? language) => ProblemTexts.IsGerman(language)
        ? "Sie ist noch nicht ganz kopiert; vorher lässt sich nicht nach der Nummer suchen."
        : "It is not wholly copied yet; before that, the number cannot be looked for.";

    private static string Found(int found, string? language) => (found, ProblemTexts.IsGerman(language)) switch
    {
        (0, false) => "Nobody of those who are copied has this number.",
        (0, true) => "Niemand von denen, die kopiert sind, hat diese Nummer.",
        (1, false) => "One copied contact has this number.",
        (1, true) => "Ein kopierter Kontakt hat diese Nummer.",
        (_, false) => $"{found} copied contacts have this number.",
        (_, true) => $"{found} kopierte Kontakte haben diese Nummer.",
    };
}

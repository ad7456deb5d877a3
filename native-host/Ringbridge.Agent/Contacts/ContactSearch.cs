using Microsoft.Extensions.Logging;
using Ringbridge.Contacts;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Contacts;

/// <summary>
/// Looks for a number in all sources. What lies on this computer is there at once; live sources are asked at the same
/// time, and each answer is told when it comes, so that a slow source delays no other. What takes more questions, such as
/// open tickets, follows when somebody was found. Public services that check callers are asked last, when nobody was. Whom a live source
/// named some time ago is told at once and asked for anew: what it answers then counts.
/// </summary>
/// <param name="registry">The sources.</param>
/// <param name="dialPlan">How numbers are understood.</param>
/// <param name="searchHost">The host of the CRM in which callers are searched for; null: none.</param>
/// <param name="time">Time.</param>
/// <param name="logger">The log.</param>
internal sealed partial class ContactSearch(SourceRegistry registry, Func<DialPlanOptions> dialPlan, Func<string?> searchHost, TimeProvider time, ILogger logger)
{
    /// <summary>Looks for a number in what lies on this computer.</summary>
    public SearchState Look(CallerNumber number)
    {
        var state = AtOnce(number, new NumberMatcher(new PhoneReader(dialPlan())));
        return new SearchState([.. state.Told.Select(outcome => outcome.State is SourceAnswerState.Asking ? outcome with { State = SourceAnswerState.NotAsked } : outcome)], state.SearchHost);
    }

    /// <summary>Looks for a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="refresh">Ask, whatever is kept of earlier answers.</param>
    /// <param name="progress">Told the state whenever it changes, one at a time; the first time before this returns.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The last state.</returns>
    public async Task<SearchState> FindAsync(CallerNumber number, bool refresh, Action<SearchState> progress, CancellationToken cancellationToken)
    {
        var matcher = new NumberMatcher(new PhoneReader(dialPlan()));
        var gate = new Lock();
        var state = AtOnce(number, matcher);
        progress(state);
        var asked = state.Outcomes
            .Where(outcome => outcome is { State: SourceAnswerState.Asking, Source.IsCheck: false })
            .Select(outcome => AskAsync(outcome.Source, number, matcher, refresh, Tell, cancellationToken));
        var completed = state.Outcomes
            .Where(outcome => outcome is { Source: { IsLive: false, Lookup: not null }, Found.Count: > 0 })
            .Select(outcome => CompleteAsync(outcome, refresh, Tell, cancellationToken));
        await Task.WhenAll([.. asked, .. completed]);

        // Others hear of a caller only when nobody here knows who it is.
        var checks = state.Outcomes.Where(outcome => outcome is { State: SourceAnswerState.Asking, Source.IsCheck: true }).ToList();
        if (state.Outcomes.All(outcome => outcome.Found.Count == 0))
        {
            await Task.WhenAll(checks.Select(outcome => AskAsync(outcome.Source, number, matcher, refresh, Tell, cancellationToken)));
        }
        else
        {
            checks.ForEach(outcome => Tell(outcome with { State = SourceAnswerState.NotAsked }));
        }

        return state;

        void Tell(SourceOutcome outcome)
        {
            lock (gate)
            {
                state = state.With(outcome);
                progress(state);
            }
        }
    }

    // A copy tells who it is, its source what is open just now; without that it is still known who it is.
    private async Task CompleteAsync(SourceOutcome outcome, bool refresh, Action<SourceOutcome> tell, CancellationToken cancellationToken)
    {
        try
        {
            var (cards, problem) = await outcome.Source.Lookup!.CompleteAsync([.. outcome.Found.Select(found => found.Card)], refresh, cancellationToken);
            tell(outcome with { Found = [.. outcome.Found.Zip(cards, (found, card) => found with { Card = card })], Problem = problem });
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogBroken(logger, outcome.Source.Id, exception);
        }
    }

    private SearchState AtOnce(CallerNumber number, NumberMatcher matcher)
    {
        var start = time.GetTimestamp();
        var local = registry.Index.Candidates(number)
            .Select(candidate => (candidate.Source, candidate.Card, Match: matcher.Match(number, candidate.Card)))
            .Where(candidate => candidate.Match is not null)
            .ToLookup(candidate => candidate.Source, candidate => new FoundContact(candidate.Card, candidate.Match!), StringComparer.Ordinal);
        var took = time.GetElapsedTime(start);
        return new SearchState([.. registry.Sources.Select(AtOnce)], searchHost());

        SourceOutcome AtOnce(SourceHost source) => ((number.IsInternal && !source.TakesInternalNumbers) || (number.IsDialled && source.IsCheck), source.IsLive) switch
        {
            (true, _) => new SourceOutcome(source, SourceAnswerState.NotAsked),
            (_, true) => new SourceOutcome(source, SourceAnswerState.Asking),
            _ when !local.Contains(source.Id) && source.Sync is { SyncedAt: null, Problem: { } problem } => new SourceOutcome(source, SourceAnswerState.Failed) { Took = took, Problem = problem },
            _ => new SourceOutcome(source, SourceAnswerState.Answered) { Took = took, Found = [.. local[source.Id]] },
        };
    }

    private async Task AskAsync(
        SourceHost source, CallerNumber number, NumberMatcher matcher, bool refresh, Action<SourceOutcome> tell, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();

        // What was open with them then is not told: that changes by the minute.
        IReadOnlyList<FoundContact> earlier = refresh ? [] : Fitting(source.Lookup!.Stale(number) ?? []);
        if (earlier.Count > 0)
        {
            tell(new SourceOutcome(source, SourceAnswerState.Asking) { Found = earlier });
        }

        try
        {
            var cards = await source.Lookup!.FindAsync(number, refresh, cancellationToken);
            var fitting = cards.Where(card => MatchOf(card) is not null).ToList();
            var took = time.GetElapsedTime(start);
            tell(Answer(fitting, took));
            if (SuffixMatches.Kept(Fitting(fitting)).Count > 0)
            {
                var (complete, problem) = await source.Lookup.CompleteAsync(fitting, refresh, cancellationToken);
                tell(Answer(complete, took) with { Problem = problem });
            }
        }
        catch (SourceException exception)
        {
            tell(Failure(exception.Problem) with { Found = earlier });
        }
        catch (OperationCanceledException)
        {
            // Nobody waits for it any more, or the source was taken out of the settings.
            tell(Failure(new Problem(Reasons.SourceFailed, Details.SourceTimeout).With("source", source.SourceName)));
        }
        catch (Exception exception)
        {
            LogBroken(logger, source.Id, exception);
            tell(Failure(new Problem(Reasons.Internal)));
        }

        SourceOutcome Failure(Problem problem) => new(source, SourceAnswerState.Failed) { Took = time.GetElapsedTime(start), Problem = problem };

        NumberMatch? MatchOf(Card card) => matcher.Match(number, card) ?? (card.IsMatchOfSource ? new NumberMatch(MatchKind.National) : null);

        SourceOutcome Answer(IReadOnlyList<Card> cards, TimeSpan took) => new(source, SourceAnswerState.Answered) { Took = took, Found = Fitting(cards) };

        IReadOnlyList<FoundContact> Fitting(IReadOnlyList<Card> cards) =>
            [.. cards.Select(card => (Card: card, Match: MatchOf(card))).Where(found => found.Match is not null).Select(found => new FoundContact(found.Card, found.Match!))];
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What the source {Source} answered could not be used")]
    private static partial void LogBroken(ILogger logger, string source, Exception exception);
}

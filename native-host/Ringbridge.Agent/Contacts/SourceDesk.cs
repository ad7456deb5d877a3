using Microsoft.Extensions.Logging;
using Ringbridge.Contacts;
using Ringbridge.Contacts.Looking;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.Contacts;

/// <summary>Answers what clients ask of the sources, and tries them: those that run, and one whose settings are not saved yet.</summary>
internal sealed partial class SourceDesk(
    SourceRegistry registry, SourceFactory factory, ContactSearch search, UnsavedSources unsavedSources, ImportFiles files, Func<DialPlanOptions> dialPlan, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    /// <summary>All sources.</summary>
    public SourceListResult List(string? language) => registry.Describe(language);

    /// <summary>Takes part of a file.</summary>
    public Task<SourceUploadResult> UploadAsync(SourceUploadParams request, CancellationToken cancellationToken) => files.TakeAsync(request, cancellationToken);

    /// <summary>Forgets what was copied.</summary>
    /// <exception cref="RefusalException">There is no such source.</exception>
    public SourceEraseResult Erase(string? id)
    {
        if (id is not null && registry.Find(id) is not { Settings: not null })
        {
            throw Unknown(id);
        }

        return new SourceEraseResult(registry.Erase(id));
    }

    /// <summary>Tries sources.</summary>
    /// <exception cref="RefusalException">There is no such source, its settings are not valid, or the number is none.</exception>
    public async Task<SourceTestResult> TestAsync(SourceTestParams request, string? language, CancellationToken cancellationToken)
    {
        var number = string.IsNullOrWhiteSpace(request.Number)
            ? null
            : CallerNumber.Of(request.Number, dialPlan()) ?? throw new RefusalException(new Problem(Reasons.BadNumber).With("text", request.Number.Trim()));
        if (request.Source is { } unsaved)
        {
            var (type, complete) = unsavedSources.Complete(unsaved);
            await using var source = factory.Create(type, complete, language);
            return new SourceTestResult([await TryAsync(complete.Id, SourceHost.NameOf(complete, type, language), soon => TryUnsavedAsync(source, number, complete, type, language, soon), () => (source as IDetailSource)?.HeldBackFor, language, cancellationToken)]);
        }

        IReadOnlyList<SourceHost> wanted = request.SourceId is { } id ? [registry.Find(id) ?? throw Unknown(id)] : registry.Sources;
        return new SourceTestResult(number is null
            ? await Task.WhenAll(wanted.Select(host => TryAsync(host.Id, host.Name(language), soon => ConnectAsync(host, language, soon), () => host.HeldBackFor, language, cancellationToken)))
            : await LookAsync(number, wanted, language, cancellationToken));
    }

    private static RefusalException Unknown(string id) => new(new Problem(Reasons.UnknownContact, Details.UnknownSource).With("source", id));

    private static string Sentence(int found, string? language) => (found, ProblemTexts.IsGerman(language)) switch
    {
        (0, false) => "It answers, and has nobody with this number.",
        (0, true) => "Sie antwortet und kennt niemanden mit dieser Nummer.",
        (1, false) => "One contact has this number.",
        (1, true) => "Ein Kontakt hat diese Nummer.",
        (_, false) => $"{found} contacts have this number.",
        (_, true) => $"{found} Kontakte haben diese Nummer.",
    };

    // A file is read; all others answer.
    private static string Works(SourceTest test, string? language) => (test.Preview, ProblemTexts.IsGerman(language)) switch
    {
        (null, _) => Works(test.Found, language),
        (_, false) => $"It was read: {test.Found}.",
        (_, true) => $"Sie wurde gelesen: {test.Found}.",
    };

    private static string Works(string found, string? language) => (found.Length, ProblemTexts.IsGerman(language)) switch
    {
        (0, false) => "It answers.",
        (0, true) => "Sie antwortet.",
        (_, false) => $"It answers: {found}.",
        (_, true) => $"Sie antwortet: {found}.",
    };

    private async Task<IReadOnlyList<SourceTrial>> LookAsync(CallerNumber number, IReadOnlyList<SourceHost> wanted, string? language, CancellationToken cancellationToken)
    {
        var state = await search.FindAsync(number, refresh: true, _ => { }, cancellationToken);
        return
        [
            .. state.Outcomes.Where(outcome => wanted.Contains(outcome.Source)).Select(outcome => new SourceTrial
            {
                SourceId = outcome.Source.Id,
                SourceName = outcome.Source.Name(language),
                Ok = outcome.Problem is null,
                Message = outcome switch
                {
                    { Problem: { } problem } => ProblemTexts.Render(problem, language),
                    { State: SourceAnswerState.NotAsked, Source.IsCheck: true } => ProblemTexts.IsGerman(language)
                        ? "Sie wird nur nach Nummern gefragt, die sonst niemand kennt." : "It is asked only for numbers that nobody else knows.",
                    { State: SourceAnswerState.NotAsked } => ProblemTexts.IsGerman(language) ? "Sie wird nach internen Nummern nicht gefragt." : "It is not asked for internal numbers.",
                    _ => Sentence(outcome.Found.Count, language),
                },
                TookMs = Milliseconds(outcome.Took ?? TimeSpan.Zero),
                Contacts = [.. outcome.Found.Take(ContactLimits.MostShown).Select(found => found.In(outcome.Source.Id, outcome.Source.Name(language)))],
                Problem = outcome.Problem is { } wrong ? ProblemTexts.Describe(wrong, language) : null,
            }),
        ];
    }

    private static async Task<SourceTrial> ConnectAsync(SourceHost host, string? language, CancellationToken cancellationToken)
    {
        var test = await host.TestAsync(cancellationToken);
        host.Sync?.Wake();
        return Trial(host.Id, host.Name(language), test, language);
    }

    private async Task<SourceTrial> TryUnsavedAsync(
        ISource source, CallerNumber? number, SourceSettings complete, ISourceType type, string? language, CancellationToken cancellationToken)
    {
        var name = SourceHost.NameOf(complete, type, language);
        var test = await source.TestAsync(cancellationToken);
        var trial = Trial(complete.Id, name, test, language);
        if (number is null)
        {
            return trial;
        }

        if (source is not ILiveSource live)
        {
            return CopyTrial.In(trial, complete, number, registry, dialPlan(), language);
        }

        var matcher = new NumberMatcher(new PhoneReader(dialPlan()));
        using var lookup = new LiveLookup(live, SourceOptions.NameOf(type, complete), new LookupLimits(), time, logger);
        var found = SuffixMatches.Kept(
        [
            .. (await lookup.FindAsync(number, refresh: true, cancellationToken))
                .Select(card => (Card: card, Match: matcher.Match(number, card) ?? (card.IsMatchOfSource ? new NumberMatch(MatchKind.National) : null)))
                .Where(match => match.Match is not null)
                .Select(match => new FoundContact(match.Card, match.Match!)),
        ]);
        var (cards, problem) = await lookup.CompleteAsync([.. found.Select(one => one.Card)], refresh: true, cancellationToken);
        return trial with
        {
            Ok = problem is null,
            Message = problem is null ? Sentence(found.Count, language) : ProblemTexts.Render(problem, language),
            Contacts = [.. found.Zip(cards, (one, card) => (one with { Card = card }).In(complete.Id, name)).Take(ContactLimits.MostShown)],
            Problem = problem is null ? null : ProblemTexts.Describe(problem, language),
        };
    }

    private async Task<SourceTrial> TryAsync(string id, string name, Func<CancellationToken, Task<SourceTrial>> act, Func<TimeSpan?> heldBackFor, string? language, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();

        // What nobody waits for any more is not asked either, should it still wait for its turn.
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            var trial = await act(either.Token).WaitAsync(either.Token);
            return trial with { TookMs = Milliseconds(time.GetElapsedTime(start)) };
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var problem = ProblemOf(exception, name, heldBackFor());
            return new SourceTrial
            {
                SourceId = id,
                SourceName = name,
                Ok = false,
                Message = ProblemTexts.Render(problem, language),
                TookMs = Milliseconds(time.GetElapsedTime(start)),
                Problem = ProblemTexts.Describe(problem, language),
            };
        }
    }

    private Problem ProblemOf(Exception exception, string name, TimeSpan? heldBackFor)
    {
        switch (exception)
        {
            case SourceException { Problem: var problem }:
                return problem;
            case OperationCanceledException when heldBackFor is { } wait:
                return LiveLookup.HeldBack(wait).With("source", name);
            case TimeoutException or OperationCanceledException:
                return new Problem(Reasons.SourceFailed, Details.SourceTimeout).With("source", name);
            default:
                LogBroken(logger, name, exception);
                return new Problem(Reasons.Internal);
        }
    }

    private static SourceTrial Trial(string id, string name, SourceTest test, string? language) => new()
    {
        SourceId = id,
        SourceName = name,
        Ok = true,
        Message = Works(test, language),
        TookMs = 0,
        Preview = test.Preview,
    };

    private static double Milliseconds(TimeSpan time) => Math.Round(time.TotalMilliseconds, 1);

    [LoggerMessage(Level = LogLevel.Error, Message = "The source {Source} broke while it was tried")]
    private static partial void LogBroken(ILogger logger, string source, Exception exception);
}

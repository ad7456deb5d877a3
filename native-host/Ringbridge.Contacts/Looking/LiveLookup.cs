using System.Text.Json;
using Microsoft.Extensions.Logging;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.Looking;

/// <summary>
/// Asks one source, as seldom as possible. An answer is kept for a while (what was found longer than that nothing
/// was; a failure never counts as an answer); whoever asks the same at the same time gets the same answer; after
/// <c>Retry-After</c>, or after several failures, the system is left alone. What completes a card is kept
/// for that card as it stands: one that was changed meanwhile is completed anew.
/// </summary>
internal sealed partial class LiveLookup : IDisposable
{
    private readonly SharedQuestions<IReadOnlyList<Card>> _finding = new();
    private readonly SharedQuestions<Card> _completing = new();
    private readonly KeptAnswers<IReadOnlyList<Card>> _found;
    private readonly KeptAnswers<Card> _completed;
    private readonly CancellationTokenSource _end = new();
    private readonly IDetailSource _source;
    private readonly LookupLimits _limits;
    private readonly TimeProvider _time;
    private readonly TimeProvider _connectionTime;
    private readonly ILogger _logger;
    private readonly NameInLanguages _name;
    private Problem? _problem;
    private Problem? _problemOfDetails;
    private int _failures;
    private DateTimeOffset _restUntil;
    private Problem? _restProblem;

    /// <summary>Look-ups in a source.</summary>
    /// <param name="source">The source; one that is not an <see cref="ILiveSource"/> is only asked for details.</param>
    /// <param name="name">What people call it.</param>
    /// <param name="limits">How long is waited.</param>
    /// <param name="time">Time.</param>
    /// <param name="logger">The log.</param>
    /// <param name="connectionTime">The time of waits for its answers; null: the same.</param>
    public LiveLookup(IDetailSource source, NameInLanguages name, LookupLimits limits, TimeProvider time, ILogger logger, TimeProvider? connectionTime = null)
    {
        _connectionTime = connectionTime ?? time;
        (_source, _name, _limits, _time, _logger) = (source, name, limits, time, logger);
        (_found, _completed) = (new(limits.Kept, time), new(limits.Kept, time));
    }

    /// <summary>What is wrong, if the last question failed, or what completes cards could not all be found out.</summary>
    public Problem? Problem => _problem ?? _problemOfDetails;

    /// <summary>When it last answered.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>It is left alone until then; null: it may be asked.</summary>
    public DateTimeOffset? RestUntil => Resting is null ? null : _restUntil;

    // What the system said when it asked to be left alone, or failed too often; null when it may be asked.
    private Problem? Resting => _restProblem is { } problem && _time.GetUtcNow() < _restUntil ? problem : null;

    /// <summary>
    /// Who had the number when it was last asked for, if that is too old to be believed and young enough to be shown until it is known
    /// better; null otherwise. That nobody had it is never taken for an answer then.
    /// </summary>
    public IReadOnlyList<Card>? Stale(CallerNumber number) =>
        Good(number) is null ? _found.Find(number.Digits, cards => cards.Count > 0 ? _limits.FoundIsShown : TimeSpan.Zero) : null;

    /// <summary>Who may have the number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="refresh">Ask, whatever is kept.</param>
    /// <param name="cancellationToken">Gives up waiting; others who wait for the same answer still get it.</param>
    /// <exception cref="SourceException">There is no answer in time.</exception>
    public async Task<IReadOnlyList<Card>> FindAsync(CallerNumber number, bool refresh, CancellationToken cancellationToken)
    {
        if (!refresh && Good(number) is { } kept)
        {
            return kept;
        }

        return await _finding.AskAsync(number.Digits, () => AskAsync(number), cancellationToken);
    }

    /// <summary>Adds what takes more questions.</summary>
    /// <param name="cards">The cards.</param>
    /// <param name="refresh">Ask, whatever is kept.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Completion> CompleteAsync(IReadOnlyList<Card> cards, bool refresh, CancellationToken cancellationToken)
    {
        var complete = await Task.WhenAll(cards.Take(_limits.Completed).Select(card => CompleteAsync(card, refresh, cancellationToken)));
        var problem = complete.Select(one => one.Problem).FirstOrDefault(one => one is not null);
        if (Array.Exists(complete, one => one.IsAsked))
        {
            _problemOfDetails = problem;
        }

        return new Completion([.. complete.Select(one => one.Card), .. cards.Skip(_limits.Completed)], problem);
    }

    /// <summary>Why a source was not asked in time, when that was so that a limit is kept.</summary>
    /// <param name="wait">How long that still takes.</param>
    /// <returns>It does not name the source yet.</returns>
    public static Problem HeldBack(TimeSpan wait) =>
        new Problem(Reasons.SourceFailed, Details.SourceBusy).With("seconds", $"{Math.Max(1, Math.Ceiling(wait.TotalSeconds)):0}");

    /// <summary>Forgets that nobody has a number: somebody may have been added.</summary>
    public void ForgetNobody(CallerNumber number) => _found.Forget(number.Digits, cards => cards.Count == 0);

    /// <summary>Forgets all answers.</summary>
    public void Forget()
    {
        _found.Clear();
        _completed.Clear();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }

    private IReadOnlyList<Card>? Good(CallerNumber number) => _found.Find(number.Digits, cards => cards.Count > 0 ? _limits.FoundIsGood : _limits.NothingIsGood);

    private async Task<IReadOnlyList<Card>> AskAsync(CallerNumber number)
    {
        if (Resting is { } resting)
        {
            throw new SourceException(resting);
        }

        var forgotten = _found.Forgotten;
        using var deadline = new CancellationTokenSource(_limits.Deadline, _connectionTime);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_end.Token, deadline.Token);
        try
        {
            var cards = await ((ILiveSource)_source).FindAsync(number, either.Token).WaitAsync(either.Token);
            _found.Keep(number.Digits, cards, forgotten);
            (_failures, _restProblem, _problem, AnsweredAt) = (0, null, null, _time.GetUtcNow());
            return cards;
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            throw HeldBack() ?? Note(Timeout());
        }
        catch (SourceException exception)
        {
            throw Note(exception);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw Note(Broken(exception));
        }
    }

    private async Task<(Card Card, Problem? Problem, bool IsAsked)> CompleteAsync(Card card, bool refresh, CancellationToken cancellationToken)
    {
        var asItStands = JsonSerializer.Serialize(card, CardJson.Default.Card);
        if (!refresh && _completed.Find(asItStands, _ => _limits.FoundIsGood) is { } kept)
        {
            return (kept, Problem: null, IsAsked: false);
        }

        try
        {
            var completed = await _completing.AskAsync(asItStands, () => AskForDetailsAsync(card, asItStands), cancellationToken);
            return (completed, Problem: null, IsAsked: true);
        }
        catch (SourceException exception)
        {
            // Who it is is known; how many tickets are open may not be, and then nothing is claimed.
            return (exception.Card ?? card, exception.Problem, IsAsked: true);
        }
    }

    private async Task<Card> AskForDetailsAsync(Card card, string asItStands)
    {
        if (Resting is { } resting)
        {
            throw new SourceException(resting);
        }

        var forgotten = _completed.Forgotten;
        using var deadline = new CancellationTokenSource(_limits.Deadline, _connectionTime);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_end.Token, deadline.Token);
        try
        {
            var completed = await _source.CompleteAsync(card, either.Token).WaitAsync(either.Token);
            _completed.Keep(asItStands, completed, forgotten);
            return completed;
        }
        catch (SourceException exception) when (exception.RetryAfter is { } wait)
        {
            Rest(wait, exception.Problem);
            throw;
        }
        catch (OperationCanceledException)
        {
            throw HeldBack() ?? Timeout();
        }
        catch (Exception exception) when (exception is not (SourceException or OperationCanceledException))
        {
            throw Broken(exception);
        }
    }

    // What no source should do: the others are to be asked all the same.
    private SourceException Broken(Exception exception)
    {
        LogBroken(_logger, _name.English, exception);
        return new SourceException(new Problem(Reasons.Internal), exception);
    }

    private SourceException Timeout() => new(new Problem(Reasons.SourceFailed, Details.SourceTimeout).With("source", _name));

    // Who waited so that the system's limit is kept has no news of the system: that is no failure of it.
    private SourceException? HeldBack() => _source.HeldBackFor is { } wait ? new SourceException(HeldBack(wait).With("source", _name)) : null;

    private SourceException Note(SourceException exception)
    {
        _problem = exception.Problem;
        _failures++;
        if (exception.RetryAfter is { } wait)
        {
            Rest(wait, exception.Problem);
        }
        else if (_failures >= _limits.Failures)
        {
            Rest(_limits.Rest, exception.Problem);
        }

        return exception;
    }

    private void Rest(TimeSpan time, Problem problem) => (_restUntil, _restProblem) = (_time.GetUtcNow() + time, problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "The source {Source} broke while it was asked")]
    private static partial void LogBroken(ILogger logger, string source, Exception exception);
}

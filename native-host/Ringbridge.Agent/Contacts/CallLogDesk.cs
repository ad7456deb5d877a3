using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Ringbridge.Agent.ActionUrls;
using Ringbridge.Agent.Calls;
using Ringbridge.Agent.Journal;
using Ringbridge.Agent.Settings;
using Ringbridge.Contacts;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Contacts;

/// <summary>
/// Writes calls down in the CRMs where that is switched on, once each, when they have been over for a while, so that the
/// note is in it. What is to be written waits in the journal's file, in a <see cref="DeliveryLane"/> for each source. Before
/// a source is told, it is marked that this has begun, and how. What is found begun after a failure that leaves it open whether the
/// source heard, or after the death of the agent, is looked for there a while later, and told again only where it cannot be there
/// twice, each time only after another look: a call that is missing harms less. Until a source has heard, a person may still say who it was: what is said while it is
/// being told counts if it did not hear.
/// </summary>
internal sealed partial class CallLogDesk : IAsyncDisposable
{
    /// <summary>What is written about a call until then is in what the CRM gets.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>No system works on a request for so long: what is not there then will not be.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromMinutes(15);

    private static readonly LaneLimits Limits = new()
    {
        MaxAge = TimeSpan.FromDays(3),
        FirstWait = TimeSpan.FromSeconds(30),
        LongestWait = TimeSpan.FromMinutes(15),
        AtOnce = 1,
        TriesAtStart = false,
    };

    private readonly SourceRegistry _sources;
    private readonly CallJournal _journal;
    private readonly Func<string, string> _display;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CallLogRows _rows;

    // What came of the last call that a source was told, where nobody knows whether it heard. Not the lane's: the next call is told all the same.
    private readonly ConcurrentDictionary<string, (ICallLog Log, Problem Problem)> _doubts = new(StringComparer.Ordinal);
    private readonly SourceLanes _lanes;

    /// <summary>A desk that writes nowhere yet.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="journal">The journal.</param>
    /// <param name="display">A number as people read it.</param>
    /// <param name="time">Time.</param>
    /// <param name="logger">The log.</param>
    public CallLogDesk(SourceRegistry sources, CallJournal journal, Func<string, string> display, TimeProvider time, ILogger logger)
    {
        (_sources, _journal, _display, _time, _logger) = (sources, journal, display, time, logger);
        _rows = new CallLogRows(journal, time);
        _lanes = new SourceLanes(DeliveryTable.CallLane, Limits, DeliverAsync, journal, time, logger);
    }

    /// <summary>Takes over the settings, after the sources did. What waits for sources that are not there any more is dropped.</summary>
    /// <param name="state">The settings.</param>
    /// <param name="others">Lanes of calls that belong to others.</param>
    public async Task ApplyAsync(SettingsState state, IEnumerable<string> others)
    {
        await _lanes.ApplyAsync(_sources.Sources.Where(source => source.CallLog is not null).Select(source => source.Id));
        List<string> kept = [.. _lanes.Names, .. others];
        if (state.Problem is null)
        {
            await _journal.PostDeliveryAsync("call lanes", deliveries => deliveries.RemoveOtherCalls(kept), CancellationToken.None);
        }
    }

    /// <summary>
    /// A call is over, and nobody is asked any more who it was; or a person says now who it was. Never waits, and may be told
    /// twice: what counts is what the journal knows of the call when it comes to it.
    /// </summary>
    public void Arrange(TrackedCall call, SearchState state)
    {
        // A source that did not answer says nothing against what waits for it.
        var outcomes = state.Outcomes.Where(outcome => outcome is { State: SourceAnswerState.Answered, Source.CallLog: not null }).ToList();
        if (outcomes.Count > 0)
        {
            _ = ArrangeAsync(call, outcomes);
        }
    }

    /// <summary>What is wrong with writing calls down in a source.</summary>
    public Problem? ProblemOf(string sourceId) =>
        _lanes.ProblemOf(sourceId) ?? (_doubts.TryGetValue(sourceId, out var doubt) && LogOf(sourceId) == doubt.Log ? doubt.Problem : null);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _lanes.DisposeAsync();

    private async Task ArrangeAsync(TrackedCall call, List<SourceOutcome> outcomes)
    {
        try
        {
            await _journal.PostTablesAsync(
                $"written {call.Id}",
                tables =>
                {
                    // A private call is nobody's business, and one of last week no news.
                    if (tables.Calls.Find(call.Id) is { Annotation.IsPrivate: false } known && _time.GetUtcNow() - call.StartedAt < Limits.MaxAge)
                    {
                        outcomes.ForEach(outcome => Arrange(tables.Deliveries, call.Id, outcome.Source.Id, CallLogTarget.In(outcome, known.Contact)));
                    }
                },
                CancellationToken.None);
        }
        catch (Exception exception)
        {
            LogLost(_logger, exception);
        }
    }

    private void Arrange(DeliveryTable deliveries, string callId, string sourceId, FoundContact? contact)
    {
        var key = CallLogRows.KeyOf(callId, sourceId);
        var waiting = CallLogRows.Find(deliveries, key);
        if (contact is not null)
        {
            var entry = CallLogRows.Write((waiting ?? new CallLogEntry("", default)) with { ContactId = contact.Card.Id, ContactKind = contact.Card.Kind, IsLastTry = false });
            if (deliveries.Rewrite(key, entry) == 0 && !deliveries.IsWritten(callId, sourceId))
            {
                var now = _time.GetUtcNow();
                _lanes.Add(deliveries, sourceId, new Delivery { Key = key, CallId = callId, Url = entry, CreatedAt = now, DueAt = now + Patience });
            }
        }
        else if (waiting is { IsBegun: true })
        {
            deliveries.Rewrite(key, CallLogRows.Write(waiting with { IsLastTry = true }));
        }
        else
        {
            deliveries.Remove(key);
        }
    }

    private async Task<Deferral?> DeliverAsync(string sourceId, Delivery delivery, CancellationToken cancellationToken)
    {
        if (LogOf(sourceId) is not { } log)
        {
            // New settings are being taken over. If they have no such source, what waits for it goes with its lane.
            return new Deferral(Problem: null);
        }

        var (call, entry) = await _rows.ReadAsync(delivery, cancellationToken);
        try
        {
            return (call, entry) switch
            {
                (null, _) or (_, null) => null,
                (_, { IsBegun: true }) => await SettleAsync(log, sourceId, delivery, call, entry, cancellationToken),
                _ => await TellAsync(log, sourceId, delivery, call, entry, cancellationToken),
            };
        }
        catch (SourceException) when (LogOf(sourceId) != log)
        {
            // It was replaced meanwhile: what it could not be told says nothing about the new one.
            return new Deferral(Problem: null);
        }
        catch (SourceException exception)
        {
            return new Deferral(exception.Problem, exception.RetryAfter is { } wait ? _time.GetUtcNow() + wait : null);
        }
    }

    private ICallLog? LogOf(string sourceId) => _sources.Find(sourceId)?.CallLog;

    private async Task<Deferral?> TellAsync(ICallLog log, string sourceId, Delivery delivery, JournalEntry call, CallLogEntry entry, CancellationToken cancellationToken)
    {
        var described = Describe(call, entry.ContactId, entry.ContactKind, log);
        described = described with { Place = await log.PlaceAsync(described, cancellationToken) };
        if (!await _rows.BeginAsync(sourceId, delivery, entry, described))
        {
            // What a person said meanwhile counts.
            return new Deferral(Problem: null, _time.GetUtcNow());
        }

        try
        {
            await log.LogAsync(described, cancellationToken);
            _doubts.TryRemove(sourceId, out _);
            return null;
        }
        catch (SourceException exception) when (exception.MayHaveArrived)
        {
            _doubts[sourceId] = (log, exception.Problem);
            return new Deferral(Problem: null, _time.GetUtcNow() + Settling);
        }
        catch (Exception exception) when (exception is SourceException or NotSentException)
        {
            // It said no, or the agent ends before it was the call's turn.
            await _rows.TakeBackAsync(sourceId, delivery, entry);
            throw;
        }
    }

    // It was begun before, and nobody knows whether the source heard.
    private async Task<Deferral?> SettleAsync(ICallLog log, string sourceId, Delivery delivery, JournalEntry call, CallLogEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Told is not { } told)
        {
            LogDoubt(_logger, sourceId);
            return null;
        }

        if (_time.GetUtcNow() < told.At + Settling)
        {
            return new Deferral(Problem: null, told.At + Settling);
        }

        var trace = await TraceAsync(log, Describe(call, told.ContactId, told.ContactKind, log) with { Place = told.Place }, entry.FirstToldAt ?? told.At, cancellationToken);
        if (trace is CallTrace.MayBeTold && entry.IsLastTry)
        {
            await _rows.TakeBackAsync(sourceId, delivery, entry with { IsBegun = false });
            return new Deferral(Problem: null, _time.GetUtcNow());
        }

        if (trace is CallTrace.MayBeTold)
        {
            // At once: what the source says of repetitions may not be true for long. If it refuses, the doubt is as old as it was.
            LogAgain(_logger, sourceId);
            return await TellAsync(log, sourceId, delivery, call, entry, cancellationToken);
        }

        if (trace is CallTrace.There)
        {
            _doubts.TryRemove(sourceId, out _);
            LogFound(_logger, sourceId);
        }
        else
        {
            LogDoubt(_logger, sourceId);
        }

        return null;
    }

    // A source that may not be asked for calls, or says nothing that makes sense, will not do so later.
    private static async Task<CallTrace> TraceAsync(ICallLog log, LoggedCall call, DateTimeOffset toldAt, CancellationToken cancellationToken)
    {
        try
        {
            return await log.LookAsync(call, toldAt, cancellationToken);
        }
        catch (SourceException exception) when (exception.Problem.Detail is Details.SourceForbidden or Details.SourceAnswer or Details.SourceTooLarge or Details.SourceRedirected)
        {
            return CallTrace.Unknown;
        }
    }

    private LoggedCall Describe(JournalEntry journaled, string contactId, ContactKind contactKind, ICallLog log)
    {
        var call = journaled.Call;
        var ended = call.EndedAt ?? call.ConnectedAt ?? call.StartedAt;
        return new LoggedCall
        {
            Key = call.Id,
            ContactId = contactId,
            ContactKind = contactKind,
            IsInbound = call.Direction is CallDirection.Inbound,
            Number = call.Remote is { } remote ? _display(remote.Number) : "",
            StartedAt = TimeZoneInfo.ConvertTime(call.StartedAt, _time.LocalTimeZone),
            EndedAt = TimeZoneInfo.ConvertTime(ended, _time.LocalTimeZone),
            Talked = call.ConnectedAt is { } connected ? ended - connected : null,
            Note = journaled.Annotation.Note,
            Language = log.CallLanguage ?? "en",
        };
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Source} has a call of which it was not known whether it heard")]
    private static partial void LogFound(ILogger logger, string source);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Source} did not hear of a call; it is told again")]
    private static partial void LogAgain(ILogger logger, string source);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether {Source} heard of a call is not known; it is not told again")]
    private static partial void LogDoubt(ILogger logger, string source);

    [LoggerMessage(Level = LogLevel.Error, Message = "What is to be written down of a call could not be kept")]
    private static partial void LogLost(ILogger logger, Exception exception);
}

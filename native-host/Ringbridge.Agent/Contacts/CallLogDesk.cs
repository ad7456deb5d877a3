using System.Collections.Concurrent;
using System.Text.Json;
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
/// a source is told, it is marked that this has begun; what is found begun after a failure that leaves it open whether the
/// source heard, or after the death of the agent, is not told again: a call that is missing harms less than one that is
/// there twice. Until a source has heard, a person may still say who it was: what is said while it is being told counts if that fails.
/// </summary>
internal sealed partial class CallLogDesk : IAsyncDisposable
{
    /// <summary>What is written about a call until then is in what the CRM gets.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly LaneLimits Limits = new()
    {
        MaxAge = TimeSpan.FromDays(3),
        FirstWait = TimeSpan.FromSeconds(30),
        LongestWait = TimeSpan.FromMinutes(15),
        AtOnce = 1,
        TriesAtStart = false,
    };

    private readonly ConcurrentDictionary<string, (DateTimeOffset Until, Problem Problem)> _resting = new(StringComparer.Ordinal);
    private readonly SourceRegistry _sources;
    private readonly CallJournal _journal;
    private readonly Func<string, string> _display;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
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
        _lanes = new SourceLanes(DeliveryTable.CallLane, Limits, DeliverAsync, journal, time, logger);
    }

    /// <summary>Takes over the settings, after the sources did. What waits for sources that are not there any more is dropped.</summary>
    /// <param name="state">The settings.</param>
    /// <param name="others">Lanes of calls that belong to others.</param>
    public async Task ApplyAsync(SettingsState state, IEnumerable<string> others)
    {
        _resting.Clear();
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
    public Problem? ProblemOf(string sourceId) => _lanes.ProblemOf(sourceId);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _lanes.DisposeAsync();

    private static string KeyOf(string callId, string sourceId) => $"{callId} {sourceId}";

    private static CallLogEntry? Find(DeliveryTable deliveries, string key) =>
        deliveries.Find(key) is { } text ? JsonSerializer.Deserialize(text, CallLogJson.Default.CallLogEntry) : null;

    private static string Write(CallLogEntry entry) => JsonSerializer.Serialize(entry, CallLogJson.Default.CallLogEntry);

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
        var key = KeyOf(callId, sourceId);
        var waiting = Find(deliveries, key);
        if (contact is not null)
        {
            var entry = Write(new CallLogEntry(contact.Card.Id, contact.Card.Kind, waiting is { IsBegun: true }));
            if (deliveries.Rewrite(key, entry) == 0 && !deliveries.IsWritten(callId, sourceId))
            {
                var now = _time.GetUtcNow();
                _lanes.Add(deliveries, sourceId, new Delivery { Key = key, CallId = callId, Url = entry, CreatedAt = now, DueAt = now + Patience });
            }
        }
        else if (waiting is { IsBegun: true })
        {
            deliveries.Rewrite(key, Write(waiting with { IsLastTry = true }));
        }
        else
        {
            deliveries.Remove(key);
        }
    }

    private async Task<Problem?> DeliverAsync(string sourceId, Delivery delivery, CancellationToken cancellationToken)
    {
        if (_resting.TryGetValue(sourceId, out var rest) && _time.GetUtcNow() < rest.Until)
        {
            return rest.Problem;
        }

        if (_sources.Find(sourceId)?.CallLog is not { } log || await BeginAsync(sourceId, delivery, cancellationToken) is not (var call, var entry))
        {
            return null;
        }

        try
        {
            await log.LogAsync(Describe(call, entry, log.CallLanguage ?? "en"), cancellationToken);
            return null;
        }
        catch (SourceException exception) when (exception.MayHaveArrived)
        {
            LogDoubt(_logger, sourceId);
            return null;
        }
        catch (SourceException exception)
        {
            await TakeBackAsync(sourceId, delivery, cancellationToken);
            if (exception.RetryAfter is { } wait)
            {
                _resting[sourceId] = (_time.GetUtcNow() + wait, exception.Problem);
            }

            return exception.Problem;
        }
    }

    // Null: there is nothing to tell (any more), or it was begun before and nobody knows whether the source heard.
    private async Task<(JournalEntry Call, CallLogEntry Entry)?> BeginAsync(string sourceId, Delivery delivery, CancellationToken cancellationToken)
    {
        (JournalEntry, CallLogEntry)? begun = null;
        await _journal.WithTablesAsync(
            tables =>
            {
                var call = tables.Calls.Find(delivery.CallId);
                var entry = Find(tables.Deliveries, delivery.Key);
                if (entry is { IsBegun: true })
                {
                    LogDoubt(_logger, sourceId);
                }
                else if (entry is not null && call is { Annotation.IsPrivate: false })
                {
                    begun = (call, entry);
                    tables.Deliveries.Rewrite(delivery.Key, Write(entry with { IsBegun = true }));
                    tables.Deliveries.SetWritten(delivery.CallId, sourceId, isWritten: true);
                }
            },
            cancellationToken);
        return begun;
    }

    // The source did not hear. What waits may have changed since it was begun.
    private Task TakeBackAsync(string sourceId, Delivery delivery, CancellationToken cancellationToken) => _journal.WithTablesAsync(
        tables =>
        {
            if (Find(tables.Deliveries, delivery.Key) is { IsLastTry: false } entry)
            {
                tables.Deliveries.Rewrite(delivery.Key, Write(entry with { IsBegun = false }));
            }
            else
            {
                tables.Deliveries.Remove(delivery.Key);
            }

            tables.Deliveries.SetWritten(delivery.CallId, sourceId, isWritten: false);
        },
        cancellationToken);

    private LoggedCall Describe(JournalEntry journaled, CallLogEntry entry, string language)
    {
        var call = journaled.Call;
        var ended = call.EndedAt ?? call.ConnectedAt ?? call.StartedAt;
        return new LoggedCall
        {
            Key = call.Id,
            ContactId = entry.ContactId,
            ContactKind = entry.ContactKind,
            IsInbound = call.Direction is CallDirection.Inbound,
            Number = call.Remote is { } remote ? _display(remote.Number) : "",
            StartedAt = TimeZoneInfo.ConvertTime(call.StartedAt, _time.LocalTimeZone),
            EndedAt = TimeZoneInfo.ConvertTime(ended, _time.LocalTimeZone),
            Talked = call.ConnectedAt is { } connected ? ended - connected : null,
            Note = journaled.Annotation.Note,
            Language = language,
        };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether {Source} heard of a call is not known; it is not told again")]
    private static partial void LogDoubt(ILogger logger, string source);

    [LoggerMessage(Level = LogLevel.Error, Message = "What is to be written down of a call could not be kept")]
    private static partial void LogLost(ILogger logger, Exception exception);
}

using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Ringbridge.Agent.ActionUrls;
using Ringbridge.Agent.Calls;
using Ringbridge.Agent.Journal;
using Ringbridge.Agent.Settings;
using Ringbridge.Contacts;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Contacts;

/// <summary>
/// Writes calls down in the CRMs where that is switched on, once each, when they have been over for a while, so that the
/// note is in it. What is to be written waits in the journal's file, in a <see cref="DeliveryLane"/> for each source. Before
/// a source is told, it is marked that this has begun; what is found begun after a failure that leaves it open whether the
/// source heard, or after the death of the agent, is not told again: a call that is missing harms less than one that is
/// there twice.
/// </summary>
internal sealed partial class CallLogDesk(SourceRegistry sources, CallJournal journal, Func<string, string> display, TimeProvider time, ILogger logger) : IAsyncDisposable
{
    /// <summary>What is written about a call until then is in what the CRM gets.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly LaneLimits Limits = new()
    {
        MaxAge = TimeSpan.FromDays(3),
        FirstWait = TimeSpan.FromSeconds(30),
        LongestWait = TimeSpan.FromMinutes(15),
        AtOnce = 1,
    };

    private ImmutableDictionary<string, DeliveryLane> _lanes = ImmutableDictionary<string, DeliveryLane>.Empty;

    /// <summary>Takes over the settings, after the sources did. What waits for sources that are not there any more is dropped.</summary>
    /// <param name="state">The settings.</param>
    /// <param name="others">Lanes of calls that belong to others.</param>
    public async Task ApplyAsync(SettingsState state, IEnumerable<string> others)
    {
        var wanted = sources.Sources.Where(source => source.CallLog is not null).Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        var gone = _lanes.Where(lane => !wanted.Contains(lane.Key)).ToList();
        _lanes = _lanes.RemoveRange(gone.Select(lane => lane.Key))
            .AddRange(wanted.Where(id => !_lanes.ContainsKey(id)).Select(id => KeyValuePair.Create(id, Open(id))));
        foreach (var (_, lane) in gone)
        {
            await lane.DisposeAsync();
        }

        var kept = others.ToList();
        if (state.Problem is null)
        {
            await journal.PostDeliveryAsync("call lanes", deliveries => deliveries.RemoveOtherCalls(wanted.Select(DeliveryTable.CallLane).Concat(kept)), CancellationToken.None);
        }
    }

    /// <summary>A call is over, and nobody is asked any more who it was. Never waits.</summary>
    public void Note(TrackedCall call, SearchState state)
    {
        foreach (var outcome in state.Outcomes)
        {
            // Of several who may have been on the phone, none is taken.
            if (outcome.Source.CallLog is not null && _lanes.TryGetValue(outcome.Source.Id, out var lane)
                && outcome.Found.Where(found => found.Match.Kind is MatchKind.Exact or MatchKind.National).ToList() is [var contact])
            {
                _ = AddAsync(call, outcome.Source.Id, lane, new CallLogEntry(contact.Card.Id, contact.Card.Kind));
            }
        }
    }

    /// <summary>What is wrong with writing calls down in a source.</summary>
    public Problem? ProblemOf(string sourceId) => _lanes.TryGetValue(sourceId, out var lane) ? lane.Problem : null;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var lane in _lanes.Values)
        {
            await lane.DisposeAsync();
        }
    }

    private DeliveryLane Open(string id) => new(
        DeliveryTable.CallLane(id), id, (delivery, cancellationToken) => DeliverAsync(id, delivery, cancellationToken), Limits, journal, time, logger);

    private async Task AddAsync(TrackedCall call, string sourceId, DeliveryLane lane, CallLogEntry entry)
    {
        var delivery = new Delivery
        {
            Key = $"{call.Id} {sourceId}",
            Lane = DeliveryTable.CallLane(sourceId),
            CallId = call.Id,
            Url = JsonSerializer.Serialize(entry, CallLogJson.Default.CallLogEntry),
            CreatedAt = time.GetUtcNow(),
            DueAt = time.GetUtcNow() + Patience,
        };
        try
        {
            await journal.PostDeliveryAsync(
                delivery.Key,
                deliveries =>
                {
                    // A private call is nobody's business.
                    if (deliveries.ToldOf(call.Id) is not null && !deliveries.Has(delivery.Key))
                    {
                        lane.Lose(deliveries.Add(delivery, lane.Capacity));
                    }
                },
                CancellationToken.None);
            lane.Wake();
        }
        catch (Exception exception)
        {
            LogLost(logger, sourceId, exception);
        }
    }

    private async Task<Problem?> DeliverAsync(string sourceId, Delivery delivery, CancellationToken cancellationToken)
    {
        var entry = JsonSerializer.Deserialize(delivery.Url, CallLogJson.Default.CallLogEntry);
        JournalEntry? call = null;
        await journal.WithTablesAsync(tables => call = tables.Calls.Find(delivery.CallId), cancellationToken);
        if (entry is null || call is null or { Annotation.IsPrivate: true } || sources.Find(sourceId)?.CallLog is not { } log)
        {
            return null;
        }

        if (entry.IsBegun)
        {
            LogDoubt(logger, sourceId);
            return null;
        }

        await MarkAsync(delivery, entry with { IsBegun = true }, cancellationToken);
        try
        {
            await log.LogAsync(Describe(call, entry, log.CallLanguage ?? "en"), cancellationToken);
            return null;
        }
        catch (SourceException exception) when (exception.MayHaveArrived)
        {
            LogDoubt(logger, sourceId);
            return null;
        }
        catch (SourceException exception)
        {
            await MarkAsync(delivery, entry, cancellationToken);
            return exception.Problem;
        }
    }

    private async Task MarkAsync(Delivery delivery, CallLogEntry entry, CancellationToken cancellationToken) => await journal.DeliveriesAsync(
        deliveries => deliveries.Rewrite(delivery.Key, JsonSerializer.Serialize(entry, CallLogJson.Default.CallLogEntry)), cancellationToken);

    private LoggedCall Describe(JournalEntry journaled, CallLogEntry entry, string language)
    {
        var call = journaled.Call;
        return new LoggedCall
        {
            Key = call.Id,
            ContactId = entry.ContactId,
            ContactKind = entry.ContactKind,
            IsInbound = call.Direction is CallDirection.Inbound,
            Number = call.Remote is { } remote ? display(remote.Number) : "",
            StartedAt = TimeZoneInfo.ConvertTime(call.StartedAt, time.LocalTimeZone),
            Talked = call.ConnectedAt is { } connected ? (call.EndedAt ?? connected) - connected : null,
            Note = journaled.Annotation.Note,
            Language = language,
        };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether {Source} heard of a call is not known; it is not told again")]
    private static partial void LogDoubt(ILogger logger, string source);

    [LoggerMessage(Level = LogLevel.Error, Message = "A call for {Source} could not be kept")]
    private static partial void LogLost(ILogger logger, string source, Exception exception);
}

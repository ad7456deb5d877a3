using System.Text.Json;
using Microsoft.Extensions.Logging;
using Ringbridge.Agent.ActionUrls;
using Ringbridge.Agent.Calls;
using Ringbridge.Agent.Journal;
using Ringbridge.Contacts;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Contacts;

/// <summary>
/// Tells sources that follow calls what happens with them: at once, each moment once, in order, and of a call that began
/// always its end. Due moments are written in the transaction that writes the call, and go out through a lane for each source.
/// </summary>
internal sealed partial class CallEventDesk : IAsyncDisposable
{
    /// <summary>A little longer than lines may take up a call that a restart interrupted.</summary>
    public static readonly TimeSpan Resumption = new CallTrackerLimits().Resumption + TimeSpan.FromSeconds(30);

    /// <summary>Long enough for a system that is renewed behind its proxy; an end that fails as long as this is of a call that it does not know.</summary>
    public static readonly TimeSpan LongestDoubt = TimeSpan.FromMinutes(30);

    // A system that shows calls while they happen has no use for those of an hour ago, but for the end of one that it shows.
    private static readonly TimeSpan Old = TimeSpan.FromHours(1);

    private static readonly LaneLimits Limits = new()
    {
        MaxAge = TimeSpan.FromDays(1),
        FirstWait = TimeSpan.FromSeconds(1),
        LongestWait = TimeSpan.FromMinutes(1),
    };

    private readonly SourceRegistry _sources;
    private readonly CallJournal _journal;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly SourceLanes _lanes;
    private readonly ITimer _afterInterruption;

    /// <summary>A desk that nobody wants to hear of yet.</summary>
    public CallEventDesk(SourceRegistry sources, CallJournal journal, TimeProvider time, ILogger logger)
    {
        (_sources, _journal, _time, _logger) = (sources, journal, time, logger);
        _lanes = new SourceLanes(id => DeliveryTable.CallLane($"of {id}"), Limits, DeliverAsync, journal, time, logger);
        _afterInterruption = time.CreateTimer(_ => _ = EndInterruptedAsync(), null, Resumption, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whether a CRM opens the caller itself when a call is answered, so that its page is not opened twice.</summary>
    public bool OpensCallers(Uri page) => _sources.Sources.Any(source => source.CallEvents?.OpensCaller(page) is true);

    /// <summary>The lanes that are in use.</summary>
    public IEnumerable<string> Lanes => _lanes.Names;

    /// <summary>Takes over the settings, after the sources did.</summary>
    public Task ApplyAsync() => _lanes.ApplyAsync(_sources.Sources.Where(source => source.CallEvents is not null).Select(source => source.Id));

    /// <summary>A call is being written. Called by the journal's writer, within its transaction.</summary>
    public void Note(JournalTables tables, TrackedCall call)
    {
        if (_lanes.IsEmpty || tables.Deliveries.ToldOf(call.Id) is not { } told)
        {
            return;
        }

        var (isBegun, isAnswered, isEnded) = (told.HasFlag(ToldEvents.SourcesBegun), told.HasFlag(ToldEvents.SourcesAnswered), told.HasFlag(ToldEvents.SourcesEnded));
        var due = new List<CallStep>();
        Tell(CallStep.Begun, ToldEvents.SourcesBegun, !isBegun && !call.IsOver && !IsNobodysBusiness(call));
        Tell(CallStep.Answered, ToldEvents.SourcesAnswered, told.HasFlag(ToldEvents.SourcesBegun) && !isAnswered && !call.IsOver && call.ConnectedAt is not null);
        Tell(CallStep.Ended, ToldEvents.SourcesEnded, !isEnded && call.IsOver && isBegun);
        if (due.Count == 0)
        {
            return;
        }

        tables.Deliveries.SetTold(call.Id, told);
        due.ForEach(step => Add(tables.Deliveries, call, step));

        void Tell(CallStep step, ToldEvents flag, bool isDue)
        {
            if (isDue)
            {
                due.Add(step);
                told |= flag;
            }
        }
    }

    /// <summary>What is wrong with telling a source.</summary>
    public Problem? ProblemOf(string sourceId) => _lanes.ProblemOf(sourceId);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _afterInterruption.DisposeAsync();
        await _lanes.DisposeAsync();
    }

    // A call that ran when an agent ended, this start's or one's before it that ended too soon to tell, and that its line does not
    // report any more: whoever heard that it began hears that it is over.
    private async Task EndInterruptedAsync()
    {
        try
        {
            await _journal.WithTablesAsync(
                tables =>
                {
                    foreach (var id in tables.Deliveries.LeftOpen(ToldEvents.SourcesBegun, ToldEvents.SourcesEnded, _time.GetUtcNow()))
                    {
                        Note(tables, tables.Calls.Find(id)!.Call);
                    }
                },
                CancellationToken.None);
        }
        catch (Exception exception)
        {
            LogNotEnded(_logger, exception);
        }
    }

    private void Add(DeliveryTable deliveries, TrackedCall call, CallStep step)
    {
        var moment = new CallMoment
        {
            CallId = call.Id,
            Step = step,
            IsInbound = call.Direction is CallDirection.Inbound,
            Number = call.Remote is { } remote && !IsNobodysBusiness(call) ? string.Concat(remote.Number.Where(char.IsAsciiDigit)) : null,
            EndReason = call.EndReason,
            IsAnswered = call.ConnectedAt is not null,
        };
        foreach (var id in _lanes.SourceIds)
        {
            _lanes.Add(deliveries, id, new Delivery
            {
                Key = $"{call.Id} {id} {step}",
                CallId = call.Id,
                Url = Text(moment),
                CreatedAt = _time.GetUtcNow(),
            });
        }
    }

    // Whom colleagues call within the house is no business of a CRM, and emergency calls are nobody's.
    private static bool IsNobodysBusiness(TrackedCall call) => call.Remote?.Kind is NumberKind.Internal or NumberKind.Emergency;

    // Moments are left out by their age alone. One that the next has overtaken is told all the same: to Zammad, a call that was
    // not answered is a missed one, and one that did not begin cannot end.
    private async Task<Deferral?> DeliverAsync(string sourceId, Delivery delivery, CancellationToken cancellationToken)
    {
        if (_sources.Find(sourceId)?.CallEvents is not { } source || JsonSerializer.Deserialize(delivery.Url, CallMomentJson.Default.CallMoment) is not { } moment
            || (moment.Step is not CallStep.Ended && _time.GetUtcNow() - delivery.CreatedAt > Old))
        {
            return null;
        }

        try
        {
            if (moment.DoubtedSince is null || await source.TakesEndAgainAsync(moment, cancellationToken))
            {
                await source.HearAsync(moment, cancellationToken);
            }

            return null;
        }
        catch (SourceException exception) when (exception.MayHaveArrived && moment.Step is CallStep.Ended)
        {
            return await DoubtAsync(sourceId, delivery, moment, exception, cancellationToken);
        }
        catch (SourceException exception) when (exception.MayHaveArrived || exception.Status < 500)
        {
            // It heard, or does not want to hear: a call that it knows already, or does not know. Where it did not hear, a beginning or an
            // answer that comes late, or twice, harms more than none: it refuses the one, which holds up what follows, and opens the
            // caller anew for the other.
            LogRefused(_logger, sourceId, exception.Problem.Detail ?? "");
            return null;
        }
        catch (SourceException exception)
        {
            return Later(exception);
        }
    }

    // A call whose end did not arrive would be open there for good. That of a call which is not known there is refused in the same way,
    // so it is told for a while only.
    private async Task<Deferral?> DoubtAsync(string sourceId, Delivery delivery, CallMoment end, SourceException exception, CancellationToken cancellationToken)
    {
        if (end.DoubtedSince is not { } since)
        {
            var doubted = end with { DoubtedSince = _time.GetUtcNow() };
            await _journal.DeliveriesAsync(deliveries => deliveries.Rewrite(delivery.Key, Text(doubted)), cancellationToken);
        }
        else if (_time.GetUtcNow() - since >= LongestDoubt)
        {
            LogRefused(_logger, sourceId, exception.Problem.Detail ?? "");
            return null;
        }

        return Later(exception);
    }

    private Deferral Later(SourceException exception) => new(exception.Problem, exception.RetryAfter is { } wait ? _time.GetUtcNow() + wait : null);

    private static string Text(CallMoment moment) => JsonSerializer.Serialize(moment, CallMomentJson.Default.CallMoment);

    [LoggerMessage(Level = LogLevel.Error, Message = "Sources could not be told that interrupted calls are over")]
    private static partial void LogNotEnded(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Source} did not take a moment of a call ({Detail})")]
    private static partial void LogRefused(ILogger logger, string source, string detail);
}

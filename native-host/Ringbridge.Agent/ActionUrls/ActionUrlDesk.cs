using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Ringbridge.Agent.Calls;
using Ringbridge.Agent.Journal;
using Ringbridge.Agent.Settings;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.ActionUrls;

/// <summary>
/// The outgoing action URLs: turns what happens with calls into deliveries, in the same transaction that writes the call,
/// and has a <see cref="DeliveryLane"/> for each URL that delivers them.
/// </summary>
internal sealed partial class ActionUrlDesk : IAsyncDisposable
{
    // A little longer than lines may take up a call that the restart interrupted.
    private static readonly TimeSpan Resumption = new CallTrackerLimits().Resumption + TimeSpan.FromSeconds(30);

    private readonly CallJournal _journal;
    private readonly ActionUrlServices _services;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ITimer _afterInterruption;
    private ImmutableArray<ActionUrlRule> _rules = [];
    private ImmutableDictionary<string, DeliveryLane> _lanes = ImmutableDictionary<string, DeliveryLane>.Empty;

    /// <summary>A desk without URLs.</summary>
    public ActionUrlDesk(CallJournal journal, ActionUrlServices services, TimeProvider time, ILogger logger)
    {
        (_journal, _services, _time, _logger) = (journal, services, time, logger);
        _afterInterruption = time.CreateTimer(_ => _ = EndInterruptedAsync(), null, Resumption, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Takes over the settings. What waits for URLs that are not there any more is dropped.</summary>
    public async Task ApplyAsync(SettingsState state)
    {
        var rules = ActionUrlRule.Of(state.Settings.ActionUrls);
        var wanted = rules.DistinctBy(rule => rule.Lane).ToDictionary(rule => rule.Lane, StringComparer.Ordinal);
        var gone = _lanes.Where(lane => !wanted.ContainsKey(lane.Key)).ToList();
        _lanes = _lanes.RemoveRange(gone.Select(lane => lane.Key))
            .AddRange(wanted.Where(rule => !_lanes.ContainsKey(rule.Key)).Select(rule => KeyValuePair.Create(rule.Key, Open(rule.Value))));
        _rules = [.. rules];
        foreach (var (_, lane) in gone)
        {
            await lane.DisposeAsync();
        }

        // Settings that cannot be read say nothing of what is wanted.
        if (state.Problem is null)
        {
            await _journal.PostDeliveryAsync("lanes", deliveries => deliveries.RemoveOthers(wanted.Keys), CancellationToken.None);
        }
    }

    /// <summary>A call is being written. Called by the journal's writer, within its transaction.</summary>
    public void Note(JournalTables tables, TrackedCall call)
    {
        if (_rules is [] || WaitsForName(call) || tables.Deliveries.ToldOf(call.Id) is not { } told)
        {
            return;
        }

        var due = new List<ActionUrlEvent>();
        var after = DueEvents.Add(call, told, due);
        if (due.Count == 0)
        {
            return;
        }

        tables.Deliveries.SetTold(call.Id, after);
        foreach (var what in due)
        {
            Add(tables.Deliveries, what, call);
        }
    }

    /// <summary>No source is asked any more who is on that call. Never waits.</summary>
    public void Settle(string callId)
    {
        if (_rules.Any(rule => rule.Template.HasName))
        {
            _ = NoteAgainAsync(_ => [callId], call => !call.IsOver);
        }
    }

    /// <summary>How each URL is, in the order of the settings.</summary>
    public IReadOnlyList<ActionUrlInfo> Describe(string? language)
    {
        var lanes = _lanes;
        return [.. from rule in _rules where lanes.ContainsKey(rule.Lane) select Describe(rule, lanes[rule.Lane], language)];
    }

    /// <summary>Tries all that waits for a URL again, at once.</summary>
    /// <exception cref="RefusalException">It is not in the settings any more.</exception>
    public Task<ActionUrlInfo> RetryAsync(ActionUrlParams request, string? language, CancellationToken cancellationToken) =>
        WithLaneAsync(request, language, lane => lane.RetryAsync(cancellationToken));

    /// <summary>Drops all that waits for a URL.</summary>
    /// <inheritdoc cref="RetryAsync"/>
    public Task<ActionUrlInfo> DropAsync(ActionUrlParams request, string? language, CancellationToken cancellationToken) =>
        WithLaneAsync(request, language, lane => lane.DropAsync(cancellationToken));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _afterInterruption.DisposeAsync();
        foreach (var lane in _lanes.Values)
        {
            await lane.DisposeAsync();
        }
    }

    private static ActionUrlInfo Describe(ActionUrlRule rule, DeliveryLane lane, string? language) => new()
    {
        Host = rule.Template.Host,
        Open = rule.Settings.Open,
        Health = lane.Health,
        Problem = lane.Problem is { } problem ? ProblemTexts.Describe(problem, language) : null,
        FailingSince = lane.FailingSince,
        Waiting = lane.Waiting,
        Lost = lane.Lost,
        SentAt = lane.SentAt,
    };

    private async Task<ActionUrlInfo> WithLaneAsync(ActionUrlParams request, string? language, Func<DeliveryLane, Task> act)
    {
        if (_rules.FirstOrDefault(rule => rule.Settings.Open == request.Open && string.Equals(rule.Settings.Url, request.Url, StringComparison.Ordinal)) is not { } rule
            || !_lanes.TryGetValue(rule.Lane, out var lane))
        {
            throw new RefusalException(new Problem(Reasons.BadRequest, Details.UnknownActionUrl));
        }

        await act(lane);
        return Describe(rule, lane, language);
    }

    private DeliveryLane Open(ActionUrlRule rule) => rule.Settings.Open is ActionUrlOpen.Tab
        ? new DeliveryLane(rule.Lane, rule.Template.Host, (delivery, _) => Deferral.OfAsync(Task.FromResult(OpenTab(delivery))), LaneLimits.Tab, _journal, _time, _logger)
        : new DeliveryLane(rule.Lane, rule.Template.Host, (delivery, cancellationToken) => Deferral.OfAsync(_services.CallAsync(delivery, cancellationToken)), LaneLimits.Background, _journal, _time, _logger);

    private Problem? OpenTab(Delivery delivery) =>
        _services.OpenTab(delivery.Url) ? null : new Problem(Reasons.UrlFailed, Details.UrlNoBrowser).With("host", new Uri(delivery.Url).Authority);

    private void Add(DeliveryTable deliveries, ActionUrlEvent what, TrackedCall call)
    {
        var now = _time.GetUtcNow();
        foreach (var rule in _rules.Where(rule => rule.Settings.On.Contains(what)))
        {
            if (!_lanes.TryGetValue(rule.Lane, out var lane))
            {
                continue;
            }

            var facts = new CallFacts
            {
                Event = what,
                Call = call,
                LineName = _services.LineName(call.LineId),
                RemoteName = _services.NameOf(call),
                Number = call.Remote is { } remote ? _services.WriteNumber(remote.Number, rule.Settings.NumberFormat) : null,
                At = now,
                Zone = _time.LocalTimeZone,
            };
            lane.Lose(deliveries.Add(
                new Delivery
                {
                    Key = Guid.CreateVersion7(now).ToString("D"),
                    Lane = rule.Lane,
                    CallId = call.Id,
                    Url = rule.Template.Render(facts).AbsoluteUri,
                    CreatedAt = now,
                },
                lane.Capacity));

            // What the lane then asks the journal waits behind this transaction.
            lane.Wake();
        }
    }

    // A call that ran when an agent ended, this start's or one's before it that ended too soon to tell, and that its line does not
    // report any more: whoever was told that it began is told that it is over.
    private Task EndInterruptedAsync() => NoteAgainAsync(
        deliveries => deliveries.LeftOpen(ToldEvents.Started, ToldEvents.Disconnected, _time.GetUtcNow()),
        call => call.State is CallState.Ended);

    // While the sources are asked, nothing is told: a name that comes a moment later belongs into the first event too.
    private bool WaitsForName(TrackedCall call) => !call.IsOver && !_services.IsSettled(call.Id) && _rules.Any(rule => rule.Template.HasName);

    private async Task NoteAgainAsync(Func<DeliveryTable, IReadOnlyList<string>> callIds, Func<TrackedCall, bool> isMeant)
    {
        try
        {
            await _journal.WithTablesAsync(
                tables =>
                {
                    foreach (var id in callIds(tables.Deliveries))
                    {
                        if (tables.Calls.Find(id)?.Call is { } call && isMeant(call))
                        {
                            Note(tables, call);
                        }
                    }
                },
                CancellationToken.None);
        }
        catch (Exception exception)
        {
            LogNotNoted(_logger, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What happened with calls could not be told to action URLs")]
    private static partial void LogNotNoted(ILogger logger, Exception exception);
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Ringbridge.Agent.ActionUrls;
using Ringbridge.Agent.Journal;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Contacts;

/// <summary>
/// A <see cref="DeliveryLane"/> for each source that is told of calls in one way. One that says how long it is to be left alone
/// is left alone as long, whatever else there is to tell it.
/// </summary>
/// <param name="nameOf">What a source's deliveries are kept under, by its id.</param>
/// <param name="limits">How long and how often.</param>
/// <param name="deliver">Tells a source; null when that is done, else why not yet.</param>
/// <param name="journal">Where deliveries wait.</param>
/// <param name="time">Time.</param>
/// <param name="logger">The log.</param>
internal sealed class SourceLanes(
    Func<string, string> nameOf, LaneLimits limits, Func<string, Delivery, CancellationToken, Task<Deferral?>> deliver, CallJournal journal, TimeProvider time, ILogger logger)
    : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Deferral> _resting = new(StringComparer.Ordinal);
    private ImmutableDictionary<string, DeliveryLane> _lanes = ImmutableDictionary<string, DeliveryLane>.Empty;

    /// <summary>No source is told.</summary>
    public bool IsEmpty => _lanes.IsEmpty;

    /// <summary>What the deliveries of the sources are kept under.</summary>
    public IEnumerable<string> Names => _lanes.Keys.Select(nameOf);

    /// <summary>The sources that are told.</summary>
    public IEnumerable<string> SourceIds => _lanes.Keys;

    /// <summary>From now on, these sources are told and no others.</summary>
    public async Task ApplyAsync(IEnumerable<string> sourceIds)
    {
        _resting.Clear();
        var wanted = sourceIds.ToHashSet(StringComparer.Ordinal);
        var gone = _lanes.Where(lane => !wanted.Contains(lane.Key)).ToList();
        _lanes = _lanes.RemoveRange(gone.Select(lane => lane.Key))
            .AddRange(wanted.Where(id => !_lanes.ContainsKey(id)).Select(id => KeyValuePair.Create(id, Open(id))));
        foreach (var (_, lane) in gone)
        {
            await lane.DisposeAsync();
        }
    }

    /// <summary>Adds a delivery for a source, if that is told; within a transaction of the journal's writer.</summary>
    public void Add(DeliveryTable deliveries, string sourceId, Delivery delivery)
    {
        if (_lanes.TryGetValue(sourceId, out var lane))
        {
            lane.Lose(deliveries.Add(delivery with { Lane = nameOf(sourceId) }, lane.Capacity));

            // What the lane then asks the journal waits behind this transaction.
            lane.Wake();
        }
    }

    /// <summary>What is wrong with telling a source.</summary>
    public Problem? ProblemOf(string sourceId) => _lanes.TryGetValue(sourceId, out var lane) ? lane.Problem : null;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var lane in _lanes.Values)
        {
            await lane.DisposeAsync();
        }
    }

    private DeliveryLane Open(string id) => new(nameOf(id), id, (delivery, cancellationToken) => DeliverAsync(id, delivery, cancellationToken), limits, journal, time, logger);

    private async Task<Deferral?> DeliverAsync(string id, Delivery delivery, CancellationToken cancellationToken)
    {
        if (_resting.TryGetValue(id, out var rest) && time.GetUtcNow() < rest.Until)
        {
            return rest;
        }

        var deferral = await deliver(id, delivery, cancellationToken);
        if (deferral is { Problem: not null, Until: not null })
        {
            _resting[id] = deferral;
        }

        return deferral;
    }
}

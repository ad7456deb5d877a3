using Ringbridge.Contract.Calls;

namespace Ringbridge.Lines.Events;

/// <summary>
/// Which call an event is about. Most phones name their calls; where one does not, or somebody left the name out of one of
/// the addresses, the other side's number tells: the newest call with it that is not over. So that a caller who tries again
/// is a new call, a ring counts as the repeated one of a call only for a while. Not safe for threads.
/// </summary>
internal sealed class EventCalls(TimeProvider time)
{
    private const int Capacity = 256;
    private const int MaxIdLength = 128;

    // A phone that rings again this long after it rang last, without an id, was hung up on in between.
    private static readonly TimeSpan RepeatedRing = TimeSpan.FromSeconds(60);

    // Events overtake each other by moments, so this long after an end they still mean the call that ended.
    private static readonly TimeSpan LateRing = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LateEnd = TimeSpan.FromSeconds(10);

    // Ids of an earlier life of this program must not come again: calls of then may be remembered.
    private readonly string _prefix = $"{time.GetUtcNow().UtcTicks:x}";
    private readonly LinkedList<Entry> _calls = [];
    private int _last;

    /// <summary>The id of the call that the event is about.</summary>
    /// <param name="phoneId">The phone's own id, if it gave one.</param>
    /// <param name="remote">The other side's number or name; null when withheld or not told.</param>
    /// <param name="state">Where the call is now.</param>
    public string IdOf(string? phoneId, string? remote, CallState state)
    {
        var entry = phoneId is { Length: > 0 } ? Named(phoneId) : Find(remote, state);
        if (entry is null)
        {
            entry = new Entry(phoneId is { Length: > 0 } ? Cut(phoneId) : $"{_prefix}-{++_last}");
            if (_calls.Count == Capacity)
            {
                _calls.RemoveLast();
            }
        }
        else
        {
            _calls.Remove(entry);
        }

        entry.Remote ??= remote;
        entry.State = entry.State is CallState.Ended ? CallState.Ended : state;
        entry.HeardAt = time.GetTimestamp();
        _calls.AddFirst(entry);
        return entry.Id;
    }

    private static string Cut(string id) => id.Length <= MaxIdLength ? id : id[..MaxIdLength];

    private Entry? Named(string phoneId) => _calls.FirstOrDefault(call => string.Equals(call.Id, Cut(phoneId), StringComparison.Ordinal));

    // Newest first. An event that does not tell the other side means the newest call that it may be about.
    private Entry? Find(string? remote, CallState state)
    {
        var isStart = state is CallState.Ringing or CallState.Dialing;
        return _calls.FirstOrDefault(call =>
            (string.Equals(call.Remote, remote, StringComparison.Ordinal) || (remote is null && !isStart))
            && time.GetElapsedTime(call.HeardAt) <= Patience(call, isStart));
    }

    private static TimeSpan Patience(Entry call, bool isStart) => (call.State is CallState.Ended, isStart) switch
    {
        (true, true) => LateRing,
        (true, false) => LateEnd,
        (false, true) => RepeatedRing,
        (false, false) => TimeSpan.MaxValue,
    };

    private sealed class Entry(string id)
    {
        public string Id { get; } = id;

        public string? Remote { get; set; }

        public CallState State { get; set; }

        public long HeardAt { get; set; }
    }
}

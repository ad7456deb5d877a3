using Ringbridge.Lines;

namespace Ringbridge.Agent.Calls;

/// <summary>Calls of one line that ran when the agent ended. The line may still report them, for a while after the start.</summary>
internal sealed class InterruptedCalls(CallTrackerLimits limits)
{
    private readonly Dictionary<string, TrackedCall> _calls = new(StringComparer.Ordinal);
    private DateTimeOffset _until;

    /// <summary>Remembers calls as they were; those that the line never named cannot be found again.</summary>
    public void Add(IEnumerable<TrackedCall> calls, DateTimeOffset now)
    {
        _until = now + limits.Resumption;
        foreach (var call in calls)
        {
            if (call.LineCallId is { } id)
            {
                _calls[id] = call;
            }
        }
    }

    /// <summary>The line uses the id for another call.</summary>
    public void Remove(string lineCallId) => _calls.Remove(lineCallId);

    /// <summary>The call that an event belongs to, once; null when it is another one.</summary>
    public TrackedCall? Take(CallEvent heard, RemoteNumber? remote, DateTimeOffset now)
    {
        if (!_calls.Remove(heard.LineCallId, out var call) || now > _until || (heard.Direction ?? call.Direction) != call.Direction)
        {
            return null;
        }

        // A phone that counts its calls from 1 uses old ids again: the same call is never behind where it was.
        var isSame = CallMerge.Rank(heard.State) >= CallMerge.Rank(call.State)
            && (remote is null || call.Remote is null || remote.Matches(call.Remote));
        return isSame ? call : null;
    }
}

using Ringbridge.Agent.Calls;
using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Agent.Dialling;

/// <summary>
/// The same number, from the same session, on the same line, twice within a second: that is one nervous finger and one
/// call. The second request gets the first one's call, or its failure.
/// </summary>
internal sealed class DoubleClicks(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<Click, (long At, Task<TrackedCall> Call)> _recent = [];

    /// <summary>Dials, unless this very click was just dialled.</summary>
    public Task<TrackedCall> OnceAsync(Click click, Func<Task<TrackedCall>> dial)
    {
        lock (_lock)
        {
            foreach (var old in _recent.Where(entry => time.GetElapsedTime(entry.Value.At) >= Window).Select(entry => entry.Key).ToList())
            {
                _recent.Remove(old);
            }

            if (_recent.TryGetValue(click, out var first))
            {
                return first.Call;
            }

            var call = dial();
            _recent[click] = (time.GetTimestamp(), call);
            return call;
        }
    }

    /// <summary>What makes two clicks the same.</summary>
    /// <param name="SessionId">Who clicked.</param>
    /// <param name="LineId">The line.</param>
    /// <param name="Dialled">The number.</param>
    /// <param name="Kind">Its kind: a colleague's 112 is another number than the emergency services'.</param>
    /// <param name="Confirmed">A click that confirms is never the repetition of one that asked.</param>
    internal sealed record Click(string SessionId, string LineId, string Dialled, NumberKind Kind, bool Confirmed);
}

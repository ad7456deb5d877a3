using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Lines.Nfon;

/// <summary>
/// How the line is: whether NFON can be reached, whether it tells of calls and of colleagues, and whether something was
/// missed lately. The worst is what people are told. Reported when it changes; safe for threads.
/// </summary>
internal sealed class NfonHealth(LineEventQueue events, NfonProblems problems, NfonTiming timing, TimeProvider time) : IDisposable
{
    private readonly Lock _lock = new();
    private Problem? _calls;
    private Problem? _colleagues;
    private int _colleaguesLost;
    private Problem? _gap;
    private bool _isHeard;
    private ITimer? _gapTimer;
    private HealthEvent? _reported;

    /// <summary>Calls are heard.</summary>
    public void CallsHeard() => Change(() => (_isHeard, _calls) = (true, null));

    /// <summary>Calls are not heard.</summary>
    /// <returns>Whether they were until now.</returns>
    public bool CallsLost(Problem problem)
    {
        var wereHeard = false;
        Change(() => (wereHeard, _isHeard, _calls) = (_isHeard, false, problem));
        return wereHeard;
    }

    /// <summary>Colleagues are heard.</summary>
    public void ColleaguesHeard() => Change(() => (_colleaguesLost, _colleagues) = (0, null));

    /// <summary>Colleagues are not heard.</summary>
    public void ColleaguesLost(Problem problem) => Change(() => (_colleaguesLost, _colleagues) = (_colleaguesLost + 1, problem));

    /// <summary>Nothing was heard for a while.</summary>
    public void Missed(DateTimeOffset from, DateTimeOffset to) => Change(() =>
    {
        _gap = problems.EventsMissed(from, to);
        _gapTimer?.Dispose();
        _gapTimer = time.CreateTimer(_ => Change(() => _gap = null), null, timing.GapIsShown, Timeout.InfiniteTimeSpan);
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _gapTimer?.Dispose();
        }
    }

    private void Change(Action change)
    {
        lock (_lock)
        {
            change();
            if (Judge() is { } now && now != _reported)
            {
                _reported = now;
                events.Add(now);
            }
        }
    }

    // Calls break with the same connection, token or server, perhaps a moment later: that they are not affected is said when it
    // is known, by a refusal or when the next attempt fails, too.
    //
    // Problems are records with a dictionary in them, which has no equality: the same one is kept, so that it compares equal.
    private HealthEvent? Judge() => this switch
    {
        { _calls: { } calls } => SaysNo(calls)
            ? new HealthEvent(LineHealth.Degraded, Kept(problems.EventsNotHeard(calls)))
            : new HealthEvent(LineHealth.Down, Kept(calls)),
        { _isHeard: false } => null,
        { _gap: { } gap } => new HealthEvent(LineHealth.Degraded, Kept(gap)),
        { _colleagues: { } colleagues } when SaysNo(colleagues) || _colleaguesLost > 1 => new HealthEvent(LineHealth.Degraded, Kept(problems.ColleaguesNotHeard(colleagues))),
        _ => new HealthEvent(LineHealth.Up),
    };

    // NFON was reached, let us in, and refuses this stream: dialling may work all the same.
    private static bool SaysNo(Problem problem) => problem is { Reason: Reasons.LineRejected, Detail: null or Details.NoLicence };

    private Problem Kept(Problem problem) =>
        _reported?.Problem is { } known && known.Reason == problem.Reason && known.Detail == problem.Detail
        && known.Arguments.Count == problem.Arguments.Count
        && known.Arguments.All(argument => problem.Arguments.GetValueOrDefault(argument.Key) == argument.Value)
            ? known
            : problem;
}

using Ringbridge.Contract.Calls;

namespace Ringbridge.Lines.Simulator;

/// <summary>One simulated call. Not safe for threads: the line's lock guards it.</summary>
internal sealed class SimulatedCall(string lineCallId, CallDirection direction, IReadOnlyList<SimulatorStep> script) : IDisposable
{
    private readonly Queue<SimulatorStep> _script = new(script);
    private ITimer? _timer;
    private int _waits;

    /// <summary>The line's id of the call.</summary>
    public string LineCallId { get; } = lineCallId;

    /// <summary>Who started it.</summary>
    public CallDirection Direction { get; } = direction;

    /// <summary>Where it is.</summary>
    public CallState State { get; set; }

    /// <summary>The other side's number.</summary>
    public string? RemoteNumber { get; init; }

    /// <summary>The other side's name.</summary>
    public string? RemoteName { get; init; }

    /// <summary>Rings at either end: can still be answered.</summary>
    public bool IsWaiting => State is CallState.Dialing or CallState.Ringing;

    /// <summary>Waits for the next step of the script, if there is one.</summary>
    /// <param name="time">Time.</param>
    /// <param name="happen">Told the call, the step and the wait, when it is over.</param>
    public void ScheduleNext(TimeProvider time, Action<SimulatedCall, SimulatorStep, int> happen)
    {
        Cancel();
        if (_script.TryDequeue(out var step))
        {
            var wait = _waits;
            _timer = time.CreateTimer(_ => happen(this, step, wait), null, step.After, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Whether that wait still counts: a timer may fire just after it was cancelled.</summary>
    public bool IsCurrent(int wait) => wait == _waits;

    /// <summary>Nothing more happens by itself: somebody took the call into their own hands.</summary>
    public void StopScript()
    {
        _script.Clear();
        Cancel();
    }

    /// <inheritdoc/>
    public void Dispose() => Cancel();

    private void Cancel()
    {
        _waits++;
        _timer?.Dispose();
        _timer = null;
    }
}

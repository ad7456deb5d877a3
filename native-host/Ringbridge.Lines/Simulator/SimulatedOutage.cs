using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Lines.Simulator;

/// <summary>The simulated phone is switched off for a while. Safe for threads.</summary>
internal sealed class SimulatedOutage(TimeProvider time, LineEventQueue events) : IDisposable
{
    private readonly Lock _lock = new();
    private ITimer? _timer;

    /// <summary>It is off.</summary>
    public bool IsOn
    {
        get
        {
            lock (_lock)
            {
                return _timer is not null;
            }
        }
    }

    /// <summary>Switches the phone off, unless it is off already; it comes back by itself.</summary>
    public void Begin(Problem problem)
    {
        lock (_lock)
        {
            if (_timer is null)
            {
                events.Add(new HealthEvent(LineHealth.Down, problem));
                _timer = time.CreateTimer(_ => End(), null, SimulatorScript.Outage, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _timer?.Dispose();
            _timer = null;
        }
    }

    private void End()
    {
        Dispose();
        events.Add(new HealthEvent(LineHealth.Up));
    }
}

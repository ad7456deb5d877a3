using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Lines.Baresip;

/// <summary>
/// The line's health: connected or not, and if so, whether the PBX takes baresip's registrations. Reported when it changes.
/// Safe for threads.
/// </summary>
internal sealed class BaresipHealth(LineEventQueue events, BaresipProblems problems)
{
    private readonly Lock _lock = new();
    private readonly SortedSet<string> _unregistered = new(StringComparer.Ordinal);
    private HealthEvent? _reported;
    private bool _connected;

    /// <summary>What is wrong now, or null.</summary>
    public Problem? Problem
    {
        get
        {
            lock (_lock)
            {
                return _reported?.Problem;
            }
        }
    }

    /// <summary>The connection is there and baresip answers.</summary>
    public void Connected()
    {
        lock (_lock)
        {
            _connected = true;
            Report();
        }
    }

    /// <summary>There is no connection, or it cannot be relied on.</summary>
    public void Disconnected(Problem problem)
    {
        lock (_lock)
        {
            _connected = false;
            Report(new HealthEvent(LineHealth.Down, problem));
        }
    }

    /// <summary>All accounts, as they are now.</summary>
    public void Accounts(IEnumerable<(string Account, bool Failed)> accounts)
    {
        lock (_lock)
        {
            _unregistered.Clear();
            _unregistered.UnionWith(accounts.Where(account => account.Failed).Select(account => account.Account));
            Report();
        }
    }

    /// <summary>Takes one event of class <c>register</c>.</summary>
    public void Hear(BaresipMessage message)
    {
        lock (_lock)
        {
            var changed = message switch
            {
                { Type: "REGISTER_FAIL", Account: { } account } => _unregistered.Add(account),
                { Type: "REGISTER_OK" or "UNREGISTERING", Account: { } account } => _unregistered.Remove(account),
                _ => false,
            };
            if (changed)
            {
                Report();
            }
        }
    }

    private void Report()
    {
        if (_connected)
        {
            Report(_unregistered.Min is { } account
                ? new HealthEvent(LineHealth.Degraded, problems.NotRegistered(account))
                : new HealthEvent(LineHealth.Up));
        }
    }

    private void Report(HealthEvent health)
    {
        var same = _reported is not null
            && _reported.Health == health.Health
            && _reported.Problem?.Reason == health.Problem?.Reason
            && _reported.Problem?.Detail == health.Problem?.Detail;
        if (!same)
        {
            _reported = health;
            events.Add(health);
        }
    }
}

using System.Globalization;
using System.Threading.Channels;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Lines.Simulator;

/// <summary>
/// A phone that is not there: calls go through their states by themselves, with the timing of a real one, and the other
/// side can be played through <see cref="ISimulatorControls"/>. Everything happens under one lock, so events come in order.
/// </summary>
public sealed class SimulatorLine : ILine, ISimulatorControls
{
    private const int MaxCalls = 100;

    private readonly Lock _lock = new();
    private readonly List<SimulatedCall> _calls = [];
    private readonly LineEventQueue _events;
    private readonly SimulatedOutage _outage;
    private readonly TimeProvider _time;
    private readonly string _name;
    private int _lastCall;
    private bool _disposed;

    /// <summary>A simulator with those settings; it has no options of its own.</summary>
    public SimulatorLine(LineSettings settings, LineServices services)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(services);
        Id = settings.Id;
        _name = settings.Name ?? settings.Id;
        _time = services.Time;
        _events = new LineEventQueue(settings.Id, services.Logger);
        _outage = new SimulatedOutage(_time, _events);
    }

    /// <inheritdoc/>
    public string Id { get; }

    /// <inheritdoc/>
    public IReadOnlyList<LineCapability> Capabilities => SimulatorLineType.Capabilities;

    /// <inheritdoc/>
    public ChannelReader<LineEvent> Events => _events.Reader;

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        _events.Add(new HealthEvent(LineHealth.Up));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<DialReceipt> DialAsync(DialRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        lock (_lock)
        {
            var ending = SimulatorScript.EndingOf(request.Number);
            if (ending is SimulatorScript.RefusedEnding)
            {
                throw Rejected("simulated refusal");
            }

            if (_outage.IsOn || ending is SimulatorScript.UnreachableEnding)
            {
                throw Unreachable();
            }

            if (ending is SimulatorScript.SilentEnding)
            {
                Start(CallDirection.Outbound, CallState.Sent, request.Number, name: null, script: []);
                return Task.FromResult(new DialReceipt(CallState.Sent));
            }

            var call = Start(CallDirection.Outbound, CallState.Dialing, request.Number, name: null, SimulatorScript.ForDialled(request.Number));
            return Task.FromResult(new DialReceipt(CallState.Dialing, call.LineCallId));
        }
    }

    /// <inheritdoc/>
    public Task HangUpAsync(string? lineCallId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var call = Find(lineCallId);
            End(call, call is { Direction: CallDirection.Inbound, IsWaiting: true } ? EndReason.Rejected : EndReason.Hangup);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task AnswerAsync(string? lineCallId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            PickUp(lineCallId is null
                ? FindNewest(candidate => candidate is { Direction: CallDirection.Inbound, IsWaiting: true })
                : Find(lineCallId));
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task HoldAsync(string? lineCallId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            Switch(Find(lineCallId), CallState.Connected, CallState.Held);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task ResumeAsync(string? lineCallId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            Switch(Find(lineCallId), CallState.Held, CallState.Connected);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<string> TestAsync(CancellationToken cancellationToken) => Task.FromResult("Ringbridge simulator");

    /// <inheritdoc/>
    public string Ring(string? number, string? name)
    {
        lock (_lock)
        {
            return Start(CallDirection.Inbound, CallState.Ringing, number, name, SimulatorScript.ForCaller).LineCallId;
        }
    }

    /// <inheritdoc/>
    public void Answer(string lineCallId)
    {
        lock (_lock)
        {
            PickUp(Find(lineCallId));
        }
    }

    /// <inheritdoc/>
    public void End(string lineCallId, EndReason? reason = null)
    {
        lock (_lock)
        {
            var call = Find(lineCallId);
            End(call, reason ?? (call, call.Direction) switch
            {
                ({ IsWaiting: true }, CallDirection.Inbound) => EndReason.Missed,
                ({ IsWaiting: true }, CallDirection.Outbound) => EndReason.Rejected,
                _ => EndReason.Hangup,
            });
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            _disposed = true;
            _calls.ForEach(call => call.Dispose());
            _calls.Clear();
            _outage.Dispose();
        }

        _events.Complete();
        return ValueTask.CompletedTask;
    }

    private SimulatedCall Start(CallDirection direction, CallState state, string? number, string? name, IReadOnlyList<SimulatorStep> script)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_calls.Count >= MaxCalls)
        {
            throw Rejected($"{MaxCalls} calls");
        }

        var lineCallId = string.Create(CultureInfo.InvariantCulture, $"{Id}-{++_lastCall}");
        var call = new SimulatedCall(lineCallId, direction, script) { RemoteNumber = number, RemoteName = name };
        _calls.Add(call);
        MoveTo(call, state);
        return call;
    }

    private void Happen(SimulatedCall call, SimulatorStep step, int wait)
    {
        lock (_lock)
        {
            if (!call.IsCurrent(wait))
            {
                return;
            }

            MoveTo(call, step.State, step.EndReason);
        }
    }

    private void MoveTo(SimulatedCall call, CallState state, EndReason? reason = null)
    {
        call.State = state;
        if (state is CallState.Ended)
        {
            call.Dispose();
            _calls.Remove(call);
        }
        else
        {
            call.ScheduleNext(_time, Happen);
        }

        Report(call, reason);
    }

    private void PickUp(SimulatedCall call)
    {
        if (!call.IsWaiting)
        {
            throw Rejected(call.State.ToString());
        }

        call.StopScript();
        MoveTo(call, CallState.Connected);
    }

    private void Switch(SimulatedCall call, CallState from, CallState to)
    {
        if (call.State != from)
        {
            throw Rejected(call.State.ToString());
        }

        // The script goes on: the other side may hang up while it is on hold.
        call.State = to;
        Report(call);
    }

    private void End(SimulatedCall call, EndReason reason)
    {
        var silent = call.State is CallState.Sent;
        call.StopScript();
        if (silent)
        {
            _calls.Remove(call);
            return;
        }

        MoveTo(call, CallState.Ended, reason);
    }

    private void Report(SimulatedCall call, EndReason? reason = null)
    {
        if (call.State is CallState.Sent)
        {
            return;
        }

        _events.Add(new CallEvent
        {
            LineCallId = call.LineCallId,
            Direction = call.Direction,
            State = call.State,
            RemoteNumber = call.RemoteNumber,
            RemoteName = call.RemoteName,
            EndReason = reason,
        });
    }

    private SimulatedCall Find(string? lineCallId) =>
        FindNewest(call => lineCallId is null || string.Equals(call.LineCallId, lineCallId, StringComparison.Ordinal));

    private SimulatedCall FindNewest(Predicate<SimulatedCall> predicate) =>
        _calls.FindLast(predicate) ?? throw new LineRejectedException(new Problem(Reasons.UnknownCall).With("line", _name));

    private LineRejectedException Rejected(string answer) =>
        new(new Problem(Reasons.LineRejected).With("line", _name).With("answer", answer));

    private LineUnreachableException Unreachable()
    {
        var problem = new Problem(Reasons.LineUnreachable).With("line", _name).With("address", "simulator");
        _outage.Begin(problem);
        return new LineUnreachableException(problem);
    }
}

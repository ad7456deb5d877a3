using Ringbridge.Agent.Calls;
using Ringbridge.Agent.Lines;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Lines.Simulator;

namespace Ringbridge.Agent.Dialling;

/// <summary>Plays the other side of simulated calls.</summary>
internal sealed class SimulatorDesk(LineRegistry lines, CallCenter calls, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Somebody calls.</summary>
    /// <exception cref="RefusalException">There is no such simulator.</exception>
    public async Task<TrackedCall> RingAsync(SimulatorRingParams request, CancellationToken cancellationToken)
    {
        var line = request.LineId is null
            ? lines.Lines.FirstOrDefault(candidate => candidate.Line is ISimulatorControls)
            : lines.Find(request.LineId);
        if (line?.Line is not ISimulatorControls simulator)
        {
            throw line is null ? RefusalException.UnknownLine(request.LineId ?? "simulator") : new RefusalException(new Problem(Reasons.NotSupported).With("line", line.Name("en")));
        }

        string? lineCallId = null;
        using var rings = calls.Expect(call =>
            string.Equals(call.LineId, line.Settings.Id, StringComparison.Ordinal)
            && (lineCallId is null ? call is { Direction: CallDirection.Inbound, State: CallState.Ringing } : string.Equals(call.LineCallId, lineCallId, StringComparison.Ordinal)));
        lineCallId = simulator.Ring(request.Number, request.Name);
        return await rings.Found.WaitAsync(Patience, time, cancellationToken);
    }

    /// <summary>The other side picks up.</summary>
    /// <exception cref="RefusalException">There is no such simulated call.</exception>
    public Task<TrackedCall> AnswerAsync(string? callId, CancellationToken cancellationToken) =>
        PlayAsync(callId, (simulator, id) => simulator.Answer(id), call => call.State is CallState.Connected || call.IsOver, cancellationToken);

    /// <summary>The other side hangs up.</summary>
    /// <exception cref="RefusalException">There is no such simulated call.</exception>
    public Task<TrackedCall> EndAsync(string? callId, EndReason? reason, CancellationToken cancellationToken) =>
        PlayAsync(callId, (simulator, id) => simulator.End(id, reason), call => call.IsOver, cancellationToken);

    private async Task<TrackedCall> PlayAsync(
        string? callId, Action<ISimulatorControls, string> play, Predicate<TrackedCall> done, CancellationToken cancellationToken)
    {
        var call = await calls.LookAsync(running => running.FirstOrDefault(candidate =>
            candidate.LineCallId is not null
            && lines.Find(candidate.LineId)?.Line is ISimulatorControls
            && (callId is null || string.Equals(candidate.Id, callId, StringComparison.Ordinal))), cancellationToken) ?? throw RefusalException.UnknownCall();
        using var changed = calls.Expect(candidate => string.Equals(candidate.Id, call.Id, StringComparison.Ordinal) && done(candidate));
        play((ISimulatorControls)lines.Find(call.LineId)!.Line, call.LineCallId!);
        return await changed.Found.WaitAsync(Patience, time, cancellationToken);
    }
}

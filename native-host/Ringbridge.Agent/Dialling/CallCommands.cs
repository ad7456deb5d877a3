using Ringbridge.Agent.Calls;
using Ringbridge.Agent.Lines;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;
using Ringbridge.Lines;

namespace Ringbridge.Agent.Dialling;

/// <summary>Answers, hangs up, holds and resumes running calls.</summary>
internal sealed class CallCommands(CallCenter calls, LineRegistry lines, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(70);

    /// <summary>Picks up.</summary>
    /// <exception cref="RefusalException">There is no such call, or it cannot be done.</exception>
    public Task<TrackedCall> AnswerAsync(string? callId, CancellationToken cancellationToken) =>
        CommandAsync(callId, CallAction.Answer, LineCapability.Answer, (line, id, token) => line.AnswerAsync(id, token), cancellationToken);

    /// <summary>Ends or rejects.</summary>
    /// <inheritdoc cref="AnswerAsync"/>
    public async Task<TrackedCall> HangUpAsync(string? callId, CancellationToken cancellationToken)
    {
        var call = await CommandAsync(callId, CallAction.HangUp, LineCapability.HangUp, (line, id, token) => line.HangUpAsync(id, token), cancellationToken);
        using var end = calls.Expect(candidate => string.Equals(candidate.Id, call.Id, StringComparison.Ordinal));
        await calls.HangUpAsync(call);
        return end.Found.IsCompletedSuccessfully ? await end.Found : call;
    }

    /// <summary>Parks.</summary>
    /// <inheritdoc cref="AnswerAsync"/>
    public Task<TrackedCall> HoldAsync(string? callId, CancellationToken cancellationToken) =>
        CommandAsync(callId, CallAction.Hold, LineCapability.Hold, (line, id, token) => line.HoldAsync(id, token), cancellationToken);

    /// <summary>Takes back from hold.</summary>
    /// <inheritdoc cref="AnswerAsync"/>
    public Task<TrackedCall> ResumeAsync(string? callId, CancellationToken cancellationToken) =>
        CommandAsync(callId, CallAction.Resume, LineCapability.Hold, (line, id, token) => line.ResumeAsync(id, token), cancellationToken);

    private async Task<TrackedCall> CommandAsync(
        string? callId, CallAction action, LineCapability needed, Func<ILine, string?, CancellationToken, Task> command, CancellationToken cancellationToken)
    {
        var call = await calls.LookAsync(running => Choose(running, callId, action), cancellationToken);
        var line = lines.Find(call.LineId) ?? throw RefusalException.UnknownLine(call.LineId);
        if (!CallActions.For(call, line.Line.Capabilities).Contains(action))
        {
            throw new RefusalException(line.Line.Capabilities.Contains(needed)
                ? new Problem(Reasons.Refused, Details.NotInThisState)
                : new Problem(Reasons.NotSupported).With("line", line.Name("en")));
        }

        try
        {
            // Half a command is worse than one that comes too late: whoever asked may go, the command goes on.
            using var late = new CancellationTokenSource(Patience, time);
            await command(line.Line, call.LineCallId, late.Token).WaitAsync(Patience, time, CancellationToken.None);
        }
        catch (Exception exception)
        {
            var failure = exception is OperationCanceledException ? new TimeoutException("The line did not end its command in time.", exception) : exception;
            line.Note(LineFailure.HealthProblemOf(failure, line.Name("en")));
            throw new RefusalException(LineFailure.ProblemOf(failure, line.Name("en"))) { Fingerprint = (exception as LineUnreachableException)?.Fingerprint };
        }

        return await calls.FindAsync(call.Id, CancellationToken.None) ?? call;
    }

    private TrackedCall Choose(IReadOnlyList<TrackedCall> running, string? callId, CallAction action)
    {
        if (callId is not null)
        {
            return running.FirstOrDefault(call => string.Equals(call.Id, callId, StringComparison.Ordinal)) ?? throw RefusalException.UnknownCall();
        }

        var able = running.Where(call => CallActions.For(call, lines.CapabilitiesOf(call.LineId)).Contains(action)).ToList();
        return (able, running) switch
        {
            ([var only], _) => only,
            ([_, _, ..], _) => throw new RefusalException(new Problem(Reasons.BadRequest, Details.SeveralCalls)),
            (_, [var only]) => only,
            _ => throw RefusalException.UnknownCall(),
        };
    }
}

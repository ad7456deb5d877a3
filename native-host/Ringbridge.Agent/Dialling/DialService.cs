using Microsoft.Extensions.Logging;
using Ringbridge.Agent.Calls;
using Ringbridge.Agent.Lines;
using Ringbridge.Agent.Policy;
using Ringbridge.Agent.Settings;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Lines;

namespace Ringbridge.Agent.Dialling;

/// <summary>
/// Dials, once: what is written becomes a number, the policy decides, the journal gets its row, and only then the command
/// goes to the line. Nothing here ever tries again: a phone that did not answer may be dialling all the same.
/// </summary>
internal sealed partial class DialService(
    NumberDesk numbers, DialPolicy policy, ConfirmedCountries countries, SettingsStore settings, CallCenter calls, TimeProvider time, ILogger logger)
{
    // Lines have shorter limits of their own; this one is for a line that forgot.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly DoubleClicks _doubleClicks = new(time);

    /// <summary>Dials.</summary>
    /// <param name="sessionId">Who asks.</param>
    /// <param name="request">What to dial.</param>
    /// <exception cref="RefusalException">It was not dialled, or the line could not do it.</exception>
    public Task<TrackedCall> DialAsync(string sessionId, CallDialParams request)
    {
        var line = numbers.LineFor(request.LineId);
        if (!line.Line.Capabilities.Contains(LineCapability.Dial))
        {
            throw new RefusalException(new Problem(Reasons.NotSupported).With("line", line.Name("en")));
        }

        var number = request.Internal ? numbers.PlanInternal(request.Number, line) : numbers.Plan(request.Number, line);
        return _doubleClicks.OnceAsync(
            new DoubleClicks.Click(sessionId, line.Settings.Id, number.Dialled, number.Kind, request.Confirmed),
            () => DecideAndDialAsync(line, number, request.Confirmed));
    }

    private async Task<TrackedCall> DecideAndDialAsync(LineHost line, NumberInfo number, bool confirmed)
    {
        var decision = policy.Decide(number, settings.State.Settings.Policy, countries.Countries, confirmed);
        if (decision.Verdict is not DialVerdict.Allow)
        {
            var masked = NumberMask.Mask(number.Dialled);
            LogNotDialled(logger, masked, decision.Problem?.Detail ?? decision.Problem?.Reason ?? "-");
            throw new RefusalException(decision.Problem!)
            {
                Confirm = decision.Confirm is { Count: > 0 } kinds ? kinds : null,
                Number = decision.Verdict is DialVerdict.Confirm ? number with { Confirm = decision.Confirm } : null,
            };
        }

        if (decision.CountryToRemember is { } country)
        {
            await countries.AddAsync(country);
        }

        var call = await calls.DialAsync(line.Settings.Id, RemoteNumber.Of(number));
        return await CommandAsync(line, call, number);
    }

    private async Task<TrackedCall> CommandAsync(LineHost line, TrackedCall call, NumberInfo number)
    {
        var masked = NumberMask.Mask(number.Dialled);
        try
        {
            // Whoever asked may go away meanwhile; the command is on its way and its outcome belongs into the history.
            using var late = new CancellationTokenSource(Patience, time);
            var receipt = await line.Line.DialAsync(new DialRequest(call.Id, number.Dialled, number.Kind), late.Token).WaitAsync(Patience, time);
            LogDialled(logger, call.Id, masked, line.Settings.Id, receipt.State);
            await calls.AcceptAsync(call, receipt);
            line.Note(failure: null);
        }
        catch (Exception exception)
        {
            var failure = exception is OperationCanceledException ? new TimeoutException("The line did not end its command in time.", exception) : exception;
            var problem = LineFailure.ProblemOf(failure, line.Name("en"));
            LogFailed(logger, call.Id, masked, line.Settings.Id, problem.Detail ?? problem.Reason, exception);
            await calls.FailAsync(call, problem);
            line.Note(LineFailure.HealthProblemOf(failure, line.Name("en")));
            if (await calls.FindAsync(call.Id, CancellationToken.None) is { } running)
            {
                // The answer was lost, but the line reported the call: it runs.
                return running;
            }

            throw new RefusalException(problem) { Fingerprint = (exception as LineUnreachableException)?.Fingerprint };
        }

        return await calls.FindAsync(call.Id, CancellationToken.None) ?? call;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Call {CallId}: {Number} dialled on {LineId}, state {State}")]
    private static partial void LogDialled(ILogger logger, string callId, string number, string lineId, CallState state);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Number} was not dialled: {Problem}")]
    private static partial void LogNotDialled(ILogger logger, string number, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Call {CallId}: {Number} could not be dialled on {LineId}: {Problem}")]
    private static partial void LogFailed(ILogger logger, string callId, string number, string lineId, string problem, Exception exception);
}

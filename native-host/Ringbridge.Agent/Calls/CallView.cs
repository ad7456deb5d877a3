using Ringbridge.Agent.Numbers;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Calls;

/// <summary>A call as a client sees it, in its language.</summary>
internal static class CallView
{
    /// <summary>Renders a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="context">What is known beside it.</param>
    /// <param name="capabilities">Of its line; none when the line is gone.</param>
    /// <param name="language">BCP 47.</param>
    public static Call Of(TrackedCall call, CallContext context, IReadOnlyList<LineCapability> capabilities, string? language) => new()
    {
        Id = call.Id,
        LineId = call.LineId,
        Direction = call.Direction,
        State = call.State,
        EndReason = call.EndReason,
        RemoteNumber = call.Remote?.Number,
        RemoteDisplay = call.Remote?.Display,
        RemoteName = call.RemoteName,
        Contact = context.Contact,
        RemoteKind = call.Remote?.Kind,
        RemoteCountry = call.Remote?.Country,
        RemoteArea = call.Remote is { Kind: NumberKind.Fixed } landLine ? AreaNames.Of(landLine.Number, ProblemTexts.IsGerman(language)) : null,
        StartedAt = call.StartedAt,
        ConnectedAt = call.ConnectedAt,
        EndedAt = call.EndedAt,
        Actions = CallActions.For(call, capabilities),
        Problem = call.Problem is null ? null : ProblemTexts.Describe(call.Problem, language),
        Note = context.Annotation.Note,
        Tags = context.Annotation.Tags is { Count: > 0 } tags ? tags : null,
        Private = context.Annotation.IsPrivate ? true : null,
        History = context.History,
    };
}

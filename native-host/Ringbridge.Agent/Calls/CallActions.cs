using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Lines;

namespace Ringbridge.Agent.Calls;

/// <summary>What can be done with a call now: what its state permits and its line is able to do.</summary>
internal static class CallActions
{
    /// <summary>The actions, in the order in which people need them.</summary>
    public static IReadOnlyList<CallAction> For(TrackedCall call, IReadOnlyList<LineCapability> capabilities)
    {
        if (call.IsOver)
        {
            return [];
        }

        var actions = new List<CallAction>(3);
        Add(CallAction.Answer, LineCapability.Answer, call is { Direction: CallDirection.Inbound, State: CallState.Ringing });
        Add(CallAction.HangUp, CanHangUp(capabilities) ? LineCapability.HangUp : LineCapability.Cancel, CanHangUp(capabilities) || IsBeingSetUp(call));
        Add(CallAction.Hold, LineCapability.Hold, call.State is CallState.Connected);
        Add(CallAction.Resume, LineCapability.Hold, call.State is CallState.Held);
        return actions;

        void Add(CallAction action, LineCapability needed, bool possible)
        {
            if (possible && capabilities.Contains(needed))
            {
                actions.Add(action);
            }
        }
    }

    private static bool CanHangUp(IReadOnlyList<LineCapability> capabilities) => capabilities.Contains(LineCapability.HangUp);

    private static bool IsBeingSetUp(TrackedCall call) => call is { Direction: CallDirection.Outbound, State: CallState.Dialing or CallState.Ringing };
}

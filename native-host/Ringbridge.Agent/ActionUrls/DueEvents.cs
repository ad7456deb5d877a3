using Ringbridge.Agent.Calls;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.ActionUrls;

/// <summary>What is to be told of a call as it is now.</summary>
internal static class DueEvents
{
    /// <summary>Adds what is due, in order.</summary>
    /// <returns>What is told then.</returns>
    public static ToldEvents Add(TrackedCall call, ToldEvents told, List<ActionUrlEvent> due)
    {
        Tell(ToldEvents.Started, call.Direction is CallDirection.Inbound ? ActionUrlEvent.Inbound : ActionUrlEvent.Outbound, isDue: true);
        Tell(ToldEvents.Connected, ActionUrlEvent.Connected, call.ConnectedAt is not null);
        Tell(ToldEvents.OnHold, ActionUrlEvent.Hold, call.State is CallState.Held);
        if (told.HasFlag(ToldEvents.OnHold) && call.State is CallState.Connected)
        {
            due.Add(ActionUrlEvent.Hold);
            told &= ~ToldEvents.OnHold;
        }

        // A phone that reports nothing more is not followed any more after a while. That is no end.
        Tell(ToldEvents.Disconnected, ActionUrlEvent.Disconnected, call.State is CallState.Ended);
        return told;

        void Tell(ToldEvents flag, ActionUrlEvent what, bool isDue)
        {
            if (isDue && !told.HasFlag(flag))
            {
                due.Add(what);
                told |= flag;
            }
        }
    }
}

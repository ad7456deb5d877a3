using Ringbridge.Agent.Receiver;
using Ringbridge.Agent.Sessions;
using Ringbridge.Contacts.Looking;
using Ringbridge.Contract.Settings;
using Ringbridge.Lines;

namespace Ringbridge.Agent;

/// <summary>What tests replace in an agent.</summary>
internal sealed record AgentParts
{
    /// <summary>What clients may use.</summary>
    public SessionLimits Limits { get; init; } = new();

    /// <summary>What senders may use of the receiver.</summary>
    public ReceiverLimits ReceiverLimits { get; init; } = new();

    /// <summary>How long sources of contacts are waited for.</summary>
    public LookupLimits LookupLimits { get; init; } = new();

    /// <summary>Whether there is a receiver; tests that are about something else need no port.</summary>
    public bool HasReceiver { get; init; } = true;

    /// <summary>
    /// The time of waits for those at the other end of a connection; null: the agent's own. Where a test lets hours pass in a
    /// moment, real connections still need what they need.
    /// </summary>
    public TimeProvider? ConnectionTime { get; init; }

    /// <summary>The time in which CRMs count requests; null: that of their answers.</summary>
    public TimeProvider? PaceTime { get; init; }

    /// <summary>Makes lines; null: each type makes its own.</summary>
    public Func<ILineType, LineSettings, LineServices, ILine>? CreateLine { get; init; }
}

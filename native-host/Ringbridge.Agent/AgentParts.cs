using Ringbridge.Agent.Sessions;
using Ringbridge.Contract.Settings;
using Ringbridge.Lines;

namespace Ringbridge.Agent;

/// <summary>What tests replace in an agent.</summary>
internal sealed record AgentParts
{
    /// <summary>What clients may use.</summary>
    public SessionLimits Limits { get; init; } = new();

    /// <summary>Makes lines; null: each type makes its own.</summary>
    public Func<ILineType, LineSettings, LineServices, ILine>? CreateLine { get; init; }
}

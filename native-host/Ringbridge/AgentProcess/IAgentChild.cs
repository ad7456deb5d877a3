namespace Ringbridge.AgentProcess;

/// <summary>An agent that was started by this process and lives on without it.</summary>
internal interface IAgentChild
{
    /// <summary>How it ended, if it has; 128 and more for a signal.</summary>
    int? ExitCode { get; }
}

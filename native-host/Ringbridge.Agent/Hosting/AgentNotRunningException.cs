namespace Ringbridge.Agent.Hosting;

/// <summary>Nobody listens at the home's socket or pipe: start the agent, then try again.</summary>
public sealed class AgentNotRunningException(RingbridgeHome home, Exception? cause = null) : IOException($"No agent is running for {home}.", cause);

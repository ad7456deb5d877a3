namespace Ringbridge.Agent.Hosting;

/// <summary>Another agent holds the home's lock.</summary>
public sealed class AgentAlreadyRunningException(RingbridgeHome home, Exception? cause = null) : IOException($"An agent is already running for {home}.", cause);

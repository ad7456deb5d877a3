namespace Ringbridge.AgentProcess;

/// <summary>Starts a program that outlives this process, the browser that started it, and the terminal.</summary>
internal static class AgentSpawner
{
    /// <summary>Starts it without any of our handles: an agent that held the shim's output would keep the browser waiting for its end.</summary>
    /// <param name="program">Absolute path.</param>
    /// <param name="arguments">Without the program.</param>
    /// <exception cref="IOException">The system could not start it.</exception>
    public static IAgentChild Start(string program, string[] arguments) =>
        OperatingSystem.IsWindows() ? WindowsAgentChild.Start(program, arguments) : UnixAgentChild.Start(program, arguments);
}

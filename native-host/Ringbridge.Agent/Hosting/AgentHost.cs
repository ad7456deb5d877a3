using Microsoft.Extensions.Logging;
using Ringbridge.Agent.Logging;

namespace Ringbridge.Agent.Hosting;

/// <summary>Runs the agent of a home.</summary>
public static partial class AgentHost
{
    private static readonly TimeSpan HomeCheck = TimeSpan.FromMinutes(1);

    /// <summary>Runs until cancelled, or until the home folder is gone. It may be killed at any moment: nothing is lost that was finished.</summary>
    /// <exception cref="AgentAlreadyRunningException">Another agent serves this home; there is nothing to do.</exception>
    /// <exception cref="HomeException">The home folder is not safe to use.</exception>
    public static async Task RunAsync(RingbridgeHome home, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(home);
        ArgumentNullException.ThrowIfNull(time);

        NativeHeap.Share();

        // The lock first: from here on this is the one agent, and clients may connect and wait for the rest.
        await using var listener = LocalSocket.Listen(home);
        PrivateFolder.Ensure(home.LogsFolder);
        await using var log = new LogFile(Path.Combine(home.LogsFolder, "agent.log"), time);
        using var loggers = new LoggerFactory([log]);
        var logger = loggers.CreateLogger("Ringbridge.Agent.Host");
        LogStarted(logger, Environment.ProcessId, home.Folder);

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var homeCheck = time.CreateTimer(_ => EndWithoutHome(home, ending, logger), null, HomeCheck, HomeCheck);
        await using var core = await AgentCore.StartAsync(home, time, loggers, new AgentParts(), ending.Token);
        using var memory = new IdleMemory(time);
        await core.Server.RunAsync(listener, ending.Token);
        LogEnded(logger);
    }

    // Without its folder nobody can find this agent any more, and the next one will be another.
    private static void EndWithoutHome(RingbridgeHome home, CancellationTokenSource ending, ILogger logger)
    {
        if (!File.Exists(home.LockFile))
        {
            LogHomeless(logger);
            ending.Cancel();
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Agent {ProcessId} started for {Home}")]
    private static partial void LogStarted(ILogger logger, int processId, string home);

    [LoggerMessage(Level = LogLevel.Information, Message = "Agent ended")]
    private static partial void LogEnded(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The home folder is gone, so the agent ends")]
    private static partial void LogHomeless(ILogger logger);
}

using Ringbridge.Agent.Hosting;
using Ringbridge.Contract.Problems;

namespace Ringbridge.AgentProcess;

/// <summary>
/// Finds the running agent of a home or starts one. Several may do so at the same time: each starts an agent, the lock
/// in the home lets one of them live, the others leave with exit code 0, and everybody connects to the one.
/// </summary>
/// <param name="connect">Connects once; throws <see cref="AgentNotRunningException"/> when nobody listens.</param>
/// <param name="start">Starts an agent, detached from this process and from the browser.</param>
/// <param name="time">Time.</param>
/// <param name="pause">Lets so much time pass.</param>
internal sealed class AgentFinder(Func<Stream> connect, Func<IAgentChild> start, TimeProvider time, Action<TimeSpan> pause)
{
    /// <summary>How long an agent may take to listen: a cold disk at log-in is slow, a person is not patient.</summary>
    public static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(4);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(100);

    /// <summary>The finder for a home, starting this very executable as its agent.</summary>
    public static AgentFinder For(RingbridgeHome home) => new(
        () => LocalSocket.Connect(home),
        () => AgentSpawner.Start(Executable.Path, ["agent"]),
        TimeProvider.System,
        Thread.Sleep);

    /// <summary>Connects to the running agent; null when there is none.</summary>
    /// <exception cref="AgentUnavailableException">Somebody else's agent, or an unsafe home.</exception>
    public Stream? TryConnect()
    {
        try
        {
            return connect();
        }
        catch (AgentNotRunningException)
        {
            return null;
        }
        catch (HomeException unsafeHome)
        {
            throw new AgentUnavailableException(unsafeHome.Problem, unsafeHome);
        }
        catch (UnauthorizedAccessException stranger)
        {
            throw new AgentUnavailableException(new Problem(Reasons.AgentUnavailable, Details.AgentOfSomebodyElse), stranger);
        }
    }

    /// <summary>Connects, starting the agent when there is none.</summary>
    /// <exception cref="AgentUnavailableException">It could not be reached and not be started.</exception>
    public Stream Connect(CancellationToken cancellationToken = default) => TryConnect() ?? StartAndConnect(cancellationToken);

    private Stream StartAndConnect(CancellationToken cancellationToken)
    {
        var child = Start();
        var began = time.GetTimestamp();
        for (var wait = FirstPause; ; wait = wait * 2 < LongestPause ? wait * 2 : LongestPause)
        {
            cancellationToken.ThrowIfCancellationRequested();
            pause(wait);

            // Asked before connecting: an agent that listened and failed then is still a failure, but one that is there counts.
            var exit = child.ExitCode;
            if (TryConnect() is { } stream)
            {
                return stream;
            }

            if (exit is not (null or ExitCodes.Done))
            {
                throw new AgentUnavailableException(
                    new Problem(Reasons.AgentUnavailable, Details.AgentEndedAtStart).With("code", $"{exit}"));
            }

            if (time.GetElapsedTime(began) > StartTimeout)
            {
                throw new AgentUnavailableException(
                    new Problem(Reasons.AgentUnavailable, Details.AgentDoesNotAnswer).With("seconds", $"{StartTimeout.TotalSeconds:0}"));
            }
        }
    }

    private IAgentChild Start()
    {
        try
        {
            return start();
        }
        catch (IOException cause)
        {
            throw new AgentUnavailableException(
                new Problem(Reasons.AgentUnavailable, Details.AgentNotStartable).With("cause", cause.Message), cause);
        }
    }
}

using System.IO.Pipes;

namespace Ringbridge.Agent.Hosting;

/// <summary>The client's side of the agent's named pipe on Windows.</summary>
internal static class WindowsPipe
{
    // Long enough for the agent to put up its next instance, short enough to find out that there is none.
    private const int ConnectTimeoutMs = 500;

    /// <inheritdoc cref="LocalSocket.ConnectAsync"/>
    public static async Task<Stream> ConnectAsync(RingbridgeHome home, CancellationToken cancellationToken)
    {
        var pipe = Create(home);
        try
        {
            await pipe.ConnectAsync(ConnectTimeoutMs, cancellationToken);
            return pipe;
        }
        catch (Exception cause) when (cause is TimeoutException or IOException)
        {
            await pipe.DisposeAsync();
            throw new AgentNotRunningException(home, cause);
        }
        catch
        {
            await pipe.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc cref="LocalSocket.Connect"/>
    public static Stream Connect(RingbridgeHome home)
    {
        var pipe = Create(home);
        try
        {
            pipe.Connect(ConnectTimeoutMs);
            return pipe;
        }
        catch (Exception cause) when (cause is TimeoutException or IOException)
        {
            pipe.Dispose();
            throw new AgentNotRunningException(home, cause);
        }
        catch
        {
            pipe.Dispose();
            throw;
        }
    }

    // CurrentUserOnly makes the client look at the pipe's owner: a pipe that somebody else put up in our name throws
    // UnauthorizedAccessException. Asynchronous, or a blocked read would hold up every write.
    private static NamedPipeClientStream Create(RingbridgeHome home) =>
        new(".", home.PipeName, PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
}

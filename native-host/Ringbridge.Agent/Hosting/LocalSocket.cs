namespace Ringbridge.Agent.Hosting;

/// <summary>
/// The door between an agent and its clients on the same machine: a Unix socket in a folder of mode 0700, or a named
/// pipe for the current user only. Both ends make sure that the other one is the same user. No cryptography: code that
/// runs as the same user is trusted, code that does not never gets a connection.
/// </summary>
public static class LocalSocket
{
    /// <summary>Connects to the running agent of a home.</summary>
    /// <exception cref="AgentNotRunningException">Nobody listens.</exception>
    /// <exception cref="UnauthorizedAccessException">Somebody else listens.</exception>
    /// <exception cref="HomeException">The folder is not safe.</exception>
    public static Task<Stream> ConnectAsync(RingbridgeHome home, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(home);
        return OperatingSystem.IsWindows()
            ? WindowsPipe.ConnectAsync(home, cancellationToken)
            : UnixSocket.ConnectAsync(home, cancellationToken);
    }

    /// <summary>Connects without the machinery of asynchronous sockets: the shim starts sooner and stays smaller that way.</summary>
    /// <inheritdoc cref="ConnectAsync" path="/exception"/>
    public static Stream Connect(RingbridgeHome home)
    {
        ArgumentNullException.ThrowIfNull(home);
        return OperatingSystem.IsWindows() ? WindowsPipe.Connect(home) : UnixSocket.Connect(home);
    }

    /// <summary>Takes the home's lock and listens. Dispose the listener to leave the door and the lock.</summary>
    /// <exception cref="AgentAlreadyRunningException">Another agent holds the lock.</exception>
    /// <exception cref="HomeException">The folder is not safe.</exception>
    public static ILocalListener Listen(RingbridgeHome home)
    {
        ArgumentNullException.ThrowIfNull(home);
        home.Prepare();
        var hold = AgentLock.Take(home);
        try
        {
            return OperatingSystem.IsWindows() ? new WindowsPipeListener(home, hold) : new UnixSocketListener(home, hold);
        }
        catch
        {
            hold.Dispose();
            throw;
        }
    }
}

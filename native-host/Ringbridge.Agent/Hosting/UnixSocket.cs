using System.Net.Sockets;
using System.Runtime.Versioning;

namespace Ringbridge.Agent.Hosting;

/// <summary>The client's side of the agent's Unix socket.</summary>
[UnsupportedOSPlatform("windows")]
internal static class UnixSocket
{
    /// <inheritdoc cref="LocalSocket.ConnectAsync"/>
    public static async Task<Stream> ConnectAsync(RingbridgeHome home, CancellationToken cancellationToken)
    {
        var socket = Create(home);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(home.SocketPath), cancellationToken);
            return Trust(home, socket, UnixOwner.Self);
        }
        catch (SocketException cause)
        {
            socket.Dispose();
            throw new AgentNotRunningException(home, cause);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <inheritdoc cref="LocalSocket.Connect"/>
    public static Stream Connect(RingbridgeHome home)
    {
        var socket = Create(home);
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(home.SocketPath));
            return Trust(home, socket, UnixOwner.Self);
        }
        catch (SocketException cause)
        {
            socket.Dispose();
            throw new AgentNotRunningException(home, cause);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static Socket Create(RingbridgeHome home)
    {
        PrivateFolder.Check(home.Folder);
        PrivateFolder.Check(Path.GetDirectoryName(home.SocketPath)!);
        return new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    }

    /// <summary>The connection, if it leads to a process of that user; our own, except in tests.</summary>
    internal static NetworkStream Trust(RingbridgeHome home, Socket socket, uint user) => UnixPeer.UserOf(socket) == user
        ? new NetworkStream(socket, ownsSocket: true)
        : throw new UnauthorizedAccessException($"{home.SocketPath} is served by another user.");
}

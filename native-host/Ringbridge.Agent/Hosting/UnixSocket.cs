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
        PrivateFolder.Check(home.Folder);
        PrivateFolder.Check(Path.GetDirectoryName(home.SocketPath)!);
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(home.SocketPath), cancellationToken);
            if (UnixPeer.UserOf(socket) != UnixOwner.Self)
            {
                throw new UnauthorizedAccessException($"{home.SocketPath} is served by another user.");
            }

            return new NetworkStream(socket, ownsSocket: true);
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
}

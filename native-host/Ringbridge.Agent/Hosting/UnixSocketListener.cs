using System.Net.Sockets;
using System.Runtime.Versioning;

namespace Ringbridge.Agent.Hosting;

/// <summary>The agent's Unix socket.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class UnixSocketListener : ILocalListener
{
    private const int Backlog = 128;

    private readonly AgentLock hold;
    private readonly Socket socket;
    private readonly string path;

    /// <summary>Listens. The lock is kept until this is disposed.</summary>
    public UnixSocketListener(RingbridgeHome home, AgentLock hold)
    {
        this.hold = hold;
        path = home.SocketPath;
        socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            // We hold the lock, so a socket that lies here belongs to an agent that is dead.
            File.Delete(path);
            socket.Bind(new UnixDomainSocketEndPoint(path));
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            socket.Listen(Backlog);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<Stream> AcceptAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var client = await socket.AcceptAsync(cancellationToken);
            if (IsSameUser(client))
            {
                return new NetworkStream(client, ownsSocket: true);
            }

            client.Dispose();
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        // The socket goes before the lock, so that the next agent never finds ours.
        socket.Dispose();
        File.Delete(path);
        hold.Dispose();
        return ValueTask.CompletedTask;
    }

    private static bool IsSameUser(Socket client)
    {
        try
        {
            return UnixPeer.UserOf(client) == UnixOwner.Self;
        }
        catch (Exception gone) when (gone is SocketException or IOException)
        {
            // It hung up before we looked: nobody to answer.
            return false;
        }
    }
}

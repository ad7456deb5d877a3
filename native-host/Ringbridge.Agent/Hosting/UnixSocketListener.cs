using System.Net.Sockets;
using System.Runtime.Versioning;

namespace Ringbridge.Agent.Hosting;

/// <summary>The agent's Unix socket.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class UnixSocketListener : ILocalListener
{
    private const int Backlog = 128;

    private readonly AgentLock _hold;
    private readonly Socket _socket;
    private readonly string _path;
    private readonly uint _user;

    /// <summary>Listens. The lock is kept until this is disposed.</summary>
    /// <param name="home">Where.</param>
    /// <param name="hold">The lock.</param>
    /// <param name="user">Whose processes may connect: our own user's, except in tests.</param>
    public UnixSocketListener(RingbridgeHome home, AgentLock hold, uint? user = null)
    {
        _hold = hold;
        _user = user ?? UnixOwner.Self;
        _path = home.SocketPath;
        _socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            // We hold the lock, so a socket that lies here belongs to an agent that is dead.
            File.Delete(_path);
            _socket.Bind(new UnixDomainSocketEndPoint(_path));
            File.SetUnixFileMode(_path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            _socket.Listen(Backlog);
        }
        catch
        {
            _socket.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<Stream> AcceptAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var client = await _socket.AcceptAsync(cancellationToken);
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
        _socket.Dispose();
        File.Delete(_path);
        _hold.Dispose();
        return ValueTask.CompletedTask;
    }

    private bool IsSameUser(Socket client)
    {
        try
        {
            return UnixPeer.UserOf(client) == _user;
        }
        catch (Exception gone) when (gone is SocketException or IOException)
        {
            // It hung up before we looked: nobody to answer.
            return false;
        }
    }
}

using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Ringbridge.Agent.Hosting;

/// <summary>Who is at the other end of a Unix socket, as the kernel knows it.</summary>
[UnsupportedOSPlatform("windows")]
internal static partial class UnixPeer
{
    // asm-generic/socket.h; struct ucred { pid, uid, gid }, unix(7) SO_PEERCRED.
    private const int SocketLevel = 1;
    private const int PeerCredentials = 17;

    /// <summary>The user of the process that connected, or that listens.</summary>
    public static uint UserOf(Socket socket)
    {
        if (OperatingSystem.IsMacOS())
        {
            // getpeereid(3).
            return GetPeerEid(socket.SafeHandle, out var user, out _) == 0
                ? user
                : throw new IOException(Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()));
        }

        Span<byte> credentials = stackalloc byte[12];
        var length = socket.GetRawSocketOption(SocketLevel, PeerCredentials, credentials);
        return length == credentials.Length
            ? MemoryMarshal.Read<uint>(credentials[4..])
            : throw new IOException("The system does not tell who is at the other end of the socket.");
    }

    [LibraryImport("libc", EntryPoint = "getpeereid", SetLastError = true)]
    private static partial int GetPeerEid(SafeSocketHandle socket, out uint user, out uint group);
}

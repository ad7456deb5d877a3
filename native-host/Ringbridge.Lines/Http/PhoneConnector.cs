using System.Net;
using System.Net.Sockets;

namespace Ringbridge.Lines.Http;

/// <summary>Opens TCP connections to a phone, in a short time of their own: who does not answer a SYN soon is not there.</summary>
internal static class PhoneConnector
{
    /// <summary>A connected socket.</summary>
    /// <param name="host">A name, an IPv4 or an IPv6 address without brackets.</param>
    /// <param name="port">The port.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="time">Time.</param>
    /// <param name="problems">The sentences for what goes wrong.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="LineUnreachableException">Nobody there, nobody listening, or the name is unknown.</exception>
    public static async Task<Socket> ConnectAsync(
        string host, int port, TimeSpan limit, TimeProvider time, PhoneProblems problems, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

        // So that a stream ends when its host is gone without a word, and is not taken for a quiet one.
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, optionValue: true);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 30);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, 10);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, 3);
        try
        {
            await (IPAddress.TryParse(host, out var ip)
                ? socket.ConnectAsync(new IPEndPoint(ip, port), either.Token)
                : socket.ConnectAsync(host, port, either.Token));
            return socket;
        }
        catch (SocketException exception)
        {
            socket.Dispose();
            throw problems.NotConnected(exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            socket.Dispose();
            throw problems.NotReached(exception);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

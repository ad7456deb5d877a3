using System.Buffers;
using System.Net.Sockets;

namespace Ringbridge.Agent.Receiver;

/// <summary>Reads one request off a connection, however it is cut into pieces.</summary>
internal static class RequestReader
{
    /// <summary>Reads.</summary>
    /// <param name="socket">The connection.</param>
    /// <param name="maxBytes">The longest head.</param>
    /// <param name="cancellationToken">The time is up.</param>
    public static async Task<(ReceivedRequest? Request, ReadFault Fault)> ReadAsync(Socket socket, int maxBytes, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(maxBytes);
        try
        {
            var length = 0;
            while (length < maxBytes)
            {
                var read = await ReceiveAsync(socket, buffer.AsMemory(length, maxBytes - length), cancellationToken);
                var searched = Math.Max(0, length - 2);
                length += read;
                if (length > 0 && !char.IsAsciiLetter((char)buffer[0]))
                {
                    // TLS, for one, or noise: there is nothing to wait for.
                    return (null, ReadFault.NoRequest);
                }

                var end = RequestHead.EndOf(buffer.AsSpan(searched, length - searched));
                if (end >= 0)
                {
                    return Parse(buffer.AsSpan(0, searched + end), isComplete: true);
                }

                if (read == 0)
                {
                    return length == 0 ? (null, ReadFault.Nothing) : ParseCut(buffer.AsSpan(0, length));
                }
            }

            return (null, ReadFault.TooLong);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task<int> ReceiveAsync(Socket socket, Memory<byte> into, CancellationToken cancellationToken)
    {
        try
        {
            return await socket.ReceiveAsync(into, cancellationToken);
        }
        catch (SocketException)
        {
            // Some phones do not wait for an answer and break the connection: what they said counts all the same.
            return 0;
        }
    }

    // A line without its end may be half a number, or half a header.
    private static (ReceivedRequest? Request, ReadFault Fault) ParseCut(ReadOnlySpan<byte> head) =>
        head.LastIndexOf((byte)'\n') is var end and >= 0 ? Parse(head[..(end + 1)], isComplete: false) : (null, ReadFault.NoRequest);

    private static (ReceivedRequest? Request, ReadFault Fault) Parse(ReadOnlySpan<byte> head, bool isComplete) =>
        RequestHead.TryParse(head, isComplete) is { } request ? (request, ReadFault.None) : (null, ReadFault.NoRequest);
}

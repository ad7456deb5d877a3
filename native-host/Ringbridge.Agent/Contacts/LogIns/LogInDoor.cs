using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Ringbridge.Agent.Receiver;

namespace Ringbridge.Agent.Contacts.LogIns;

/// <summary>
/// Where a person comes back from a vendor's page: a port on this computer, open only while a log-in is waited for. It reads one
/// request from each connection, as the receiver does; what it means, <see cref="RunningLogIn"/> knows.
/// </summary>
internal sealed class LogInDoor : IAsyncDisposable
{
    private const int HeadBytes = 16 * 1024;
    private const int MostAtOnce = 16;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AcceptPause = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentDictionary<Task, byte> _serving = new();
    private readonly SemaphoreSlim _places = new(MostAtOnce);
    private readonly Func<ReceivedRequest, Task<LogInPage>> _answer;
    private readonly TimeProvider _time;
    private readonly Func<Socket, CancellationToken, ValueTask<Socket>> _accept;
    private readonly List<Socket> _listeners = [];
    private readonly Task _accepting;

    private LogInDoor(
        IEnumerable<Socket> listeners, Func<ReceivedRequest, Task<LogInPage>> answer, TimeProvider time, Func<Socket, CancellationToken, ValueTask<Socket>>? accept)
    {
        (_answer, _time, _accept) = (answer, time, accept ?? ((listener, cancellationToken) => listener.AcceptAsync(cancellationToken)));
        _listeners.AddRange(listeners);
        _accepting = Task.WhenAll(_listeners.Select(AcceptAsync));
    }

    /// <summary>Opens it, under both addresses that <c>localhost</c> may mean.</summary>
    /// <param name="port">The port.</param>
    /// <param name="answer">Answers a request.</param>
    /// <param name="time">The time of connections.</param>
    /// <param name="accept">Takes a connection; null: as sockets do.</param>
    /// <exception cref="SocketException">The port is taken.</exception>
    public static LogInDoor Open(
        int port, Func<ReceivedRequest, Task<LogInPage>> answer, TimeProvider time, Func<Socket, CancellationToken, ValueTask<Socket>>? accept = null)
    {
        var first = Listen(IPAddress.Loopback, port);
        try
        {
            return new LogInDoor([first, Listen(IPAddress.IPv6Loopback, port)], answer, time, accept);
        }
        catch (SocketException exception) when (exception.SocketErrorCode is SocketError.AddressFamilyNotSupported or SocketError.ProtocolNotSupported or SocketError.AddressNotAvailable)
        {
            // This computer has no IPv6.
            return new LogInDoor([first], answer, time, accept);
        }
        catch (SocketException)
        {
            // Another program would get half of those who come back.
            first.Dispose();
            throw;
        }
    }

    /// <summary>Closes it, after those who are being answered have their answer.</summary>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listeners.ForEach(listener => listener.Dispose());
        await _accepting;
        await Task.WhenAll(_serving.Keys);
        _closing.Dispose();
        _places.Dispose();
    }

    private static Socket Listen(IPAddress address, int port)
    {
        var listener = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (OperatingSystem.IsWindows())
            {
                // Else another program of any user could bind the same port and take the codes.
                listener.ExclusiveAddressUse = true;
            }

            listener.Bind(new IPEndPoint(address, port));
            listener.Listen(MostAtOnce);
            return listener;
        }
        catch (SocketException)
        {
            listener.Dispose();
            throw;
        }
    }

    private async Task AcceptAsync(Socket listener)
    {
        try
        {
            while (true)
            {
                await _places.WaitAsync(_closing.Token);
                if (await NextAsync(listener) is not { } caller)
                {
                    continue;
                }

                var serving = Task.Run(() => ServeAsync(caller), CancellationToken.None);
                _serving.TryAdd(serving, 0);
                _ = serving.ContinueWith(done => _serving.TryRemove(done, out byte _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // That is how it is closed.
        }
    }

    // Null: it could not be taken, for want of file handles, say. The door stays open for the one who comes later.
    private async Task<Socket?> NextAsync(Socket listener)
    {
        try
        {
            return await _accept(listener, _closing.Token);
        }
        catch (SocketException) when (!_closing.IsCancellationRequested)
        {
            _places.Release();
            await Task.Delay(AcceptPause, _time, _closing.Token);
            return null;
        }
    }

    private async Task ServeAsync(Socket caller)
    {
        using (caller)
        {
            try
            {
                caller.NoDelay = true;

                // Browsers open connections ahead of need, on which they say nothing: the door does not stay open for those.
                using var patience = new CancellationTokenSource(Patience, _time);
                using var reading = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, _closing.Token);
                if (await RequestReader.ReadAsync(caller, HeadBytes, reading.Token) is ({ } request, _))
                {
                    var page = await _answer(request);
                    using var writing = new CancellationTokenSource(Patience, _time);
                    await caller.SendAsync(page.ToBytes(), writing.Token);
                    caller.Shutdown(SocketShutdown.Send);
                }
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException or OperationCanceledException)
            {
                // The caller went, or took too long: there is nobody to answer.
            }
            finally
            {
                _places.Release();
            }
        }
    }
}

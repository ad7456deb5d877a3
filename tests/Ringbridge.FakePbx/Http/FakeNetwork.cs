using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Ringbridge.FakePbx.Http;

/// <summary>
/// The way to a fake server, which can be broken and mended. The server does not notice: what it sends meanwhile is lost,
/// as it is when the network is gone.
/// </summary>
public sealed class FakeNetwork : IAsyncDisposable
{
    private readonly IPEndPoint _server;
    private readonly Socket _place;
    private readonly CancellationTokenSource _ending = new();
    private readonly ConcurrentDictionary<Task, bool> _running = new();
    private CancellationTokenSource _cut = new();
    private Socket? _listener;
    private volatile bool _swallows;
    private volatile int _outages;

    /// <summary>A network that works.</summary>
    /// <param name="serverUrl">The server at its end.</param>
    public FakeNetwork(string serverUrl)
    {
        var server = new Uri(serverUrl);
        _server = new IPEndPoint(IPAddress.Parse(server.Host), server.Port);

        // Holds the port while nobody listens, so that nobody else gets it.
        _place = Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Url = $"{server.Scheme}://{_place.LocalEndPoint}";
        Listen();
    }

    /// <summary>Where the server is to be found.</summary>
    public string Url { get; }

    /// <summary>Breaks it until <see cref="Mend"/>.</summary>
    public void Break(NetworkFault fault)
    {
        if (fault is NetworkFault.Refuses)
        {
            _listener?.Dispose();
            _listener = null;
            _cut.Cancel();
        }
        else
        {
            _swallows = true;
            _outages++;
        }
    }

    /// <summary>It works again, for new connections.</summary>
    public void Mend()
    {
        _swallows = false;
        if (_listener is null)
        {
            _cut.Dispose();
            _cut = new CancellationTokenSource();
            Listen();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _listener?.Dispose();
        await Task.WhenAll(_running.Keys);
        _place.Dispose();
        _cut.Dispose();
        _ending.Dispose();
    }

    private static Socket Bind(IPEndPoint at)
    {
        var socket = new Socket(at.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, optionValue: true);
        socket.Bind(at);
        return socket;
    }

    private void Listen()
    {
        _listener = Bind((IPEndPoint)_place.LocalEndPoint!);
        _listener.Listen();
        Keep(AcceptAsync(_listener, _cut.Token));
    }

    private void Keep(Task task)
    {
        _running[task] = true;
        _ = task.ContinueWith(done => _running.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    private async Task AcceptAsync(Socket listener, CancellationToken cut)
    {
        try
        {
            while (true)
            {
                Keep(CarryAsync(await listener.AcceptAsync(cut), cut));
            }
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Nobody listens any more.
        }
    }

    private async Task CarryAsync(Socket client, CancellationToken cut)
    {
        var (isDead, outages) = (_swallows, _outages);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cut, _ending.Token);
        using var server = new Socket(_server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        client.NoDelay = true;
        using (client)
        {
            try
            {
                await server.ConnectAsync(_server, end.Token);
                await Task.WhenAny(PumpAsync(client, server, IsDead, end.Token), PumpAsync(server, client, IsDead, end.Token));
            }
            catch (Exception over) when (over is SocketException or OperationCanceledException)
            {
                // The server is not there, or the network ends.
            }

            await end.CancelAsync();
            if (cut.IsCancellationRequested)
            {
                client.LingerState = new LingerOption(enable: true, 0);
            }
        }

        bool IsDead() => isDead || outages != _outages;
    }

    // Ends with the connection; a dead one ends for nobody.
    private static async Task PumpAsync(Socket from, Socket to, Func<bool> isDead, CancellationToken end)
    {
        var part = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(part, end) is > 0 and var length)
            {
                if (!isDead())
                {
                    await to.SendAsync(part.AsMemory(0, length), end);
                }
            }

            if (isDead())
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, end);
            }
        }
        catch (Exception over) when (over is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // One side reset it, or it was cut.
        }
    }
}

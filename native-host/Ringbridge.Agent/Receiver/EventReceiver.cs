using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Ringbridge.Agent.Hosting;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.Receiver;

/// <summary>
/// The receiver: a small HTTP listener that phones send their events to. It understands what phones really send
/// (<see cref="RequestHead"/>), answers at once, and takes one request from each connection.
/// </summary>
/// <remarks>
/// It may be reached by anything on this computer and, if the settings say so, by anything in the network. So everything is
/// bounded: the length of a request and the time for it, how many send at once (<see cref="SenderPool"/>), how often something
/// is logged (<see cref="HeardBoard"/>). Who may send is decided by the list of senders before a byte is read, by
/// <see cref="RequestGuard"/> before anything is done, and by the token (<see cref="ReceiverToken"/>).
/// </remarks>
internal sealed partial class EventReceiver(ReceiverDesk desk, HeardBoard board, ReceiverLimits limits, GarbageLimit garbage, TimeProvider time, ILogger logger)
    : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<Task, byte> _serving = new();
    private readonly SenderPool _pool = new(limits.Connections);
    private ImmutableArray<ReceiverSocket> _sockets = [];
    private ReceiverSettings _settings = new();
    private AllowList _allow = new([]);

    /// <summary>Where it listens.</summary>
    public IReadOnlyList<IPEndPoint> Listening => [.. _sockets.Select(socket => socket.Listening).OfType<IPEndPoint>()];

    /// <summary>Where it should listen, whether it does or not.</summary>
    public IReadOnlyList<IPEndPoint> Wanted => [.. _sockets.Select(socket => socket.Listening ?? socket.Wanted)];

    /// <summary>How it is, in a language.</summary>
    public ReceiverStatus Describe(string? language)
    {
        var listening = Listening;
        return new ReceiverStatus
        {
            Listening = [.. listening.Select(address => address.ToString())],
            Needed = desk.IsNeeded,
            InNetwork = listening.Any(address => !IPAddress.IsLoopback(address.Address)),
            Allow = _settings.Allow,
            Problem = Problem(listening.Count) is { } problem ? ProblemTexts.Describe(problem, language) : null,
        };
    }

    /// <summary>Listens where the settings say; what listens there already goes on.</summary>
    public async Task ApplyAsync(ReceiverSettings settings)
    {
        _allow = new AllowList(settings.Allow);
        _settings = settings;
        var wanted = settings.Listen.SelectMany(text => ListenAddress.TryParse(text) ?? []).Distinct().ToList();
        foreach (var socket in _sockets.Where(socket => !wanted.Contains(socket.Wanted)))
        {
            _sockets = _sockets.Remove(socket);
            await socket.DisposeAsync();
        }

        _sockets = [.. wanted.Select(address => _sockets.FirstOrDefault(socket => socket.Wanted.Equals(address)) ?? Open(address))];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        foreach (var socket in _sockets)
        {
            await socket.DisposeAsync();
        }

        _sockets = [];
        await Task.WhenAll(_serving.Keys);
        _stopping.Dispose();
    }

    // That there is no IPv6 on this computer is no problem as long as IPv4 works.
    private Problem? Problem(int listening) =>
        _sockets.Where(socket => socket.Listening is null && !(socket.IsImpossible && listening > 0)).Select(socket => socket.Problem).FirstOrDefault();

    private ReceiverSocket Open(IPEndPoint address) => new(address, limits.Backlog, Serve, time, logger);

    // Senders take their places in the order in which they come: who came last is never taken for the one who lingers.
    private void Serve(Socket sender)
    {
        if (sender.RemoteEndPoint is not IPEndPoint { Address: var from } || !Admits(from))
        {
            sender.Dispose();
            return;
        }

        var place = _pool.Enter(new CancellationTokenSource(limits.Patience, time));
        var serving = Task.Run(() => ServeAsync(sender, from, place), CancellationToken.None);
        _serving.TryAdd(serving, 0);
        _ = serving.ContinueWith(done => _serving.TryRemove(done, out byte _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private bool Admits(IPAddress from)
    {
        if (_allow.Permits(from))
        {
            return true;
        }

        board.Refused(lineId: null, from, new Problem(Reasons.Receiver, Details.SenderNotAllowed).With("address", $"{from}"));
        return false;
    }

    private async Task ServeAsync(Socket sender, IPAddress from, SenderPool.Place place)
    {
        using (sender)
        using (place)
        {
            try
            {
                sender.NoDelay = true;
                await AnswerAsync(sender, from, place);
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException or OperationCanceledException)
            {
                // The sender went, took too long, or was cut: there is nobody to answer.
            }
            catch (Exception exception)
            {
                LogBroken(logger, exception);
            }
        }

        garbage.Look();
    }

    private async Task AnswerAsync(Socket sender, IPAddress from, SenderPool.Place place)
    {
        var (request, fault) = await ReadAsync(sender, place);
        if (fault is ReadFault.Nothing || sender.LocalEndPoint is not IPEndPoint { Address: var at })
        {
            return;
        }

        var reply = request is null ? ReceiverReply.For(fault) : await desk.AnswerAsync(request, from, at, _stopping.Token);
        using var patience = new CancellationTokenSource(limits.Patience, time);
        await sender.SendAsync(reply.ToBytes(), patience.Token);
        sender.Shutdown(SocketShutdown.Send);
    }

    private async Task<(ReceivedRequest? Request, ReadFault Fault)> ReadAsync(Socket sender, SenderPool.Place place)
    {
        using (place)
        {
            using var cut = CancellationTokenSource.CreateLinkedTokenSource(place.Cut, _stopping.Token);
            return await RequestReader.ReadAsync(sender, limits.HeadBytes, cut.Token);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Answering a sender broke")]
    private static partial void LogBroken(ILogger logger, Exception exception);
}

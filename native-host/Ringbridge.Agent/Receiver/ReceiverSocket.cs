using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Ringbridge.Contract.Problems;
using Ringbridge.Lines;

namespace Ringbridge.Agent.Receiver;

/// <summary>Listens at one address. While that is not possible, it says why and keeps trying.</summary>
internal sealed partial class ReceiverSocket : IAsyncDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AcceptPause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stopping = new();
    private readonly Action<Socket> _serve;
    private readonly int _backlog;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Task _running;
    private Socket? _listener;

    /// <summary>Listens, or begins to try.</summary>
    /// <param name="wanted">Where.</param>
    /// <param name="backlog">So many connections may wait to be accepted.</param>
    /// <param name="serve">Takes over a connection; must not wait.</param>
    /// <param name="time">Time.</param>
    /// <param name="logger">The log.</param>
    public ReceiverSocket(IPEndPoint wanted, int backlog, Action<Socket> serve, TimeProvider time, ILogger logger)
    {
        (Wanted, _backlog, _serve, _time, _logger) = (wanted, backlog, serve, time, logger);
        TryListen();
        _running = RunAsync();
    }

    /// <summary>Where it should listen.</summary>
    public IPEndPoint Wanted { get; }

    /// <summary>Where it listens; null while it does not.</summary>
    public IPEndPoint? Listening { get; private set; }

    /// <summary>Why it does not listen.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>This computer has no such family of addresses at all (IPv6 switched off).</summary>
    public bool IsImpossible { get; private set; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener?.Dispose();
        await _running;
        _stopping.Dispose();
    }

    private void TryListen()
    {
        var listener = new Socket(Wanted.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (OperatingSystem.IsWindows())
            {
                // Else another program of any user could bind the same port and take the events.
                listener.ExclusiveAddressUse = true;
            }

            if (Wanted.AddressFamily is AddressFamily.InterNetworkV6)
            {
                listener.DualMode = false;
            }

            listener.Bind(Wanted);
            listener.Listen(_backlog);
            (_listener, Listening, Problem) = (listener, (IPEndPoint)listener.LocalEndPoint!, null);
            LogListening(_logger, Listening);
        }
        catch (SocketException exception)
        {
            listener.Dispose();
            IsImpossible = exception.SocketErrorCode is SocketError.AddressFamilyNotSupported or SocketError.ProtocolNotSupported
                || (exception.SocketErrorCode is SocketError.AddressNotAvailable && IPAddress.IsLoopback(Wanted.Address));
            Report(exception);
        }
    }

    private void Report(SocketException exception)
    {
        var detail = exception.SocketErrorCode switch
        {
            SocketError.AddressAlreadyInUse => Details.PortInUse,
            SocketError.AccessDenied => Details.PortForbidden,
            _ => Details.AddressNotHere,
        };
        var problem = new Problem(Reasons.Receiver, detail).With("address", Wanted.ToString());
        if (Problem?.Detail != detail)
        {
            LogNotListening(_logger, Wanted, detail, exception.Message);
        }

        Problem = problem;
    }

    private async Task RunAsync()
    {
        var backoff = new Backoff(FirstPause, LongestPause, _time, Random.Shared);
        try
        {
            while (_listener is null)
            {
                await backoff.WaitAsync(_stopping.Token);
                TryListen();
            }

            await AcceptAllAsync(_listener);
        }
        catch (OperationCanceledException)
        {
            // That is how it is stopped.
        }
    }

    private async Task AcceptAllAsync(Socket listener)
    {
        while (true)
        {
            try
            {
                _serve(await listener.AcceptAsync(_stopping.Token));
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException && !_stopping.IsCancellationRequested)
            {
                // Out of file handles, say: those that are being served go on.
                LogNotAccepted(_logger, exception);
                await Task.Delay(AcceptPause, _time, _stopping.Token);
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The receiver listens at {Address}")]
    private static partial void LogListening(ILogger logger, IPEndPoint address);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The receiver cannot listen at {Address}: {Problem} ({Cause}); trying again")]
    private static partial void LogNotListening(ILogger logger, IPEndPoint address, string problem, string cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "The receiver could not accept a connection")]
    private static partial void LogNotAccepted(ILogger logger, Exception exception);
}

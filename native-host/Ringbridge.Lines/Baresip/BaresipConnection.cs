using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Lines.Baresip;

/// <summary>
/// One connection to ctrl_tcp: netstrings of JSON both ways. Commands and their responses are matched by a token; events
/// are handed on in the order in which they came. The connection ends once, with the problem that ended it; whoever still
/// waits for a response then gets a <see cref="LineUnreachableException"/>.
/// </summary>
internal sealed partial class BaresipConnection : IAsyncDisposable
{
    private readonly Stream _stream;
    private readonly Action<BaresipMessage> _onEvent;
    private readonly BaresipProblems _problems;
    private readonly BaresipTiming _timing;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ConcurrentDictionary<string, PendingCommand> _pending = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _closing = new();
    private int _lastToken;
    private Problem? _end; // Why we ended it ourselves.

    /// <summary>Starts to read.</summary>
    /// <param name="stream">The connected stream; disposed with this.</param>
    /// <param name="onEvent">Told every event, by the reading task; must not wait.</param>
    /// <param name="problems">Words for what goes wrong.</param>
    /// <param name="timing">How long to wait.</param>
    /// <param name="services">Time and log.</param>
    public BaresipConnection(Stream stream, Action<BaresipMessage> onEvent, BaresipProblems problems, BaresipTiming timing, LineServices services)
    {
        _stream = stream;
        _onEvent = onEvent;
        _problems = problems;
        _timing = timing;
        _time = services.Time;
        _logger = services.Logger;
        Completion = Task.Run(ReadToEndAsync);
    }

    /// <summary>Completes when the connection ends, with what ended it. Never fails.</summary>
    public Task<Problem> Completion { get; }

    /// <summary>Connects.</summary>
    /// <exception cref="LineUnreachableException">Nothing answered, or not in time.</exception>
    public static async Task<BaresipConnection> OpenAsync(
        BaresipOptions options,
        Action<BaresipMessage> onEvent,
        BaresipProblems problems,
        BaresipTiming timing,
        LineServices services,
        CancellationToken cancellationToken)
    {
        var client = new TcpClient { NoDelay = true };
        try
        {
            await client.ConnectAsync(options.Host, options.Port, cancellationToken).AsTask()
                .WaitAsync(timing.Connect, services.Time, cancellationToken);
            return new BaresipConnection(client.GetStream(), onEvent, problems, timing, services);
        }
        catch (SocketException failure)
        {
            client.Dispose();
            throw new LineUnreachableException(problems.NotConnected(failure), failure);
        }
        catch (TimeoutException late)
        {
            client.Dispose();
            throw new LineUnreachableException(problems.Timeout, late);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>Sends a command and waits for its response.</summary>
    /// <param name="name">The command.</param>
    /// <param name="parameters">What follows it; null when it takes nothing.</param>
    /// <param name="cancellationToken">Stops waiting; the command may have been carried out.</param>
    /// <param name="inOrder">Told the response by the reading task, before any later event; must not wait.</param>
    /// <exception cref="LineUnreachableException">The connection ended, or no response came in time, which ends it.</exception>
    public async Task<BaresipMessage> SendAsync(
        string name,
        string? parameters,
        CancellationToken cancellationToken,
        Action<BaresipMessage>? inOrder = null)
    {
        var token = string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref _lastToken)}");
        var pending = new PendingCommand(inOrder);
        _pending[token] = pending;
        try
        {
            if (Completion.IsCompleted)
            {
                throw new LineUnreachableException(_problems.Lost);
            }

            // Not cancelled in the middle: half a frame would end the connection for everybody.
            await _stream.WriteAsync(new BaresipCommand(name, parameters, token).ToNetstring(), _closing.Token);
            return await pending.Response.Task.WaitAsync(_timing.Command, _time, cancellationToken);
        }
        catch (TimeoutException late)
        {
            await EndAsync(_problems.Timeout);
            throw new LineUnreachableException(_problems.Timeout, late);
        }
        catch (Exception lost) when (lost is IOException or ObjectDisposedException
            || (lost is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            await EndAsync(_problems.Lost);
            throw new LineUnreachableException(_problems.LostInCommand, lost);
        }
        finally
        {
            _pending.TryRemove(token, out _);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await EndAsync(_problems.Lost);
        await Completion;
        _closing.Dispose();
    }

    private async Task EndAsync(Problem problem)
    {
        Interlocked.CompareExchange(ref _end, problem, null);
        if (!Completion.IsCompleted)
        {
            await _closing.CancelAsync();
        }
    }

    private async Task<Problem> ReadToEndAsync()
    {
        Problem end;
        try
        {
            end = await ReadAsync();
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The end of a connection is its normal fate; who ended it is in the result.
            LogEnd(_logger, failure);
            end = _end ?? _problems.Lost;
        }

        await _stream.DisposeAsync();
        foreach (var pending in _pending.Values)
        {
            pending.Response.TrySetException(new LineUnreachableException(_problems.LostInCommand));
        }

        return end;
    }

    private async Task<Problem> ReadAsync()
    {
        var reader = new NetstringReader();
        var buffer = new byte[8192];
        while (true)
        {
            var count = await _stream.ReadAsync(buffer, _closing.Token);
            if (count == 0)
            {
                return _problems.Lost;
            }

            reader.Append(buffer.AsSpan(0, count));
            while (reader.TryRead(out var frame))
            {
                Handle(BaresipMessage.Parse(frame));
            }

            if (reader.Error is { } error)
            {
                return _problems.Garbage(error);
            }
        }
    }

    private void Handle(BaresipMessage? message)
    {
        if (message is null)
        {
            // One bad message, such as a name that broke baresip's JSON, is no reason to give up all calls.
            LogSkipped(_logger);
        }
        else if (!message.IsResponse)
        {
            _onEvent(message);
        }
        else if (message.Token is not null && _pending.TryGetValue(message.Token, out var pending))
        {
            pending.InOrder?.Invoke(message);
            pending.Response.TrySetResult(message);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The connection to baresip ended")]
    private static partial void LogEnd(ILogger logger, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Skipped a message of baresip that is neither response nor event")]
    private static partial void LogSkipped(ILogger logger);

    private sealed record PendingCommand(Action<BaresipMessage>? InOrder)
    {
        public TaskCompletionSource<BaresipMessage> Response { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

using System.Runtime.ExceptionServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Ringbridge.Contract.Rpc;

/// <summary>
/// One end of a JSON-RPC 2.0 connection over <see cref="Frames"/>: both ends ask, answer and notify. It keeps the
/// conventions of StreamJsonRpc and LSP (<c>$/cancelRequest</c>, error codes, <c>data</c>), so either could take its place.
/// </summary>
/// <remarks>
/// <para>A <em>message</em> is one frame. The <em>receiver loop</em> takes messages in order: notifications are handled in the
/// loop, so each is done before anything that came later; requests are handled on the thread pool, many at once.</para>
/// <para>The <em>send queue</em> is bounded. A peer that does not read loses its connection instead of our memory.</para>
/// <para>What is wrong inside a message (unknown method, parameters that do not fit) is answered and the connection goes
/// on. What is wrong with a frame (garbage, too long, nested too deeply, a batch) is answered once with a null id and ends
/// the connection, this one only: <see cref="RunAsync"/> throws <see cref="FrameException"/>.</para>
/// <para>When the connection ends, requests that wait fail with <see cref="ConnectionLostException"/>, and handlers that run are cancelled.</para>
/// <para>Longer than other files, because it stands for a whole package and is to be taken out as one
/// (docs/decisions/own-json-rpc.md).</para>
/// </remarks>
public sealed class JsonRpcPeer : IAsyncDisposable
{
    /// <summary>The notification that cancels a request: <c>{"id": …}</c>. LSP 3.17, "Cancellation Support".</summary>
    internal const string CancelMethod = "$/cancelRequest";

    private readonly Dictionary<string, RequestHandler> _requests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Action<JsonElement>> _notifications = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Action> _afterAnswers = new(StringComparer.Ordinal);
    private readonly PendingRequests _pending = new();
    private readonly RunningRequests _running;
    private readonly CancellationTokenSource _ending = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly JsonRpcOptions _options;
    private readonly SendQueue _queue;
    private readonly Stream _input;
    private readonly Stream _output;
    private ConnectionLostException? _lost;
    private Exception? _failure;
    private int _started;

    /// <summary>A peer over two streams, which it owns. Register handlers, then <see cref="RunAsync"/>.</summary>
    /// <param name="input">Frames of the other side.</param>
    /// <param name="output">Frames of ours; may be the same stream.</param>
    /// <param name="options">Limits; the defaults when absent.</param>
    public JsonRpcPeer(Stream input, Stream output, JsonRpcOptions? options = null)
    {
        (_input, _output, _options) = (input, output, options ?? new JsonRpcOptions());
        _queue = new SendQueue(output, _options);
        _running = new RunningRequests(_options.MaxRunningRequests);
        _notifications.Add(CancelMethod, Cancel);
    }

    private delegate Task<ReadOnlyMemory<byte>> RequestHandler(JsonRpcMessage request, CancellationToken cancellationToken);

    /// <summary>Answers a request. A handler says no by throwing <see cref="RpcException"/>; anything else it throws is answered without details.</summary>
    public void OnRequest<TParams, TResult>(
        string method, JsonTypeInfo<TParams> paramsType, JsonTypeInfo<TResult> resultType, Func<TParams, CancellationToken, Task<TResult>> handler)
    {
        ThrowIfStarted();
        _requests.Add(method, async (request, token) =>
        {
            var parameters = JsonRpcMessage.ReadParams(request.Body, paramsType);
            return JsonRpcWriter.Result(request.Id, await handler(parameters, token), resultType);
        });
    }

    /// <summary>Answers a request, and does something when the answer, whatever it is, is in the send queue: what is sent then follows it.</summary>
    /// <inheritdoc cref="OnRequest{TParams, TResult}(string, JsonTypeInfo{TParams}, JsonTypeInfo{TResult}, Func{TParams, CancellationToken, Task{TResult}})"/>
    public void OnRequest<TParams, TResult>(
        string method,
        JsonTypeInfo<TParams> paramsType,
        JsonTypeInfo<TResult> resultType,
        Func<TParams, CancellationToken, Task<TResult>> handler,
        Action afterAnswer)
    {
        OnRequest(method, paramsType, resultType, handler);
        _afterAnswers.Add(method, afterAnswer);
    }

    /// <summary>Answers a request that has no parameters; if some come, they are ignored.</summary>
    public void OnRequest<TResult>(string method, JsonTypeInfo<TResult> resultType, Func<CancellationToken, Task<TResult>> handler)
    {
        ThrowIfStarted();
        _requests.Add(method, async (request, token) => JsonRpcWriter.Result(request.Id, await handler(token), resultType));
    }

    /// <summary>Takes a notification. The handler runs in the receiver loop: short, never waiting.</summary>
    public void OnNotification<TParams>(string method, JsonTypeInfo<TParams> paramsType, Action<TParams> handler)
    {
        ThrowIfStarted();
        _notifications.Add(method, parameters => handler(JsonRpcMessage.ReadParams(parameters, paramsType)));
    }

    /// <summary>Asks the other side.</summary>
    /// <param name="method">One of <see cref="Methods.RpcMethods"/>.</param>
    /// <param name="args">The parameters.</param>
    /// <param name="paramsType">Their type.</param>
    /// <param name="resultType">The result's type.</param>
    /// <param name="cancellationToken">Gives up at once and tells the other side by <c>$/cancelRequest</c>; what it did by then is done.</param>
    /// <exception cref="RpcException">The other side answered with an error.</exception>
    /// <exception cref="ConnectionLostException">The connection ended before the answer came.</exception>
    /// <exception cref="FrameException">The parameters do not fit a frame; nothing was sent.</exception>
    /// <exception cref="JsonException">The result does not fit its type.</exception>
    public async Task<TResult> RequestAsync<TParams, TResult>(
        string method, TParams args, JsonTypeInfo<TParams> paramsType, JsonTypeInfo<TResult> resultType, CancellationToken cancellationToken) =>
        Read(await AskAsync(id => JsonRpcWriter.Request(id, method, args, paramsType), cancellationToken), resultType);

    /// <summary>Asks the other side without parameters.</summary>
    /// <inheritdoc cref="RequestAsync{TParams, TResult}"/>
    public async Task<TResult> RequestAsync<TResult>(string method, JsonTypeInfo<TResult> resultType, CancellationToken cancellationToken) =>
        Read(await AskAsync(id => JsonRpcWriter.Request(id, method), cancellationToken), resultType);

    /// <summary>Asks the other side, and gives the result as it came.</summary>
    /// <inheritdoc cref="RequestAsync{TParams, TResult}"/>
    public Task<JsonElement> RequestAsync<TParams>(string method, TParams args, JsonTypeInfo<TParams> paramsType, CancellationToken cancellationToken) =>
        AskAsync(id => JsonRpcWriter.Request(id, method, args, paramsType), cancellationToken);

    /// <summary>Tells the other side. Done when it is queued, in the order of the calls; nobody learns whether it arrived.</summary>
    /// <exception cref="ConnectionLostException">The connection has ended.</exception>
    /// <exception cref="FrameException">The parameters do not fit a frame; nothing was sent.</exception>
    public Task NotifyAsync<TParams>(string method, TParams args, JsonTypeInfo<TParams> paramsType, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_lost is { } lost)
            {
                throw lost;
            }

            Send(JsonRpcWriter.Notification(method, args, paramsType));
            return Task.CompletedTask;
        }
        catch (Exception exception)
        {
            return Task.FromException(exception);
        }
    }

    /// <summary>Sends and receives until the other side goes, then closes both streams. Once per peer; nothing moves before it.</summary>
    /// <exception cref="FrameException">The other side sent something that is no message.</exception>
    /// <exception cref="ConnectionLostException">The other side does not read.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _started, 1) == 1)
        {
            throw new InvalidOperationException("A peer runs once.");
        }

        var sending = SendAllAsync();
        using (cancellationToken.Register(() => End("Cancelled by this side.", new OperationCanceledException(cancellationToken))))
        {
            await ReceiveAllAsync();
        }

        _queue.Close(_options.FlushTimeout);
        await sending;
        await CloseAsync();
        if (_failure is not null)
        {
            ExceptionDispatchInfo.Throw(_failure);
        }
    }

    /// <summary>Ends the connection and waits until both streams are closed. Handlers that still run are cancelled, not awaited.</summary>
    public async ValueTask DisposeAsync()
    {
        End("Closed by this side.");
        if (Interlocked.Exchange(ref _started, 1) == 0)
        {
            await CloseAsync();
        }

        // _ending is not disposed: it holds no timer, and somebody who notices the end last may still cancel it.
        await _ended.Task;
        _queue.Dispose();
    }

    private async Task ReceiveAllAsync()
    {
        var reader = new FrameReader(_input);
        try
        {
            while (await reader.ReadAsync(_ending.Token) is { } frame)
            {
                Receive(JsonRpcMessage.Parse(frame.Span));
            }

            End("The other side closed the connection.");
        }
        catch (FrameException exception)
        {
            if (exception.Error != FrameError.Cut)
            {
                Send(JsonRpcWriter.Error(default, RpcErrors.BadFrame(exception)));
            }

            End(exception.Message, exception);
        }
        catch (OperationCanceledException)
        {
            // Only End cancels, and it knows why.
        }
        catch (Exception exception)
        {
            Report("The connection broke while reading.", exception);
            End("The connection broke.");
        }
    }

    private async Task SendAllAsync()
    {
        try
        {
            await _queue.RunAsync();
        }
        catch (OperationCanceledException)
        {
            // The connection was ending, and who does not read misses the last words.
        }
        catch (TimeoutException)
        {
            EndUnread();
        }
        catch (Exception exception)
        {
            Report("The connection broke while writing.", exception);
            End("The connection broke.");
        }
    }

    private void Receive(JsonRpcMessage message)
    {
        switch (message.Kind)
        {
            case JsonRpcMessageKind.Request:
                Start(message);
                break;
            case JsonRpcMessageKind.Notification:
                Take(message);
                break;
            case JsonRpcMessageKind.Response:
                Settle(message);
                break;
            default:
                Send(JsonRpcWriter.Error(message.Id, RpcErrors.InvalidRequest()));
                break;
        }
    }

    private void Start(JsonRpcMessage request)
    {
        if (!_requests.TryGetValue(request.Method, out var handler))
        {
            Send(JsonRpcWriter.Error(request.Id, RpcErrors.MethodNotFound()));
            return;
        }

        var key = JsonRpcMessage.Key(request.Id);
        switch (_running.TryAdd(key, out var token))
        {
            case RequestAdmission.Welcome:
                if (_ending.IsCancellationRequested)
                {
                    Cancel(key); // It came in while the end was cancelling all the others.
                }

                _ = Task.Run(() => HandleAsync(request, handler, token), CancellationToken.None);
                break;
            case RequestAdmission.Duplicate:
                Send(JsonRpcWriter.Error(request.Id, RpcErrors.DuplicateId()));
                break;
            default:
                Send(JsonRpcWriter.Error(request.Id, RpcErrors.TooManyRequests(_options.MaxRunningRequests)));
                break;
        }
    }

    private async Task HandleAsync(JsonRpcMessage request, RequestHandler handler, CancellationToken token)
    {
        ReadOnlyMemory<byte> answer;
        try
        {
            answer = await handler(request, token);
        }
        catch (RpcException exception)
        {
            answer = JsonRpcWriter.Error(request.Id, exception);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            answer = JsonRpcWriter.Error(request.Id, RpcErrors.Cancelled());
        }
        catch (Exception exception)
        {
            Report($"The handler of {request.Method} broke.", exception);
            answer = JsonRpcWriter.Error(request.Id, RpcErrors.Internal());
        }

        if (answer.Length > Frames.MaxPayloadBytes)
        {
            Report($"The answer to {request.Method} does not fit a frame: {answer.Length} bytes.", null);
            answer = JsonRpcWriter.Error(request.Id, RpcErrors.Internal());
        }

        // Removed first: once the answer is out, its id may be used again.
        _running.Remove(JsonRpcMessage.Key(request.Id));
        Send(answer);
        if (_afterAnswers.TryGetValue(request.Method, out var after))
        {
            after();
        }
    }

    private void Take(JsonRpcMessage notification)
    {
        if (!_notifications.TryGetValue(notification.Method, out var handler))
        {
            return; // JSON-RPC 2.0 §4.1: nobody asked, so nobody is told. Newer peers may know more notifications.
        }

        try
        {
            handler(notification.Body);
        }
        catch (Exception exception)
        {
            Report($"The handler of {notification.Method} broke.", exception);
        }
    }

    private void Cancel(JsonElement parameters)
    {
        if (parameters.ValueKind == JsonValueKind.Object && parameters.TryGetProperty("id", out var id))
        {
            Cancel(JsonRpcMessage.Key(id));
        }
    }

    private void Settle(JsonRpcMessage response)
    {
        var known = response.IsError
            ? _pending.Fail(response.Id, JsonRpcMessage.ReadError(response.Body))
            : _pending.Complete(response.Id, response.Body);
        if (!known)
        {
            Report("An answer came that nobody waits for.", null);
        }
    }

    private static TResult Read<TResult>(JsonElement answer, JsonTypeInfo<TResult> resultType) =>
        answer.Deserialize(resultType) ?? throw new JsonException("The result is null.");

    private async Task<JsonElement> AskAsync(Func<long, ReadOnlyMemory<byte>> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (id, answer) = _pending.Add();
        try
        {
            Send(write(id));
            await using var giveUp = cancellationToken.Register(() => Forget(id, cancellationToken));
            return await answer;
        }
        finally
        {
            _pending.Remove(id);
        }
    }

    private void Forget(long id, CancellationToken cancellationToken)
    {
        if (_pending.Cancel(id, cancellationToken))
        {
            Send(JsonRpcWriter.Cancel(id));
        }
    }

    private void Send(ReadOnlyMemory<byte> message)
    {
        FrameWriter.ThrowIfUnfit(message.Length);
        if (!_queue.TryAdd(message))
        {
            EndUnread();
        }
    }

    private void EndUnread()
    {
        const string Why = "The other side does not read.";
        End(Why, new ConnectionLostException(Why));
    }

    /// <summary>Ends the connection, once; the first reason counts.</summary>
    private void End(string why, Exception? failure = null)
    {
        if (Interlocked.CompareExchange(ref _lost, new ConnectionLostException(why), null) is not null)
        {
            return;
        }

        _failure = failure;
        _ending.Cancel();
        _pending.Close(_lost);
        foreach (var id in _running.Ids())
        {
            Cancel(id);
        }
    }

    private void Cancel(string id)
    {
        try
        {
            _running.Cancel(id);
        }
        catch (AggregateException exception)
        {
            Report("A handler broke when it was cancelled.", exception);
        }
    }

    private async Task CloseAsync()
    {
        foreach (var stream in (Stream[])[_output, _input])
        {
            try
            {
                await stream.DisposeAsync();
            }
            catch (Exception exception)
            {
                Report("A stream did not close cleanly.", exception);
            }
        }

        _ended.SetResult();
    }

    private void Report(string incident, Exception? exception) => _options.OnIncident?.Invoke(incident, exception);

    private void ThrowIfStarted()
    {
        if (Volatile.Read(ref _started) != 0)
        {
            throw new InvalidOperationException("Handlers are registered before the peer runs.");
        }
    }
}

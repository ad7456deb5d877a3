using System.Collections.Concurrent;
using System.Text.Json;

namespace Ringbridge.Contract.Rpc;

/// <summary>Our requests that wait for their answers. Once closed, with a reason, every waiting and every later one fails with it.</summary>
internal sealed class PendingRequests
{
    private readonly ConcurrentDictionary<long, TaskCompletionSource<JsonElement>> _waiting = new();
    private long _lastId;
    private volatile Exception? _closed;

    /// <summary>A new request: its id and its answer to come.</summary>
    public (long Id, Task<JsonElement> Answer) Add()
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = answer;

        // Looked at after adding: whoever closes sets the reason first and fails the waiting ones after, so none is missed.
        if (_closed is { } reason)
        {
            Fail(id, reason);
        }

        return (id, answer.Task);
    }

    /// <summary>Gives a request its result; false when nobody waits for that id.</summary>
    public bool Complete(JsonElement id, JsonElement result) => Take(id) is { } answer && answer.TrySetResult(result);

    /// <summary>Gives a request its error; false when nobody waits for that id.</summary>
    public bool Fail(JsonElement id, Exception error) => Take(id) is { } answer && answer.TrySetException(error);

    /// <summary>Gives up one request; false when it has been answered.</summary>
    public bool Fail(long id, Exception error) => _waiting.TryRemove(id, out var answer) && answer.TrySetException(error);

    /// <summary>Forgets a request that was never sent.</summary>
    public void Remove(long id) => _waiting.TryRemove(id, out _);

    /// <summary>Forgets a request whose caller does not wait any more; false when it has been answered.</summary>
    public bool Cancel(long id, CancellationToken cancellationToken) =>
        _waiting.TryRemove(id, out var answer) && answer.TrySetCanceled(cancellationToken);

    /// <summary>Fails all, now and later.</summary>
    public void Close(Exception reason)
    {
        _closed = reason;
        foreach (var id in _waiting.Keys)
        {
            Fail(id, reason);
        }
    }

    private TaskCompletionSource<JsonElement>? Take(JsonElement id) =>
        id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number) && _waiting.TryRemove(number, out var answer) ? answer : null;
}

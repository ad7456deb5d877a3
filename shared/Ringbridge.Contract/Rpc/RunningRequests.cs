namespace Ringbridge.Contract.Rpc;

/// <summary>Whether a request of the other side may start.</summary>
internal enum RequestAdmission
{
    Welcome,
    Duplicate,
    Full,
}

/// <summary>The other side's requests that are being worked on, by id, so that they can be cancelled; bounded.</summary>
/// <param name="limit">At most so many.</param>
internal sealed class RunningRequests(int limit)
{
    // Never disposed: without a timer, a link or a wait handle a source holds nothing, and a late cancel must not trip over it.
    private readonly Dictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Starts one, if it may.</summary>
    public RequestAdmission TryAdd(string id, out CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            cancellationToken = default;
            if (_running.Count >= limit)
            {
                return RequestAdmission.Full;
            }

            var source = new CancellationTokenSource();
            cancellationToken = source.Token;
            return _running.TryAdd(id, source) ? RequestAdmission.Welcome : RequestAdmission.Duplicate;
        }
    }

    /// <summary>It is answered.</summary>
    public void Remove(string id)
    {
        lock (_lock)
        {
            _running.Remove(id);
        }
    }

    /// <summary>Cancels one, if it is running.</summary>
    /// <exception cref="AggregateException">A callback of its handler broke.</exception>
    public void Cancel(string id)
    {
        CancellationTokenSource? source;
        lock (_lock)
        {
            _running.TryGetValue(id, out source);
        }

        // Outside the lock: cancelling runs the handler's own callbacks.
        source?.Cancel();
    }

    /// <summary>The ids of all that are running.</summary>
    public string[] Ids()
    {
        lock (_lock)
        {
            return [.. _running.Keys];
        }
    }
}

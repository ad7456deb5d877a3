namespace Ringbridge.FakePbx.Http;

/// <summary>Everything a fake server was asked, in order. Tests wait for requests here instead of sleeping.</summary>
public sealed class RequestLog
{
    private readonly Lock _lock = new();
    private readonly List<RecordedRequest> _all = [];
    private TaskCompletionSource _changed = NewSignal();

    /// <summary>What came so far.</summary>
    public IReadOnlyList<RecordedRequest> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _all];
            }
        }
    }

    /// <summary>The request lines that came so far.</summary>
    public IReadOnlyList<string> Lines => [.. All.Select(recorded => recorded.Request.Line)];

    /// <summary>Notes one.</summary>
    public void Add(RecordedRequest request)
    {
        lock (_lock)
        {
            _all.Add(request);
            Signal();
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _all.Clear();
            Signal();
        }
    }

    /// <summary>Waits until at least so many came.</summary>
    /// <exception cref="OperationCanceledException">They did not come in time.</exception>
    public async Task<IReadOnlyList<RecordedRequest>> WaitAsync(int count, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (_all.Count >= count)
                {
                    return [.. _all];
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Signal()
    {
        _changed.TrySetResult();
        _changed = NewSignal();
    }
}

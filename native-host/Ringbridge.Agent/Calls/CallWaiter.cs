namespace Ringbridge.Agent.Calls;

/// <summary>Waits for a call to become something.</summary>
internal sealed class CallWaiter(Predicate<TrackedCall> expected, Action<CallWaiter> forget) : IDisposable
{
    private readonly TaskCompletionSource<TrackedCall> _found = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The first call that fitted.</summary>
    public Task<TrackedCall> Found => _found.Task;

    /// <summary>A call changed.</summary>
    public void Offer(TrackedCall call)
    {
        if (expected(call))
        {
            _found.TrySetResult(call);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => forget(this);
}

using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Lines;
using Ringbridge.Lines;
using Ringbridge.Tests.Sip;

namespace Ringbridge.Tests.Lines;

/// <summary>Runs a line as the agent does, keeps all that it reports, and lets a test wait for it.</summary>
internal sealed class LineProbe : IAsyncDisposable
{
    private readonly CancellationTokenSource _ending = new();
    private readonly List<LineEvent> _events = [];
    private readonly Task _running;
    private readonly Task _reading;
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public LineProbe(ILine line)
    {
        Line = line;
        _running = Task.Run(() => line.RunAsync(_ending.Token));
        _reading = ReadAsync();
    }

    public ILine Line { get; }

    public IReadOnlyList<LineEvent> Events
    {
        get
        {
            lock (_events)
            {
                return [.. _events];
            }
        }
    }

    public IReadOnlyList<CallEvent> Calls => [.. Events.OfType<CallEvent>()];

    public async Task<string> DialAsync(string number)
    {
        var receipt = await Line.DialAsync(new DialRequest("call-1", number), CancellationToken.None);
        receipt.State.ShouldBe(CallState.Dialing);
        return receipt.LineCallId.ShouldNotBeNull();
    }

    public Task<CallEvent> WaitForCallAsync(CallState state, string? lineCallId = null) =>
        WaitAsync<CallEvent>($"a call to be {state}", call => call.State == state && (lineCallId ?? call.LineCallId) == call.LineCallId);

    public Task<HealthEvent> WaitForHealthAsync(LineHealth health) => WaitAsync<HealthEvent>($"health {health}", candidate => candidate.Health == health);

    /// <summary>Forgets what was heard, so that the next wait is for something new.</summary>
    public void Forget()
    {
        lock (_events)
        {
            _events.Clear();
        }
    }

    public async Task<T> WaitAsync<T>(string what, Func<T, bool> fits)
        where T : LineEvent
    {
        using var deadline = new CancellationTokenSource(Eventually.Timeout);
        while (true)
        {
            Task more;
            lock (_events)
            {
                if (_events.OfType<T>().FirstOrDefault(fits) is { } found)
                {
                    return found;
                }

                more = _more.Task;
            }

            try
            {
                await more.WaitAsync(deadline.Token);
            }
            catch (OperationCanceledException late)
            {
                throw new TimeoutException($"waited in vain for {what}; heard: {string.Join("; ", Events)}", late);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _running;
        await Line.DisposeAsync();
        await _reading;
        _ending.Dispose();
    }

    private async Task ReadAsync()
    {
        await foreach (var lineEvent in Line.Events.ReadAllAsync())
        {
            TaskCompletionSource more;
            lock (_events)
            {
                _events.Add(lineEvent);
                more = _more;
                _more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            more.SetResult();
        }
    }
}

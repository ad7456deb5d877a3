using System.Collections.Concurrent;
using System.Threading.Channels;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Settings;
using Ringbridge.Lines;

namespace Ringbridge.Tests.Agent;

/// <summary>A line that does what a test says, and remembers what it was told.</summary>
internal sealed class FakeLine(LineSettings settings) : ILine
{
    private readonly Channel<LineEvent> _events = Channel.CreateUnbounded<LineEvent>();

    public LineSettings Settings { get; } = settings;

    public string Id => Settings.Id;

    public IReadOnlyList<LineCapability> Capabilities { get; set; } = [LineCapability.Dial, LineCapability.HangUp, LineCapability.Answer, LineCapability.Hold];

    public ChannelReader<LineEvent> Events => _events.Reader;

    /// <summary>What dialling does.</summary>
    public Func<DialRequest, CancellationToken, Task<DialReceipt>> OnDial { get; set; } = (_, _) => Task.FromResult(new DialReceipt(CallState.Sent));

    /// <summary>What every other command does.</summary>
    public Func<Task> OnCommand { get; set; } = () => Task.CompletedTask;

    /// <summary>What running does.</summary>
    public Func<CancellationToken, Task> OnRun { get; set; } = _ => Task.CompletedTask;

    /// <summary>What testing does.</summary>
    public Func<Task<string>> OnTest { get; set; } = () => Task.FromResult("Fake phone");

    /// <summary>What the line was told.</summary>
    public ConcurrentQueue<string> Told { get; } = new();

    public bool IsDisposed { get; private set; }

    public void Report(LineEvent heard) => _events.Writer.TryWrite(heard);

    public Task RunAsync(CancellationToken cancellationToken) => OnRun(cancellationToken);

    public Task<DialReceipt> DialAsync(DialRequest request, CancellationToken cancellationToken)
    {
        Told.Enqueue($"dial {request.Number}");
        return OnDial(request, cancellationToken);
    }

    public Task HangUpAsync(string? lineCallId, CancellationToken cancellationToken) => CommandAsync($"hang up {lineCallId}");

    public Task AnswerAsync(string? lineCallId, CancellationToken cancellationToken) => CommandAsync($"answer {lineCallId}");

    public Task HoldAsync(string? lineCallId, CancellationToken cancellationToken) => CommandAsync($"hold {lineCallId}");

    public Task ResumeAsync(string? lineCallId, CancellationToken cancellationToken) => CommandAsync($"resume {lineCallId}");

    public Task<string> TestAsync(CancellationToken cancellationToken) => OnTest();

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        _events.Writer.TryComplete();
        return ValueTask.CompletedTask;
    }

    private Task CommandAsync(string command)
    {
        Told.Enqueue(command);
        return OnCommand();
    }
}

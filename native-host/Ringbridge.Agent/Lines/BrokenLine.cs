using System.Threading.Channels;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;
using Ringbridge.Lines;

namespace Ringbridge.Agent.Lines;

/// <summary>Stands in for a line that could not be made, so that people see it and why.</summary>
internal sealed class BrokenLine(string id, Problem problem) : ILine
{
    private readonly Channel<LineEvent> _events = Channel.CreateBounded<LineEvent>(1);

    /// <inheritdoc/>
    public string Id => id;

    /// <inheritdoc/>
    public IReadOnlyList<LineCapability> Capabilities => [LineCapability.Dial];

    /// <inheritdoc/>
    public ChannelReader<LineEvent> Events => _events.Reader;

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        _events.Writer.TryWrite(new HealthEvent(LineHealth.Down, problem));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<DialReceipt> DialAsync(DialRequest request, CancellationToken cancellationToken) => throw Failure();

    /// <inheritdoc/>
    public Task HangUpAsync(string? lineCallId, CancellationToken cancellationToken) => throw Failure();

    /// <inheritdoc/>
    public Task AnswerAsync(string? lineCallId, CancellationToken cancellationToken) => throw Failure();

    /// <inheritdoc/>
    public Task HoldAsync(string? lineCallId, CancellationToken cancellationToken) => throw Failure();

    /// <inheritdoc/>
    public Task ResumeAsync(string? lineCallId, CancellationToken cancellationToken) => throw Failure();

    /// <inheritdoc/>
    public Task<string> TestAsync(CancellationToken cancellationToken) => throw Failure();

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _events.Writer.TryComplete();
        return ValueTask.CompletedTask;
    }

    private LineUnreachableException Failure() => new(problem);
}

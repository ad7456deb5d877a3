using System.Threading.Channels;

namespace Ringbridge.Contract.Rpc;

/// <summary>Messages that wait to be sent, in order. Bounded in bytes: when it is full the other side does not read, and the caller ends the connection.</summary>
internal sealed class SendQueue(Stream output, JsonRpcOptions options) : IDisposable
{
    private readonly Channel<ReadOnlyMemory<byte>> _messages =
        Channel.CreateUnbounded<ReadOnlyMemory<byte>>(new UnboundedChannelOptions { SingleReader = true });

    private readonly FrameWriter _writer = new(output);
    private readonly CancellationTokenSource _abandoned = new(Timeout.InfiniteTimeSpan, options.Time);
    private long _bytes;

    /// <summary>Queues a message; false when there is no room for it.</summary>
    public bool TryAdd(ReadOnlyMemory<byte> message)
    {
        if (Interlocked.Add(ref _bytes, message.Length) > options.MaxQueuedBytes)
        {
            return false;
        }

        // A queue that is closed takes no more; whoever waits for an answer hears of the end by itself.
        _messages.Writer.TryWrite(message);
        return true;
    }

    /// <summary>Sends until the queue is closed and empty.</summary>
    /// <exception cref="IOException">The other side is gone.</exception>
    /// <exception cref="TimeoutException">It did not accept a frame in time.</exception>
    /// <exception cref="OperationCanceledException">Closing took too long.</exception>
    public async Task RunAsync()
    {
        await foreach (var message in _messages.Reader.ReadAllAsync(_abandoned.Token))
        {
            using var late = new CancellationTokenSource(options.SendTimeout, options.Time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, _abandoned.Token);
            try
            {
                await _writer.WriteAsync(message, either.Token).AsTask().WaitAsync(either.Token);
            }
            catch (OperationCanceledException exception) when (late.IsCancellationRequested)
            {
                throw new TimeoutException("The other side does not read.", exception);
            }

            Interlocked.Add(ref _bytes, -message.Length);
        }
    }

    /// <summary>Takes no more. What waits is still sent, for so long.</summary>
    public void Close(TimeSpan grace)
    {
        _messages.Writer.TryComplete();
        _abandoned.CancelAfter(grace);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _abandoned.Dispose();
        _writer.Dispose();
    }
}

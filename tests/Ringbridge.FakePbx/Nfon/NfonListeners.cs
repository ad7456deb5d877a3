using System.Collections.Concurrent;
using System.Text;
using System.Threading.Channels;
using Ringbridge.FakePbx.Http;

namespace Ringbridge.FakePbx.Nfon;

/// <summary>The open streams of one address. What is sent goes to all of them, in order.</summary>
internal sealed class NfonListeners
{
    private const int MostTold = 500;

    private readonly Lock _lock = new();
    private readonly List<Channel<byte[]>> _open = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _told = new();
    private StreamEnd _end;

    /// <summary>The first events that were written, as JSON.</summary>
    public IReadOnlyCollection<string> Told => _told;

    /// <summary>Whether each is ended as soon as it is open.</summary>
    public bool EndsAtOnce { get; set; }

    /// <summary>How many were opened in all.</summary>
    public int Opened { get; private set; }

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _open.Count;
            }
        }
    }

    /// <summary>Serves one until it goes, or <see cref="EndAll"/>.</summary>
    /// <param name="stream">The connection.</param>
    /// <param name="first">What it is told first.</param>
    /// <param name="cancellationToken">The server ends.</param>
    public async Task<StreamEnd> ServeAsync(Stream stream, string first, CancellationToken cancellationToken)
    {
        var queue = Channel.CreateUnbounded<byte[]>();
        queue.Writer.TryWrite(Encoding.UTF8.GetBytes(first));
        Change(() =>
        {
            _open.Add(queue);
            Opened++;
        });
        if (EndsAtOnce)
        {
            queue.Writer.TryComplete();
        }

        try
        {
            var leaving = stream.ReadAsync(new byte[1], cancellationToken).AsTask();
            _ = leaving.ContinueWith(_ => queue.Writer.TryComplete(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            await foreach (var bytes in queue.Reader.ReadAllAsync(cancellationToken))
            {
                await stream.WriteAsync(bytes, cancellationToken);
            }

            return _end;
        }
        finally
        {
            Change(() => _open.Remove(queue));
        }
    }

    /// <summary>Writes an event as it goes over the wire, and remembers it, so that it can be held against NFON's document.</summary>
    public string Write(string json)
    {
        if (_told.Count < MostTold)
        {
            _told.Enqueue(json);
        }

        return NfonText.Event(json);
    }

    /// <summary>Tells all.</summary>
    public void Send(byte[] bytes)
    {
        lock (_lock)
        {
            _open.ForEach(queue => queue.Writer.TryWrite(bytes));
        }
    }

    /// <summary>Tells all.</summary>
    public void Send(string text) => Send(Encoding.UTF8.GetBytes(text));

    /// <summary>Ends all; new ones may come.</summary>
    public void EndAll(StreamEnd end)
    {
        lock (_lock)
        {
            _end = end;
            _open.ForEach(queue => queue.Writer.TryComplete());
        }
    }

    /// <summary>Waits until there are so many.</summary>
    public async Task WaitAsync(int count, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (_open.Count == count)
                {
                    return;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    private void Change(Action change)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            change();
            changed = _changed;
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        changed.SetResult();
    }
}

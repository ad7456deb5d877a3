namespace Ringbridge.Agent.Receiver;

/// <summary>
/// Senders whose request is not read yet. When there are too many, the one that has been sending longest is cut: somebody who
/// sends a byte a second (slow-loris) loses a place, and a phone with an event gets it.
/// </summary>
internal sealed class SenderPool(int capacity)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<CancellationTokenSource> _reading = [];

    /// <summary>A sender came.</summary>
    /// <param name="cut">Cuts it; the place owns it.</param>
    /// <returns>To be disposed when its request is read.</returns>
    public Place Enter(CancellationTokenSource cut)
    {
        lock (_lock)
        {
            if (_reading.Count >= capacity && _reading.First is { } oldest)
            {
                _reading.Remove(oldest);
                oldest.Value.Cancel();
            }

            return new Place(this, _reading.AddLast(cut));
        }
    }

    private void Leave(LinkedListNode<CancellationTokenSource> place)
    {
        lock (_lock)
        {
            if (place.List is not null)
            {
                _reading.Remove(place);
            }
        }

        place.Value.Dispose();
    }

    /// <summary>A sender's place.</summary>
    internal sealed class Place(SenderPool pool, LinkedListNode<CancellationTokenSource> node) : IDisposable
    {
        /// <summary>Cancelled when the sender is to be cut.</summary>
        public CancellationToken Cut { get; } = node.Value.Token;

        /// <inheritdoc/>
        public void Dispose() => pool.Leave(node);
    }
}

using Ringbridge.Contract.Calls;

namespace Ringbridge.Lines.Events;

/// <summary>
/// Makes call events of what one phone sends. What an event means is the vendor's part (<paramref name="read"/>); which call it
/// is about and who the other side is, is the same for all. Safe for threads: phones open several connections at once.
/// </summary>
/// <param name="read">What a kind of phone means by an event.</param>
/// <param name="events">Where call events go.</param>
/// <param name="time">Time.</param>
internal sealed class EventTranslator(Func<PhoneEvent, EventReading> read, LineEventQueue events, TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly EventCalls _calls = new(time);

    /// <summary>Takes one event.</summary>
    /// <returns>Whether this kind of phone sends it.</returns>
    public bool Hear(PhoneEvent heard)
    {
        var reading = read(heard);
        if (reading.Signal is { } signal)
        {
            Report(reading, signal);
        }

        return reading.IsKnown;
    }

    private void Report(EventReading reading, CallSignal signal)
    {
        var peer = RemoteParty.Read(reading.Remote, reading.Name);
        lock (_lock)
        {
            events.Add(new CallEvent
            {
                LineCallId = _calls.IdOf(reading.CallId, peer.Number ?? peer.Name, signal.State),
                Direction = signal.Direction,
                State = signal.State,
                RemoteNumber = peer.Number,
                RemoteName = peer.Name,
                EndReason = signal.State is CallState.Ended ? signal.EndReason : null,
            });
        }
    }
}

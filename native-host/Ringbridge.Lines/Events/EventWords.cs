namespace Ringbridge.Lines.Events;

/// <summary>
/// Names of events and what they say. Every kind of phone understands the plain words, so that an address written by hand
/// works; beside them each has its vendor's own. Words are normalized as <see cref="PhoneEvent.Normalize"/> does.
/// </summary>
internal sealed class EventWords
{
    private static readonly Dictionary<string, CallSignal?> Plain = new(StringComparer.Ordinal)
    {
        ["ring"] = CallSignal.Incoming,
        ["ringing"] = CallSignal.Incoming,
        ["incoming"] = CallSignal.Incoming,
        ["inbound"] = CallSignal.Incoming,
        ["dial"] = CallSignal.Outgoing,
        ["dialing"] = CallSignal.Outgoing,
        ["outgoing"] = CallSignal.Outgoing,
        ["outbound"] = CallSignal.Outgoing,
        ["answer"] = CallSignal.Connected,
        ["answered"] = CallSignal.Connected,
        ["connect"] = CallSignal.Connected,
        ["connected"] = CallSignal.Connected,
        ["established"] = CallSignal.Connected,
        ["hold"] = CallSignal.Held,
        ["held"] = CallSignal.Held,
        ["resume"] = CallSignal.Connected,
        ["unhold"] = CallSignal.Connected,
        ["end"] = CallSignal.Ended,
        ["ended"] = CallSignal.Ended,
        ["hangup"] = CallSignal.Ended,
        ["disconnected"] = CallSignal.Ended,
        ["terminated"] = CallSignal.Ended,
        ["missed"] = CallSignal.Missed,
        ["rejected"] = CallSignal.Rejected,
    };

    private readonly Dictionary<string, CallSignal?> _words;

    /// <summary>The plain words, and a vendor's own.</summary>
    /// <param name="own">Null as a meaning: such an event exists and says nothing about a call.</param>
    public EventWords(IEnumerable<KeyValuePair<string, CallSignal?>> own)
    {
        _words = new Dictionary<string, CallSignal?>(Plain, StringComparer.Ordinal);
        foreach (var (word, signal) in own)
        {
            _words[PhoneEvent.Normalize(word)] = signal;
        }
    }

    /// <summary>What the event is, and what its values are, by the names that all phones share.</summary>
    public EventReading Read(PhoneEvent heard) =>
        heard.Value(EventKeys.Event) is { } word && _words.TryGetValue(PhoneEvent.Normalize(word), out var signal)
            ? new EventReading
            {
                Signal = signal,
                CallId = heard.Value(EventKeys.Id),
                Remote = heard.Value(EventKeys.Remote),
                Name = heard.Value(EventKeys.Name),
            }
            : EventReading.Unknown;
}

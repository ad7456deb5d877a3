using Ringbridge.Contract.Calls;
using Ringbridge.Lines.Events;

namespace Ringbridge.Lines.ActionUrl;

/// <summary>
/// Action URLs of Ninja and Mia (also NFON Softphone Pro; manual, Action URLs): five events, and placeholders in angle
/// brackets. A call that ends without ever having been connected is told from one that was by the time of its connection.
/// </summary>
/// <remarks>
/// The vendor's own sample lacks an <c>&amp;</c>, so that the direction arrives as <c>inboundcalldirectionINT=0</c>: only its beginning
/// is read. The older product's events are called <c>OnIncomingCall</c> and so on.
/// </remarks>
internal static class SoftphoneEvents
{
    private static readonly EventWords Words = new(
    [
        new("OnIncomingCall", CallSignal.Incoming),
        new("OnOutgoingCall", CallSignal.Outgoing),
        new("OnCallConnected", CallSignal.Connected),
        new("OnCallHold", CallSignal.Held),
        new("OnCallDisconnected", CallSignal.Ended),
    ]);

    /// <summary>What is to be entered in the softphone, under Action URLs.</summary>
    public static IReadOnlyList<EventTemplate> Templates { get; } =
    [
        Template("inbound", "Incoming call"),
        Template("outbound", "Outgoing call"),
        Template("connected", "Connected call"),
        Template("hold", "Hold call"),
        Template("disconnected", "Hangup call"),
    ];

    /// <summary>What an event of the softphone means.</summary>
    public static EventReading Read(PhoneEvent heard)
    {
        var reading = Words.Read(heard);
        return reading.Signal is { } signal ? reading with { Signal = Complete(signal, heard) } : reading;
    }

    private static CallSignal Complete(CallSignal signal, PhoneEvent heard)
    {
        var known = signal with { Direction = signal.Direction ?? DirectionOf(heard) };
        return known switch
        {
            { State: CallState.Held } when heard.Value(EventKeys.Hold)?.StartsWith("off", StringComparison.OrdinalIgnoreCase) == true =>
                known with { State = CallState.Connected },
            { State: CallState.Ended, EndReason: null, Direction: CallDirection.Inbound } when heard.Value(EventKeys.Connected) is null or "0" =>
                known with { EndReason = TellsConnection(heard) ? EndReason.Missed : null },
            _ => known,
        };
    }

    // Whether the address has a place for the time of connection at all: one that the user left out says nothing.
    private static bool TellsConnection(PhoneEvent heard) => heard.Has(EventKeys.Connected);

    private static CallDirection? DirectionOf(PhoneEvent heard) =>
        heard.Value(EventKeys.Direction) is { } word && (Begins(word, "in") || Begins(word, "out"))
            ? Begins(word, "in") ? CallDirection.Inbound : CallDirection.Outbound
            : heard.Value(EventKeys.DirectionNumber) switch
            {
                "0" => CallDirection.Inbound,
                "1" => CallDirection.Outbound,
                _ => null,
            };

    private static bool Begins(string word, string with) => word.StartsWith(with, StringComparison.OrdinalIgnoreCase);

    private static EventTemplate Template(string name, string field) => new(
        name,
        field,
        $"e={name}&id=<$call_guid>&remote=<$remote_party>&dir=<$call_direction>&hold=<$hold_state>&connected=<$call_connected_time>&name=<$remote_alias>");
}

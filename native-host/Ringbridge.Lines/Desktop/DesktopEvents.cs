using Ringbridge.Lines.Events;

namespace Ringbridge.Lines.Desktop;

/// <summary>
/// What the ecotel cloud.phone clients send (manual, “Anwendung ausführen” and Action URL): the number in
/// <c>$call.remote_number</c>, and nothing that names the call. What happened is told by the address or the command itself; one
/// that does not say so is an incoming call, because that is what people set it up for.
/// </summary>
internal static class DesktopEvents
{
    private static readonly EventWords Words = new([]);

    /// <summary>What is to be entered in the softphone.</summary>
    public static IReadOnlyList<EventTemplate> Templates { get; } =
    [
        Template("incoming", "Incoming call"),
        Template("outgoing", "Outgoing call"),
        Template("connected", "Call answered"),
        Template("ended", "Call ended"),
    ];

    /// <summary>What an event of the softphone means.</summary>
    public static EventReading Read(PhoneEvent heard)
    {
        var reading = Words.Read(heard);
        return !reading.IsKnown && heard.Value(EventKeys.Event) is null && heard.Has(EventKeys.Remote)
            ? new EventReading { Signal = CallSignal.Incoming, Remote = heard.Value(EventKeys.Remote), Name = heard.Value(EventKeys.Name) }
            : reading;
    }

    private static EventTemplate Template(string name, string field) => new(name, field, $"e={name}&remote=$call.remote_number");
}

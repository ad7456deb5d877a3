using Ringbridge.Contract.Calls;
using Ringbridge.Lines.Events;

namespace Ringbridge.Lines.Snom;

/// <summary>
/// snom's action URLs (service.snom.com, Action URLs): the events carry the middle of their setting's name
/// (<c>action_incoming_url</c> is <c>incoming</c>). snom explains <c>$remote</c> as the caller and <c>$local</c> as the callee, and leaves
/// open what they are when the phone itself calls, so an address sends both and the own account: what is the own account
/// is not the other side.
/// </summary>
internal static class SnomEvents
{
    private static readonly EventWords Words = new(
    [
        new("attended_transfer", null),
        new("blind_transfer", null),
        new("offhook", null),
        new("onhook", null),
        new("setup", null),
        new("dnd_on", null),
        new("dnd_off", null),
        new("redirection_on", null),
        new("redirection_off", null),
        new("reg_failed", null),
        new("log_on", null),
        new("log_off", null),
    ]);

    /// <summary>What is to be entered in the phone, under Setup › Advanced › Action URLs.</summary>
    public static IReadOnlyList<EventTemplate> Templates { get; } =
    [
        Template("incoming", "action_incoming_url", "Incoming call"),
        Template("outgoing", "action_outgoing_url", "Outgoing call"),
        Template("connected", "action_connected_url", "Connected"),
        Template("disconnected", "action_disconnected_url", "Disconnected"),
        Template("missed", "action_missed_url", "Missed call"),
        Template("hold", "action_hold", "On hold"),
        Template("unhold", "action_unhold", "Unhold"),
    ];

    /// <summary>What an event of the phone means.</summary>
    public static EventReading Read(PhoneEvent heard)
    {
        var reading = Words.Read(heard);
        if (IsOwn(reading.Remote, heard) && heard.Value(EventKeys.Local) is { } other && !IsOwn(other, heard))
        {
            // The name beside $remote is ours then, too.
            reading = reading with { Remote = other, Name = null };
        }

        return reading.Signal is { State: CallState.Ended } signal && WasAnsweredElsewhere(heard)
            ? reading with { Signal = signal with { EndReason = EndReason.Unknown } }
            : reading;
    }

    // RFC 3326: SIP ;cause=200 ;text="Call completed elsewhere". Somebody answered, so nobody missed it; who, the phone does not know.
    private static bool WasAnsweredElsewhere(PhoneEvent heard) =>
        heard.Value(EventKeys.Reason)?.Contains("elsewhere", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsOwn(string? party, PhoneEvent heard) =>
        party is not null && heard.Value(EventKeys.Account) is { } account
        && string.Equals(RemoteParty.Read(party, null).Number, RemoteParty.Read(account, null).Number ?? "?", StringComparison.Ordinal);

    private static EventTemplate Template(string name, string setting, string field) =>
        new(name, field, $"e={name}&id=$call-id&remote=$remote&local=$local&account=$active_user&reason=$cancel_reason&name=$display_remote") { Setting = setting };
}

using Ringbridge.Contract.Calls;
using Ringbridge.Lines.Events;

namespace Ringbridge.Lines.Yealink;

/// <summary>
/// Yealink's action URLs (manual of the T2 to T5 series, Action URL): the events carry the names of their provisioning keys
/// <c>action_url.…</c>, and the phone fills in <c>$call_id</c>, <c>$remote</c> (a SIP URI) and <c>$display_remote</c>.
/// </summary>
internal static class YealinkEvents
{
    private static readonly EventWords Words = new(
    [
        new("incoming_call", CallSignal.Incoming),
        new("outgoing_call", CallSignal.Outgoing),
        new("call_established", CallSignal.Connected),
        new("answer_new_incoming_call", CallSignal.Connected with { Direction = CallDirection.Inbound }),
        new("call_terminated", CallSignal.Ended),
        new("call_remote_canceled", CallSignal.Ended),
        new("cancel_callout", CallSignal.Ended with { Direction = CallDirection.Outbound, EndReason = EndReason.Hangup }),
        new("missed_call", CallSignal.Missed),
        new("reject_incoming_call", CallSignal.Rejected),
        new("forward_incoming_call", CallSignal.Rejected),
        .. WithoutCall.Select(name => new KeyValuePair<string, CallSignal?>(name, null)),
    ]);

    /// <summary>What is to be entered in the phone, under Features › Action URL. Each stays below the 511 characters that the phone takes.</summary>
    public static IReadOnlyList<EventTemplate> Templates { get; } =
    [
        Template("incoming_call", "Incoming Call"),
        Template("outgoing_call", "Outgoing Call"),
        Template("call_established", "Call Established"),
        Template("call_terminated", "Call Terminated"),
        Template("missed_call", "Missed Call"),
        Template("reject_incoming_call", "Reject Incoming Call"),
        Template("hold", "Hold"),
        Template("unhold", "Unhold"),
    ];

    private static IReadOnlyList<string> WithoutCall =>
    [
        "mute", "unmute", "off_hook", "on_hook", "transfer_call", "blind_transfer_call", "attended_transfer_call", "transfer_finished", "transfer_failed",
        "dnd_on", "dnd_off", "always_fwd_on", "always_fwd_off", "busy_fwd_on", "busy_fwd_off", "no_answer_fwd_on", "no_answer_fwd_off",
        "call_waiting_on", "call_waiting_off", "setup_completed", "setup_autop_finish", "registered", "unregistered", "register_failed", "ip_change",
        "idle_to_busy", "busy_to_idle", "headset", "handfree", "peripheral_information", "vpn_ip",
    ];

    /// <summary>What an event of the phone means.</summary>
    public static EventReading Read(PhoneEvent heard) => Words.Read(heard);

    private static EventTemplate Template(string name, string field) =>
        new(name, field, $"e={name}&id=$call_id&remote=$remote&name=$display_remote") { Setting = $"action_url.{name}" };
}

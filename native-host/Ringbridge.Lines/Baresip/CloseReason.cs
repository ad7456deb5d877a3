using System.Globalization;
using Ringbridge.Contract.Calls;

namespace Ringbridge.Lines.Baresip;

/// <summary>What the <c>param</c> of <c>CALL_CLOSED</c> means: a SIP status (<c>486 Busy Here</c>) or a system error's text.</summary>
internal static class CloseReason
{
    // What baresip 1.0.0 says after its own "hangup" and after the peer's BYE or CANCEL.
    private const string ByUser = "Connection reset by user";
    private const string ByPeer = "Connection reset by peer";

    /// <summary>Why the call ended.</summary>
    public static EndReason For(CallDirection direction, bool wasConnected, string? parameter)
    {
        if (wasConnected)
        {
            return EndReason.Hangup;
        }

        if (direction is CallDirection.Inbound)
        {
            return parameter is ByUser ? EndReason.Rejected : EndReason.Missed;
        }

        return parameter is ByUser or ByPeer ? EndReason.Hangup : ForStatus(StatusIn(parameter));
    }

    /// <summary>What a SIP final response to our INVITE means for a person (RFC 3261 §21; 607: RFC 8197).</summary>
    private static EndReason ForStatus(int status) => status switch
    {
        486 or 600 => EndReason.Busy,
        603 or 607 => EndReason.Rejected,
        408 or 480 or 487 => EndReason.NoAnswer,
        _ => EndReason.Failed,
    };

    private static int StatusIn(string? parameter) =>
        parameter is { Length: >= 3 } && int.TryParse(parameter.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? status
            : 0;
}

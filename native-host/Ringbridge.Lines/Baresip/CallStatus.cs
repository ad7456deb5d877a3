using System.Text.RegularExpressions;
using Ringbridge.Contract.Calls;

namespace Ringbridge.Lines.Baresip;

/// <summary>What <c>callstat</c> prints of the current call: the one place where baresip 1.0.0 tells the id of a call that was just dialled.</summary>
/// <param name="Id">Its SIP Call-ID.</param>
/// <param name="Direction">Who started it.</param>
/// <param name="PeerUri">The other side's SIP URI.</param>
internal sealed partial record CallStatus(string Id, CallDirection Direction, string PeerUri)
{
    /// <summary>Reads it.</summary>
    /// <returns>Null when there is no current call.</returns>
    public static CallStatus? Parse(string data)
    {
        var (id, direction, peer) = (IdLine().Match(data), DirectionLine().Match(data), PeerLine().Match(data));
        return id.Success && direction.Success && peer.Success
            ? new CallStatus(
                id.Groups["id"].Value,
                direction.Groups["out"].Success ? CallDirection.Outbound : CallDirection.Inbound,
                peer.Groups["peer"].Value)
            : null;
    }

    // baresip, src/call.c call_debug().
    [GeneratedRegex(@"^ af=\S+ id=(?<id>\S+)", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdLine();

    [GeneratedRegex(@"^ direction: (?:(?<out>Outgoing)|Incoming)", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DirectionLine();

    [GeneratedRegex(@"^ peer_uri:.*<(?<peer>[^<>\r\n]*)>\s*$", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PeerLine();
}

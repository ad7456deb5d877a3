using System.Text.RegularExpressions;

namespace Ringbridge.Lines.Baresip;

/// <summary>One call in what <c>listcalls</c> prints.</summary>
/// <param name="Line">Its number in the menu.</param>
/// <param name="Id">Its SIP Call-ID; null from baresip 1.0.0, which does not print it.</param>
/// <param name="State">Baresip's word for where it is.</param>
/// <param name="OnHold">We hold it.</param>
/// <param name="PeerUri">The other side's SIP URI.</param>
/// <param name="IsCurrent">Commands without a call act on it.</param>
internal sealed partial record CallListRow(string Line, string? Id, string State, bool OnHold, string PeerUri, bool IsCurrent)
{
    /// <summary>It is set up and both sides can talk.</summary>
    public bool IsEstablished => State is "ESTABLISHED";

    /// <summary>Reads the whole list; what is no call in it is left out.</summary>
    public static IReadOnlyList<CallListRow> ParseAll(string data) =>
    [
        .. Row().Matches(data).Select(match => new CallListRow(
            match.Groups["line"].Value,
            match.Groups["id"] is { Success: true, Value: var id } ? id : null,
            match.Groups["state"].Value,
            match.Groups["hold"].Success,
            match.Groups["peer"].Value,
            match.Groups["current"].Success)),
    ];

    // baresip, src/call.c call_info(), printed by ua_print_calls(): "> [line 2]  0:00:01  ESTABLISHED  (on hold)  sip:…";
    // "[line 2, id 6fbea715e117e51a]" since 2.0.
    [GeneratedRegex(
        @"^(?<current>>)?\s*\[line (?<line>\d+)(?:, id (?<id>[^\]\s]+))?\]\s+[\d:]+\s+(?<state>[A-Z]+)\s+(?:(?<hold>\(on hold\))\s+)?(?<peer>\S+)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();
}

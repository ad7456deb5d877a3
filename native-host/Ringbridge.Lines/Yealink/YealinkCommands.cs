using Ringbridge.Lines.Http;

namespace Ringbridge.Lines.Yealink;

/// <summary>
/// Writes commands as Yealink phones want them (manual, Action URI): <c>key=</c> directly after the question mark, nothing after
/// the last value, the number percent-encoded.
/// </summary>
internal sealed class YealinkCommands(PhoneAddress address, YealinkGeneration generation, string? outgoingUri)
{
    /// <summary>Calls a number, from the account <c>outgoing_uri</c> where one is named.</summary>
    public Uri Dial(string number) => address.Page(generation.DialPrefix + NumberInUrl.Encode(number) + AccountInUrl.Parameter(outgoingUri));

    /// <summary>Presses a key, or acts on one call: <c>ASW</c>, <c>CANCEL</c>, <c>HOLD</c> and <c>UNHOLD</c> take the phone's <c>$call_id</c>.</summary>
    /// <param name="key">The key to press when the phone's id of the call is not known.</param>
    /// <param name="callKey">The key that takes an id.</param>
    /// <param name="callId">The phone's id of the call, as an action URL told it.</param>
    public Uri Key(string key, string callKey, string? callId) =>
        address.Page($"{generation.Page}?key={(IsCallId(callId) ? $"{callKey}:{callId}" : key)}");

    /// <summary>Changes a setting, under the name it has in the provisioning file.</summary>
    public Uri Set(string setting, string value) => address.Page($"{generation.Page}?phonecfg=set&{setting}={Uri.EscapeDataString(value)}");

    /// <summary>Asks for the list of accounts; presses nothing.</summary>
    public Uri Accounts() => address.Page($"{generation.Page}?phonecfg=get&accounts=1&dnd=0&fw=0");

    private static bool IsCallId(string? callId) => callId is { Length: > 0 and <= 32 } && callId.All(char.IsAsciiLetterOrDigit);
}

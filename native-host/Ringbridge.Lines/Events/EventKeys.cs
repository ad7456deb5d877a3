namespace Ringbridge.Lines.Events;

/// <summary>
/// What the values of an event may be called, our own name first. People build addresses from examples of vendors and of
/// CRM makers, so the names that those use are understood too, normalized as <see cref="PhoneEvent.Normalize"/> does.
/// </summary>
internal static class EventKeys
{
    /// <summary>What happened.</summary>
    public static readonly IReadOnlyList<string> Event = ["e", "event", "ev", "action", "state"];

    /// <summary>The phone's own id of the call.</summary>
    public static readonly IReadOnlyList<string> Id = ["id", "callid", "callguid", "guid"];

    /// <summary>The other side: a number, or a SIP URI.</summary>
    public static readonly IReadOnlyList<string> Remote = ["remote", "remoteparty", "remotenumber", "callremotenumber", "number", "callerid", "caller", "n"];

    /// <summary>The other side's name.</summary>
    public static readonly IReadOnlyList<string> Name = ["name", "displayremote", "remotealias", "remotename", "callername"];

    /// <summary>The own side: a number, or a SIP URI.</summary>
    public static readonly IReadOnlyList<string> Local = ["local", "localparty"];

    /// <summary>The account that calls, or is called.</summary>
    public static readonly IReadOnlyList<string> Account = ["account", "activeuser"];

    /// <summary>Who started the call, in words.</summary>
    public static readonly IReadOnlyList<string> Direction = ["dir", "direction", "calldirection"];

    /// <summary>Who started the call: 0 inbound, 1 outbound.</summary>
    public static readonly IReadOnlyList<string> DirectionNumber = ["calldirectionint", "calldirectionasint"];

    /// <summary>Put on hold, or taken back.</summary>
    public static readonly IReadOnlyList<string> Hold = ["hold", "holdstate"];

    /// <summary>When talking began; empty when it never did.</summary>
    public static readonly IReadOnlyList<string> Connected = ["connected", "connectedtime", "callconnectedtime"];

    /// <summary>Why it ended.</summary>
    public static readonly IReadOnlyList<string> Reason = ["reason", "cancelreason"];
}

namespace Ringbridge.Contract.Problems;

/// <summary>The stable, coarse error codes in <c>data.reason</c>. docs/protocol.md numbers and explains them; code, tests and docs cite them.</summary>
public static class Reasons
{
    /// <summary>The text holds no dialable number.</summary>
    public const string BadNumber = "badNumber";

    /// <summary>The number may be dialled, but only after the person confirmed it; the kinds are in <c>data.confirm</c>.</summary>
    public const string ConfirmNeeded = "confirmNeeded";

    /// <summary>Ringbridge will not do it, confirmed or not (service codes, too many calls a minute).</summary>
    public const string Refused = "refused";

    /// <summary>The line cannot do this.</summary>
    public const string NotSupported = "notSupported";

    /// <summary>The phone or PBX could not be reached, or did not answer in time.</summary>
    public const string LineUnreachable = "lineUnreachable";

    /// <summary>The phone or PBX was reached and said no.</summary>
    public const string LineRejected = "lineRejected";

    /// <summary>The phone or PBX answered something that is not in its protocol.</summary>
    public const string LineProtocol = "lineProtocol";

    /// <summary>Nothing is wrong: the person has something to do, or to know.</summary>
    public const string Hint = "hint";

    /// <summary>The receiver does not listen everywhere it should, or did not take an event.</summary>
    public const string Receiver = "receiver";

    /// <summary>No line of that id is configured.</summary>
    public const string UnknownLine = "unknownLine";

    /// <summary>No running call of that id exists.</summary>
    public const string UnknownCall = "unknownCall";

    /// <summary>The parameters do not fit the method.</summary>
    public const string BadRequest = "badRequest";

    /// <summary>The settings are not valid; the sentence names the place.</summary>
    public const string BadSettings = "badSettings";

    /// <summary>The caller's page cannot be opened.</summary>
    public const string NoPage = "noPage";

    /// <summary>An outgoing action URL could not be called.</summary>
    public const string UrlFailed = "urlFailed";

    /// <summary>A source of contacts could not be asked.</summary>
    public const string SourceFailed = "sourceFailed";

    /// <summary>A log-in at the page of a source's vendor did not come about, or is good no more.</summary>
    public const string LogInFailed = "logInFailed";

    /// <summary>No such source is configured, or the own address book has no such contact.</summary>
    public const string UnknownContact = "unknownContact";

    /// <summary>Client and agent do not speak the same protocol version.</summary>
    public const string VersionMismatch = "versionMismatch";

    /// <summary>The agent is not running, could not be started, or went away in the middle.</summary>
    public const string AgentUnavailable = "agentUnavailable";

    /// <summary>The client cancelled its request.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>Something broke inside Ringbridge; the log has the details.</summary>
    public const string Internal = "internal";
}

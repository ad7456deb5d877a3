using System.Text.Json.Serialization;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Contract.Methods;

/// <summary>What a client says of itself when it connects.</summary>
public sealed record SessionOpenParams
{
    /// <summary>The <see cref="ProtocolVersion"/> of the client.</summary>
    public required int Protocol { get; init; }

    /// <summary>What kind of client it is.</summary>
    public required ClientKind Client { get; init; }

    /// <summary>Its version, for people.</summary>
    public string? ClientVersion { get; init; }

    /// <summary>Random and kept per browser profile: native messaging does not tell profiles apart.</summary>
    public string? InstanceId { get; init; }

    /// <summary>The browser, for people, such as <c>Firefox 153</c>.</summary>
    public string? Browser { get; init; }

    /// <summary>BCP 47 language for sentences; <c>de…</c> gives German, everything else English.</summary>
    public string? Language { get; init; }
}

/// <summary>Everything a client needs to show the truth at once.</summary>
public sealed record SessionOpenResult
{
    /// <summary>The <see cref="ProtocolVersion"/> of the agent.</summary>
    public required int Protocol { get; init; }

    /// <summary>Version of the agent, for people.</summary>
    public required string AgentVersion { get; init; }

    /// <summary>This session's id.</summary>
    public required string SessionId { get; init; }

    /// <summary>Configured lines.</summary>
    public required IReadOnlyList<LineInfo> Lines { get; init; }

    /// <summary>Running calls.</summary>
    public required IReadOnlyList<Call> Calls { get; init; }

    /// <summary>What is known so far of who is on the running calls.</summary>
    public required IReadOnlyList<CallContacts> Contacts { get; init; }

    /// <summary>Settings without secrets.</summary>
    public required RingbridgeSettings Settings { get; init; }

    /// <summary>Whether this browser is the one that was used last: it alone shows calls.</summary>
    public required bool Front { get; init; }

    /// <summary>Whether calls are to be kept quiet.</summary>
    public required QuietState Quiet { get; init; }

    /// <summary>Calls that nobody answered since somebody last looked.</summary>
    public required MissedState Missed { get; init; }
}

/// <summary>Kinds of clients.</summary>
[JsonConverter(typeof(CamelCaseConverter<ClientKind>))]
public enum ClientKind
{
    /// <summary>The browser extension.</summary>
    Extension,

    /// <summary>The command line.</summary>
    Cli,

    /// <summary>The system's tel: handler.</summary>
    Handler,
}

/// <summary>A browser window of this session gained or lost focus.</summary>
/// <param name="Focused">Whether any window of the browser has the focus.</param>
public sealed record SessionFocusParams(bool Focused);

/// <summary>The version both sides must agree on.</summary>
public static class ProtocolVersion
{
    /// <summary>Raised when an old client could misunderstand a new agent, or the other way round.</summary>
    public const int Current = 1;
}

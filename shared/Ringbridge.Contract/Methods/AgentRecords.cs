using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Lines;

namespace Ringbridge.Contract.Methods;

/// <summary>How the agent is.</summary>
public sealed record AgentStatus
{
    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>Its protocol version.</summary>
    public required int Protocol { get; init; }

    /// <summary>Its process id.</summary>
    public required int ProcessId { get; init; }

    /// <summary>When it started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Its clock now, so that a client can compare.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Its home folder.</summary>
    public required string Home { get; init; }

    /// <summary>Where secrets are kept: <c>dpapi</c>, <c>keychain</c>, <c>libsecret</c> or <c>file</c>.</summary>
    public required string SecretStore { get; init; }

    /// <summary>What is wrong with <c>config.json</c>, when it is invalid: the last good one is in use, or, if there is none, no line at all.</summary>
    public string? SettingsProblem { get; init; }

    /// <summary>What is wrong with the journal, when past calls cannot be kept or the file had to be set aside.</summary>
    public string? JournalProblem { get; init; }

    /// <summary>Where phones send their events.</summary>
    public required ReceiverStatus Receiver { get; init; }

    /// <summary>The outgoing action URLs, in the order of the settings.</summary>
    public IReadOnlyList<ActionUrlInfo> ActionUrls { get; set; } = [];

    /// <summary>Who is connected.</summary>
    public required IReadOnlyList<SessionInfo> Sessions { get; init; }

    /// <summary>The lines.</summary>
    public required IReadOnlyList<LineInfo> Lines { get; init; }

    /// <summary>The own address book, then the sources in the order of the settings.</summary>
    public IReadOnlyList<SourceInfo> Sources { get; set; } = [];

    /// <summary>The running calls. The agent tells them once, when a session is opened; <c>ringbridge status --json</c> puts them in here.</summary>
    public IReadOnlyList<Call> Calls { get; set; } = [];
}

/// <summary>One connected client.</summary>
public sealed record SessionInfo
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its kind.</summary>
    public required ClientKind Client { get; init; }

    /// <summary>Its version.</summary>
    public string? ClientVersion { get; init; }

    /// <summary>Its browser.</summary>
    public string? Browser { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Whether its browser has the focus, as far as it said.</summary>
    public bool Focused { get; init; }

    /// <summary>When its browser last got or lost the focus, as far as it said.</summary>
    public DateTimeOffset? FocusChangedAt { get; init; }

    /// <summary>Whether its browser was used last: it alone shows calls.</summary>
    public bool Front { get; init; }
}

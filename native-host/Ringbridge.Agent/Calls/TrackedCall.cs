using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Calls;

/// <summary>One call as the agent knows it, before it is put into anybody's language. Immutable, like <see cref="Call"/>.</summary>
internal sealed record TrackedCall
{
    /// <inheritdoc cref="Call.Id"/>
    public required string Id { get; init; }

    /// <inheritdoc cref="Call.LineId"/>
    public required string LineId { get; init; }

    /// <summary>The phone system's own id of the call; null while it gave none.</summary>
    public string? LineCallId { get; init; }

    /// <inheritdoc cref="Call.Direction"/>
    public required CallDirection Direction { get; init; }

    /// <summary>Nobody told the direction yet.</summary>
    public bool IsDirectionGuessed { get; init; }

    /// <inheritdoc cref="Call.State"/>
    public required CallState State { get; init; }

    /// <inheritdoc cref="Call.EndReason"/>
    public EndReason? EndReason { get; init; }

    /// <summary>Nobody told the end's reason; it is the likely one.</summary>
    public bool IsEndReasonGuessed { get; init; }

    /// <summary>The other side; absent when withheld or not known yet.</summary>
    public RemoteNumber? Remote { get; init; }

    /// <inheritdoc cref="Call.RemoteName"/>
    public string? RemoteName { get; init; }

    /// <inheritdoc cref="Call.StartedAt"/>
    public required DateTimeOffset StartedAt { get; init; }

    /// <inheritdoc cref="Call.ConnectedAt"/>
    public DateTimeOffset? ConnectedAt { get; init; }

    /// <inheritdoc cref="Call.EndedAt"/>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>A hint or failure for the person.</summary>
    public Problem? Problem { get; init; }

    /// <summary>When something was last heard of it, on the agent's clock.</summary>
    public required DateTimeOffset HeardAt { get; init; }

    /// <summary>A client asked to hang up, so an end without a reason is a hang-up.</summary>
    public bool HangUpAsked { get; init; }

    /// <summary>Whether it is no longer running.</summary>
    public bool IsOver => EndReason is not null;
}

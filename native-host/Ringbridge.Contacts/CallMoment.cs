using Ringbridge.Contract.Calls;

namespace Ringbridge.Contacts;

/// <summary>One moment of a call, for a system that follows it.</summary>
public sealed record CallMoment
{
    /// <summary>The call.</summary>
    public required string CallId { get; init; }

    /// <summary>What happened.</summary>
    public required CallStep Step { get; init; }

    /// <summary>Whether the other side called.</summary>
    public required bool IsInbound { get; init; }

    /// <summary>The other side's number, <c>4930609854180</c>; null when it is withheld.</summary>
    public string? Number { get; init; }

    /// <summary>Why it ended.</summary>
    public EndReason? EndReason { get; init; }

    /// <summary>Whether it was answered until then.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>Since when nobody knows whether the system heard of it; null: it certainly did not.</summary>
    public DateTimeOffset? DoubtedSince { get; init; }
}

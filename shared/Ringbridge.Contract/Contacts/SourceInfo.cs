using Ringbridge.Contract.Problems;

namespace Ringbridge.Contract.Contacts;

/// <summary>One configured source as clients see it.</summary>
public sealed record SourceInfo
{
    /// <summary>The id in the settings; <c>own</c> for Ringbridge's own address book.</summary>
    public required string Id { get; init; }

    /// <summary>Its kind, such as <c>carddav</c>.</summary>
    public required string Type { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>How many contacts of it are on this computer; absent for sources that are asked live.</summary>
    public int? Contacts { get; init; }

    /// <summary>When it was last copied; absent for sources that are asked live, and before the first time.</summary>
    public DateTimeOffset? SyncedAt { get; init; }

    /// <summary>It is being copied now.</summary>
    public bool Syncing { get; set; }

    /// <summary>When it last answered; absent for sources that are copied, and before the first time since the agent started.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>It is left alone until then: it asked for that (<c>Retry-After</c>), or failed.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>What is wrong and what to do, unless all is well.</summary>
    public ProblemInfo? Problem { get; init; }
}

using Ringbridge.Contract.Problems;

namespace Ringbridge.Contract.Lines;

/// <summary>One configured line as clients see it.</summary>
public sealed record LineInfo
{
    /// <summary>The id in the settings.</summary>
    public required string Id { get; init; }

    /// <summary>Its kind, such as <c>yealink</c>.</summary>
    public required string Type { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it works.</summary>
    public required LineHealth Health { get; init; }

    /// <summary>What is wrong and what to do, unless it is up.</summary>
    public ProblemInfo? Problem { get; init; }

    /// <summary>What it is able to do.</summary>
    public required IReadOnlyList<LineCapability> Capabilities { get; init; }

    /// <summary>Used when no line is named.</summary>
    public required bool IsDefault { get; init; }
}

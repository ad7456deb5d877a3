namespace Ringbridge.Contract.Lines;

/// <summary>A kind of line that can be configured. The options page draws its form from this, so a new line needs no change there.</summary>
public sealed record LineTypeInfo
{
    /// <summary>The value of <c>type</c> in the settings, such as <c>yealink</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Its name for people, in the session's language.</summary>
    public required string Name { get; init; }

    /// <summary>One sentence: which phones, what it can do.</summary>
    public required string Description { get; init; }

    /// <summary>What somebody has to know before they set one up; absent where there is nothing to warn of.</summary>
    public string? Warning { get; init; }

    /// <summary>What it is able to do.</summary>
    public required IReadOnlyList<LineCapability> Capabilities { get; init; }

    /// <summary>Its settings beside <c>id</c>, <c>type</c>, <c>name</c> and <c>numberFormat</c>.</summary>
    public required IReadOnlyList<LineField> Fields { get; init; }
}

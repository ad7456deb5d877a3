namespace Ringbridge.Agent.Journal;

/// <summary>What a person added to a call.</summary>
internal sealed record Annotation
{
    /// <summary>Nothing.</summary>
    public static Annotation None { get; } = new();

    /// <summary>What they wrote down.</summary>
    public string? Note { get; init; }

    /// <summary>How they sorted it.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The journal keeps it without number and name.</summary>
    public bool IsPrivate { get; init; }
}

using Ringbridge.Contract.Lines;

namespace Ringbridge.Contract.Contacts;

/// <summary>A kind of source that can be configured. The options page draws its form from this, so a new source needs no change there.</summary>
public sealed record SourceTypeInfo
{
    /// <summary>The value of <c>type</c> in the settings, such as <c>carddav</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Its name for people, in the session's language.</summary>
    public required string Name { get; init; }

    /// <summary>One sentence: which systems, what it can do.</summary>
    public required string Description { get; init; }

    /// <summary>How it is asked.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>Whether it is asked for internal numbers unless the settings say otherwise.</summary>
    public required bool TakesInternalNumbers { get; init; }

    /// <summary>What it can tell of a contact beside name and numbers.</summary>
    public required IReadOnlyList<ContactField> Fetches { get; init; }

    /// <summary>Its settings beside <c>id</c>, <c>type</c>, <c>name</c>, <c>internalNumbers</c> and <c>fetch</c>.</summary>
    public required IReadOnlyList<LineField> Fields { get; init; }
}

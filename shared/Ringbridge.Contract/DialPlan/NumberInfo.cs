namespace Ringbridge.Contract.DialPlan;

/// <summary>What a piece of text means as a number, before anything is dialled.</summary>
public sealed record NumberInfo
{
    /// <summary>E.164 with <c>+</c>; absent for internal, emergency and service numbers.</summary>
    public string? E164 { get; init; }

    /// <summary>What the line will be told, <c>[0-9+*#A-D]</c> only.</summary>
    public required string Dialled { get; init; }

    /// <summary>Grouped as people read it.</summary>
    public required string Display { get; init; }

    /// <summary>Its kind.</summary>
    public required NumberKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2, where known.</summary>
    public string? Country { get; init; }

    /// <summary>An extension written beside the number ("App. 12", <c>;ext=12</c>): shown, never dialled by itself.</summary>
    public string? Extension { get; init; }

    /// <summary>Why the person must confirm; empty when it may be dialled at once.</summary>
    public IReadOnlyList<ConfirmKind> Confirm { get; set; } = [];
}

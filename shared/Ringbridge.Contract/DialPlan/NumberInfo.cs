namespace Ringbridge.Contract.DialPlan;

/// <summary>What a piece of text means as a number, before anything is dialled.</summary>
public sealed record NumberInfo
{
    /// <summary>E.164 with <c>+</c>; absent for internal, emergency and short service numbers.</summary>
    public string? E164 { get; init; }

    /// <summary>What the line will be told: digits, and <c>+</c> before them in <see cref="NumberFormat.E164"/>.</summary>
    public required string Dialled { get; init; }

    /// <summary>Grouped as people read it.</summary>
    public required string Display { get; init; }

    /// <summary>Its kind.</summary>
    public required NumberKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2; absent for short numbers, global ranges, and where countries share a calling code and none knows the number.</summary>
    public string? Country { get; init; }

    /// <summary>An extension written beside the number ("App. 12", <c>;ext=12</c>): shown, never dialled by itself.</summary>
    public string? Extension { get; init; }

    /// <summary>
    /// Why the person must confirm; empty when it may be dialled at once. The dial plan gives every possible reason, the
    /// agent's policy takes away those that its settings or an earlier yes have settled.
    /// </summary>
    public IReadOnlyList<ConfirmKind> Confirm { get; set; } = [];
}

namespace Ringbridge.Contract.Contacts;

/// <summary>What one source knows about somebody. Every text is text, never markup.</summary>
public sealed record Contact
{
    /// <summary>The source it comes from, by its id in the settings; <c>own</c> for Ringbridge's own address book.</summary>
    public required string SourceId { get; init; }

    /// <summary>What people call that source.</summary>
    public required string SourceName { get; init; }

    /// <summary>What the source calls it.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required ContactKind Kind { get; init; }

    /// <summary>Its name; of a company the company's.</summary>
    public required string Name { get; init; }

    /// <summary>Where somebody works.</summary>
    public string? Company { get; init; }

    /// <summary>What somebody does there.</summary>
    public string? Title { get; init; }

    /// <summary>Where to write to.</summary>
    public string? Email { get; init; }

    /// <summary>All its numbers.</summary>
    public IReadOnlyList<ContactPhone> Phones { get; set; } = [];

    /// <summary>Its page: <c>https</c>, on the host of the source.</summary>
    public string? Url { get; init; }

    /// <summary>Open tickets; absent while they are being counted, and where the source counts none.</summary>
    public OpenItems? Tickets { get; init; }

    /// <summary>Open deals; absent while they are being counted, and where the source counts none.</summary>
    public OpenItems? Deals { get; init; }

    /// <summary>The colleague who looks after it.</summary>
    public string? Owner { get; init; }

    /// <summary>When it was last in touch, as far as the source knows.</summary>
    public DateTimeOffset? LastContactAt { get; init; }

    /// <summary>Why it is thought to belong to the number that was asked for; absent when none was.</summary>
    public MatchKind? Match { get; init; }

    /// <summary>The number it was found by, as the source has it.</summary>
    public string? MatchedNumber { get; init; }

    /// <summary>With <see cref="MatchKind.MainLine"/>: the digits behind the main line.</summary>
    public string? Extension { get; init; }
}

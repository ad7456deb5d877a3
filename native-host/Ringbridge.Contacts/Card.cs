using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts;

/// <summary>A contact as its source gives it: texts as they stand there, numbers not understood yet.</summary>
public sealed record Card
{
    /// <summary>How many numbers of a contact are copied. Nobody has more; a broken file may.</summary>
    internal const int MostPhones = 100;

    /// <summary>What the source calls it.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public ContactKind Kind { get; init; }

    /// <summary>Its name; of a company the company's.</summary>
    public required string Name { get; init; }

    /// <inheritdoc cref="Contact.Company"/>
    public string? Company { get; init; }

    /// <inheritdoc cref="Contact.Title"/>
    public string? Title { get; init; }

    /// <inheritdoc cref="Contact.Email"/>
    public string? Email { get; init; }

    /// <summary>Its numbers, as they are written there.</summary>
    public IReadOnlyList<ContactPhone> Phones { get; set; } = [];

    /// <summary>Its page; left out later unless it is on the host of the source.</summary>
    public string? Url { get; init; }

    /// <inheritdoc cref="Contact.Tickets"/>
    public OpenItems? Tickets { get; init; }

    /// <inheritdoc cref="Contact.Deals"/>
    public OpenItems? Deals { get; init; }

    /// <inheritdoc cref="Contact.Owner"/>
    public string? Owner { get; init; }

    /// <summary>What the source calls its owner, until the card is complete.</summary>
    public string? OwnerId { get; init; }

    /// <summary>What the source calls its company, until the card is complete.</summary>
    public string? CompanyId { get; init; }

    /// <inheritdoc cref="Contact.LastContactAt"/>
    public DateTimeOffset? LastContactAt { get; init; }

    /// <summary>The source itself says that this is who has the number, and need not show by which of its numbers.</summary>
    public bool IsMatchOfSource { get; init; }
}

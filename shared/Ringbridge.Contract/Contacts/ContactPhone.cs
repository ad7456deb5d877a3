namespace Ringbridge.Contract.Contacts;

/// <summary>One number of a contact.</summary>
public sealed record ContactPhone
{
    /// <summary>The number as its source has it, or as a person typed it.</summary>
    public required string Number { get; init; }

    /// <summary>What it is for, such as <c>mobile</c>, in the words of the source.</summary>
    public string? Label { get; init; }
}

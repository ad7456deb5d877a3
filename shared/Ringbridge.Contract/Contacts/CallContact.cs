namespace Ringbridge.Contract.Contacts;

/// <summary>Who the other side of a call is, when the sources leave no doubt.</summary>
public sealed record CallContact
{
    /// <summary>The person, or the company that has the number; absent when only a person's company is certain.</summary>
    public string? Name { get; init; }

    /// <summary>Where the person works.</summary>
    public string? Company { get; init; }
}

namespace Ringbridge.Contract.Contacts;

/// <summary>The contact that a person picked as the other side of a call, among those that fit its number.</summary>
public sealed record PickedContact
{
    /// <summary>The source it comes from, by its id in the settings.</summary>
    public required string SourceId { get; init; }

    /// <summary>What the source calls it.</summary>
    public required string Id { get; init; }

    /// <summary>Its page: <c>https</c>, on the host of the source.</summary>
    public string? Url { get; init; }
}

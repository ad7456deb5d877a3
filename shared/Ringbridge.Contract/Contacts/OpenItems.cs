namespace Ringbridge.Contract.Contacts;

/// <summary>Tickets or deals of a contact that are not done yet.</summary>
public sealed record OpenItems
{
    /// <summary>How many.</summary>
    public required int Count { get; init; }

    /// <summary>Where they are listed: <c>https</c>, on the host of the source.</summary>
    public string? Url { get; init; }
}

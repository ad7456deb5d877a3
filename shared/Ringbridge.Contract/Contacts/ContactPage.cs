namespace Ringbridge.Contract.Contacts;

/// <summary>The page of a contact in its source.</summary>
public sealed record ContactPage
{
    /// <summary>The source, by its id in the settings.</summary>
    public required string SourceId { get; init; }

    /// <summary>The page: <c>https</c>, on the host of the source.</summary>
    public required string Url { get; init; }
}

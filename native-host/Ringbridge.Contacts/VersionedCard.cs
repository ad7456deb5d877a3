namespace Ringbridge.Contacts;

/// <summary>A card as the index takes it.</summary>
/// <param name="Id">What the source calls it.</param>
/// <param name="Version">What the source calls this state of it, such as an ETag.</param>
/// <param name="Card">What stands on it; null when there is nothing to find it by, so that it is not fetched again.</param>
public sealed record VersionedCard(string Id, string? Version, Card? Card);

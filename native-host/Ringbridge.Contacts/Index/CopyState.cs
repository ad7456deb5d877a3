namespace Ringbridge.Contacts.Index;

/// <summary>How far the copy of a source is.</summary>
/// <param name="Token">What the source remembered.</param>
/// <param name="SyncedAt">When it was last complete; null when it never was.</param>
internal sealed record CopyState(string? Token, DateTimeOffset? SyncedAt);

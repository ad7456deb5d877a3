namespace Ringbridge.Contacts.Http;

/// <summary>What a system answered.</summary>
/// <param name="Status">The status, 200 to 299.</param>
/// <param name="Address">Who answered, after redirects.</param>
/// <param name="MediaType">Of the body.</param>
/// <param name="Body">The body.</param>
internal sealed record SourceReply(int Status, Uri Address, string? MediaType, byte[] Body);

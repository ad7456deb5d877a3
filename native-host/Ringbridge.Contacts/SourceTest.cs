using Ringbridge.Contract.Methods;

namespace Ringbridge.Contacts;

/// <summary>What a source that works says of itself.</summary>
/// <param name="Found">Text for the person, such as the name of the address book; may be empty.</param>
/// <param name="Preview">Of a file: what would be taken from it.</param>
public sealed record SourceTest(string Found, ImportPreview? Preview = null);

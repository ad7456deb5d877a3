using System.Text.Json.Serialization;

namespace Ringbridge.Contacts.CardDav;

/// <summary>The sync tokens of books, by their paths.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class TokensJson : JsonSerializerContext;

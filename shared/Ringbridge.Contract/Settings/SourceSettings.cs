using System.Text.Json;
using System.Text.Json.Serialization;
using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contract.Settings;

/// <summary>One source in <c>config.json</c>: five keys of ours, and whatever its type declares in its <see cref="SourceTypeInfo.Fields"/>.</summary>
public sealed record SourceSettings
{
    /// <summary>Short and unique: letters, digits, <c>-</c>, <c>_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The kind of source, such as <c>carddav</c>.</summary>
    public required string Type { get; init; }

    /// <summary>What people call it; the type's name when absent.</summary>
    public string? Name { get; init; }

    /// <summary>Whether it is asked for internal numbers; the type's own default when absent.</summary>
    public bool? InternalNumbers { get; init; }

    /// <summary>What is fetched of a contact beside name and numbers; everything that the type has when absent.</summary>
    public IReadOnlyList<ContactField>? Fetch { get; init; }

    /// <summary>The keys of the source's type, checked against its fields. A secret is <c>{"secret": "name"}</c>, or plain text.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement> Options { get; set; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
}

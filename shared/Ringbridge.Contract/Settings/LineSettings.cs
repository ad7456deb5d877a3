using System.Text.Json;
using System.Text.Json.Serialization;
using Ringbridge.Contract.DialPlan;

namespace Ringbridge.Contract.Settings;

/// <summary>One line in <c>config.json</c>: four keys of ours, and whatever its type declares in its <see cref="Lines.LineField"/>s.</summary>
public sealed record LineSettings
{
    /// <summary>Short and unique: letters, digits, <c>-</c>, <c>_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The kind of line, such as <c>yealink</c>.</summary>
    public required string Type { get; init; }

    /// <summary>What people call it; the type's name when absent.</summary>
    public string? Name { get; init; }

    /// <summary>How it wants its numbers; the type's own default when absent.</summary>
    public NumberFormat? NumberFormat { get; init; }

    /// <summary>The keys of the line's type, checked against its fields. A secret is <c>{"secret": "name"}</c>, or plain text.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement> Options { get; set; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
}

using System.Text.Json;
using Json.Schema;

namespace Ringbridge.Tests.Lines.Nfon;

/// <summary>The schemas of NFON's document, as far as Ringbridge uses them (docs/decisions/nfon-document.md).</summary>
internal static class NfonSchemas
{
    private static readonly EvaluationOptions AllErrors = new() { OutputFormat = OutputFormat.List };

    private static readonly Dictionary<string, JsonSchema> All =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "nfon-cti.schema.json"))).RootElement.EnumerateObject()
            .Where(schema => schema.Value.ValueKind == JsonValueKind.Object)
            .ToDictionary(schema => schema.Name, schema => JsonSchema.FromText(schema.Value.GetRawText()), StringComparer.Ordinal);

    /// <summary>All that is wrong with a value.</summary>
    public static IReadOnlyList<string> Check(string schema, string json)
    {
        JsonElement value;
        try
        {
            value = JsonDocument.Parse(json).RootElement;
        }
        catch (JsonException malformed)
        {
            return [$"{schema}: {malformed.Message}"];
        }

        var result = All[schema].Evaluate(value, AllErrors);
        return result.IsValid
            ? []
            : [.. (result.Details ?? []).SelectMany(part => (part.Errors ?? new Dictionary<string, string>())
                .Select(error => $"{schema}{part.InstanceLocation}: {error.Value} ({json})"))];
    }
}

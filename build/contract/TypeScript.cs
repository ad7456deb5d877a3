using System.Text;
using System.Text.Json.Nodes;

namespace Ringbridge.Generator;

/// <summary>Writes the schema of <see cref="ContractSchema"/> as TypeScript: objects become interfaces, enums unions of texts.</summary>
public static class TypeScript
{
    private const int LineWidth = 140;
    private const int CommentWidth = 130;

    /// <summary>The whole module.</summary>
    public static string Write(JsonObject schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var text = new StringBuilder("// Made from shared/Ringbridge.Contract by `./build.sh contract`. Do not edit: change the C# records.\n");
        foreach (var (name, constant) in schema["constants"]!.AsObject())
        {
            text.Append('\n').Append(Comment("", Description(constant!))).Append($"export const {name} = {constant!["const"]};\n");
        }

        WriteMap(text, "RequestMap", "What a client asks the agent: parameters and result by method.", schema["requests"]!);
        WriteMap(text, "NotificationMap", "What the agent tells its clients, by method.", schema["notifications"]!);
        WriteMap(text, "ClientNotificationMap", "What a client tells the agent, by method.", schema["clientNotifications"]!);
        var methods = schema["requests"]!.AsObject().Select(request => $"  '{request.Key}',\n");
        text.Append($"\n/** All methods of {{@link RequestMap}}. */\nexport const requestMethods: readonly (keyof RequestMap)[] = [\n{string.Concat(methods)}];\n");
        foreach (var (name, definition) in schema["$defs"]!.AsObject())
        {
            text.Append('\n').Append(definition!["enum"] is JsonArray values ? Union(name, definition, values) : Interface(name, definition));
        }

        return text.ToString();
    }

    private static void WriteMap(StringBuilder text, string name, string description, JsonNode methods)
    {
        text.Append($"\n/** {description} */\nexport interface {name} {{\n");
        foreach (var (method, schema) in methods.AsObject())
        {
            var parameters = schema!["params"] is { } given ? TypeOf(given) : "undefined";
            var type = schema["result"] is { } result ? $"{{ params: {parameters}; result: {TypeOf(result)} }}" : parameters;
            text.Append(Comment("  ", Description(schema))).Append($"  '{method}': {type};\n");
        }

        text.Append("}\n");
    }

    private static string Interface(string name, JsonNode definition)
    {
        var text = new StringBuilder(Comment("", Description(definition))).Append($"export interface {name} {{\n");
        var required = definition["required"]!.AsArray().Select(property => (string)property!).ToHashSet(StringComparer.Ordinal);
        foreach (var (property, schema) in definition["properties"]!.AsObject())
        {
            text.Append(Comment("  ", Description(schema!))).Append($"  {property}{(required.Contains(property) ? "" : "?")}: {TypeOf(schema!)};\n");
        }

        if ((bool)definition["additionalProperties"]!)
        {
            text.Append("  [option: string]: unknown;\n");
        }

        return text.Append("}\n").ToString();
    }

    private static string Union(string name, JsonNode definition, JsonArray values)
    {
        var described = values.Zip(definition["enumDescriptions"]!.AsArray(), (value, description) => $"- `{value}`: {description}");
        var literals = values.Select(value => $"'{value}'").ToList();
        var line = $"export type {name} = {string.Join(" | ", literals)};\n";
        if (line.Length > LineWidth)
        {
            line = $"export type {name} =\n  | {string.Join("\n  | ", literals)};\n";
        }

        return Comment("", [Description(definition), .. described]) + line;
    }

    private static string TypeOf(JsonNode schema) => (string?)schema["$ref"] is { } reference
        ? reference[(reference.LastIndexOf('/') + 1)..]
        : (string?)schema["type"] switch
        {
            "string" => "string",
            "integer" or "number" => "number",
            "boolean" => "boolean",
            "array" => TypeOf(schema["items"]!) + "[]",
            "object" when schema["additionalProperties"] is JsonObject values => $"Record<string, {TypeOf(values)}>",
            null => "unknown",
            var other => throw new NotSupportedException($"No TypeScript for a schema of type {other}."),
        };

    private static string Description(JsonNode schema) => (string)schema["description"]!;

    private static string Comment(string indent, params IReadOnlyList<string> paragraphs)
    {
        var lines = paragraphs.SelectMany(Wrap).ToList();
        return lines.Count == 1
            ? $"{indent}/** {lines[0]} */\n"
            : $"{indent}/**\n{string.Concat(lines.Select(line => $"{indent} * {line}\n"))}{indent} */\n";
    }

    private static IEnumerable<string> Wrap(string paragraph)
    {
        var rest = paragraph.AsMemory();
        while (rest.Length > CommentWidth && rest.Span[..CommentWidth].LastIndexOf(' ') is var space and > 0)
        {
            yield return rest[..space].ToString();
            rest = rest[(space + 1)..];
        }

        yield return rest.ToString();
    }
}

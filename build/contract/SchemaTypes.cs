using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Ringbridge.Contract;

namespace Ringbridge.Generator;

/// <summary>Collects the types that the contract reaches, each as a definition of its own, referring to one another by name.</summary>
internal sealed class SchemaTypes
{
    private readonly SortedDictionary<string, JsonNode> _definitions = new(StringComparer.Ordinal);
    private readonly HashSet<Type> _sentByClients = [];

    /// <param name="sentByClients">The params of all requests and of the clients' notifications.</param>
    public SchemaTypes(IEnumerable<JsonTypeInfo> sentByClients)
    {
        foreach (var type in sentByClients)
        {
            Mark(type);
        }
    }

    /// <summary>A reference to a type; its definition and those of all types it uses are collected.</summary>
    public JsonObject Reference(JsonTypeInfo type)
    {
        var name = type.Type.Name;
        if (_definitions.TryAdd(name, new JsonObject()))
        {
            _definitions[name] = Define(type);
        }

        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }

    /// <summary>Adds a definition that is no C# type.</summary>
    public void Add(string name, JsonNode definition) => _definitions.Add(name, definition);

    /// <summary>All definitions, by name.</summary>
    public JsonObject Definitions() => new(_definitions.Select(definition => KeyValuePair.Create(definition.Key, (JsonNode?)definition.Value)));

    private JsonObject Define(JsonTypeInfo type)
    {
        var node = type.GetJsonSchemaAsNode(new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, schema) => context.Path.IsEmpty ? schema : TransformInner(context, schema),
        });
        return type.Kind == JsonTypeInfoKind.Object ? Finish(type, (JsonObject)node) : DescribeEnum(type.Type, (JsonObject)node);
    }

    private JsonObject TransformInner(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) is { } inner ? context.TypeInfo.Options.GetTypeInfo(inner) : context.TypeInfo;
        var result = IsOfTheContract(type.Type) ? Reference(type) : Narrow(context.PropertyInfo, schema);
        if (context.PropertyInfo is { } property)
        {
            result["description"] = XmlDocs.Of(property.DeclaringType, property.Name);
        }

        return result;
    }

    /// <summary>Takes null out, and names the codes where a text is one.</summary>
    private static JsonObject Narrow(JsonPropertyInfo? property, JsonNode schema)
    {
        if (schema is not JsonObject narrowed)
        {
            return new JsonObject();
        }

        if (property?.Name is "reason" or "detail")
        {
            return new JsonObject { ["$ref"] = property.Name == "reason" ? "#/$defs/Reason" : "#/$defs/Detail" };
        }

        if (narrowed["type"] is JsonArray alternatives)
        {
            narrowed["type"] = alternatives.Select(alternative => (string?)alternative).Single(alternative => alternative != "null");
        }

        narrowed.Remove("default");
        return narrowed;
    }

    private JsonObject Finish(JsonTypeInfo type, JsonObject schema)
    {
        var always = _sentByClients.Contains(type.Type)
            ? type.Properties.Where(property => property.IsRequired)
            : type.Properties.Where(property => !property.IsGetNullable && !property.IsExtensionData);
        schema["type"] = "object";
        schema["required"] = new JsonArray([.. always.Select(property => (JsonNode)property.Name)]);
        schema["additionalProperties"] = type.Properties.Any(property => property.IsExtensionData);
        schema.Insert(0, "description", XmlDocs.Summary(type.Type));
        return schema;
    }

    private static JsonObject DescribeEnum(Type type, JsonObject schema)
    {
        if (!schema.ContainsKey("enum"))
        {
            throw new InvalidOperationException($"{type.Name} does not travel as text: it lacks a CamelCaseConverter converter.");
        }

        schema.Insert(0, "description", XmlDocs.Summary(type));
        schema["enumDescriptions"] = new JsonArray([.. Enum.GetNames(type).Select(name => (JsonNode)XmlDocs.Summary(type.GetField(name)!))]);
        return schema;
    }

    private void Mark(JsonTypeInfo type)
    {
        if (type.ElementType is { } element)
        {
            Mark(type.Options.GetTypeInfo(element));
        }

        if (!IsOfTheContract(type.Type) || !_sentByClients.Add(type.Type))
        {
            return;
        }

        foreach (var property in type.Properties)
        {
            Mark(type.Options.GetTypeInfo(property.PropertyType));
        }
    }

    private static bool IsOfTheContract(Type type) => type.Assembly == typeof(ContractJson).Assembly;
}

using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Ringbridge.Contract;
using Ringbridge.Contract.Methods;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Rpc;

namespace Ringbridge.Generator;

/// <summary>
/// The contract as one JSON schema (2020-12): every type in <c>$defs</c>, and beside them what a schema has no word for:
/// <c>requests</c>, <c>notifications</c>, <c>clientNotifications</c> by method, and <c>constants</c>.
/// </summary>
/// <remarks>
/// A property that may be null is never null on this wire: it is absent, so it is optional here. A property that has a
/// default is optional in what clients send, and always there in what only the agent sends.
/// </remarks>
public static class ContractSchema
{
    /// <summary>The schema, the same bytes for the same contract.</summary>
    public static JsonObject Export()
    {
        var types = new SchemaTypes(RpcCatalog.Requests.Select(request => request.Params)
            .Concat(RpcCatalog.ClientNotifications.Select(notification => notification.Params))
            .OfType<JsonTypeInfo>());
        var requests = new JsonObject(RpcCatalog.Requests.Select(request => KeyValuePair.Create(request.Method, (JsonNode?)Describe(request.Method, request.Result, new JsonObject
        {
            ["params"] = request.Params is null ? null : types.Reference(request.Params),
            ["result"] = types.Reference(request.Result),
        }))));
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Ringbridge contract",
            ["constants"] = Constants(),
            ["requests"] = requests,
            ["notifications"] = Notifications(RpcCatalog.AgentNotifications, types),
            ["clientNotifications"] = Notifications(RpcCatalog.ClientNotifications, types),
        };
        types.Reference(ContractJson.Default.RpcErrorData);
        types.Add("Reason", Codes(typeof(Reasons)));
        types.Add("Detail", Codes(typeof(Details)));
        schema["$defs"] = types.Definitions();
        return schema;
    }

    private static JsonObject Notifications(IReadOnlyList<RpcNotification> notifications, SchemaTypes types) =>
        new(notifications.Select(notification => KeyValuePair.Create(
            notification.Method,
            (JsonNode?)Describe(notification.Method, notification.Params, new JsonObject { ["params"] = types.Reference(notification.Params) }))));

    private static JsonObject Describe(string method, JsonTypeInfo carried, JsonObject schema)
    {
        var constant = StringConstants.Of(typeof(RpcMethods)).Single(constant => constant.Value == method);
        var description = XmlDocs.Summary(constant.Field);

        // In C# the last sentence names the types; here they stand right beside it.
        var endsWithTypes = description.EndsWith($"`{carried.Type.Name}`.", StringComparison.Ordinal);
        schema.Insert(0, "description", endsWithTypes ? description[..(description.LastIndexOf(". ", StringComparison.Ordinal) + 1)] : description);
        return schema;
    }

    private static JsonObject Constants() => new()
    {
        ["protocolVersion"] = Constant(ProtocolVersion.Current, XmlDocs.Summary(typeof(ProtocolVersion))),
        ["maxPayloadBytes"] = Constant(Frames.MaxPayloadBytes, XmlDocs.Summary(typeof(Frames).GetField(nameof(Frames.MaxPayloadBytes))!)),
    };

    private static JsonObject Constant(int value, string description) => new() { ["description"] = description, ["const"] = value };

    private static JsonObject Codes(Type type)
    {
        var codes = StringConstants.Of(type);
        return new JsonObject
        {
            ["description"] = XmlDocs.Summary(type),
            ["enum"] = new JsonArray([.. codes.Select(code => (JsonNode)code.Value)]),
            ["enumDescriptions"] = new JsonArray([.. codes.Select(code => (JsonNode)XmlDocs.Summary(code.Field))]),
        };
    }
}

using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Ringbridge.Contract.Rpc;

/// <summary>What a JSON object is, by JSON-RPC 2.0 sections 4 and 5.</summary>
internal enum JsonRpcMessageKind
{
    Request,
    Notification,
    Response,
    Invalid,
}

/// <summary>One received message, taken apart; nothing in it refers to the buffer it came from.</summary>
internal readonly record struct JsonRpcMessage(JsonRpcMessageKind Kind, JsonElement Id, string Method, JsonElement Body)
{
    private const int MaxDepth = 64;
    private const int MaxIdCharacters = 256;
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };
    private static readonly JsonElement NoParams = JsonElement.Parse("{}");

    /// <summary>Whether the body of a response is its error.</summary>
    public bool IsError { get; private init; }

    /// <summary>Takes a frame apart.</summary>
    /// <exception cref="FrameException">It is not JSON, nested too deeply, or no object.</exception>
    public static JsonRpcMessage Parse(ReadOnlySpan<byte> payload)
    {
        try
        {
            return Utf8.IsValid(payload) ? Read(JsonElement.Parse(payload, Strict)) : throw NotJson();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperation: half a surrogate pair, escaped, in a name or a method. Legal JSON, but no text.
            throw NotJson();
        }
    }

    /// <summary>An id as text, for tables: the number 1 and the string "1" differ.</summary>
    public static string Key(JsonElement id) => id.GetRawText();

    /// <summary>The parameters: by name, or one object in an array (what StreamJsonRpc sends), or none.</summary>
    /// <exception cref="RpcException">They do not fit the type.</exception>
    public static T ReadParams<T>(JsonElement parameters, JsonTypeInfo<T> type)
    {
        var named = parameters.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => NoParams,
            JsonValueKind.Array when parameters.GetArrayLength() == 0 => NoParams,
            JsonValueKind.Array when parameters.GetArrayLength() == 1 => parameters[0],
            _ => parameters,
        };
        try
        {
            return named.Deserialize(type) ?? throw new JsonException();
        }
        catch (JsonException exception)
        {
            throw RpcErrors.InvalidParams(exception.Path);
        }
    }

    /// <summary>The error of a response; what does not fit is left out, so that a newer peer's error is still an error.</summary>
    public static RpcException ReadError(JsonElement error)
    {
        if (error.ValueKind != JsonValueKind.Object)
        {
            return new RpcException(RpcErrorCodes.InternalError, "The other side failed and did not say why.");
        }

        var code = error.TryGetProperty("code", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var value)
            ? value
            : RpcErrorCodes.InternalError;
        return new RpcException(code, TextOf(error, "message") ?? "", ReadErrorData(error));
    }

    private static RpcErrorData? ReadErrorData(JsonElement error)
    {
        if (!error.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        try
        {
            return data.Deserialize(ContractJson.Default.RpcErrorData);
        }
        catch (JsonException)
        {
            // Values of a newer version: the codes are what programs decide by.
            return TextOf(data, "reason") is { } reason ? new RpcErrorData { Reason = reason, Detail = TextOf(data, "detail") } : null;
        }
    }

    private static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static FrameException NotJson() => new(FrameError.NotJson, $"A frame holds no JSON text, or one nested deeper than {MaxDepth}.");

    private static JsonRpcMessage Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new FrameException(FrameError.NotAnObject, "A frame holds JSON, but not one object; batches are not supported.");
        }

        var id = IdOf(root);
        if (!root.TryGetProperty("jsonrpc", out var version) || !IsText(version, "2.0"))
        {
            return Invalid(id);
        }

        return root.TryGetProperty("method", out var method) ? ReadCall(root, id, method) : ReadResponse(root, id);
    }

    private static JsonRpcMessage ReadCall(JsonElement root, JsonElement id, JsonElement method)
    {
        root.TryGetProperty("params", out var parameters);
        var fits = method.ValueKind == JsonValueKind.String
            && parameters.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.Object or JsonValueKind.Array;
        var wantsAnswer = root.TryGetProperty("id", out _);
        if (!fits || (wantsAnswer && id.ValueKind == JsonValueKind.Undefined))
        {
            return Invalid(id);
        }

        var kind = wantsAnswer ? JsonRpcMessageKind.Request : JsonRpcMessageKind.Notification;
        return new JsonRpcMessage(kind, id, method.GetString()!, parameters);
    }

    private static JsonRpcMessage ReadResponse(JsonElement root, JsonElement id)
    {
        if (root.TryGetProperty("error", out var error))
        {
            return new JsonRpcMessage(JsonRpcMessageKind.Response, id, "", error) { IsError = true };
        }

        return root.TryGetProperty("result", out var result)
            ? new JsonRpcMessage(JsonRpcMessageKind.Response, id, "", result)
            : Invalid(id);
    }

    /// <summary>The id, if it is a number or a string of sensible length; else undefined.</summary>
    private static JsonElement IdOf(JsonElement root) =>
        root.TryGetProperty("id", out var id)
            && id.ValueKind is JsonValueKind.Number or JsonValueKind.String
            && id.GetRawText().Length <= MaxIdCharacters
            ? id
            : default;

    private static bool IsText(JsonElement element, string text) => element.ValueKind == JsonValueKind.String && element.ValueEquals(text);

    private static JsonRpcMessage Invalid(JsonElement id) => new(JsonRpcMessageKind.Invalid, id, "", default);
}

using System.Text.Json.Serialization;

namespace Ringbridge.Lines.Nfon;

/// <summary>The JSON of NFON's CTI API that is read or written as a whole (nfon-cti.yml, components/schemas).</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NfonCredentials))]
[JsonSerializable(typeof(NfonTokenPair))]
[JsonSerializable(typeof(NfonCallRequest))]
[JsonSerializable(typeof(NfonProgress))]
[JsonSerializable(typeof(NfonState))]
[JsonSerializable(typeof(NfonState[]))]
[JsonSerializable(typeof(NfonExtensionData[]))]
[JsonSerializable(typeof(NfonError))]
internal sealed partial class NfonJson : JsonSerializerContext;

/// <summary>The body of a log-in.</summary>
internal sealed record NfonCredentials([property: JsonPropertyName("username")] string User, [property: JsonPropertyName("password")] string Password);

/// <summary>Schema <c>tokens</c>.</summary>
internal sealed record NfonTokenPair(
    [property: JsonPropertyName("access-token")] string? Access, [property: JsonPropertyName("refresh-token")] string? Refresh);

/// <summary>Schema <c>call</c>, the part that a request to call has.</summary>
internal sealed record NfonCallRequest(
    [property: JsonPropertyName("caller")] string Caller,
    [property: JsonPropertyName("caller_context")] string CallerContext,
    [property: JsonPropertyName("callee")] string Callee,
    [property: JsonPropertyName("callee_context")] string CalleeContext,
    [property: JsonPropertyName("extension")] string Extension,
    [property: JsonPropertyName("timeout")] int Timeout);

/// <summary>Schema <c>call</c>, the part that the answer to a request to call has.</summary>
internal sealed record NfonProgress(
    [property: JsonPropertyName("uuid")] string? Uuid, [property: JsonPropertyName("state")] string? State, [property: JsonPropertyName("error")] string? Error);

/// <summary>Schema <c>state</c>.</summary>
internal sealed record NfonState(
    [property: JsonPropertyName("extension")] string? Extension,
    [property: JsonPropertyName("line")] string? Line,
    [property: JsonPropertyName("presence")] string? Presence,
    [property: JsonPropertyName("updated")] string? Updated);

/// <summary>Schema <c>extensionData</c>.</summary>
internal sealed record NfonExtensionData(
    [property: JsonPropertyName("extension_number")] string? Number, [property: JsonPropertyName("name")] string? Name);

/// <summary>Schema <c>error</c>.</summary>
internal sealed record NfonError([property: JsonPropertyName("error")] string? Error);

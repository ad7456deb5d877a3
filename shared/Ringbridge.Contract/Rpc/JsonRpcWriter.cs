using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Ringbridge.Contract.Rpc;

/// <summary>Puts messages into words: each method gives one JSON-RPC 2.0 object as UTF-8.</summary>
internal static class JsonRpcWriter
{
    private const int MaxMessageCharacters = 4000;

    // A buffer that has to grow is garbage: most messages, a call among them, fit into this one.
    private const int MostAreSmaller = 1024;

    // Relaxed: "+", quotes and umlauts stay readable in a protocol trace; nothing here ends up in HTML.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A request without parameters.</summary>
    public static ReadOnlyMemory<byte> Request(long id, string method) => Write(json =>
    {
        json.WriteNumber("id", id);
        json.WriteString("method", method);
    });

    /// <summary>A request.</summary>
    public static ReadOnlyMemory<byte> Request<T>(long id, string method, T parameters, JsonTypeInfo<T> type) => Write(json =>
    {
        json.WriteNumber("id", id);
        json.WriteString("method", method);
        json.WritePropertyName("params");
        JsonSerializer.Serialize(json, parameters, type);
    });

    /// <summary>A notification.</summary>
    public static ReadOnlyMemory<byte> Notification<T>(string method, T parameters, JsonTypeInfo<T> type) => Write(json =>
    {
        json.WriteString("method", method);
        json.WritePropertyName("params");
        JsonSerializer.Serialize(json, parameters, type);
    });

    /// <summary>The notification that cancels one of our requests.</summary>
    public static ReadOnlyMemory<byte> Cancel(long id) => Write(json =>
    {
        json.WriteString("method", JsonRpcPeer.CancelMethod);
        json.WriteStartObject("params");
        json.WriteNumber("id", id);
        json.WriteEndObject();
    });

    /// <summary>The answer to a request.</summary>
    public static ReadOnlyMemory<byte> Result<T>(JsonElement id, T result, JsonTypeInfo<T> type) => Write(json =>
    {
        WriteId(json, id);
        json.WritePropertyName("result");
        JsonSerializer.Serialize(json, result, type);
    });

    /// <summary>The answer to a request that failed; an undefined id stands for "could not be read" and becomes null.</summary>
    public static ReadOnlyMemory<byte> Error(JsonElement id, RpcException error) => Write(json =>
    {
        WriteId(json, id);
        json.WriteStartObject("error");
        json.WriteNumber("code", error.Code);
        json.WriteString("message", Shorten(error.Message));
        if (error.ErrorData is not null)
        {
            json.WritePropertyName("data");
            JsonSerializer.Serialize(json, error.ErrorData, ContractJson.Default.RpcErrorData);
        }

        json.WriteEndObject();
    });

    // A sentence that quotes a megabyte of what was sent must still fit a frame, and a screen.
    private static ReadOnlySpan<char> Shorten(string message) => message.AsSpan(0, Math.Min(message.Length, MaxMessageCharacters));

    private static void WriteId(Utf8JsonWriter json, JsonElement id)
    {
        if (id.ValueKind == JsonValueKind.Undefined)
        {
            json.WriteNull("id");
            return;
        }

        // Raw, so that 1.0 stays 1.0: the other side finds its request by it.
        json.WritePropertyName("id");
        json.WriteRawValue(id.GetRawText());
    }

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(MostAreSmaller);
        using var json = new Utf8JsonWriter(buffer, Compact);
        json.WriteStartObject();
        json.WriteString("jsonrpc", "2.0");
        members(json);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}

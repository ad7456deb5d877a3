using System.Text.Json;

namespace Ringbridge.Agent.Settings;

/// <summary>The forms a password has in the settings, beside plain text.</summary>
internal static class SecretValue
{
    /// <summary>What clients see in place of plain text, and send back to keep it.</summary>
    public static JsonElement Hidden { get; } = JsonDocument.Parse("""{"hidden":true}""").RootElement;

    /// <summary>Whether it is <see cref="Hidden"/>.</summary>
    public static bool IsHidden(JsonElement value) =>
        value.ValueKind is JsonValueKind.Object && value.TryGetProperty("hidden", out var hidden) && hidden.ValueKind is JsonValueKind.True;

    /// <summary>A password that is kept in the store under that name, as it stands in the file.</summary>
    public static JsonElement Reference(string name)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("secret", name);
            writer.WriteEndObject();
        }

        return JsonDocument.Parse(buffer.WrittenMemory).RootElement;
    }

    /// <summary>The name in a reference to the store, or null when it is none.</summary>
    public static string? NameIn(JsonElement value) =>
        value.ValueKind is JsonValueKind.Object && value.TryGetProperty("secret", out var name) && name.ValueKind is JsonValueKind.String ? name.GetString() : null;
}

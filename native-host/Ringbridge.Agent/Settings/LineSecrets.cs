using System.Text.Json;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Settings;

/// <summary>
/// Takes the passwords out of lines that a client sends: plain text goes to the secret store and leaves its name behind,
/// <c>{"hidden": true}</c> becomes again what it stands for. A client can keep a password where it is, for the host it is
/// for; it cannot name another one, or have it sent elsewhere.
/// </summary>
/// <param name="before">The settings document as it was.</param>
internal sealed class LineSecrets(JsonElement before)
{
    /// <summary>What the names of passwords begin with that Ringbridge stored by itself.</summary>
    public const string Prefix = "line-";

    private readonly Dictionary<string, string> _toStore = new(StringComparer.Ordinal);
    private readonly List<SettingsFault> _faults = [];

    /// <summary>What is to be stored, by name.</summary>
    public IReadOnlyDictionary<string, string> ToStore => _toStore;

    /// <summary>What cannot be done.</summary>
    public IReadOnlyList<SettingsFault> Faults => _faults;

    /// <summary>The name under which a line's password is kept unless the file names another.</summary>
    public static string NameFor(string lineId, string key) =>
        string.Equals(key, "password", StringComparison.Ordinal) ? $"{Prefix}{lineId}" : $"{Prefix}{lineId}-{key}";

    /// <summary>Writes the lines without plain passwords. What is no list of lines is written as it is: the check says so.</summary>
    public void Write(Utf8JsonWriter writer, JsonElement lines)
    {
        if (lines.ValueKind is not JsonValueKind.Array)
        {
            lines.WriteTo(writer);
            return;
        }

        writer.WriteStartArray();
        var index = 0;
        foreach (var line in lines.EnumerateArray())
        {
            Write(writer, line, $"lines[{index++}]");
        }

        writer.WriteEndArray();
    }

    private static JsonElement? Value(JsonElement? line, string key) =>
        line?.TryGetProperty(key, out var value) == true && value.ValueKind is not JsonValueKind.Null ? value : null;

    private static bool Means(JsonElement sent, JsonElement kept) =>
        SecretValue.IsHidden(sent) || string.Equals(SecretValue.NameIn(sent), SecretValue.NameIn(kept), StringComparison.Ordinal);

    private static string? Text(JsonElement line, string key) =>
        line.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private void Write(Utf8JsonWriter writer, JsonElement line, string path)
    {
        if (line.ValueKind is not JsonValueKind.Object || Text(line, "id") is not { } id || Text(line, "type") is not { } type)
        {
            line.WriteTo(writer);
            return;
        }

        var secrets = SettingsView.SecretKeys(type);
        writer.WriteStartObject();
        foreach (var property in line.EnumerateObject())
        {
            if (!secrets.Contains(property.Name))
            {
                property.WriteTo(writer);
            }
            else if (Kept(line, id, type, path, property) is { } value)
            {
                writer.WritePropertyName(property.Name);
                value.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }

    private JsonElement? Kept(JsonElement line, string id, string type, string path, JsonProperty secret)
    {
        var old = OldLine(id);
        var oldValue = Value(old, secret.Name);
        if (SecretValue.IsHidden(secret.Value) || SecretValue.NameIn(secret.Value) is not null)
        {
            if (oldValue is null || !Means(secret.Value, oldValue.Value))
            {
                Fault(Details.SettingsNoPassword);
            }
            else if (!LineTargets.AreKept(type, key => Value(old, key), key => Value(line, key)))
            {
                Fault(Details.SettingsNewTarget);
            }

            return oldValue;
        }

        if (secret.Value.ValueKind is not JsonValueKind.String)
        {
            return secret.Value;
        }

        if (secret.Value.GetString() is not { Length: > 0 } plain)
        {
            return null;
        }

        var name = (oldValue is { } kept ? SecretValue.NameIn(kept) : null) ?? NameFor(id, secret.Name);
        _toStore[name] = plain;
        return SecretValue.Reference(name);

        void Fault(string detail) =>
            _faults.Add(new SettingsFault($"{path}.{secret.Name}", new Problem(Reasons.BadSettings, detail).With("line", id)));
    }

    private JsonElement? OldLine(string id)
    {
        if (!before.TryGetProperty("lines", out var lines) || lines.ValueKind is not JsonValueKind.Array)
        {
            return null;
        }

        foreach (var line in lines.EnumerateArray())
        {
            if (string.Equals(Text(line, "id"), id, StringComparison.Ordinal))
            {
                return line;
            }
        }

        return null;
    }
}

using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ringbridge.Agent.Contacts.LogIns;

namespace Ringbridge.Agent.Settings;

/// <summary>What a client's changes make of the settings document: top-level keys replaced or removed, the others kept as they are.</summary>
internal sealed record SettingsUpdate
{
    private static readonly JsonWriterOptions ForPeople = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The new file.</summary>
    public required byte[] Json { get; init; }

    /// <summary>Passwords to store, by name.</summary>
    public required IReadOnlyDictionary<string, string> Secrets { get; init; }

    /// <summary>The names of log-ins to save, by the name under which their tokens are stored.</summary>
    public required IReadOnlyDictionary<string, string> LogIns { get; init; }

    /// <summary>What cannot be done.</summary>
    public required IReadOnlyList<SettingsFault> Faults { get; init; }

    /// <summary>Applies changes.</summary>
    /// <param name="before">The document as it is.</param>
    /// <param name="changes">An object; null removes a key.</param>
    /// <param name="grants">Log-ins that were just made.</param>
    public static SettingsUpdate Apply(JsonElement before, JsonElement changes, LogInGrants? grants)
    {
        var secrets = SecretOwner.All.ToDictionary(owner => owner.Key, owner => new OwnedSecrets(before, owner, grants), StringComparer.Ordinal);
        var receiver = new ReceiverSecret(before);
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json, ForPeople))
        {
            writer.WriteStartObject();
            foreach (var kept in before.EnumerateObject().Where(property => !changes.TryGetProperty(property.Name, out _)))
            {
                kept.WriteTo(writer);
            }

            foreach (var change in changes.EnumerateObject().Where(property => property.Value.ValueKind is not JsonValueKind.Null))
            {
                writer.WritePropertyName(change.Name);
                if (secrets.TryGetValue(change.Name, out var owned))
                {
                    owned.Write(writer, change.Value);
                }
                else if (string.Equals(change.Name, "receiver", StringComparison.Ordinal))
                {
                    receiver.Write(writer, change.Value);
                }
                else
                {
                    change.Value.WriteTo(writer);
                }
            }

            writer.WriteEndObject();
        }

        return new SettingsUpdate
        {
            Json = [.. json.WrittenSpan, (byte)'\n'],
            Secrets = secrets.Values.SelectMany(owned => owned.ToStore).Concat(receiver.ToStore).ToDictionary(StringComparer.Ordinal),
            LogIns = secrets.Values.SelectMany(owned => owned.LogIns).ToDictionary(StringComparer.Ordinal),
            Faults = [.. secrets.Values.SelectMany(owned => owned.Faults), .. receiver.Faults],
        };
    }
}

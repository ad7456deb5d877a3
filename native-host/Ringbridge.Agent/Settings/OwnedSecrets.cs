using System.Text.Json;
using Ringbridge.Agent.Contacts.LogIns;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Settings;

/// <summary>
/// Takes the passwords out of lines and sources that a client sends: plain text goes to the secret store and leaves its name behind,
/// <c>{"hidden": true}</c> becomes again what it stands for. A client can keep a password where it is, for the host it is
/// for; it cannot name another one, or have it sent elsewhere.
/// </summary>
/// <param name="before">The settings document as it was.</param>
/// <param name="owner">Whose passwords.</param>
/// <param name="grants">Log-ins that were just made: a client has only their names.</param>
internal sealed class OwnedSecrets(JsonElement before, SecretOwner owner, LogInGrants? grants = null)
{
    private readonly Dictionary<string, string> _toStore = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _logIns = new(StringComparer.Ordinal);
    private readonly List<SettingsFault> _faults = [];

    /// <summary>What is to be stored, by name.</summary>
    public IReadOnlyDictionary<string, string> ToStore => _toStore;

    /// <summary>The names of log-ins that are to be saved, by the name under which their tokens are stored.</summary>
    public IReadOnlyDictionary<string, string> LogIns => _logIns;

    /// <summary>What cannot be done.</summary>
    public IReadOnlyList<SettingsFault> Faults => _faults;

    /// <summary>Writes the list without plain passwords. What is no list is written as it is: the check says so.</summary>
    public void Write(Utf8JsonWriter writer, JsonElement list)
    {
        if (list.ValueKind is not JsonValueKind.Array)
        {
            list.WriteTo(writer);
            return;
        }

        writer.WriteStartArray();
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            Write(writer, item, $"{owner.Key}[{index++}]");
        }

        writer.WriteEndArray();
    }

    private static JsonElement? Value(JsonElement? item, string key) =>
        item?.TryGetProperty(key, out var value) == true && value.ValueKind is not JsonValueKind.Null ? value : null;

    private static bool Means(JsonElement sent, JsonElement kept) =>
        SecretValue.IsHidden(sent) || string.Equals(SecretValue.NameIn(sent), SecretValue.NameIn(kept), StringComparison.Ordinal);

    private static string? Text(JsonElement item, string key) =>
        item.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private void Write(Utf8JsonWriter writer, JsonElement item, string path)
    {
        if (item.ValueKind is not JsonValueKind.Object || Text(item, "id") is not { } id || Text(item, "type") is not { } type)
        {
            item.WriteTo(writer);
            return;
        }

        var secrets = owner.SecretKeys(type);
        writer.WriteStartObject();
        foreach (var property in item.EnumerateObject())
        {
            if (!secrets.Contains(property.Name))
            {
                property.WriteTo(writer);
            }
            else if (Kept(item, id, type, path, property) is { } value)
            {
                writer.WritePropertyName(property.Name);
                value.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }

    private JsonElement? Kept(JsonElement item, string id, string type, string path, JsonProperty secret)
    {
        var old = OldItem(id);
        var oldValue = Value(old, secret.Name);
        if (SecretValue.NameIn(secret.Value) is { } granted && grants?.Find(granted, secret.Name) is { } grant)
        {
            if (grant.IsFor(new SecretTargets(type, key => Value(item, key))))
            {
                var name = NameToKeep();
                _logIns[name] = granted;
                return SecretValue.Reference(name);
            }

            Fault(Details.SettingsNewTarget);
            return oldValue;
        }

        if (SecretValue.IsHidden(secret.Value) || SecretValue.NameIn(secret.Value) is not null)
        {
            if (oldValue is null || !Means(secret.Value, oldValue.Value))
            {
                Fault(Details.SettingsNoPassword);
            }
            else if (!new SecretTargets(type, key => Value(item, key)).AreIn(owner, new(Text(old!.Value, "type") ?? "", key => Value(old, key))))
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

        var stored = NameToKeep();
        _toStore[stored] = plain;
        return SecretValue.Reference(stored);

        string NameToKeep() => (oldValue is { } kept ? SecretValue.NameIn(kept) : null) ?? owner.NameFor(id, secret.Name);

        void Fault(string detail) => _faults.Add(new SettingsFault(
            $"{path}.{secret.Name}",
            new Problem(Reasons.BadSettings, owner.IsLogIn(type, secret.Name) ? Details.SettingsLogInAgain : detail).With("line", id)));
    }

    private JsonElement? OldItem(string id)
    {
        if (!before.TryGetProperty(owner.Key, out var list) || list.ValueKind is not JsonValueKind.Array)
        {
            return null;
        }

        foreach (var item in list.EnumerateArray())
        {
            if (string.Equals(Text(item, "id"), id, StringComparison.Ordinal))
            {
                return item;
            }
        }

        return null;
    }
}

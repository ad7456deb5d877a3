using System.Text.Json;
using Ringbridge.Agent.Receiver;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Settings;

/// <summary>
/// Takes the token out of the receiver's block that a client sends, as <see cref="OwnedSecrets"/> does with passwords. The token
/// is shown to clients, as a part of addresses; so that nothing else is, no client can name another secret in its place.
/// </summary>
/// <param name="before">The settings document as it was.</param>
internal sealed class ReceiverSecret(JsonElement before)
{
    private const string Key = "token";

    private readonly Dictionary<string, string> _toStore = new(StringComparer.Ordinal);
    private readonly List<SettingsFault> _faults = [];

    /// <summary>What is to be stored, by name.</summary>
    public IReadOnlyDictionary<string, string> ToStore => _toStore;

    /// <summary>What cannot be done.</summary>
    public IReadOnlyList<SettingsFault> Faults => _faults;

    /// <summary>Writes the block without a plain token. What is no block is written as it is: the check says so.</summary>
    public void Write(Utf8JsonWriter writer, JsonElement receiver)
    {
        if (receiver.ValueKind is not JsonValueKind.Object)
        {
            receiver.WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        foreach (var property in receiver.EnumerateObject())
        {
            if (property.Name is not Key)
            {
                property.WriteTo(writer);
            }
            else if (Kept(property.Value) is { } value)
            {
                writer.WritePropertyName(Key);
                value.WriteTo(writer);
            }
        }

        writer.WriteEndObject();
    }

    private JsonElement? Kept(JsonElement token)
    {
        var old = before.TryGetProperty("receiver", out var receiver) && receiver.ValueKind is JsonValueKind.Object && receiver.TryGetProperty(Key, out var value)
            ? value
            : (JsonElement?)null;
        if (SecretValue.IsHidden(token))
        {
            return old;
        }

        if (SecretValue.NameIn(token) is { } name)
        {
            if (name is not ReceiverToken.DefaultName && (old is null || !string.Equals(name, SecretValue.NameIn(old.Value), StringComparison.Ordinal)))
            {
                _faults.Add(new SettingsFault("receiver.token", new Problem(Reasons.BadSettings, Details.SettingsBadValue).With("key", Key).With("example", ReceiverTokenForm.Example)));
            }

            return token;
        }

        if (token.ValueKind is not JsonValueKind.String || token.GetString() is not { Length: > 0 } plain)
        {
            return token.ValueKind is JsonValueKind.String or JsonValueKind.Null ? null : token;
        }

        _toStore[ReceiverToken.DefaultName] = plain;
        return SecretValue.Reference(ReceiverToken.DefaultName);
    }
}

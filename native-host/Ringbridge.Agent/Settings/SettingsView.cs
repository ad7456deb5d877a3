using System.Text.Json;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.Settings;

/// <summary>The settings as clients may see them: no password, in whatever form it stands in the file.</summary>
internal static class SettingsView
{
    /// <summary>Hides what is secret.</summary>
    public static RingbridgeSettings Of(RingbridgeSettings settings) => settings with
    {
        Lines = [.. settings.Lines.Select(line => line with { Options = Visible(SecretOwner.Lines, line.Type, line.Options) })],
        Sources = [.. settings.Sources.Select(source => source with { Options = Visible(SecretOwner.Sources, source.Type, source.Options) })],
        Receiver = settings.Receiver.Token is { ValueKind: JsonValueKind.String } ? settings.Receiver with { Token = SecretValue.Hidden } : settings.Receiver,
    };

    private static Dictionary<string, JsonElement> Visible(SecretOwner owner, string type, IDictionary<string, JsonElement> options)
    {
        var secrets = owner.SecretKeys(type);
        return options.ToDictionary(
            option => option.Key,
            option => secrets.Contains(option.Key) && option.Value.ValueKind is JsonValueKind.String ? SecretValue.Hidden : option.Value,
            StringComparer.Ordinal);
    }
}

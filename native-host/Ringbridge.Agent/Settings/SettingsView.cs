using System.Text.Json;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Settings;
using Ringbridge.Lines;

namespace Ringbridge.Agent.Settings;

/// <summary>The settings as clients may see them: no password, in whatever form it stands in the file.</summary>
internal static class SettingsView
{
    /// <summary>Hides what is secret.</summary>
    public static RingbridgeSettings Of(RingbridgeSettings settings) => settings with
    {
        Lines = [.. settings.Lines.Select(Of)],
        Receiver = settings.Receiver.Token is { ValueKind: JsonValueKind.String } ? settings.Receiver with { Token = SecretValue.Hidden } : settings.Receiver,
    };

    /// <summary>The keys of a line's type that hold passwords.</summary>
    public static IReadOnlySet<string> SecretKeys(string type) =>
        (LineTypes.Find(type)?.Describe("en").Fields ?? [])
            .Where(field => field.Kind is LineFieldKind.Secret)
            .Select(field => field.Key)
            .ToHashSet(StringComparer.Ordinal);

    private static LineSettings Of(LineSettings line)
    {
        var secrets = SecretKeys(line.Type);
        return line with
        {
            Options = line.Options.ToDictionary(
                option => option.Key,
                option => secrets.Contains(option.Key) && option.Value.ValueKind is JsonValueKind.String ? SecretValue.Hidden : option.Value,
                StringComparer.Ordinal),
        };
    }
}

using System.Text.Json;
using Ringbridge.Contract.Lines;

namespace Ringbridge.Agent.Settings;

/// <summary>
/// Where a line or source sends its password. A stored password goes only where it was meant to go: whoever changes the host
/// must know the password, so that a client that was taken over cannot have it sent to itself.
/// </summary>
internal static class SecretTargets
{
    /// <summary>Whether a kept password would be sent only to hosts that it was sent to before.</summary>
    /// <param name="fields">The keys of its type.</param>
    /// <param name="before">A key's value before.</param>
    /// <param name="after">A key's value now.</param>
    public static bool AreKept(IReadOnlyList<LineField> fields, Func<string, JsonElement?> before, Func<string, JsonElement?> after) =>
        Hosts(fields, after).IsSubsetOf(Hosts(fields, before));

    private static HashSet<string> Hosts(IReadOnlyList<LineField> fields, Func<string, JsonElement?> value) =>
        fields
            .Where(field => field.Kind is LineFieldKind.Url or LineFieldKind.UrlTemplate or LineFieldKind.Endpoint)
            .Select(field => value(field.Key))
            .Where(text => text is { ValueKind: JsonValueKind.String })
            .Select(text => HostOf(text!.Value.GetString()!))
            .Concat(fields.Where(field => field.IsHost).Select(field => $"{field.Key}={ChoiceOf(field, value(field.Key))}"))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    // As the settings are read: what is left blank is the default.
    private static string? ChoiceOf(LineField field, JsonElement? value) =>
        value is { ValueKind: JsonValueKind.String } text && text.GetString()!.Trim() is { Length: > 0 } given ? given : field.Default;

    private static string HostOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Host : text.Trim();
}

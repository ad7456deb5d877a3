using System.Text.Json;
using Ringbridge.Contract.Lines;
using Ringbridge.Lines;

namespace Ringbridge.Agent.Settings;

/// <summary>
/// Where a line sends its password. A stored password goes only where it was meant to go: whoever changes a line's host
/// must know the password, so that a client that was taken over cannot have it sent to itself.
/// </summary>
internal static class LineTargets
{
    /// <summary>Whether a line with a kept password would send it only to hosts that it was sent to before.</summary>
    /// <param name="type">The line's type.</param>
    /// <param name="before">A key's value before.</param>
    /// <param name="after">A key's value now.</param>
    public static bool AreKept(string type, Func<string, JsonElement?> before, Func<string, JsonElement?> after) =>
        Hosts(type, after).IsSubsetOf(Hosts(type, before));

    private static HashSet<string> Hosts(string type, Func<string, JsonElement?> value) =>
        (LineTypes.Find(type)?.Describe("en").Fields ?? [])
            .Where(field => field.Kind is LineFieldKind.Url or LineFieldKind.UrlTemplate or LineFieldKind.Endpoint)
            .Select(field => value(field.Key))
            .Where(text => text is { ValueKind: JsonValueKind.String })
            .Select(text => HostOf(text!.Value.GetString()!))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static string HostOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Host : text.Trim();
}

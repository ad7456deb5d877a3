using System.Text.Json;
using Ringbridge.Contract.Lines;

namespace Ringbridge.Agent.Settings;

/// <summary>
/// Where a line or source sends its password. A stored password goes only where it was meant to go, and no less protected: whoever
/// changes the type or host, or gives up encryption, must know the password, so that a client that was taken over cannot have it
/// sent to itself.
/// </summary>
/// <param name="Type">The type of the line or source.</param>
/// <param name="Value">Its settings, by their keys.</param>
internal sealed record SecretTargets(string Type, Func<string, JsonElement?> Value)
{
    /// <summary>Whether a password that was meant for <paramref name="before"/> may be sent here.</summary>
    /// <param name="owner">Whose password.</param>
    /// <param name="before">Where it was sent before.</param>
    public bool AreIn(SecretOwner owner, SecretTargets before) =>
        string.Equals(Type, before.Type, StringComparison.Ordinal) && All(owner.Fields(Type)).IsSubsetOf(before.All(owner.Fields(Type)));

    private HashSet<string> All(IReadOnlyList<LineField> fields) => fields.SelectMany(Of).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private IEnumerable<string> Of(LineField field) => field switch
    {
        { Kind: LineFieldKind.Url or LineFieldKind.UrlTemplate or LineFieldKind.Endpoint } => Given(field) is { } address ? Hosts(address) : [],
        { IsHost: true } => [$"{field.Key}={Chosen(field)}"],
        { PlainChoice: { } plain } when Chosen(field) == plain => [$"{field.Key}={plain}"],
        _ => [],
    };

    // A host with encryption is a narrower target than the same without.
    private static IEnumerable<string> Hosts(string address)
    {
        var uri = Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed.Host.Length > 0 ? parsed : null;
        yield return uri?.Host ?? address;
        if (uri?.Scheme == Uri.UriSchemeHttp)
        {
            yield return $"http://{uri.Host}";
        }
    }

    // As the settings are read: what is left blank is the default.
    private string? Chosen(LineField field) => Given(field) is { Length: > 0 } given ? given : field.Default;

    private string? Given(LineField field) => Value(field.Key) is { ValueKind: JsonValueKind.String } text ? text.GetString()!.Trim() : null;
}

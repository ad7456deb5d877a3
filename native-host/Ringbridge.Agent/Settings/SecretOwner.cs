using Ringbridge.Contacts;
using Ringbridge.Contract.Lines;
using Ringbridge.Lines;

namespace Ringbridge.Agent.Settings;

/// <summary>What has passwords of its own in the settings: a list whose items have an <c>id</c>, a <c>type</c>, and the keys of that type.</summary>
/// <param name="Key">The list's key at the top of the settings.</param>
/// <param name="Prefix">What the names of passwords begin with that Ringbridge stored by itself.</param>
/// <param name="Fields">The keys of a type; none when there is no such type.</param>
internal sealed record SecretOwner(string Key, string Prefix, Func<string, IReadOnlyList<LineField>> Fields)
{
    /// <summary>The lines.</summary>
    public static SecretOwner Lines { get; } = new("lines", "line-", type => LineTypes.Find(type)?.Describe("en").Fields ?? []);

    /// <summary>The sources.</summary>
    public static SecretOwner Sources { get; } = new("sources", "source-", type => SourceTypes.Find(type)?.Describe("en").Fields ?? []);

    /// <summary>All that there are.</summary>
    public static IReadOnlyList<SecretOwner> All { get; } = [Lines, Sources];

    /// <summary>The keys of a type that hold passwords.</summary>
    public IReadOnlySet<string> SecretKeys(string type) =>
        Fields(type).Where(field => field.Kind is LineFieldKind.Secret or LineFieldKind.LogIn).Select(field => field.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a key of a type holds a log-in rather than a password.</summary>
    public bool IsLogIn(string type, string key) => Fields(type).Any(field => field.Kind is LineFieldKind.LogIn && string.Equals(field.Key, key, StringComparison.Ordinal));

    /// <summary>The name under which a password is kept unless the file names another.</summary>
    public string NameFor(string id, string key) =>
        string.Equals(key, "password", StringComparison.Ordinal) ? $"{Prefix}{id}" : $"{Prefix}{id}-{key}";
}

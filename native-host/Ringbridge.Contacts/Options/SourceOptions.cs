using System.Globalization;
using System.Text.Json;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Contacts.Options;

/// <summary>
/// Typed reading of <see cref="SourceSettings.Options"/>. <see cref="Check"/> is the door: settings that passed it are read
/// here without further questions. An empty text counts as absent, because forms send empty texts for fields left blank.
/// </summary>
/// <param name="type">Which keys exist, and their defaults.</param>
/// <param name="german">The type in German.</param>
/// <param name="settings">The source's settings, checked.</param>
internal sealed class SourceOptions(SourceTypeInfo type, SourceTypeInfo german, SourceSettings settings)
{
    // What is copied of a contact beside its name and its numbers; all else is asked for while it rings.
    private static readonly ContactField[] OnCards = [ContactField.Company, ContactField.Title, ContactField.Email];

    /// <param name="type">The type of the source.</param>
    /// <param name="settings">Its settings, checked.</param>
    public SourceOptions(ISourceType type, SourceSettings settings)
        : this(type.Describe("en"), type.Describe("de"), settings)
    {
    }

    /// <summary>What people call the source, for sentences.</summary>
    public NameInLanguages SourceName { get; } = NameOf(type, german, settings);

    /// <summary>Where the system is.</summary>
    public Uri Address => SourceAddress.TryParse(Text(SourceKeys.Address))!;

    /// <summary>Everything that is wrong with a source's own keys: unknown, missing, or of the wrong form. Empty when all is well.</summary>
    public static IReadOnlyList<Problem> Check(SourceTypeInfo type, SourceSettings settings)
    {
        var problems = new List<Problem>();
        foreach (var (key, value) in settings.Options)
        {
            if (type.Fields.FirstOrDefault(field => string.Equals(field.Key, key, StringComparison.Ordinal)) is not { } field)
            {
                problems.Add(Wrong(Details.SourceUnknownKey, settings, key)
                    .With("nearest", NearestKey.To(key, [.. SourceKeys.OfAll, .. type.Fields.Select(known => known.Key)])));
            }
            else if (!IsAbsent(value) && !Accepts(field, value))
            {
                problems.Add(Wrong(Details.SourceBadValue, settings, key).With("example", ExampleOf(field)));
            }
        }

        foreach (var field in type.Fields.Where(field => field.Default is null && (field.Required || (field.RequiredWith is { } other && Gives(settings, other)))))
        {
            if (!Gives(settings, field.Key))
            {
                problems.Add(Wrong(Details.SourceMissingKey, settings, field.Key).With("example", ExampleOf(field)));
            }
        }

        return problems;
    }

    /// <summary>Whether the type has such a key.</summary>
    public bool Has(string key) => type.Fields.Any(field => string.Equals(field.Key, key, StringComparison.Ordinal));

    /// <summary>Whether the settings give a value for a key.</summary>
    public bool Gives(string key) => Gives(settings, key);

    /// <summary>A text, or the field's default, or an empty text.</summary>
    public string Text(string key)
    {
        if (!settings.Options.TryGetValue(key, out var value) || IsAbsent(value))
        {
            return type.Fields.First(field => string.Equals(field.Key, key, StringComparison.Ordinal)).Default ?? "";
        }

        return value.ValueKind is JsonValueKind.String ? value.GetString()!.Trim() : value.GetRawText();
    }

    /// <summary>A whole number; the field must have a default.</summary>
    public int Number(string key) => int.Parse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Whether a field is to be fetched.</summary>
    public bool Fetches(ContactField field) => type.Fetches.Contains(field) && (settings.Fetch is null || settings.Fetch.Contains(field));

    /// <summary>A card without those fields that are not to be fetched.</summary>
    public Card Fetched(Card card) => card with
    {
        Company = Fetches(ContactField.Company) ? card.Company : null,
        Title = Fetches(ContactField.Title) ? card.Title : null,
        Email = Fetches(ContactField.Email) ? card.Email : null,
    };

    /// <summary>What decides which cards are copied and what stands on them: some keys, and what is fetched.</summary>
    public string Selection(params IEnumerable<string> keys) =>
        string.Join('\n', [.. keys.Select(key => $"{key} {Text(key)}"), .. OnCards.Where(Fetches).Select(field => $"{field}")]);

    /// <summary>The password itself; empty when none is given.</summary>
    /// <exception cref="SourceException">It is not stored.</exception>
    public async Task<string> SecretAsync(string key, SourceServices services, CancellationToken cancellationToken) =>
        settings.Options.TryGetValue(key, out var value) && !IsAbsent(value) && SourceSecret.Read(value) is { } secret
            ? await secret.ResolveAsync(SourceName, services, cancellationToken)
            : "";

    /// <summary>Replaces a token by what comes of it, while nobody else does.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="services">Where it is kept.</param>
    /// <param name="exchange">Takes the one that is kept, null when there is none, and gives the one to keep from now on.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task RenewSecretAsync(string key, SourceServices services, Func<string?, Task<string>> exchange, CancellationToken cancellationToken) =>
        settings.Options.TryGetValue(key, out var value) && !IsAbsent(value) && SourceSecret.Read(value) is { } secret
            ? secret.RenewAsync(services, exchange, cancellationToken)
            : exchange(null);

    /// <summary>What people call a source: the name that they gave it, else that of its type.</summary>
    public static NameInLanguages NameOf(ISourceType type, SourceSettings settings) => NameOf(type.Describe("en"), type.Describe("de"), settings);

    private static NameInLanguages NameOf(SourceTypeInfo english, SourceTypeInfo german, SourceSettings settings) =>
        string.IsNullOrWhiteSpace(settings.Name) ? new(english.Name, german.Name) : new(settings.Name, settings.Name);

    private static bool Gives(SourceSettings settings, string key) => settings.Options.TryGetValue(key, out var value) && !IsAbsent(value);

    private static bool Accepts(LineField field, JsonElement value) => field.Kind switch
    {
        LineFieldKind.Secret or LineFieldKind.LogIn => SourceSecret.Read(value) is not null,
        LineFieldKind.Number => WholeNumber(value) is { } number && (field.Key is not SourceKeys.Port || number is > 0 and <= ushort.MaxValue),
        _ => value.ValueKind is JsonValueKind.String && AcceptsText(field, value.GetString()!.Trim()),
    };

    private static int? WholeNumber(JsonElement value) => value switch
    {
        { ValueKind: JsonValueKind.Number } when value.TryGetInt32(out var number) && number >= 0 => number,
        { ValueKind: JsonValueKind.String } when int.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static bool AcceptsText(LineField field, string text) => field.Kind switch
    {
        LineFieldKind.Choice => field.Choices.Any(choice => string.Equals(choice.Value, text, StringComparison.Ordinal)),
        LineFieldKind.Endpoint => IsEndpoint(text),
        LineFieldKind.Url => SourceAddress.TryParse(text) is not null,
        _ => !text.Any(char.IsControl),
    };

    // host:port, an IPv6 address in brackets.
    private static bool IsEndpoint(string text) =>
        text.LastIndexOf(':') is > 0 and var colon
        && ushort.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0
        && Uri.CheckHostName(text[..colon].Trim('[', ']')) is not UriHostNameType.Unknown;

    private static string ExampleOf(LineField field) => field.Kind switch
    {
        LineFieldKind.Choice => string.Join(", ", field.Choices.Select(choice => choice.Value)),
        LineFieldKind.Secret or LineFieldKind.LogIn => """{ "secret": "name" }""",
        _ => field.Example ?? field.Default ?? field.Kind.ToString(),
    };

    private static bool IsAbsent(JsonElement value) =>
        value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined
        || (value.ValueKind is JsonValueKind.String && string.IsNullOrWhiteSpace(value.GetString()));

    private static Problem Wrong(string detail, SourceSettings settings, string key) =>
        new Problem(Reasons.BadSettings, detail).With("source", settings.Id).With("key", key).With("place", $"sources.{settings.Id}.{key}");
}

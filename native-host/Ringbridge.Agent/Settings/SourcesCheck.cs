using System.Text.Json;
using Ringbridge.Contacts;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Agent.Settings;

/// <summary>Checks the sources of a settings document: the keys that every source has here, the others by what the source's type declares.</summary>
internal sealed class SourcesCheck(List<SettingsFault> faults)
{
    /// <summary>The id of the own address book, which is always there.</summary>
    public const string Own = "own";

    private const string Key = "sources";
    private const int MaxSources = 30;
    private const int MaxIdLength = 32;
    private const int MaxNameLength = 80;

    private static readonly IReadOnlyList<string> Fields = [.. Enum.GetNames<ContactField>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    private readonly HashSet<string> _ids = new(StringComparer.OrdinalIgnoreCase) { Own };

    /// <summary>Checks all sources.</summary>
    public static void Run(JsonElement root, List<SettingsFault> faults)
    {
        if (!root.TryGetProperty(Key, out var sources))
        {
            return;
        }

        var check = new SourcesCheck(faults);
        if (sources.ValueKind is not JsonValueKind.Array || sources.GetArrayLength() > MaxSources || sources.EnumerateArray().Any(source => source.ValueKind is not JsonValueKind.Object))
        {
            check.Bad(Key, Key, """[ { "id": "book", "type": "carddav", … } ]""");
            return;
        }

        var index = 0;
        foreach (var source in sources.EnumerateArray())
        {
            check.Check(source, $"{Key}[{index++}]");
        }
    }

    private static bool IsId(string text) =>
        text.Length is > 0 and <= MaxIdLength && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    private static bool IsFetch(JsonElement value) => value.ValueKind is JsonValueKind.Array
        && value.EnumerateArray().All(field => field.ValueKind is JsonValueKind.String && Fields.Contains(field.GetString()!));

    private void Check(JsonElement source, string path)
    {
        var before = faults.Count;
        var id = Text(source, path, "id", IsId, "\"book\"");
        if (id is not null && !_ids.Add(id))
        {
            Add($"{path}.id", new Problem(Reasons.BadSettings, Details.SettingsDoubleSource).With("source", id));
        }

        var type = Type(source, path, id ?? path);
        Optional(source, path, "name", value => value.ValueKind is JsonValueKind.String && IsName(value.GetString()!), "\"Customers\"");
        Optional(source, path, "internalNumbers", value => value.ValueKind is JsonValueKind.True or JsonValueKind.False, "true, false");
        Optional(source, path, "fetch", IsFetch, $"[\"company\"] ({string.Join(", ", Fields)})");
        if (type is not null && faults.Count == before)
        {
            foreach (var problem in SourceOptions.Check(type.Describe("en"), source.Deserialize(ContractJson.Default.SourceSettings)!))
            {
                Add($"{path}.{problem.Arguments["key"]}", problem);
            }
        }
    }

    private static bool IsName(string text) => text.Length <= MaxNameLength && !text.Any(char.IsControl);

    private ISourceType? Type(JsonElement source, string path, string id)
    {
        if (Text(source, path, "type", _ => true, "\"carddav\"") is not { } name)
        {
            return null;
        }

        var type = SourceTypes.Find(name);
        if (type is null)
        {
            Add($"{path}.type", new Problem(Reasons.BadSettings, Details.SettingsUnknownSourceType)
                .With("source", id).With("type", name).With("nearest", NearestKey.To(name, SourceTypes.All.Select(known => known.Type))));
        }

        return type;
    }

    private string? Text(JsonElement source, string path, string key, Func<string, bool> accept, string example)
    {
        if (source.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String && accept(value.GetString()!))
        {
            return value.GetString();
        }

        Bad($"{path}.{key}", key, example);
        return null;
    }

    private void Optional(JsonElement source, string path, string key, Func<JsonElement, bool> accept, string example)
    {
        if (source.TryGetProperty(key, out var value) && value.ValueKind is not JsonValueKind.Null && !accept(value))
        {
            Bad($"{path}.{key}", key, example);
        }
    }

    private void Bad(string path, string key, string example) =>
        Add(path, new Problem(Reasons.BadSettings, Details.SettingsBadValue).With("key", key).With("example", example));

    private void Add(string path, Problem problem) => faults.Add(new SettingsFault(path, problem));
}

using System.Text.Json;
using Ringbridge.Contract;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Problems;
using Ringbridge.Lines;
using Ringbridge.Lines.Options;

namespace Ringbridge.Agent.Settings;

/// <summary>Checks the lines of a settings document: the keys that every line has here, the others by what the line's type declares.</summary>
internal sealed class LinesCheck(List<SettingsFault> faults)
{
    /// <summary>The id of the line that is there when none is configured.</summary>
    public const string BuiltIn = "simulator";

    private const int MaxLines = 50;
    private const int MaxIdLength = 32;
    private const int MaxNameLength = 80;

    private static readonly IReadOnlyList<string> NumberFormats =
        [.. Enum.GetNames<NumberFormat>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    private readonly HashSet<string> _ids = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Checks all lines.</summary>
    /// <returns>The ids that exist; null when that cannot be told.</returns>
    public static IReadOnlySet<string>? Run(JsonElement root, List<SettingsFault> faults)
    {
        if (!root.TryGetProperty("lines", out var lines))
        {
            return new HashSet<string>(StringComparer.Ordinal) { BuiltIn };
        }

        if (lines.ValueKind is not JsonValueKind.Array || lines.GetArrayLength() > MaxLines || lines.EnumerateArray().Any(line => line.ValueKind is not JsonValueKind.Object))
        {
            faults.Add(new SettingsFault("lines", Bad("lines", """[ { "id": "desk", "type": "yealink", … } ]""")));
            return null;
        }

        var check = new LinesCheck(faults);
        var index = 0;
        foreach (var line in lines.EnumerateArray())
        {
            check.Check(line, $"lines[{index++}]");
        }

        return index == 0 ? new HashSet<string>(StringComparer.Ordinal) { BuiltIn } : check._ids.ToHashSet(StringComparer.Ordinal);
    }

    private void Check(JsonElement line, string path)
    {
        var before = faults.Count;
        var id = Text(line, path, "id", IsId, "\"desk\"");
        if (id is not null && !_ids.Add(id))
        {
            Add($"{path}.id", new Problem(Reasons.BadSettings, Details.SettingsDoubleLine).With("line", id));
        }

        var type = Type(line, path, id ?? path);
        OptionalText(line, path, "name", text => text.Length <= MaxNameLength && !text.Any(char.IsControl), "\"Desk phone\"");
        OptionalText(line, path, "numberFormat", text => NumberFormats.Contains(text), string.Join(", ", NumberFormats));
        if (type is not null && faults.Count == before)
        {
            foreach (var problem in LineOptions.Check(type.Describe("en"), line.Deserialize(ContractJson.Default.LineSettings)!))
            {
                Add($"{path}.{problem.Arguments["key"]}", problem);
            }
        }
    }

    private static bool IsId(string text) =>
        text.Length is > 0 and <= MaxIdLength && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    private ILineType? Type(JsonElement line, string path, string id)
    {
        if (Text(line, path, "type", _ => true, "\"yealink\"") is not { } name)
        {
            return null;
        }

        var type = LineTypes.Find(name);
        if (type is null)
        {
            Add($"{path}.type", new Problem(Reasons.BadSettings, Details.SettingsUnknownType)
                .With("line", id).With("type", name).With("nearest", NearestKey.To(name, LineTypes.All.Select(known => known.Type))));
        }

        return type;
    }

    private string? Text(JsonElement line, string path, string key, Func<string, bool> accept, string example)
    {
        if (line.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String && accept(value.GetString()!))
        {
            return value.GetString();
        }

        Add($"{path}.{key}", Bad(key, example));
        return null;
    }

    private void OptionalText(JsonElement line, string path, string key, Func<string, bool> accept, string example)
    {
        if (line.TryGetProperty(key, out var value) && value.ValueKind is not JsonValueKind.Null)
        {
            Text(line, path, key, accept, example);
        }
    }

    private static Problem Bad(string key, string example) =>
        new Problem(Reasons.BadSettings, Details.SettingsBadValue).With("key", key).With("example", example);

    private void Add(string path, Problem problem) => faults.Add(new SettingsFault(path, problem));
}

using System.Globalization;
using System.Text.Json;
using Ringbridge.Contract.Lines;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Lines.Options;

/// <summary>
/// Typed reading of <see cref="LineSettings.Options"/>. <see cref="Check"/> is the door: settings that passed it are read here
/// without further questions. An empty text counts as absent, because forms send empty texts for fields left blank.
/// </summary>
/// <param name="type">Which keys exist, and their defaults.</param>
/// <param name="settings">The line's settings, checked.</param>
public sealed class LineOptions(LineTypeInfo type, LineSettings settings)
{
    /// <summary>What people call the line, for sentences.</summary>
    public string LineName { get; } = string.IsNullOrWhiteSpace(settings.Name) ? settings.Id : settings.Name;

    /// <summary>Everything that is wrong with a line's own keys: unknown, missing, or of the wrong form. Empty when all is well.</summary>
    /// <param name="type">What the line's type knows.</param>
    /// <param name="settings">What stands in the file.</param>
    public static IReadOnlyList<Problem> Check(LineTypeInfo type, LineSettings settings)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(settings);
        var problems = new List<Problem>();
        foreach (var (key, value) in settings.Options)
        {
            if (type.Fields.FirstOrDefault(field => string.Equals(field.Key, key, StringComparison.Ordinal)) is not { } field)
            {
                problems.Add(Wrong(Details.UnknownKey, settings, key).With("nearest", NearestKey.To(key, KeysOf(type))));
            }
            else if (!IsAbsent(value) && !FieldRules.Accept(field, value))
            {
                problems.Add(Wrong(Details.BadValue, settings, key).With("example", FieldRules.ExampleOf(field)));
            }
        }

        foreach (var field in type.Fields.Where(field => field.Required && field.Default is null))
        {
            if (!settings.Options.TryGetValue(field.Key, out var value) || IsAbsent(value))
            {
                problems.Add(Wrong(Details.MissingKey, settings, field.Key).With("example", FieldRules.ExampleOf(field)));
            }
        }

        return problems;
    }

    /// <summary>A text, or the field's default, or an empty text.</summary>
    public string Text(string key)
    {
        if (!settings.Options.TryGetValue(key, out var value) || IsAbsent(value))
        {
            return FieldOf(key).Default ?? "";
        }

        return value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : value.GetRawText();
    }

    /// <summary>A text, or null when nothing is given and the field has no default.</summary>
    public string? OptionalText(string key) => Text(key) is { Length: > 0 } text ? text : null;

    /// <summary>A whole number; the field must have a default.</summary>
    public int Number(string key) => int.Parse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>A password, or null when none is given.</summary>
    public LineSecret? Secret(string key) =>
        settings.Options.TryGetValue(key, out var value) && !IsAbsent(value) ? LineSecret.Read(value) : null;

    private static bool IsAbsent(JsonElement value) =>
        value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined
        || (value.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(value.GetString()));

    private static IEnumerable<string> KeysOf(LineTypeInfo type) => ["id", "type", "name", "numberFormat", .. type.Fields.Select(field => field.Key)];

    private static Problem Wrong(string detail, LineSettings settings, string key) =>
        new Problem(Reasons.BadSettings, detail)
            .With("line", settings.Id)
            .With("key", key)
            .With("place", $"lines.{settings.Id}.{key}");

    private LineField FieldOf(string key) => type.Fields.First(field => string.Equals(field.Key, key, StringComparison.Ordinal));
}

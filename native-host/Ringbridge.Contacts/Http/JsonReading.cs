using System.Globalization;
using System.Text.Json;

namespace Ringbridge.Contacts.Http;

/// <summary>Reads answers of other people's systems: what is missing or of another form is simply not there.</summary>
internal static class JsonReading
{
    /// <summary>A property, or an element without value.</summary>
    public static JsonElement Part(this JsonElement parent, string name) =>
        parent.ValueKind is JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value : default;

    /// <summary>A text or number as text; null when it is missing or empty.</summary>
    public static string? Text(this JsonElement parent, string name)
    {
        var value = parent.ValueKind is JsonValueKind.Object ? parent.Part(name) : default;
        return value.ValueKind switch
        {
            JsonValueKind.String when !string.IsNullOrWhiteSpace(value.GetString()) => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
    }

    /// <summary>A whole number.</summary>
    public static int? Whole(this JsonElement parent, string name) => parent.Part(name) switch
    {
        { ValueKind: JsonValueKind.Number } value when value.TryGetInt32(out var number) => number,
        { ValueKind: JsonValueKind.String } value when int.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    /// <summary>A point in time, ISO 8601.</summary>
    public static DateTimeOffset? Time(this JsonElement parent, string name) =>
        parent.Text(name) is { } text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    /// <summary>The items of a list; none when it is no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement list) =>
        list.ValueKind is JsonValueKind.Array ? list.EnumerateArray() : [];
}

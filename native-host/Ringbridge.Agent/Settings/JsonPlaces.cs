using System.Text.Json;

namespace Ringbridge.Agent.Settings;

/// <summary>
/// Where each key and each item of a JSON text stands, by its path (<c>lines[1].address</c>), so that an error can name
/// its line; and which keys stand twice, which a parsed document no longer shows.
/// </summary>
internal sealed class JsonPlaces
{
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly List<string> _doubles = [];

    /// <summary>Paths of keys that stand for the second time.</summary>
    public IReadOnlyList<string> Doubles => _doubles;

    /// <summary>Finds all places.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static JsonPlaces Of(ReadOnlySpan<byte> json, JsonReaderOptions options)
    {
        var places = new JsonPlaces();
        var reader = new Utf8JsonReader(json, options);
        var (row, counted) = (1, 0);
        var parents = new Stack<(string Path, int Items)>();
        var path = "";
        while (reader.Read())
        {
            var at = (int)reader.TokenStartIndex;
            row += json[counted..at].Count((byte)'\n');
            counted = at;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    path = parents.Peek().Path is { Length: > 0 } parent ? $"{parent}.{reader.GetString()}" : reader.GetString()!;
                    places.Add(path, row, isKey: true);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    parents.Pop();
                    break;
                default:
                    path = NextItem(parents) ?? path;
                    places.Add(path, row, isKey: false);
                    if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    {
                        parents.Push((path, reader.TokenType is JsonTokenType.StartArray ? 0 : -1));
                    }

                    break;
            }
        }

        return places;
    }

    /// <summary>The line of the text, counted from 1, where a path stands; of what is missing, where it should be.</summary>
    public int RowOf(string path)
    {
        while (!_rows.ContainsKey(path))
        {
            var cut = path.LastIndexOfAny(['.', '[']);
            if (cut < 0)
            {
                return 1;
            }

            path = path[..cut];
        }

        return _rows[path];
    }

    private static string? NextItem(Stack<(string Path, int Items)> parents)
    {
        if (!parents.TryPeek(out var parent) || parent.Items < 0)
        {
            return null;
        }

        parents.Pop();
        parents.Push((parent.Path, parent.Items + 1));
        return $"{parent.Path}[{parent.Items}]";
    }

    private void Add(string path, int row, bool isKey)
    {
        if (!_rows.TryAdd(path, row) && isKey)
        {
            _rows[path] = row;
            _doubles.Add(path);
        }
    }
}

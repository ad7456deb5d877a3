using System.Buffers;
using System.Text.Json;
using Ringbridge.Contract;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.Settings;

/// <summary>Reads <c>config.json</c>: JSON with comments and trailing commas. Never throws for what stands in it.</summary>
internal static class SettingsReader
{
    private const int MaxBytes = 1024 * 1024;
    private const int MaxDepth = 32;

    private static readonly JsonReaderOptions Leniency =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = MaxDepth };

    private static readonly JsonDocumentOptions DocumentLeniency =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = MaxDepth };

    private static readonly JsonElement Empty = Parse("{}"u8.ToArray());

    /// <summary>The settings of a home without a file.</summary>
    public static SettingsReading Defaults { get; } = new() { Settings = new RingbridgeSettings(), Document = Empty };

    /// <summary>Reads a file's content.</summary>
    /// <param name="json">UTF-8, with or without a byte order mark. Empty counts as no settings.</param>
    /// <param name="fileName">Names the place in problems; null when there is no file whose lines a person could look up.</param>
    public static SettingsReading Read(ReadOnlySpan<byte> json, string? fileName)
    {
        json = json.StartsWith("\uFEFF"u8) ? json[3..] : json;
        if (json.Trim(" \t\r\n"u8).IsEmpty)
        {
            return Defaults;
        }

        if (json.Length > MaxBytes)
        {
            return Wrong(new Problem(Reasons.BadSettings, Details.SettingsSyntax), fileName, 1, "");
        }

        try
        {
            var places = JsonPlaces.Of(json, Leniency);
            var document = Parse(json.ToArray());
            List<SettingsFault> faults =
            [
                .. places.Doubles.Select(path => new SettingsFault(path, new Problem(Reasons.BadSettings, Details.SettingsDoubleKey).With("key", LastKey(path)))),
                .. SettingsCheck.Run(document),
            ];
            return faults.Count > 0
                ? new SettingsReading { Problems = [.. faults.Select(fault => Located(fault.Problem, fileName, places.RowOf(fault.Path), fault.Path))] }
                : Accept(document);
        }
        catch (JsonException exception)
        {
            return Wrong(new Problem(Reasons.BadSettings, Details.SettingsSyntax), fileName, (int)(exception.LineNumber ?? 0) + 1, "");
        }
    }

    private static SettingsReading Accept(JsonElement document) => new()
    {
        Settings = document.Deserialize(ContractJson.Default.RingbridgeSettings),
        Document = document,
    };

    // Written anew, because an element is deserialized from its text, and there a comment would be an error again.
    private static JsonElement Parse(byte[] json)
    {
        using var written = JsonDocument.Parse(json, DocumentLeniency);
        var plain = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(plain))
        {
            written.RootElement.WriteTo(writer);
        }

        return JsonDocument.Parse(plain.WrittenMemory).RootElement;
    }

    private static string LastKey(string path) => path[(path.LastIndexOf('.') + 1)..];

    private static SettingsReading Wrong(Problem problem, string? fileName, int row, string path) =>
        new() { Problems = [Located(problem, fileName, row, path)] };

    private static Problem Located(Problem problem, string? fileName, int row, string path)
    {
        var located = problem.With("place", path);
        return fileName is null ? located : located.With("file", fileName).With("row", row.ToString());
    }
}

using System.Text.Json;
using Ringbridge.Contract;
using Ringbridge.Install;
using Ringbridge.Text;

namespace Ringbridge.Doctor;

/// <summary>Looks into one host manifest the way its browser does, and says what the browser never says: which part is wrong.</summary>
/// <param name="program">What it should start.</param>
/// <param name="language">Of the sentences.</param>
internal sealed class ManifestInspection(string program, string language)
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private static readonly Phrase Fine = new("{0} starts this program ({1})", "{0} startet dieses Programm ({1})");
    private static readonly Phrase Unreadable = new("{0} cannot be read ({1}).", "{0} ist nicht lesbar ({1}).");
    private static readonly Phrase NoJson = new("{0} is not valid JSON ({1}).", "{0} ist kein gültiges JSON ({1}).");
    private static readonly Phrase WrongValue = new("{0}: “{1}” must be “{2}”.", "{0}: „{1}“ muss „{2}“ sein.");
    private static readonly Phrase NoProgram = new("{0} names a program that is not there: {1}", "{0} nennt ein Programm, das es nicht gibt: {1}");
    private static readonly Phrase NotExecutable = new("{0} names a file that cannot be started: {1}", "{0} nennt eine Datei, die sich nicht starten lässt: {1}");
    private static readonly Phrase OtherCopy = new("{0} starts another copy of Ringbridge: {1}", "{0} startet eine andere Kopie von Ringbridge: {1}");
    private static readonly Phrase ForeignKey = new(
        "{0} holds “{1}”, which belongs to other browsers; Firefox ignores the whole file because of it.",
        "{0} enthält „{1}“, das zu anderen Browsern gehört; Firefox ignoriert deshalb die ganze Datei.");

    private static readonly Phrase WrongId = new(
        "{0} lets the extension “{1}” in, but not Ringbridge’s own (“{2}”): the browser refuses the connection.",
        "{0} lässt die Erweiterung „{1}“ zu, aber nicht die von Ringbridge („{2}“): Der Browser verweigert die Verbindung.");

    private static readonly Phrase MoreIds = new("{0} lets other extensions in too: {1}", "{0} lässt auch andere Erweiterungen zu: {1}");
    private static readonly Phrase Install = new("Run: ringbridge install --browser {0}", "Rufen Sie auf: ringbridge install --browser {0}");

    /// <summary>The check's name for a place.</summary>
    public static string CheckOf(ManifestPlace place) => $"hostManifest.{place.Browser.Id}";

    /// <summary>Looks into a manifest that is there.</summary>
    public Finding Inspect(ManifestPlace place)
    {
        try
        {
            using var manifest = JsonDocument.Parse(File.ReadAllText(place.File));
            return Find(place, manifest.RootElement)
                ?? new Finding(CheckOf(place), FindingState.Ok, Fine.In(language, place.Browser.Name, place.File));
        }
        catch (JsonException cause)
        {
            return Bad(place, NoJson, $"{cause.LineNumber + 1}:{cause.BytePositionInLine + 1}");
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return Bad(place, Unreadable, cause.Message);
        }
    }

    private static string? TextOf(JsonElement manifest, string key) =>
        manifest.ValueKind == JsonValueKind.Object && manifest.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string[] ListOf(JsonElement manifest, string key) =>
        manifest.ValueKind == JsonValueKind.Object && manifest.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(element => element.ToString())]
            : [];

    private static bool IsExecutable(string path) => OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Executable) != UnixFileMode.None;

    private Finding? Find(ManifestPlace place, JsonElement manifest) =>
        FindWrongValue(place, manifest) ?? FindWrongProgram(place, manifest) ?? FindWrongExtensions(place, manifest);

    private Finding? FindWrongValue(ManifestPlace place, JsonElement manifest)
    {
        (string Key, string Value)[] wanted = [("name", ExtensionIds.NativeHost), ("type", "stdio")];
        foreach (var (key, value) in wanted)
        {
            if (TextOf(manifest, key) != value)
            {
                return Bad(place, WrongValue, key, value);
            }
        }

        return place.Browser.Family == BrowserFamily.Firefox && manifest.TryGetProperty("allowed_origins", out _)
            ? Bad(place, ForeignKey, "allowed_origins")
            : null;
    }

    private Finding? FindWrongProgram(ManifestPlace place, JsonElement manifest)
    {
        var path = TextOf(manifest, "path") ?? "";
        if (!Path.IsPathFullyQualified(path) || !File.Exists(path))
        {
            return Bad(place, NoProgram, path);
        }

        if (!IsExecutable(path))
        {
            return Bad(place, NotExecutable, path);
        }

        return path == program ? null : Bad(place, OtherCopy, path) with { State = FindingState.Warning };
    }

    private Finding? FindWrongExtensions(ManifestPlace place, JsonElement manifest)
    {
        var isFirefox = place.Browser.Family == BrowserFamily.Firefox;
        var named = ListOf(manifest, isFirefox ? "allowed_extensions" : "allowed_origins");
        IReadOnlyList<string> ours = isFirefox ? [ExtensionIds.Firefox] : ExtensionIds.ChromiumOrigins;
        if (ours.FirstOrDefault(id => !named.Contains(id, StringComparer.Ordinal)) is { } missing)
        {
            return Bad(place, WrongId, string.Join(", ", named), missing);
        }

        var others = named.Except(ours, StringComparer.Ordinal).ToList();
        return others.Count == 0 ? null : Bad(place, MoreIds, string.Join(", ", others)) with { State = FindingState.Warning };
    }

    private Finding Bad(ManifestPlace place, Phrase what, params object[] values) =>
        new(CheckOf(place), FindingState.Error, what.In(language, [place.File, .. values]), Install.In(language, place.Browser.Id));
}

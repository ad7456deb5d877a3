using System.Text.Json;
using Ringbridge.Agent.Hosting;
using Ringbridge.Contract.Lines;
using Ringbridge.Lines;
using Ringbridge.Text;

namespace Ringbridge.Doctor;

/// <summary>Looks for passwords that stand in <c>config.json</c> as plain text. Whether the file is valid, the agent says.</summary>
internal sealed class SettingsExamination(RingbridgeHome home, string language) : IExamination
{
    private static readonly JsonDocumentOptions AsPeopleWrite = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly Phrase PlainText = new(
        "{0} holds a password in plain text (line “{1}”, {2}).", "{0} enthält ein Passwort im Klartext (Leitung „{1}“, {2}).");

    private static readonly Phrase StoreIt = new(
        "Store it with “ringbridge secret set {0}” and write {{\"secret\": \"{0}\"}} in its place.",
        "Speichern Sie es mit „ringbridge secret set {0}“ und schreiben Sie stattdessen {{\"secret\": \"{0}\"}}.");

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.OpenRead(home.SettingsFile);
            using var settings = await JsonDocument.ParseAsync(file, AsPeopleWrite, cancellationToken);
            return [.. PlainSecrets(settings.RootElement).Select(found => new Finding(
                "plainTextSecret", FindingState.Warning, PlainText.In(language, home.SettingsFile, found.Line, found.Key), StoreIt.In(language, found.Line)))];
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or JsonException)
        {
            // No file, or one that the agent complains about in its own words.
            return [];
        }
    }

    private static IEnumerable<(string Line, string Key)> PlainSecrets(JsonElement settings)
    {
        if (settings.ValueKind != JsonValueKind.Object || !settings.TryGetProperty("lines", out var lines) || lines.ValueKind != JsonValueKind.Array)
        {
            yield break;
        }

        foreach (var line in lines.EnumerateArray().Where(line => line.ValueKind == JsonValueKind.Object))
        {
            foreach (var key in SecretKeys(line))
            {
                if (line.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String)
                {
                    yield return (TextOf(line, "id"), key);
                }
            }
        }
    }

    private static IEnumerable<string> SecretKeys(JsonElement line) =>
        LineTypes.Find(TextOf(line, "type"))?.Describe("en").Fields.Where(field => field.Kind == LineFieldKind.Secret).Select(field => field.Key) ?? [];

    private static string TextOf(JsonElement line, string key) =>
        line.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}

using System.Text.Json;
using Ringbridge.Agent.Hosting;
using Ringbridge.Contacts;
using Ringbridge.Contract.Lines;
using Ringbridge.Lines;
using Ringbridge.Text;

namespace Ringbridge.Doctor;

/// <summary>Looks for passwords that stand in <c>config.json</c> as plain text. Whether the file is valid, the agent says.</summary>
internal sealed class SettingsExamination(RingbridgeHome home, string language) : IExamination
{
    private static readonly JsonDocumentOptions AsPeopleWrite = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly Phrase PlainText = new("{0} holds a password in plain text ({1}).", "{0} enthält ein Passwort im Klartext ({1}).");
    private static readonly Phrase OfLine = new("line “{0}”, {1}", "Leitung „{0}“, {1}");
    private static readonly Phrase OfSource = new("source “{0}”, {1}", "Quelle „{0}“, {1}");

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
                "plainTextSecret", FindingState.Warning, PlainText.In(language, home.SettingsFile, found.Place), StoreIt.In(language, found.Name)))];
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or JsonException)
        {
            // No file, or one that the agent complains about in its own words.
            return [];
        }
    }

    private IEnumerable<(string Place, string Name)> PlainSecrets(JsonElement settings)
    {
        if (settings.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var lines = PlainSecrets(settings, "lines", OfLine, type => LineTypes.Find(type)?.Describe("en").Fields);
        var sources = PlainSecrets(settings, "sources", OfSource, type => SourceTypes.Find(type)?.Describe("en").Fields);
        return settings.TryGetProperty("receiver", out var receiver) && receiver.ValueKind == JsonValueKind.Object && TextOf(receiver, "token").Length > 0
            ? [.. lines, .. sources, ("receiver, token", "receiver")]
            : [.. lines, .. sources];
    }

    private IEnumerable<(string Place, string Name)> PlainSecrets(JsonElement settings, string list, Phrase place, Func<string, IReadOnlyList<LineField>?> fieldsOf)
    {
        if (!settings.TryGetProperty(list, out var all) || all.ValueKind != JsonValueKind.Array)
        {
            yield break;
        }

        foreach (var one in all.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object))
        {
            var secrets = (fieldsOf(TextOf(one, "type")) ?? []).Where(field => field.Kind is LineFieldKind.Secret or LineFieldKind.LogIn);
            foreach (var key in secrets.Select(field => field.Key).Where(key => TextOf(one, key).Length > 0))
            {
                yield return (place.In(language, TextOf(one, "id"), key), TextOf(one, "id"));
            }
        }
    }

    private static string TextOf(JsonElement one, string key) =>
        one.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}

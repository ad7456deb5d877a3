using System.Text.Json;
using Ringbridge.Agent.ActionUrls;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.Settings;

/// <summary>Checks the outgoing action URLs of a settings document.</summary>
internal sealed class ActionUrlsCheck(List<SettingsFault> faults)
{
    private const string Key = "actionUrls";
    private const string Example = """[ { "on": ["inbound"], "url": "https://crm.example/?n=<$remote_party>" } ]""";
    private const int MaxUrls = 20;

    /// <summary>Checks all.</summary>
    public static void Run(JsonElement root, List<SettingsFault> faults)
    {
        if (!root.TryGetProperty(Key, out var urls))
        {
            return;
        }

        var check = new ActionUrlsCheck(faults);
        if (urls.ValueKind is not JsonValueKind.Array || urls.GetArrayLength() > MaxUrls || urls.EnumerateArray().Any(one => one.ValueKind is not JsonValueKind.Object))
        {
            check.Bad(Key, Key, Example);
            return;
        }

        var index = 0;
        foreach (var url in urls.EnumerateArray())
        {
            check.Check(url, $"{Key}[{index++}]");
        }
    }

    private static bool IsWord<T>(JsonElement value)
        where T : struct, Enum => value.ValueKind is JsonValueKind.String && EnumWords.Contains<T>(value.GetString()!);

    private void Check(JsonElement url, string path)
    {
        foreach (var property in url.EnumerateObject().Where(property => !SettingsKeys.ActionUrl.Contains(property.Name)))
        {
            Add($"{path}.{property.Name}", new Problem(Reasons.BadSettings, Details.SettingsUnknownKey)
                .With("key", property.Name).With("where", path).With("nearest", NearestKey.To(property.Name, SettingsKeys.ActionUrl)));
        }

        if (!url.TryGetProperty("on", out var on) || on.ValueKind is not JsonValueKind.Array || on.GetArrayLength() == 0 || !on.EnumerateArray().All(IsWord<ActionUrlEvent>))
        {
            Bad($"{path}.on", "on", $"[\"inbound\"] ({EnumWords.List<ActionUrlEvent>()})");
        }

        Template(url, path);
        Word<ActionUrlOpen>(url, path, "open");
        Word<NumberFormat>(url, path, "numberFormat");
    }

    private void Template(JsonElement url, string path)
    {
        if (!url.TryGetProperty("url", out var text) || text.ValueKind is not JsonValueKind.String)
        {
            Bad($"{path}.url", "url", "\"https://crm.example/?n=<$remote_party>\"");
        }
        else if (ActionTemplate.Parse(text.GetString()!, out var fault) is null)
        {
            Add($"{path}.url", fault!);
        }
    }

    private void Word<T>(JsonElement url, string path, string key)
        where T : struct, Enum
    {
        if (url.TryGetProperty(key, out var value) && !IsWord<T>(value))
        {
            Bad($"{path}.{key}", key, EnumWords.List<T>());
        }
    }

    private void Bad(string path, string key, string example) =>
        Add(path, new Problem(Reasons.BadSettings, Details.SettingsBadValue).With("key", key).With("example", example));

    private void Add(string path, Problem problem) => faults.Add(new SettingsFault(path, problem));
}

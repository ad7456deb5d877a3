using System.Text.Json;
using Ringbridge.Agent.Ringing;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.Settings;

/// <summary>Checks how calls that come in are shown.</summary>
internal sealed class RingingCheck(List<SettingsFault> faults)
{
    private const string Key = "ringing";
    private const string HoursExample = """[ { "days": ["friday"], "from": "18:00", "to": "08:00" } ]""";
    private const string VipExample = """["+4930609854180", "42"]""";
    private const int MaxHours = 20;
    private const int MaxVip = 200;
    private const int MaxDigits = 20;

    /// <summary>Checks the section.</summary>
    public static void Run(JsonElement root, List<SettingsFault> faults)
    {
        if (!root.TryGetProperty(Key, out var ringing))
        {
            return;
        }

        var check = new RingingCheck(faults);
        if (ringing.ValueKind is not JsonValueKind.Object)
        {
            check.Bad(Key, Key, "{ … }");
            return;
        }

        check.Keys(ringing, Key, SettingsKeys.Ringing);
        check.Value(ringing, Key, "toast", IsYesOrNo, "true");
        check.Value(ringing, Key, "notification", IsYesOrNo, "true");
        check.Value(ringing, Key, "fullScreen", IsWord<FullScreenRinging>, EnumWords.List<FullScreenRinging>());
        check.Value(ringing, Key, "vip", IsVip, VipExample);
        check.Hours(ringing);
    }

    private static bool IsWord<T>(JsonElement value)
        where T : struct, Enum => value.ValueKind is JsonValueKind.String && EnumWords.Contains<T>(value.GetString()!);

    private static bool IsYesOrNo(JsonElement value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False;

    private static bool IsVip(JsonElement value) =>
        value.ValueKind is JsonValueKind.Array && value.GetArrayLength() <= MaxVip && value.EnumerateArray().All(IsNumber);

    private static bool IsNumber(JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.String)
        {
            return false;
        }

        var digits = value.GetString()!;
        digits = digits.StartsWith('+') ? digits[1..] : digits;
        return digits.Length is > 0 and <= MaxDigits && digits.All(char.IsAsciiDigit);
    }

    private static bool IsTime(JsonElement value) => value.ValueKind is JsonValueKind.String && QuietWeek.IsTime(value.GetString()!);

    private static bool AreDays(JsonElement value) =>
        value.ValueKind is JsonValueKind.Array && value.GetArrayLength() > 0 && value.EnumerateArray().All(IsWord<Weekday>);

    private void Hours(JsonElement ringing)
    {
        if (!ringing.TryGetProperty("quietHours", out var hours))
        {
            return;
        }

        if (hours.ValueKind is not JsonValueKind.Array || hours.GetArrayLength() > MaxHours || hours.EnumerateArray().Any(one => one.ValueKind is not JsonValueKind.Object))
        {
            Bad($"{Key}.quietHours", "quietHours", HoursExample);
            return;
        }

        var index = 0;
        foreach (var one in hours.EnumerateArray())
        {
            var path = $"{Key}.quietHours[{index++}]";
            Keys(one, path, SettingsKeys.QuietHours);
            Value(one, path, "days", AreDays, $"[\"monday\"] ({EnumWords.List<Weekday>()})", isRequired: true);
            Value(one, path, "from", IsTime, "\"18:00\"", isRequired: true);
            Value(one, path, "to", IsTime, "\"08:00\"", isRequired: true);
        }
    }

    private void Keys(JsonElement parent, string path, IReadOnlyList<string> known)
    {
        foreach (var property in parent.EnumerateObject().Where(property => !known.Contains(property.Name)))
        {
            faults.Add(new SettingsFault($"{path}.{property.Name}", new Problem(Reasons.BadSettings, Details.SettingsUnknownKey)
                .With("key", property.Name).With("where", path).With("nearest", NearestKey.To(property.Name, known))));
        }
    }

    private void Value(JsonElement parent, string path, string key, Func<JsonElement, bool> accept, string example, bool isRequired = false)
    {
        if (parent.TryGetProperty(key, out var value) ? !accept(value) : isRequired)
        {
            Bad($"{path}.{key}", key, example);
        }
    }

    private void Bad(string path, string key, string example) =>
        faults.Add(new SettingsFault(path, new Problem(Reasons.BadSettings, Details.SettingsBadValue).With("key", key).With("example", example)));
}

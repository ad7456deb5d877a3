using System.Text.Json;
using System.Text.RegularExpressions;
using Ringbridge.Agent.Popup;
using Ringbridge.Agent.Receiver;
using Ringbridge.Contract.DialPlan;
using Ringbridge.Contract.Problems;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.Settings;

/// <summary>Finds everything that is wrong in a settings document: keys that do not exist, values of the wrong form, lines that do not fit.</summary>
internal sealed class SettingsCheck
{
    private const int MaxPatternLength = 200;
    private const int MaxSystemLength = 32;

    private readonly List<SettingsFault> _faults = [];

    private SettingsCheck()
    {
    }

    /// <summary>The faults, in the order of the document's parts.</summary>
    public static IReadOnlyList<SettingsFault> Run(JsonElement root)
    {
        var check = new SettingsCheck();
        if (root.ValueKind is not JsonValueKind.Object)
        {
            check.Bad("", "config.json", "{ … }");
            return check._faults;
        }

        check.Keys(root, "", "config.json", SettingsKeys.Top);
        check.Place(root);
        var lines = LinesCheck.Run(root, check._faults);
        check.DefaultLine(root, lines);
        SourcesCheck.Run(root, check._faults);
        check.Section(root, "receiver", SettingsKeys.Receiver, check.Receiver);
        check.Section(root, "policy", SettingsKeys.Policy, check.Policy);
        check.Section(root, "popup", SettingsKeys.Popup, check.Popup);
        check.Section(root, "journal", SettingsKeys.Journal, journal => check.Number(journal, "journal", "days", 1, 3650));
        RingingCheck.Run(root, check._faults);
        ActionUrlsCheck.Run(root, check._faults);
        return check._faults;
    }

    private static bool IsPattern(string text)
    {
        try
        {
            return text.Length <= MaxPatternLength && Regex.Match("", text, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) is not null;
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static bool IsDigits(string text, int maxLength) => text.Length <= maxLength && text.All(char.IsAsciiDigit);

    private void Place(JsonElement root)
    {
        Text(root, "", "country", Countries.IsKnown, "\"DE\"");
        Text(root, "", "areaCode", text => IsDigits(text, 6), "\"89\"");
        Text(root, "", "outsideLine", text => IsDigits(text, 4), "\"0\"");
        Text(root, "", "internalNumbers", IsPattern, @"""^[1-9]\\d{1,3}$""");
    }

    private void DefaultLine(JsonElement root, IReadOnlySet<string>? lines)
    {
        Text(root, "", "defaultLine", _ => true, "\"desk\"");
        if (lines is not null && root.TryGetProperty("defaultLine", out var value) && value.ValueKind is JsonValueKind.String
            && value.GetString() is { Length: > 0 } id && !lines.Contains(id))
        {
            Add("defaultLine", new Problem(Reasons.BadSettings, Details.SettingsUnknownDefault).With("line", id));
        }
    }

    private void Receiver(JsonElement receiver)
    {
        var before = _faults.Count;
        Texts(receiver, "receiver", "listen", text => ListenAddress.TryParse(text) is not null, """["127.0.0.1:61234", "[::1]:61234"]""");
        Texts(receiver, "receiver", "allow", text => AllowList.TryParse(text) is not null, """["10.1.2.3", "10.1.0.0/16"]""");
        if (receiver.TryGetProperty("token", out var token) && _faults.Count == before && !ReceiverTokenForm.Accepts(token, receiver))
        {
            Bad("receiver.token", "token", ReceiverTokenForm.Example);
        }
    }

    private void Policy(JsonElement policy)
    {
        Number(policy, "policy", "callsPerMinute", 1, 600);
        Texts(policy, "policy", "confirm", text => text is "premium" or "emergency" or "foreign", """["premium", "emergency", "foreign"]""");
        Texts(policy, "policy", "allowedCountries", Countries.IsKnown, """["AT", "CH"]""");
    }

    private void Popup(JsonElement popup)
    {
        foreach (var key in (string[])["on", "onInternal", "onUnknown"])
        {
            Text(popup, "popup", key, EnumWords.Contains<PopupMoment>, EnumWords.List<PopupMoment>());
        }

        Text(popup, "popup", "system", text => text.Length <= MaxSystemLength && text.All(char.IsAsciiLetterOrDigit), "\"zammad\"");
        Text(popup, "popup", "tab", EnumWords.Contains<PageTab>, EnumWords.List<PageTab>());
        if (!popup.TryGetProperty("template", out var template))
        {
            return;
        }

        if (template.ValueKind is not JsonValueKind.String)
        {
            Bad("popup.template", "template", "\"https://crm.example/search?q={e164}\"");
        }
        else if (template.GetString() is { Length: > 0 } text && PopupTemplate.Parse(text, out var fault) is null)
        {
            Add("popup.template", fault!);
        }
    }

    private void Keys(JsonElement parent, string path, string where, IReadOnlyList<string> known)
    {
        foreach (var property in parent.EnumerateObject())
        {
            if (!known.Contains(property.Name))
            {
                Add(Join(path, property.Name), new Problem(Reasons.BadSettings, Details.SettingsUnknownKey)
                    .With("key", property.Name).With("where", where).With("nearest", NearestKey.To(property.Name, known)));
            }
        }
    }

    private void Section(JsonElement root, string key, IReadOnlyList<string> known, Action<JsonElement> check)
    {
        if (!root.TryGetProperty(key, out var section))
        {
            return;
        }

        if (section.ValueKind is not JsonValueKind.Object)
        {
            Bad(key, key, "{ … }");
            return;
        }

        Keys(section, key, key, known);
        check(section);
    }

    private void Text(JsonElement parent, string path, string key, Func<string, bool> accept, string example)
    {
        if (parent.TryGetProperty(key, out var value) && (value.ValueKind is not JsonValueKind.String || !accept(value.GetString()!)))
        {
            Bad(Join(path, key), key, example);
        }
    }

    private void Texts(JsonElement parent, string path, string key, Func<string, bool> accept, string example)
    {
        if (parent.TryGetProperty(key, out var list)
            && (list.ValueKind is not JsonValueKind.Array
                || list.EnumerateArray().Any(item => item.ValueKind is not JsonValueKind.String || !accept(item.GetString()!))))
        {
            Bad(Join(path, key), key, example);
        }
    }

    private void Number(JsonElement parent, string path, string key, int least, int most)
    {
        if (parent.TryGetProperty(key, out var value)
            && (value.ValueKind is not JsonValueKind.Number || !value.TryGetInt32(out var number) || number < least || number > most))
        {
            Bad(Join(path, key), key, $"{least} … {most}");
        }
    }

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    private void Bad(string path, string key, string example) =>
        Add(path, new Problem(Reasons.BadSettings, Details.SettingsBadValue).With("key", key).With("example", example));

    private void Add(string path, Problem problem) => _faults.Add(new SettingsFault(path, problem));
}

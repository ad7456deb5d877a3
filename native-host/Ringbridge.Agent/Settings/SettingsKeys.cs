namespace Ringbridge.Agent.Settings;

/// <summary>The keys of <c>config.json</c>. docs/settings.md explains each.</summary>
internal static class SettingsKeys
{
    /// <summary>At the top.</summary>
    public static readonly IReadOnlyList<string> Top =
        ["country", "areaCode", "outsideLine", "internalNumbers", "defaultLine", "lines", "sources", "receiver", "policy", "popup", "journal", "ringing", "actionUrls"];

    /// <summary>In <c>policy</c>.</summary>
    public static readonly IReadOnlyList<string> Policy = ["callsPerMinute", "confirm", "allowedCountries"];

    /// <summary>In <c>receiver</c>.</summary>
    public static readonly IReadOnlyList<string> Receiver = ["listen", "token", "allow"];

    /// <summary>In each of <c>actionUrls</c>.</summary>
    public static readonly IReadOnlyList<string> ActionUrl = ["on", "url", "open", "numberFormat"];

    /// <summary>In <c>popup</c>.</summary>
    public static readonly IReadOnlyList<string> Popup = ["template", "system", "on", "onInternal", "onUnknown", "tab"];

    /// <summary>In <c>journal</c>.</summary>
    public static readonly IReadOnlyList<string> Journal = ["days"];

    /// <summary>In <c>ringing</c>.</summary>
    public static readonly IReadOnlyList<string> Ringing = ["toast", "notification", "fullScreen", "quietHours", "vip"];

    /// <summary>In each of <c>ringing.quietHours</c>.</summary>
    public static readonly IReadOnlyList<string> QuietHours = ["days", "from", "to"];
}

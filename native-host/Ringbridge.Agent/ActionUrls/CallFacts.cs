using System.Globalization;
using System.Text.Json;
using Ringbridge.Agent.Calls;
using Ringbridge.Contract.Calls;
using Ringbridge.Contract.Settings;

namespace Ringbridge.Agent.ActionUrls;

/// <summary>
/// What placeholders of an action URL stand for: one event of one call. The names are those of GlobalIPTel Ninja and Mia
/// (manual, "Action URLs"), of the older Ninja, and of the ecotel clients, so that their URLs can be pasted as they are.
/// </summary>
internal sealed record CallFacts
{
    // Dashes in the time, as the vendor writes it. Whose time it is, its manual does not say; ours is local.
    private const string TimeForm = "yyyy-MM-dd'T'HH-mm-ss";

    // Numbers that leave in a URL hold nothing else (design §7).
    private const string DialableCharacters = "0123456789+*#ABCD";

    private static readonly Dictionary<string, Func<CallFacts, string>> Values = new(StringComparer.Ordinal)
    {
        ["action"] = facts => JsonNamingPolicy.CamelCase.ConvertName(facts.Event.ToString()),
        ["call_direction"] = facts => facts.IsInbound ? "inbound" : "outbound",
        ["call_direction_as_int"] = facts => facts.IsInbound ? "0" : "1",
        ["local_party"] = facts => facts.Call.LineId,
        ["local_alias"] = facts => facts.LineName,
        ["hold_state"] = facts => facts.Call.State is CallState.Held ? "on_hold" : "off_hold",
        ["call_duration_seconds"] = facts => facts.DurationSeconds,
        ["call_created_time"] = facts => facts.Local(facts.Call.StartedAt),
        ["call_connected_time"] = facts => facts.Local(facts.Call.ConnectedAt),
        ["call_disconnected_time"] = facts => facts.Local(facts.Call.EndedAt),
        ["call_guid"] = facts => Guid.TryParse(facts.Call.Id, out var id) ? id.ToString("D") : facts.Call.Id,
        ["remote_party"] = facts => facts.RemoteNumber,
        ["remote_alias"] = facts => facts.RemoteName ?? "",
        ["Account"] = facts => facts.Call.LineId,
        ["LineID"] = facts => facts.Call.LineId,
        ["LocalParty"] = facts => facts.Call.LineId,
        ["RemoteParty"] = facts => facts.RemoteNumber,
        ["RemoteAlias"] = facts => facts.RemoteName ?? "",
        ["call.remote_number"] = facts => facts.RemoteNumber,
    };

    /// <summary>All placeholders there are.</summary>
    public static IReadOnlyCollection<string> Names => Values.Keys;

    /// <summary>What happened.</summary>
    public required ActionUrlEvent Event { get; init; }

    /// <summary>The call then.</summary>
    public required TrackedCall Call { get; init; }

    /// <summary>What people call its line.</summary>
    public required string LineName { get; init; }

    /// <summary>The other side's number as the URL wants it; null when withheld.</summary>
    public string? Number { get; init; }

    /// <summary>What the other side is called; null when nobody knows.</summary>
    public string? RemoteName { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whose time times are.</summary>
    public required TimeZoneInfo Zone { get; init; }

    private bool IsInbound => Call.Direction is CallDirection.Inbound;

    private string RemoteNumber => Number is { } number && number.All(letter => DialableCharacters.Contains(letter, StringComparison.Ordinal)) ? number : "";

    private string DurationSeconds => Call.ConnectedAt is { } connectedAt
        ? Math.Max(0, (long)((Call.EndedAt ?? At) - connectedAt).TotalSeconds).ToString(CultureInfo.InvariantCulture)
        : "0";

    /// <summary>What a placeholder stands for.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public string this[string name] => Values[name](this);

    private string Local(DateTimeOffset? time) =>
        time is { } moment ? TimeZoneInfo.ConvertTime(moment, Zone).ToString(TimeForm, CultureInfo.InvariantCulture) : "";
}

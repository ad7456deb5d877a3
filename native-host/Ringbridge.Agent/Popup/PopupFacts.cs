using Ringbridge.Agent.ActionUrls;
using Ringbridge.Contract.Calls;

namespace Ringbridge.Agent.Popup;

/// <summary>
/// What the variables of a popup template stand for. Beside our own names there are those of Mia and Ninja (manual, "Action
/// URLs") and of the ecotel clients, so that URLs made for them can be pasted as they are.
/// </summary>
internal sealed record PopupFacts
{
    private static readonly Dictionary<string, Func<PopupFacts, string>> Values = new(StringComparer.Ordinal)
    {
        ["raw"] = facts => facts.Number.Raw,
        ["e164"] = facts => facts.Number.E164,
        ["e164digits"] = facts => facts.Number.Digits,
        ["intl00"] = facts => facts.Number.International,
        ["national"] = facts => facts.Number.National,
        ["nsn"] = facts => facts.Number.Significant,
        ["last7"] = facts => facts.Number.LastSeven,
        ["last9"] = facts => facts.Number.LastNine,
        ["ext"] = facts => facts.Number.Internal,
        ["name"] = facts => facts.Name,
        ["direction"] = facts => facts.Direction is CallDirection.Outbound ? "outbound" : "inbound",
        ["callid"] = facts => facts.CallId,
        ["user"] = facts => facts.LineId,
    };

    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["number"] = "e164",
        ["remote_party"] = "e164",
        ["RemoteParty"] = "e164",
        ["call.remote_number"] = "e164",
        ["remote_alias"] = "name",
        ["RemoteAlias"] = "name",
        ["call_direction"] = "direction",
        ["call_guid"] = "callid",
        ["local_party"] = "user",
        ["LocalParty"] = "user",
        ["Account"] = "user",
        ["LineID"] = "user",
    };

    // What else Mia and Ninja know of a call, and what it is without one: as if it rang.
    private static readonly Dictionary<string, string> OfCalls = new(StringComparer.Ordinal)
    {
        ["action"] = "inbound",
        ["call_direction_as_int"] = "0",
        ["local_alias"] = "",
        ["hold_state"] = "off_hold",
        ["call_duration_seconds"] = "0",
        ["call_created_time"] = "",
        ["call_connected_time"] = "",
        ["call_disconnected_time"] = "",
    };

    /// <summary>All names there are.</summary>
    public static IReadOnlyCollection<string> Names { get; } = [.. Values.Keys, .. Aliases.Keys, .. OfCalls.Keys];

    /// <summary>Whether a variable stands for the other side's name.</summary>
    public static bool IsName(string name) => Aliases.GetValueOrDefault(name, name) is "name";

    /// <summary>The other side's number.</summary>
    public required PopupNumber Number { get; init; }

    /// <summary>The other side's name; empty when nobody knows it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Who called whom.</summary>
    public CallDirection Direction { get; init; } = CallDirection.Inbound;

    /// <summary>The call's id; empty without a call.</summary>
    public string CallId { get; init; } = "";

    /// <summary>The own line; empty without a call.</summary>
    public string LineId { get; init; } = "";

    /// <summary>The call, as action URLs tell of it; null without one.</summary>
    public CallFacts? Call { get; init; }

    /// <summary>What a variable stands for.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public string this[string name] => OfCalls.TryGetValue(name, out var withoutCall)
        ? Call?[name] ?? withoutCall
        : Values[Aliases.GetValueOrDefault(name, name)](this);
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Ringbridge.Contacts.Matching;

namespace Ringbridge.Contacts.Bitrix24;

/// <summary>What is asked about companies with a main line.</summary>
internal static class Bitrix24Companies
{
    // crm.duplicate.findbycomm takes no more.
    private const int MostValues = 20;

    /// <summary>Which of them have one of these main lines, written with or without calling code: eight of them at most, so all have room.</summary>
    public static JsonObject WithOneOf(MainLines lines) => new()
    {
        ["type"] = "PHONE",
        ["values"] = new JsonArray([.. lines.E164.Concat(lines.National.Select(line => $"0{line}")).Take(MostValues).Select(line => JsonValue.Create(line))]),
        ["entity_type"] = Bitrix24Id.Company,
    };

    /// <summary>Some of them with their numbers.</summary>
    public static JsonObject Of(IEnumerable<JsonElement> ids) => new()
    {
        ["filter"] = new JsonObject { ["@ID"] = new JsonArray([.. ids.Select(id => JsonValue.Create(id))]) },
        ["select"] = new JsonArray("ID", "TITLE", "ASSIGNED_BY_ID", "PHONE"),
    };
}

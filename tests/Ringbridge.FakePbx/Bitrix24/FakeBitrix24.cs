using System.Text.Json;
using System.Text.Json.Nodes;
using Ringbridge.FakePbx.Crm;

namespace Ringbridge.FakePbx.Bitrix24;

/// <summary>
/// Bitrix24's REST interface behind an incoming webhook, as its documentation has it: who has a number is found by its
/// digits; a contact's company, numbers and deals are asked for by its id.
/// </summary>
public sealed class FakeBitrix24 : FakeCrm
{
    /// <summary>The path of the webhook; it is the key.</summary>
    public const string Webhook = "/rest/1/k3yk3yk3yk3yk3y/";

    private readonly CrmPeople _people = new();

    /// <summary>Companies and leads have numbers of their own; by default everybody is a contact.</summary>
    public string EntityType { get; set; } = "CONTACT";

    /// <summary>The limit that is reached: <c>QUERY_LIMIT_EXCEEDED</c> or <c>OPERATION_TIME_LIMIT</c>; null: none.</summary>
    public string? LimitReached { get; set; }

    /// <summary>When <c>OPERATION_TIME_LIMIT</c> is over, in Unix seconds.</summary>
    public int LimitUntil { get; set; }

    /// <inheritdoc/>
    public override void Put(CrmPerson person) => _people.Put(person);

    /// <inheritdoc/>
    protected override CrmAnswer Answer(CrmRequest request)
    {
        if (!request.Path.StartsWith(Webhook, StringComparison.Ordinal))
        {
            return new CrmAnswer(401, new JsonObject { ["error"] = "INVALID_CREDENTIALS" });
        }

        if (LimitReached is { } limit)
        {
            return new CrmAnswer(limit is "QUERY_LIMIT_EXCEEDED" ? 503 : 429, new JsonObject { ["error"] = limit, ["time"] = new JsonObject { ["operating_reset_at"] = LimitUntil } });
        }

        var id = request.Json.TryGetProperty("id", out var given) ? given.GetString() : null;
        return (request.Method, request.Path[Webhook.Length..]) switch
        {
            ("POST", "telephony.externalCall.searchCrmEntities") => Search(request.Json.GetProperty("PHONE_NUMBER").GetString()!),
            ("POST", "crm.contact.get") when _people.Find(id) is { } person => Result(Contact(person)),
            ("POST", "crm.company.get") when _people.Find(id) is { } person => Result(new JsonObject { ["ID"] = id, ["TITLE"] = person.Company }),
            ("POST", "crm.deal.list") => Deals(request),
            ("POST", "crm.activity.add") => Activity(request.Json.GetProperty("fields")),
            _ => new CrmAnswer(404, new JsonObject { ["error"] = "ERROR_METHOD_NOT_FOUND" }),
        };
    }

    private static CrmAnswer Result(JsonNode result) => new(200, new JsonObject { ["result"] = result, ["time"] = new JsonObject() });

    private static JsonObject Contact(CrmPerson person) => new()
    {
        ["ID"] = $"{person.Id}",
        ["NAME"] = person.FirstName,
        ["LAST_NAME"] = person.LastName,
        ["COMPANY_ID"] = person.Company.Length > 0 ? $"{person.Id}" : "0",
        ["POST"] = null,
        ["PHONE"] = new JsonArray(new JsonObject { ["VALUE"] = person.Phone, ["VALUE_TYPE"] = "WORK" }),
        ["EMAIL"] = new JsonArray(new JsonObject { ["VALUE"] = person.Email, ["VALUE_TYPE"] = "WORK" }),
    };

    // The digits, without what is written before them: Bitrix24 does not document more.
    private CrmAnswer Search(string number) => number.Length == 0
        ? new CrmAnswer(400, new JsonObject { ["error"] = "ERROR_CORE", ["error_description"] = "PHONE_NUMBER is empty" })
        : Result(new JsonArray(
        [
            .. _people.All.Where(person => number.EndsWith(person.Digits.TrimStart('0'), StringComparison.Ordinal)).Select(person => new JsonObject
            {
                ["CRM_ENTITY_TYPE"] = EntityType,
                ["CRM_ENTITY_ID"] = person.Id,
                ["ASSIGNED_BY_ID"] = 99,
                ["NAME"] = person.Name,
            }),
        ]));

    private CrmAnswer Deals(CrmRequest request)
    {
        var filter = request.Json.GetProperty("filter");
        return filter.TryGetProperty($"{EntityType}_ID", out var id) && filter.GetProperty("CLOSED").GetString() == "N"
            ? new CrmAnswer(200, new JsonObject { ["result"] = new JsonArray(), ["total"] = _people.Find(id.GetString())?.OpenDeals ?? 0 })
            : new CrmAnswer(400);
    }

    private CrmAnswer Activity(JsonElement fields) => fields.GetProperty("TYPE_ID").GetInt32() == 2 && fields.GetProperty("COMPLETED").GetString() == "Y" && fields.GetProperty("OWNER_TYPE_ID").GetInt32() == 3
        ? Log(fields.GetProperty("OWNER_ID").GetString()!, fields.GetProperty("SUBJECT").GetString(), fields.GetProperty("DESCRIPTION").GetString())
        : new CrmAnswer(400);
}

using System.Collections.Specialized;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Web;
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

    private const int FirstDeal = 70;
    private const int NobodysId = 99;
    private const int MostValues = 20;

    private readonly CrmPeople _people = new();
    private readonly CrmPeople _companies = new();

    /// <summary>Companies and leads have numbers of their own; by default everybody is a contact.</summary>
    public string EntityType { get; set; } = "CONTACT";

    /// <summary>The limit that is reached: <c>QUERY_LIMIT_EXCEEDED</c> or <c>OPERATION_TIME_LIMIT</c>; null: none.</summary>
    public string? LimitReached { get; set; }

    /// <summary>The limit that a question of a batch reaches; null: none.</summary>
    public string? BatchLimitReached { get; set; }

    /// <summary>When <c>OPERATION_TIME_LIMIT</c> is over, in Unix seconds.</summary>
    public int LimitUntil { get; set; }

    /// <inheritdoc/>
    public override void Put(CrmPerson person) => _people.Put(person);

    /// <summary>Adds or replaces a company: that of the person.</summary>
    public void PutCompany(CrmPerson company) => _companies.Put(company);

    // What is not an Enterprise portal.
    /// <inheritdoc/>
    protected override IReadOnlyList<CrmLimit> Limits { get; } = [new CrmBucket(50, 2)];

    /// <inheritdoc/>
    protected override CrmAnswer Refuse(CrmLimit limit) => new(503, new JsonObject { ["error"] = "QUERY_LIMIT_EXCEEDED", ["error_description"] = "Too many requests" });

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

        return (request.Method, request.Path[Webhook.Length..]) switch
        {
            ("POST", "telephony.externalCall.searchCrmEntities") => Search(request.Json.GetProperty("PHONE_NUMBER").GetString()!),
            ("POST", "crm.duplicate.findbycomm") => Duplicates(request.Json),
            ("POST", "crm.company.list") => Result(Companies(request.Json)),
            ("POST", "user.get") => Result(User(request.Json.GetProperty("FILTER").GetProperty("ID").GetString())),
            ("POST", "batch") => Batch(request.Json),
            ("POST", "crm.activity.list") => Result(Activities(request.Json.GetProperty("filter"))),
            ("POST", "crm.activity.add") => Activity(request.Json.GetProperty("fields")),
            _ => new CrmAnswer(404, new JsonObject { ["error"] = "ERROR_METHOD_NOT_FOUND" }),
        };
    }

    /// <inheritdoc/>
    protected override CrmAnswer Refusal => new(401, new JsonObject { ["error"] = "insufficient_scope", ["error_description"] = "The request requires higher privileges than provided by the webhook token" });

    // Each question is answered or refused apart; $result[question][field] is a value out of an earlier answer.
    private CrmAnswer Batch(JsonElement batch)
    {
        var (results, totals, errors) = (new JsonObject(), new JsonObject(), new JsonObject());
        foreach (var command in batch.GetProperty("cmd").EnumerateObject())
        {
            var (method, query) = command.Value.GetString()!.Split('?', 2) is [var name, var text] ? (name, HttpUtility.ParseQueryString(text)) : throw new FormatException();
            var id = query["id"] is ['$', ..] earlier && earlier.Split('[', ']') is [_, var question, _, var field, _] ? (string?)results[question]?[field] : query["id"];
            if (Refuses is { } refused && method.Contains(refused, StringComparison.Ordinal))
            {
                errors[command.Name] = Refusal.Json;
            }
            else if (BatchLimitReached is { } limit)
            {
                errors[command.Name] = new JsonObject { ["error"] = limit };
            }
            else if (Ask(method, id, query) is { } result)
            {
                results[command.Name] = result;
                if (result is JsonArray list)
                {
                    totals[command.Name] = list.Count;
                }
            }
            else
            {
                errors[command.Name] = new JsonObject { ["error"] = "", ["error_description"] = "Not found" };
            }
        }

        return Result(new JsonObject { ["result"] = OrList(results), ["result_error"] = OrList(errors), ["result_total"] = OrList(totals) });
    }

    // PHP has one kind of arrays: an empty object is an empty list.
    private static JsonNode OrList(JsonObject json) => json.Count > 0 ? json : new JsonArray();

    private JsonNode? Ask(string method, string? id, NameValueCollection query) => method switch
    {
        "crm.contact.get" => _people.Find(id) is { } person ? Contact(person) : null,
        "crm.company.get" => _people.Find(id) is { } person ? new JsonObject { ["ID"] = id, ["TITLE"] = person.Company } : null,
        "crm.deal.list" when query["filter[CLOSED]"] == "N" => new JsonArray(
            [.. Enumerable.Range(FirstDeal, _people.Find(query[$"filter[{EntityType}_ID]"])?.OpenDeals ?? 0).Select(deal => new JsonObject { ["ID"] = $"{deal}" })]),
        "crm.activity.list" when query["filter[COMPLETED]"] == "Y" && query["order[START_TIME]"] == "desc" && query["filter[@TYPE_ID][2]"] == "4" => new JsonArray(
            [.. LastContacts(_people.Find(query["filter[BINDINGS][0][OWNER_ID]"])).Select(at => new JsonObject { ["ID"] = "90", ["START_TIME"] = at.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture) })]),
        _ => null,
    };

    // Whoever was in touch was so before, too.
    private static IEnumerable<DateTimeOffset> LastContacts(CrmPerson? person) => person?.LastContactAt is { } at ? [at, at.AddDays(-2)] : [];

    // A colleague has the id of the first person whom he or she looks after.
    private JsonArray User(string? id) => _people.Find(id) is { Owner: { Length: > 0 } name }
        ? new JsonArray(new JsonObject { ["ID"] = id, ["NAME"] = name.Split(' ')[0], ["LAST_NAME"] = name.Split(' ')[^1] })
        : [];

    private int OwnerIdOf(CrmPerson person) => _people.All.FirstOrDefault(other => person.Owner.Length > 0 && other.Owner == person.Owner)?.Id ?? NobodysId;

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
                ["ASSIGNED_BY_ID"] = OwnerIdOf(person),
                ["NAME"] = person.Name,
            }),
        ]));

    // Ids, and nothing of why. How numbers are compared is not documented: by their digits here.
    private CrmAnswer Duplicates(JsonElement question)
    {
        var digits = question.GetProperty("values").EnumerateArray().Select(value => string.Concat(value.GetString()!.Where(char.IsAsciiDigit))).ToList();
        if (question.GetProperty("type").GetString() != "PHONE" || question.GetProperty("entity_type").GetString() != "COMPANY" || digits.Count > MostValues)
        {
            return new CrmAnswer(400, new JsonObject { ["error"] = "", ["error_description"] = "Wrong parameters" });
        }

        JsonNode[] ids = [.. _companies.All.Where(company => digits.Contains(company.Digits, StringComparer.Ordinal)).Select(company => JsonValue.Create(company.Id))];
        return Result(OrList(ids.Length == 0 ? [] : new JsonObject { ["COMPANY"] = new JsonArray(ids) }));
    }

    // Fields of which there may be several come only when they are named.
    private JsonArray Companies(JsonElement question)
    {
        var ids = question.GetProperty("filter").GetProperty("@ID").EnumerateArray().Select(id => id.GetInt32()).ToList();
        var hasPhones = question.GetProperty("select").EnumerateArray().Any(field => field.GetString() == "PHONE");
        return
        [
            .. _companies.All.Where(company => ids.Contains(company.Id)).Select(company => new JsonObject
            {
                ["ID"] = $"{company.Id}",
                ["TITLE"] = company.Company,
                ["ASSIGNED_BY_ID"] = $"{NobodysId}",
                ["PHONE"] = hasPhones ? new JsonArray(new JsonObject { ["VALUE"] = company.Phone, ["VALUE_TYPE"] = "WORK" }) : null,
            }),
        ];
    }

    // Every field of an activity can be filtered by (crm.activity.list).
    private JsonArray Activities(JsonElement filter) => filter.GetProperty("ORIGINATOR_ID").GetString() == "ringbridge"
        ? [.. Shown.Where(call => call.Key == filter.GetProperty("ORIGIN_ID").GetString()).Select(call => new JsonObject { ["ID"] = "90", ["ORIGIN_ID"] = call.Key })]
        : [];

    private CrmAnswer Activity(JsonElement fields)
    {
        if (!fields.TryGetProperty("RESPONSIBLE_ID", out var responsible) || responsible.GetString() != "1")
        {
            return new CrmAnswer(400, new JsonObject { ["error"] = "", ["error_description"] = "The field RESPONSIBLE_ID is not defined or invalid" });
        }

        return fields.GetProperty("TYPE_ID").GetInt32() == 2 && fields.GetProperty("COMPLETED").GetString() == "Y" && fields.GetProperty("OWNER_TYPE_ID").GetInt32() == 3
            ? Log(fields.GetProperty("OWNER_ID").GetString()!, fields.GetProperty("SUBJECT").GetString(), fields.GetProperty("DESCRIPTION").GetString(), fields.GetProperty("ORIGIN_ID").GetString())
            : new CrmAnswer(400);
    }
}

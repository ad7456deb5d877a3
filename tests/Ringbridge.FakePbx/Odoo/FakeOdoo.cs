using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ringbridge.FakePbx.Crm;

namespace Ringbridge.FakePbx.Odoo;

/// <summary>
/// Odoo's JSON-2 interface: a bearer key, domains in the body, and <c>phone_mobile_search</c> as mail_thread_phone.py has
/// it: punctuation taken out of what is stored, then the term anywhere in it.
/// </summary>
public sealed class FakeOdoo : FakeCrm
{
    private const int LeastCharacters = 3;
    private const int ColleagueId = 2;
    private const int FirstOpportunity = 70;

    /// <summary>The key that opens it.</summary>
    public const string Token = "odoo-key";

    private readonly CrmPeople _people = new();
    private readonly HashSet<int> _companies = [];

    /// <summary>The database that must be named; null: there is one only.</summary>
    public string? Database { get; init; }

    /// <summary>The app CRM is installed; without it, its models are unknown.</summary>
    public bool HasCrm { get; init; } = true;

    /// <inheritdoc/>
    public override void Put(CrmPerson person) => _people.Put(person);

    /// <summary>Adds or replaces a company: its last name is the whole of its name.</summary>
    public void PutCompany(CrmPerson company)
    {
        _companies.Add(company.Id);
        _people.Put(company);
    }

    /// <inheritdoc/>
    protected override CrmAnswer Answer(CrmRequest request)
    {
        if (request.Authorization != $"bearer {Token}" || (Database is not null && request.Headers["X-Odoo-Database"] != Database))
        {
            return new CrmAnswer(401, new JsonObject { ["name"] = "werkzeug.exceptions.Unauthorized" });
        }

        return (request.Method, request.Path) switch
        {
            ("POST", "/json/2/res.partner/search_read") => Search(request.Json),
            ("POST", "/json/2/crm.lead/search") when HasCrm => Opportunities(request.Json.GetProperty("domain")),
            ("POST", "/json/2/mail.message/search_read") when request.Json.GetProperty("domain")[0] is { ValueKind: JsonValueKind.Array } part && part[0].GetString() == "message_id" => new CrmAnswer(200, new JsonArray(
                [.. Shown.Where(call => call.Key == part[2].GetString()).Select(call => new JsonObject { ["id"] = 90, ["message_id"] = call.Key })])),
            ("POST", "/json/2/mail.message/search_read") => Messages(request.Json),
            ("POST", "/json/2/res.partner/message_post") => Log(request.Json.GetProperty("ids")[0].GetRawText(), request.Json.GetProperty("body").GetString()?.Split('\n')[0], request.Json.GetProperty("body").GetString(), request.Json.GetProperty("message_id").GetString()),
            _ => new CrmAnswer(404),
        };
    }

    private CrmAnswer Search(JsonElement body)
    {
        var fields = body.GetProperty("fields").EnumerateArray().Select(field => field.GetString()!).Append("id").ToHashSet(StringComparer.Ordinal);
        var found = _people.All.Where(person => body.GetProperty("domain").EnumerateArray().All(part => Fits(person, part))).Take(body.GetProperty("limit").GetInt32());
        return new CrmAnswer(200, new JsonArray([.. found.Select(person => new JsonObject(Fields(person).Where(field => fields.Contains(field.Key))))]));
    }

    private bool Fits(CrmPerson person, JsonElement part)
    {
        if (part[0].GetString() == "is_company")
        {
            return part[1].GetString() == "=" && part[2].GetBoolean() == _companies.Contains(person.Id);
        }

        var term = part[2].GetString()!;
        return part[0].GetString() == "phone_mobile_search" && part[1].GetString() == "ilike" && term.Length >= LeastCharacters
            && string.Concat(person.Phone.Where(letter => !@" \./()-".Contains(letter, StringComparison.Ordinal))).Contains(term, StringComparison.Ordinal);
    }

    private IEnumerable<KeyValuePair<string, JsonNode?>> Fields(CrmPerson person) =>
    [
        new("id", person.Id),
        new("name", _companies.Contains(person.Id) ? person.LastName : person.Name),
        new("parent_name", person.Company.Length > 0 ? person.Company : false),
        new("phone", person.Phone),
        new("email", person.Email),
        new("is_company", _companies.Contains(person.Id)),
        new("user_id", person.Owner.Length > 0 ? new JsonArray(ColleagueId, person.Owner) : false),
    ];

    private CrmAnswer Opportunities(JsonElement domain)
    {
        var parts = domain.EnumerateArray().ToList();
        return parts is [var partner, var type, var probability]
            && partner[0].GetString() == "partner_id" && type[2].GetString() == "opportunity" && probability[1].GetString() == "<"
            ? new CrmAnswer(200, new JsonArray([.. Enumerable.Range(FirstOpportunity, _people.Find(partner[2].GetRawText())?.OpenDeals ?? 0).Select(id => (JsonNode)id)]))
            : new CrmAnswer(422);
    }

    // Whoever was in touch wrote once: from them, or to them, as the domain asks for both.
    private CrmAnswer Messages(JsonElement question)
    {
        var parts = question.GetProperty("domain").EnumerateArray().Select(part => part.GetRawText()).ToList();
        if (parts is not [@"""|""", _, _, @"[""message_type"",""in"",[""email"",""comment"",""email_outgoing""]]", @"[""is_internal"",""="",false]"]
            || question.GetProperty("order").GetString() != "date desc")
        {
            return new CrmAnswer(422);
        }

        var touched = _people.All.Where(person => person.LastContactAt is not null && parts[1] == $@"[""author_id"",""="",{person.Id}]" && parts[2] == $@"[""partner_ids"",""in"",[{person.Id}]]");
        return new CrmAnswer(200, new JsonArray([.. touched.Select(person => new JsonObject
        {
            ["id"] = person.Id,
            ["date"] = person.LastContactAt!.Value.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        })]));
    }
}

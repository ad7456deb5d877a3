using System.Text.Json.Nodes;
using Ringbridge.FakePbx.Crm;

namespace Ringbridge.FakePbx.Pipedrive;

/// <summary>Pipedrive's search for people by their national number, as its connectors use it, and their open deals.</summary>
public sealed class FakePipedrive : FakeCrm
{
    /// <summary>The token that opens it.</summary>
    public const string Token = "pipedrive-token";

    private readonly CrmPeople _people = new();

    /// <inheritdoc/>
    public override void Put(CrmPerson person) => _people.Put(person);

    /// <inheritdoc/>
    protected override CrmAnswer Answer(CrmRequest request)
    {
        if (request.Headers["x-api-token"] != Token)
        {
            return new CrmAnswer(401, new JsonObject { ["success"] = false });
        }

        return (request.Method, request.Path.Trim('/').Split('/')) switch
        {
            ("GET", ["api", "v2", "persons"]) => Data(new JsonArray()),
            ("GET", ["api", "v2", "persons", "search"]) when request.Query["fields"] == "phone" => Search(request.Query["term"] ?? ""),
            ("GET", ["api", "v2", "deals"]) when request.Query["status"] == "open" => Data(new JsonArray(
                [.. Enumerable.Range(0, _people.Find(request.Query["person_id"])?.OpenDeals ?? 0).Select(number => new JsonObject { ["id"] = number })])),
            ("POST", ["api", "v2", "activities"]) when request.Json.GetProperty("done").GetBoolean() && request.Json.GetProperty("type").GetString() == "call" =>
                Log(request.Json.GetProperty("participants")[0].GetProperty("person_id").GetRawText(), request.Json.GetProperty("subject").GetString(), request.Json.GetProperty("note").GetString()),
            _ => new CrmAnswer(404),
        };
    }

    private static CrmAnswer Data(JsonNode data) => new(200, new JsonObject { ["success"] = true, ["data"] = data });

    private CrmAnswer Search(string term) => Data(new JsonObject
    {
        ["items"] = new JsonArray(
        [
            .. _people.All.Where(person => person.Digits.Contains(term, StringComparison.Ordinal)).Select(person => new JsonObject
            {
                ["result_score"] = 0.5,
                ["item"] = new JsonObject
                {
                    ["id"] = person.Id,
                    ["name"] = person.Name,
                    ["phones"] = new JsonArray(person.Phone),
                    ["organization"] = person.Company.Length > 0 ? new JsonObject { ["id"] = 1, ["name"] = person.Company } : null,
                },
            }),
        ]),
    });
}

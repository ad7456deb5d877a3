using System.Globalization;
using System.Text.Json.Nodes;
using Ringbridge.FakePbx.Crm;

namespace Ringbridge.FakePbx.Pipedrive;

/// <summary>
/// Pipedrive's search for people by their national number, as its connectors use it, their open deals, their last activity, and its
/// users. A colleague has the id of the first person whom he or she looks after.
/// </summary>
public sealed class FakePipedrive : FakeCrm
{
    /// <summary>The token that opens it.</summary>
    public const string Token = "pipedrive-token";

    private const int FirstDeal = 70;

    private readonly CrmPeople _people = new();

    /// <summary>The last activity of everybody was planned and is not done.</summary>
    public bool IsOnlyPlanned { get; init; }

    /// <inheritdoc/>
    public override void Put(CrmPerson person) => _people.Put(person);

    // The smallest plan: in two seconds twenty requests with a token, and ten searches.
    /// <inheritdoc/>
    protected override IReadOnlyList<CrmLimit> Limits { get; } =
    [
        new CrmWindow(10, TimeSpan.FromSeconds(2)) { Counts = request => request.Path.EndsWith("/search", StringComparison.Ordinal) },
        new CrmWindow(20, TimeSpan.FromSeconds(2)),
    ];

    /// <inheritdoc/>
    protected override CrmAnswer Refuse(CrmLimit limit) => new(429, new JsonObject { ["success"] = false, ["error"] = "request over limit" })
    {
        Headers = [("x-ratelimit-limit", $"{((CrmWindow)limit).Requests}"), ("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", $"{limit.FreeInSeconds(Time.GetUtcNow())}")],
    };

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
            ("GET", ["api", "v2", "persons", var id]) when _people.Find(id) is { } person => Data(Person(person, (request.Query["include_fields"] ?? "").Split(','))),
            ("GET", ["api", "v2", "activities"]) when request.Query["sort_by"] == "add_time" && request.Query["sort_direction"] == "desc" =>
                Data(new JsonArray([.. Shown.Reverse().Select(call => new JsonObject { ["id"] = 90, ["subject"] = call.Subject, ["note"] = call.Text })])),
            ("GET", ["api", "v2", "activities", var id]) when _people.Find(id) is { } person => Data(Activity(person)),
            ("GET", ["api", "v1", "users", var id]) when _people.Find(id) is { } person => Data(new JsonObject { ["id"] = person.Id, ["name"] = person.Owner }),
            ("GET", ["api", "v2", "deals"]) when request.Query["status"] == "open" => Data(new JsonArray(
                [.. Enumerable.Range(FirstDeal, _people.Find(request.Query["person_id"])?.OpenDeals ?? 0).Select(number => new JsonObject { ["id"] = number })])),
            ("POST", ["api", "v2", "activities"]) when request.Json.GetProperty("done").GetBoolean() && request.Json.GetProperty("type").GetString() == "call" =>
                Log(request.Json.GetProperty("participants")[0].GetProperty("person_id").GetRawText(), request.Json.GetProperty("subject").GetString(), request.Json.GetProperty("note").GetString()),
            _ => new CrmAnswer(404),
        };
    }

    private static CrmAnswer Data(JsonNode data) => new(200, new JsonObject { ["success"] = true, ["data"] = data });

    // Optional fields are there only if they are asked for (client-nodejs, persons-api.ts).
    private static JsonObject Person(CrmPerson person, string[] included)
    {
        KeyValuePair<string, JsonNode?>[] optional =
        [
            new("last_activity_id", person.LastContactAt is null ? null : person.Id),
            new("last_incoming_mail_time", person.LastContactAt is { } at ? at.AddDays(-2).ToString("O", CultureInfo.InvariantCulture) : null),
            new("last_outgoing_mail_time", null),
        ];
        return new JsonObject([new("id", person.Id), new("name", person.Name), .. optional.Where(field => included.Contains(field.Key, StringComparer.Ordinal))]);
    }

    private JsonObject Activity(CrmPerson person) => new()
    {
        ["id"] = person.Id,
        ["done"] = !IsOnlyPlanned,
        ["due_date"] = person.LastContactAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["due_time"] = person.LastContactAt?.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
    };

    private int? OwnerIdOf(CrmPerson person) => _people.All.FirstOrDefault(other => person.Owner.Length > 0 && other.Owner == person.Owner)?.Id;

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
                    ["owner"] = OwnerIdOf(person) is { } owner ? new JsonObject { ["id"] = owner } : null,
                    ["organization"] = person.Company.Length > 0 ? new JsonObject { ["id"] = 1, ["name"] = person.Company } : null,
                },
            }),
        ]),
    });
}

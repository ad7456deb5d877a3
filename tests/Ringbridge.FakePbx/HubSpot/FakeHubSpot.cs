using System.Text.Json;
using System.Text.Json.Nodes;
using Ringbridge.FakePbx.Crm;

namespace Ringbridge.FakePbx.HubSpot;

/// <summary>
/// HubSpot's CRM search as its guide has it: groups of filters any of which must fit, at most five; <c>EQ</c>, <c>IN</c>,
/// <c>CONTAINS_TOKEN</c> with a star, <c>NOT_HAS_PROPERTY</c>; associations as filters; calculated numbers without country code.
/// Five searches a second, and a hundred requests in ten seconds; which of the two was too much, it says.
/// </summary>
public sealed class FakeHubSpot : FakeCrm
{
    private const int MostGroups = 5;

    /// <summary>The token that opens it.</summary>
    public const string Token = "pat-eu1-token";

    private readonly Dictionary<string, List<Dictionary<string, string>>> _objects = new(StringComparer.Ordinal)
    {
        ["contacts"] = [],
        ["companies"] = [],
        ["tickets"] = [],
        ["deals"] = [],
    };

    private readonly Dictionary<string, JsonObject> _owners = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override void Put(CrmPerson person)
    {
        var id = $"{person.Id}";
        Add("contacts", ("id", id), ("firstname", person.FirstName), ("lastname", person.LastName), ("company", person.Company), ("email", person.Email), ("phone", person.Phone));
        for (var number = 0; number < person.OpenTickets; number++)
        {
            Add("tickets", ("id", $"{id}-{number}"), ("associations.contact", id));
        }

        for (var number = 0; number < person.OpenDeals; number++)
        {
            Add("deals", ("id", $"{id}-{number}"), ("associations.contact", id), ("hs_is_closed", "false"));
        }
    }

    /// <summary>Adds an object with its properties; <c>id</c> is one of them, and <c>associations.contact</c> may be.</summary>
    public void Add(string kind, params (string Name, string Value)[] properties)
    {
        var all = properties.ToDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal);
        foreach (var (written, calculated) in (ReadOnlySpan<(string, string)>)[("phone", "hs_searchable_calculated_phone_number"), ("mobilephone", "hs_searchable_calculated_mobile_number")])
        {
            if (all.TryGetValue(written, out var number))
            {
                all[calculated] = Calculated(number);
            }
        }

        _objects[kind].Add(all);
    }

    /// <summary>Adds somebody who looks after contacts.</summary>
    public void AddOwner(string id, string firstName, string lastName) =>
        _owners[id] = new JsonObject { ["id"] = id, ["firstName"] = firstName, ["lastName"] = lastName, ["email"] = "owner@example.com" };

    /// <inheritdoc/>
    protected override IReadOnlyList<CrmLimit> Limits { get; } =
    [
        new CrmWindow(5, TimeSpan.FromSeconds(1)) { Counts = request => request.Path.EndsWith("/search", StringComparison.Ordinal) },
        new CrmWindow(100, TimeSpan.FromSeconds(10)),
    ];

    // No Retry-After: HubSpot names its rule (API usage guidelines, "Rate limit errors").
    /// <inheritdoc/>
    protected override CrmAnswer Refuse(CrmLimit limit)
    {
        var (message, rule) = limit is CrmWindow { Requests: 5 } ? ("You have reached your secondly limit.", "SECONDLY") : ("You have reached your ten_secondly_rolling limit.", "TEN_SECONDLY_ROLLING");
        return new CrmAnswer(429, new JsonObject { ["status"] = "error", ["message"] = message, ["errorType"] = "RATE_LIMIT", ["correlationId"] = "c0ffee", ["policyName"] = rule });
    }

    /// <inheritdoc/>
    protected override CrmAnswer Answer(CrmRequest request)
    {
        if (request.Authorization != $"Bearer {Token}")
        {
            return new CrmAnswer(401, new JsonObject { ["status"] = "error", ["category"] = "INVALID_AUTHENTICATION" });
        }

        var parts = request.Path.Trim('/').Split('/');
        return (request.Method, parts) switch
        {
            ("GET", ["crm", "v3", "objects", "contacts"]) => new CrmAnswer(200, new JsonObject { ["results"] = new JsonArray() }),
            ("POST", ["crm", "v3", "objects", var kind, "search"]) when _objects.TryGetValue(kind, out var objects) => Search(objects, request.Json),
            ("POST", ["crm", "v3", "objects", "calls", "search"]) => Search(
                [.. Shown.Select(call => new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = "1", ["hs_call_external_id"] = call.Key! })], request.Json),
            ("POST", ["crm", "v3", "objects", "calls"]) => Call(request.Json),
            ("GET", ["crm", "v3", "owners", var id]) when _owners.TryGetValue(id, out var owner) => new CrmAnswer(200, owner.DeepClone()),
            _ => new CrmAnswer(404),
        };
    }

    // "(030) 609854-180" and "+49 30 609854180" both become 30609854180.
    private static string Calculated(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return number.TrimStart().StartsWith("+49", StringComparison.Ordinal) ? digits[2..] : digits.TrimStart('0');
    }

    private static CrmAnswer Search(List<Dictionary<string, string>> objects, JsonElement body)
    {
        var groups = body.GetProperty("filterGroups").EnumerateArray().ToList();
        if (groups.Count > MostGroups)
        {
            return new CrmAnswer(400, new JsonObject { ["status"] = "error" });
        }

        var wanted = body.TryGetProperty("properties", out var properties) ? properties.EnumerateArray().Select(property => property.GetString()!).ToHashSet(StringComparer.Ordinal) : [];
        var found = objects.Where(one => groups.Exists(group => group.GetProperty("filters").EnumerateArray().All(filter => Fits(one, filter)))).ToList();
        var results = found.Take(body.GetProperty("limit").GetInt32()).Select(one => new JsonObject
        {
            ["id"] = one["id"],
            ["properties"] = new JsonObject(one.Where(property => wanted.Contains(property.Key)).Select(property => KeyValuePair.Create(property.Key, (JsonNode?)property.Value))),
        });
        return new CrmAnswer(200, new JsonObject { ["total"] = found.Count, ["results"] = new JsonArray([.. results]) });
    }

    private static bool Fits(Dictionary<string, string> one, JsonElement filter)
    {
        var value = one.GetValueOrDefault(filter.GetProperty("propertyName").GetString()!);
        var wanted = filter.TryGetProperty("value", out var given) ? given.GetString()! : "";
        return filter.GetProperty("operator").GetString() switch
        {
            "IN" => filter.GetProperty("values").EnumerateArray().Any(one => one.GetString() == value),
            "EQ" => string.Equals(value, wanted, StringComparison.Ordinal),
            "NOT_HAS_PROPERTY" => value is null,

            // Tokens are what stands between blanks and punctuation.
            "CONTAINS_TOKEN" => value?.Split(' ', '-', '/', '(', ')', '+').Any(token => token.EndsWith(wanted.TrimStart('*'), StringComparison.Ordinal) && token.Length > 0) == true,
            _ => false,
        };
    }

    private CrmAnswer Call(JsonElement body)
    {
        var (properties, association) = (body.GetProperty("properties"), body.GetProperty("associations")[0]);
        return properties.GetProperty("hs_timestamp").ValueKind is JsonValueKind.Number && association.GetProperty("types")[0].GetProperty("associationTypeId").GetInt32() == 194
            ? Log(association.GetProperty("to").GetProperty("id").GetString()!, properties.GetProperty("hs_call_title").GetString(), properties.GetProperty("hs_call_body").GetString(), properties.GetProperty("hs_call_external_id").GetString())
            : new CrmAnswer(400);
    }
}

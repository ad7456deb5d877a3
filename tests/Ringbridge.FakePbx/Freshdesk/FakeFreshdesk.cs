using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ringbridge.FakePbx.Crm;

namespace Ringbridge.FakePbx.Freshdesk;

/// <summary>
/// Freshdesk's contact filter: in double quotes, at most 512 characters, texts compared as they stand. Tickets that rested
/// for 30 days are listed with <c>updated_since</c> only. Of the plans it has the smallest limits: a trial's requests and the lists of Growth.
/// </summary>
public sealed partial class FakeFreshdesk : FakeCrm
{
    private const int MostCharacters = 512;
    private const int Open = 2;
    private const int Resolved = 4;
    private const int FirstTicket = 70;

    /// <summary>The key that opens it.</summary>
    public const string Token = "freshdesk-key";

    private readonly CrmPeople _people = new();

    /// <inheritdoc/>
    public override void Put(CrmPerson person) => _people.Put(person);

    /// <inheritdoc/>
    protected override IReadOnlyList<CrmLimit> Limits { get; } =
    [
        new CrmWindow(50, TimeSpan.FromMinutes(1)),
        new CrmWindow(20, TimeSpan.FromMinutes(1)) { Counts = request => request.Method == "GET" && request.Path.EndsWith("/contacts", StringComparison.Ordinal) },
        new CrmWindow(20, TimeSpan.FromMinutes(1)) { Counts = request => request.Method == "GET" && request.Path.EndsWith("/tickets", StringComparison.Ordinal) },
    ];

    /// <inheritdoc/>
    protected override CrmAnswer Refuse(CrmLimit limit) => new(429, new JsonObject { ["message"] = "You have exceeded the limit of requests per minute" })
    {
        Headers = [("Retry-After", $"{limit.FreeInSeconds(Time.GetUtcNow())}"), ("X-RateLimit-Total", $"{((CrmWindow)limit).Requests}"), ("X-RateLimit-Remaining", "0")],
    };

    /// <inheritdoc/>
    protected override CrmAnswer Answer(CrmRequest request)
    {
        if (request.Authorization != $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Token}:X"))}")
        {
            return new CrmAnswer(401, new JsonObject { ["code"] = "invalid_credentials" });
        }

        return (request.Method, request.Path.Trim('/').Split('/')) switch
        {
            ("GET", ["api", "v2", "contacts"]) => new CrmAnswer(200, new JsonArray()),
            ("GET", ["api", "v2", "search", "contacts"]) => Search(request.Query["query"] ?? ""),
            ("GET", ["api", "v2", "companies", var id]) when _people.Find(id) is { } person => new CrmAnswer(200, new JsonObject { ["id"] = person.Id, ["name"] = person.Company }),
            ("GET", ["api", "v2", "tickets"]) when _people.Find(request.Query["requester_id"]) is { } person && request.Query["order_by"] == "updated_at" =>
                Tickets(person, isEver: request.Query["updated_since"] is not null, withStats: request.Query["include"] == "stats"),
            ("GET", ["api", "v2", "tickets"]) when request.Query["order_by"] == "created_at" => new CrmAnswer(200, new JsonArray(
                [.. Shown.Where(call => call.ContactId == request.Query["requester_id"]).Select(call => Called(call, isDescribed: request.Query["include"] == "description"))])),
            ("GET", ["api", "v2", "agents", var id]) when _people.Find(id) is { } person => new CrmAnswer(200, new JsonObject { ["id"] = person.Id, ["contact"] = new JsonObject { ["name"] = person.Owner } }),
            ("POST", ["api", "v2", "tickets"]) => Call(request.Json),
            _ => new CrmAnswer(404),
        };
    }

    // One of the open tickets is old, and one more is resolved: in that, somebody wrote last.
    private CrmAnswer Tickets(CrmPerson person, bool isEver, bool withStats)
    {
        if (person is { OpenTickets: 0, LastContactAt: null })
        {
            return new CrmAnswer(200, new JsonArray());
        }

        var open = Enumerable.Range(FirstTicket, isEver ? person.OpenTickets : Math.Max(0, person.OpenTickets - 1)).Select(id => Ticket(id, Open, person.LastContactAt?.AddDays(-2)));
        return new CrmAnswer(200, new JsonArray([.. open, Ticket(FirstTicket + person.OpenTickets, Resolved, person.LastContactAt)]));

        JsonObject Ticket(int id, int status, DateTimeOffset? answeredAt)
        {
            var ticket = new JsonObject { ["id"] = id, ["status"] = status, ["responder_id"] = AgentIdOf(person), ["created_at"] = "2020-01-01T00:00:00Z" };
            if (withStats)
            {
                ticket["stats"] = new JsonObject { ["agent_responded_at"] = answeredAt?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), ["requester_responded_at"] = null };
            }

            return ticket;
        }
    }

    // Lists have the description only if it is asked for.
    private static JsonObject Called(CrmCall call, bool isDescribed)
    {
        var ticket = new JsonObject { ["id"] = FirstTicket, ["subject"] = call.Subject };
        if (isDescribed)
        {
            ticket["description"] = call.Text;
        }

        return ticket;
    }

    // An agent has the id of the first contact whom he or she looks after.
    private int? AgentIdOf(CrmPerson person) => _people.All.FirstOrDefault(other => person.Owner.Length > 0 && other.Owner == person.Owner)?.Id;

    private CrmAnswer Call(JsonElement ticket) => (ticket.GetProperty("status").GetInt32(), ticket.GetProperty("source").GetInt32(), ticket.GetProperty("priority").GetInt32()) is (5, 3, 1)
        ? Log(ticket.GetProperty("requester_id").GetRawText(), ticket.GetProperty("subject").GetString(), ticket.GetProperty("description").GetString())
        : new CrmAnswer(400);

    private CrmAnswer Search(string query)
    {
        if (query.Length > MostCharacters || !query.StartsWith('"') || !query.EndsWith('"'))
        {
            return new CrmAnswer(400, new JsonObject { ["description"] = "Validation failed" });
        }

        var wanted = Value().Matches(query).Select(match => match.Groups["value"].Value).ToHashSet(StringComparer.Ordinal);
        var found = _people.All.Where(person => wanted.Contains(person.Phone)).Select(person => new JsonObject
        {
            ["id"] = person.Id,
            ["name"] = person.Name,
            ["email"] = person.Email,
            ["phone"] = person.Phone,
            ["mobile"] = null,
            ["company_id"] = person.Company.Length > 0 ? person.Id : null,
            ["job_title"] = null,
        }).ToArray<JsonNode>();
        return new CrmAnswer(200, new JsonObject { ["total"] = found.Length, ["results"] = new JsonArray(found) });
    }

    [GeneratedRegex("phone:'(?<value>[^']*)'", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Value();
}

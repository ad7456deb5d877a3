using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ringbridge.FakePbx.Crm;

namespace Ringbridge.FakePbx.Zendesk;

/// <summary>
/// Zendesk's search as its guide to finding callers has it: <c>phone:*digits</c> finds a number however it is written, one
/// with a plus sign finds nobody. Log-in with e-mail address and token; organisations by their ids.
/// </summary>
public sealed class FakeZendesk : FakeCrm
{
    private const string FindCaller = "role:end-user phone:*";
    private const string OpenTickets = "type:ticket requester:";
    private const int FirstTicket = 70;
    private const int AssigneeId = 90;

    /// <summary>Who opens it.</summary>
    public const string User = "anna@example.com";

    /// <summary>The token that opens it.</summary>
    public const string Token = "zendesk-token";

    private readonly CrmPeople _people = new();
    private readonly ConcurrentDictionary<string, (string Body, CrmAnswer Answer)> _answers = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override void Put(CrmPerson person) => _people.Put(person);

    /// <summary>Two hours have passed: it knows none of the keys any more that came until now.</summary>
    public void ForgetKeys() => _answers.Clear();

    // The plan Team; lists of tickets have a limit of their own.
    /// <inheritdoc/>
    protected override IReadOnlyList<CrmLimit> Limits { get; } =
    [
        new CrmWindow(200, TimeSpan.FromMinutes(1)),
        new CrmWindow(100, TimeSpan.FromMinutes(1)) { Counts = request => request.Path.EndsWith("/tickets/requested.json", StringComparison.Ordinal) },
    ];

    /// <inheritdoc/>
    protected override CrmAnswer Refuse(CrmLimit limit) => new(429)
    {
        Text = "Number of allowed API requests per minute exceeded",
        Headers = [("Retry-After", $"{limit.FreeInSeconds(Time.GetUtcNow())}"), ("X-Rate-Limit", $"{((CrmWindow)limit).Requests}"), ("X-Rate-Limit-Remaining", "0")],
    };

    /// <inheritdoc/>
    protected override CrmAnswer Answer(CrmRequest request)
    {
        if (request.Authorization != $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}/token:{Token}"))}")
        {
            return new CrmAnswer(401, new JsonObject { ["error"] = "Couldn't authenticate you" });
        }

        var query = request.Query["query"] ?? "";
        return (request.Method, request.Path.Trim('/').Split('/')) switch
        {
            ("GET", ["api", "v2", "search.json"]) when query.StartsWith(FindCaller, StringComparison.Ordinal) => Search(query[FindCaller.Length..]),
            ("GET", ["api", "v2", "search.json"]) when query.StartsWith(OpenTickets, StringComparison.Ordinal) && query.EndsWith(" status<solved", StringComparison.Ordinal) =>
                Tickets(_people.Find(query[OpenTickets.Length..].Split(' ')[0]), request.Query["include"] == "tickets(users)"),
            ("GET", ["api", "v2", "users", var id, "tickets", "requested.json"]) when request.Query["include"] == "metric_sets" => Requested(_people.Find(id)),
            ("GET", ["api", "v2", "search", "count.json"]) when query == "type:user" => new CrmAnswer(200, new JsonObject { ["count"] = _people.All.Count }),
            ("GET", ["api", "v2", "organizations", var name]) when _people.Find(name.Replace(".json", "", StringComparison.Ordinal)) is { } person =>
                new CrmAnswer(200, new JsonObject { ["organization"] = new JsonObject { ["id"] = person.Id, ["name"] = person.Company } }),
            ("GET", ["api", "v2", "tickets.json"]) when request.Query["external_id"] is { } key => new CrmAnswer(200, new JsonObject
            {
                ["tickets"] = new JsonArray([.. Shown.Where(call => call.Key == key).Select(call => new JsonObject { ["id"] = FirstTicket, ["external_id"] = call.Key, ["subject"] = call.Subject })]),
            }),
            ("POST", ["api", "v2", "tickets.json"]) => Once(request),
            _ => new CrmAnswer(404),
        };
    }

    private CrmAnswer Search(string digits)
    {
        var found = _people.All.Where(person => digits.All(char.IsAsciiDigit) && person.Digits.EndsWith(digits, StringComparison.Ordinal)).Select(person => new JsonObject
        {
            ["id"] = person.Id,
            ["name"] = person.Name,
            ["email"] = person.Email,
            ["phone"] = person.Phone,
            ["organization_id"] = person.Company.Length > 0 ? person.Id : null,
            ["role"] = "end-user",
            ["result_type"] = "user",
        }).ToArray<JsonNode>();
        return new CrmAnswer(200, new JsonObject { ["results"] = new JsonArray(found), ["count"] = found.Length });
    }

    // One of them, as asked for, and how many there are in all; with the users whom it names when those are asked for.
    private static CrmAnswer Tickets(CrmPerson? requester, bool withUsers)
    {
        var count = requester?.OpenTickets ?? 0;
        var ticket = new JsonObject { ["id"] = FirstTicket, ["requester_id"] = requester?.Id, ["assignee_id"] = requester is { Owner.Length: > 0 } ? AssigneeId : null, ["result_type"] = "ticket" };
        var answer = new JsonObject { ["results"] = count > 0 ? new JsonArray(ticket) : new JsonArray(), ["count"] = count };
        if (withUsers)
        {
            answer["users"] = new JsonArray(new JsonObject { ["id"] = requester?.Id, ["name"] = requester?.Name }, new JsonObject { ["id"] = AssigneeId, ["name"] = requester?.Owner });
        }

        return new CrmAnswer(200, answer);
    }

    // The ticket that changed last is not the one in which its requester wrote last.
    private static CrmAnswer Requested(CrmPerson? requester)
    {
        var written = requester?.LastContactAt is { } at ? new[] { at.AddDays(-2), at } : [];
        return new CrmAnswer(200, new JsonObject
        {
            ["tickets"] = new JsonArray([.. written.Select(time => new JsonObject
            {
                ["id"] = FirstTicket,
                ["metric_set"] = new JsonObject { ["requester_updated_at"] = time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) },
            })]),
        });
    }

    // Ticketing API, "Idempotency": the same key with the same body gets the first answer, with another one a 400.
    private CrmAnswer Once(CrmRequest request)
    {
        if (request.Headers["Idempotency-Key"] is not { } key)
        {
            return Ticket(request.Json.GetProperty("ticket"));
        }

        var (body, answer) = _answers.GetOrAdd(key, _ => (request.Body, Ticket(request.Json.GetProperty("ticket"))));
        return body == request.Body
            ? answer
            : new CrmAnswer(400, new JsonObject { ["error"] = "IdempotentRequestError", ["description"] = "Request parameters don't match the given idempotency key" });
    }

    private CrmAnswer Ticket(JsonElement ticket) => ticket.GetProperty("status").GetString() == "solved" && !ticket.GetProperty("comment").GetProperty("public").GetBoolean()
        ? Log(ticket.GetProperty("requester_id").GetRawText(), ticket.GetProperty("subject").GetString(), ticket.GetProperty("comment").GetProperty("body").GetString(), ticket.GetProperty("external_id").GetString())
        : new CrmAnswer(422);
}

using System.Globalization;
using System.Text.Json.Nodes;
using Ringbridge.FakePbx.Crm;

namespace Ringbridge.FakePbx.Zammad;

/// <summary>
/// Zammad's REST interface as its documentation and users_controller.rb have it: a token in the header, pages of at most
/// 500 users, organisations by name with <c>expand</c>, and tickets counted by a search.
/// </summary>
public sealed class FakeZammad : FakeCrm
{
    private const int MostPerPage = 500;
    private const int FirstAgent = 100_000;
    private const string OneUser = "/api/v1/users/";
    private const string OneTicket = "/api/v1/ticket_articles/by_ticket/";

    /// <summary>The path of its CTI endpoint; it is the key.</summary>
    public const string Cti = "/api/v1/cti/s3cr3t";

    /// <summary>The path of its caller log.</summary>
    public const string CallerLogPath = "/api/v1/cti/log";

    /// <summary>The token that opens it.</summary>
    public const string Token = "zammad-token";

    private static readonly string[] HeardFields = ["event", "direction", "from", "to", "user", "cause"];

    private readonly Lock _lock = new();
    private readonly SortedDictionary<int, JsonObject> _users = [];
    private readonly Dictionary<int, int> _tickets = [];
    private readonly SortedDictionary<int, CrmPerson> _customers = [];
    private readonly OrderedDictionary<string, (string State, bool IsDone)> _log = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override void Put(CrmPerson person)
    {
        lock (_lock)
        {
            _customers[person.Id] = person;
        }

        Put(person.Id, person.FirstName, person.LastName, person.Phone, organization: person.Company, openTickets: person.OpenTickets);
    }

    /// <summary>Adds or replaces a user.</summary>
    public void Put(int id, string firstName, string lastName, string phone, string mobile = "", string? organization = null, bool isActive = true, int openTickets = 0)
    {
        lock (_lock)
        {
            _tickets[id] = openTickets;
            _users[id] = new JsonObject
            {
                ["id"] = id,
                ["login"] = string.Create(CultureInfo.InvariantCulture, $"user{id}@example.com"),
                ["firstname"] = firstName,
                ["lastname"] = lastName,
                ["email"] = string.Create(CultureInfo.InvariantCulture, $"user{id}@example.com"),
                ["phone"] = phone,
                ["mobile"] = mobile,
                ["organization"] = organization,
                ["active"] = isActive,
                ["updated_at"] = DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture),
            };
        }
    }

    /// <summary>All tickets were merged into others, and have no articles any more.</summary>
    public bool IsMerged { get; set; }

    /// <summary>Whether the token has the permission <c>cti.agent</c>, which the caller log is for.</summary>
    public bool ShowsCallerLog { get; set; }

    /// <summary>Its caller log: the state of each call, and whether nobody need call back.</summary>
    public IReadOnlyList<(string State, bool IsDone)> CallerLog
    {
        get
        {
            lock (_lock)
            {
                return [.. _log.Values];
            }
        }
    }

    /// <summary>Removes a user.</summary>
    public void Remove(int id)
    {
        lock (_lock)
        {
            _users.Remove(id);
        }
    }

    /// <inheritdoc/>
    protected override CrmAnswer Answer(CrmRequest request)
    {
        if (request is { Method: "POST", Path: Cti })
        {
            return Hear(request.Json);
        }

        if (request.Authorization != $"Token token={Token}")
        {
            return new CrmAnswer(401, new JsonObject { ["error"] = "Invalid token" });
        }

        lock (_lock)
        {
            return (request.Method, request.Path) switch
            {
                ("GET", "/api/v1/users") => Users(request),
                ("GET", CallerLogPath) => ShowsCallerLog ? new CrmAnswer(200, new JsonObject { ["list"] = new JsonArray([.. LoggedCalls()]) }) : new CrmAnswer(403, new JsonObject { ["error"] = "Not authorized" }),
                ("GET", "/api/v1/tickets/search") when request.Query["only_total_count"] == "true" => Count(request.Query["query"] ?? ""),
                ("GET", "/api/v1/tickets/search") when request.Query["expand"] == "true" && request.Query["limit"] == "1" => Newest(request.Query["query"] ?? "", request.Query["sort_by"]),
                ("GET", _) when request.Path.StartsWith(OneUser, StringComparison.Ordinal) => Agent(request.Path[OneUser.Length..]),
                ("GET", "/api/v1/ticket_customer") => new CrmAnswer(200, new JsonObject { ["ticket_ids_open"] = new JsonArray(), ["ticket_ids_closed"] = new JsonArray([.. Closed(request)]) }),
                ("GET", _) when request.Path.StartsWith(OneTicket, StringComparison.Ordinal) => new CrmAnswer(200, new JsonArray([.. Articles(request.Path[OneTicket.Length..])])),
                ("POST", "/api/v1/ticket_articles") => Article(request.Json.GetProperty("ticket_id").GetInt32(), request.Json),
                ("POST", "/api/v1/tickets") when request.Json.GetProperty("group").GetString() == "Users" => Article(request.Json.GetProperty("customer_id").GetInt32(), request.Json.GetProperty("article")),
                _ => new CrmAnswer(404),
            };
        }
    }

    private CrmAnswer Users(CrmRequest request)
    {
        var (page, size) = (int.Parse(request.Query["page"] ?? "1", CultureInfo.InvariantCulture), int.Parse(request.Query["per_page"] ?? "25", CultureInfo.InvariantCulture));
        var users = _users.Values.Skip((page - 1) * Math.Min(size, MostPerPage)).Take(Math.Min(size, MostPerPage));
        return new CrmAnswer(200, new JsonArray([.. users.Select(user => user.DeepClone())]));
    }

    private CrmAnswer Count(string query)
    {
        const string Start = "customer_id:";
        if (!query.StartsWith(Start, StringComparison.Ordinal) || !query.Contains("state.name:(new OR open", StringComparison.Ordinal))
        {
            return new CrmAnswer(422, new JsonObject { ["error"] = "bad query" });
        }

        var id = int.Parse(query[Start.Length..].Split(' ')[0], CultureInfo.InvariantCulture);
        return new CrmAnswer(200, new JsonObject { ["total_count"] = _tickets.GetValueOrDefault(id) });
    }

    // Whoever has open tickets has one with the same number; that one, or one that is closed, is the one of the last contact.
    private CrmAnswer Newest(string query, string? sortedBy)
    {
        var id = int.Parse(query["customer_id:".Length..].Split(' ')[0], CultureInfo.InvariantCulture);
        var customer = _customers.GetValueOrDefault(id);
        var isThere = sortedBy switch
        {
            "updated_at" => _tickets.GetValueOrDefault(id) > 0 && query.Contains("state.name:(new OR open", StringComparison.Ordinal),
            "last_contact_at" => customer?.LastContactAt is not null && !query.Contains("state", StringComparison.Ordinal),
            _ => false,
        };
        return new CrmAnswer(200, isThere
            ? new JsonArray(new JsonObject
            {
                ["id"] = id,
                ["owner_id"] = AgentIdOf(customer),
                ["last_contact_at"] = customer?.LastContactAt?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            })
            : new JsonArray());
    }

    // Agents are numbered behind the first customer of theirs; nobody is the user 1.
    private int AgentIdOf(CrmPerson? customer) => customer is { Owner.Length: > 0 }
        ? FirstAgent + _customers.Values.First(other => other.Owner == customer.Owner).Id
        : 1;

    private CrmAnswer Agent(string id) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && _customers.TryGetValue(number - FirstAgent, out var customer)
            ? new CrmAnswer(200, new JsonObject { ["id"] = number, ["firstname"] = customer.Owner.Split(' ')[0], ["lastname"] = customer.Owner.Split(' ')[^1] })
            : new CrmAnswer(404);

    // A ticket has the number of its customer; whoever has none open has a closed one when a call was written down.
    private IEnumerable<JsonNode> Closed(CrmRequest request) =>
        Calls.Where(call => call.ContactId == request.Query["customer_id"]).Select(call => (JsonNode)int.Parse(call.ContactId, CultureInfo.InvariantCulture)).DistinctBy(id => id.ToJsonString());

    private IEnumerable<JsonNode> Articles(string ticket) => IsMerged ? [] :
    [
        new JsonObject { ["id"] = 1, ["type"] = "email", ["message_id"] = "<first@example.com>" },
        .. Calls.Where(call => call.ContactId == ticket).Select(call => new JsonObject { ["id"] = 2, ["type"] = "phone", ["message_id"] = call.Key }),
    ];

    private CrmAnswer Article(int customer, System.Text.Json.JsonElement article) => article.GetProperty("type").GetString() == "phone"
        ? Log(string.Create(CultureInfo.InvariantCulture, $"{customer}"), article.GetProperty("subject").GetString(), article.GetProperty("body").GetString(), article.GetProperty("message_id").GetString())
        : new CrmAnswer(422);

    /// <summary>What its CTI endpoint heard: event, direction, from, to, user and cause.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<string> Heard { get; } = new();

    /// <summary>Whom it takes those for who called; empty: it knows nobody with that number.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<string> Callers { get; } = new();

    private string Caller(string from)
    {
        lock (_lock)
        {
            return string.Join(", ", _users.Values
                .Where(user => ZammadNumbers.In((string)user["phone"]!).Concat(ZammadNumbers.In((string)user["mobile"]!)).Contains(from, StringComparer.Ordinal))
                .Select(user => $"{user["firstname"]} {user["lastname"]}"));
        }
    }

    private IEnumerable<JsonNode> LoggedCalls() => _log.Reverse().Select(call => (JsonNode)new JsonObject { ["call_id"] = call.Key, ["state"] = call.Value.State, ["done"] = call.Value.IsDone });

    // driver/base.rb and log.rb: a call begins once, and only one that began can be answered or end; all else is an error that nobody
    // catches, of which somebody without the rights of an administrator hears nothing but a number (handles_errors.rb).
    private CrmAnswer Hear(System.Text.Json.JsonElement call)
    {
        var (id, state, isInbound) = (call.GetProperty("callId").GetString()!, call.GetProperty("event").GetString()!, call.GetProperty("direction").GetString() == "in");
        var isNew = state == "newCall";
        lock (_lock)
        {
            var isKnown = _log.TryGetValue(id, out var known);
            if (isNew == isKnown)
            {
                return new CrmAnswer(500, new JsonObject { ["error"] = isNew ? "Object already exists!" : "Error ID x7Rk2w9A: Please contact your administrator." });
            }

            _log[id] = (state, state switch
            {
                "newCall" => !isInbound,
                "hangup" => !isInbound || known.State != "newCall",
                _ => true,
            });
        }

        if (isNew && isInbound)
        {
            Callers.Enqueue(Caller(call.GetProperty("from").GetString()!));
        }

        Heard.Enqueue(string.Join(' ', HeardFields.Select(name => call.TryGetProperty(name, out var value) ? value.GetString() : "-")));
        return new CrmAnswer(200, new JsonObject());
    }
}

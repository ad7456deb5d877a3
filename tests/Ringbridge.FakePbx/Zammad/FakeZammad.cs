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

    /// <summary>The path of its CTI endpoint; it is the key.</summary>
    public const string Cti = "/api/v1/cti/s3cr3t";

    /// <summary>The token that opens it.</summary>
    public const string Token = "zammad-token";

    private static readonly string[] HeardFields = ["event", "direction", "from", "to", "user", "cause"];

    private readonly Lock _lock = new();
    private readonly SortedDictionary<int, JsonObject> _users = [];
    private readonly Dictionary<int, int> _tickets = [];
    private readonly SortedDictionary<int, CrmPerson> _customers = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

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
                ("GET", "/api/v1/tickets/search") when request.Query["only_total_count"] == "true" => Count(request.Query["query"] ?? ""),
                ("GET", "/api/v1/tickets/search") when request.Query["expand"] == "true" && request.Query["limit"] == "1" => Newest(request.Query["query"] ?? "", request.Query["sort_by"]),
                ("GET", _) when request.Path.StartsWith(OneUser, StringComparison.Ordinal) => Agent(request.Path[OneUser.Length..]),
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

    private CrmAnswer Article(int customer, System.Text.Json.JsonElement article) => article.GetProperty("type").GetString() == "phone"
        ? Log(string.Create(CultureInfo.InvariantCulture, $"{customer}"), article.GetProperty("subject").GetString(), article.GetProperty("body").GetString())
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

    // cti_controller.rb and driver/base.rb: a call begins once, and only one that began can be answered or end.
    private CrmAnswer Hear(System.Text.Json.JsonElement call)
    {
        var id = call.GetProperty("callId").GetString()!;
        var isNew = call.GetProperty("event").GetString() == "newCall";
        lock (_lock)
        {
            if (isNew ? !_known.Add(id) : !_known.Contains(id))
            {
                return new CrmAnswer(422, new JsonObject { ["error"] = isNew ? "already exists!" : "No such call_id" });
            }
        }

        if (isNew && call.GetProperty("direction").GetString() == "in")
        {
            Callers.Enqueue(Caller(call.GetProperty("from").GetString()!));
        }

        Heard.Enqueue(string.Join(' ', HeardFields.Select(name => call.TryGetProperty(name, out var value) ? value.GetString() : "-")));
        return new CrmAnswer(200, new JsonObject());
    }
}

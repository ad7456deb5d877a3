using System.Globalization;
using System.Text.Json.Nodes;
using Ringbridge.FakePbx.Crm;

namespace Ringbridge.FakePbx.Weclapp;

/// <summary>
/// weclapp's interface as its OpenAPI description has it: parties in pages of at most 1000, changes by
/// <c>lastModifiedDate-gt</c>, and tickets counted by the ids of their states. <c>mobilePhone1</c> cannot be filtered by.
/// </summary>
public sealed class FakeWeclapp : FakeCrm
{
    private const int MostPerPage = 1000;
    private const string UserPath = "/webapp/api/v2/user/id/";

    /// <summary>The token that opens it.</summary>
    public const string Token = "weclapp-token";

    private readonly Lock _lock = new();
    private readonly SortedDictionary<int, (CrmPerson Person, long ChangedMs)> _parties = [];
    private long _nowMs = 1_700_000_000_000;

    /// <inheritdoc/>
    public override void Put(CrmPerson person)
    {
        lock (_lock)
        {
            _parties[person.Id] = (person, ++_nowMs);
        }
    }

    /// <summary>Removes somebody.</summary>
    public void Remove(int id)
    {
        lock (_lock)
        {
            _parties.Remove(id);
        }
    }

    /// <inheritdoc/>
    protected override CrmAnswer Answer(CrmRequest request)
    {
        if (request.Headers["AuthenticationToken"] != Token)
        {
            return new CrmAnswer(401, new JsonObject { ["type"] = "https://api.weclapp.com/problem/unauthorized" });
        }

        lock (_lock)
        {
            return (request.Method, request.Path) switch
            {
                ("GET", "/webapp/api/v2/party") => Parties(request),
                ("GET", "/webapp/api/v2/ticketStatus") => Result(new JsonArray(State("1", "UNASSIGNED"), State("2", "IN_PROGRESS"), State("3", "CLOSED"), State("4", "FIXED"))),
                ("GET", "/webapp/api/v2/ticket/count") when request.Query["ticketStatusId-in"] == "[\"1\",\"2\"]" => Result(Find(request.Query["partyId-eq"])?.OpenTickets ?? 0),
                ("GET", "/webapp/api/v2/crmEvent") when request.Query["startDate-eq"] is not null && request.Query["properties"] == "description" => Result(new JsonArray(
                    [.. Shown.Where(call => call.ContactId == request.Query["partyId-eq"]).Select(call => new JsonObject { ["description"] = call.Text })])),
                ("GET", "/webapp/api/v2/crmEvent") when request.Query["sort"] == "-startDate" => Events(request),
                ("GET", _) when request.Path.StartsWith(UserPath, StringComparison.Ordinal) && Find(request.Path[UserPath.Length..]) is { } person => new CrmAnswer(200, User(person)),
                ("POST", "/webapp/api/v2/crmEvent") when request.Json.GetProperty("type").GetString() is "INCOMING_CALL" or "OUTGOING_CALL" =>
                    Log(request.Json.GetProperty("partyId").GetString()!, request.Json.GetProperty("subject").GetString(), request.Json.GetProperty("description").GetString()),
                _ => new CrmAnswer(404),
            };
        }
    }

    // A colleague has the id of the first party whom he or she looks after.
    private string? OwnerIdOf(CrmPerson person) =>
        _parties.Values.Where(other => person.Owner.Length > 0 && other.Person.Owner == person.Owner).Select(other => $"{other.Person.Id}").FirstOrDefault();

    private static JsonObject User(CrmPerson person) => new() { ["firstName"] = person.Owner.Split(' ')[0], ["lastName"] = person.Owner.Split(' ')[^1], ["username"] = "carla@example.com" };

    // Whoever was in touch also has an appointment in a hundred years.
    private CrmAnswer Events(CrmRequest request)
    {
        var until = long.Parse(request.Query["startDate-le"] ?? $"{long.MaxValue}", CultureInfo.InvariantCulture);
        var events = Find(request.Query["partyId-eq"])?.LastContactAt is not { } at ? [] : new[] { at.AddYears(100), at }.Select(start => start.ToUnixTimeMilliseconds());
        return Result(new JsonArray([.. events.Where(start => start <= until).Take(Number(request, "pageSize", 100)).Select(start => new JsonObject { ["startDate"] = start })]));
    }

    private CrmPerson? Find(string? id) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && _parties.TryGetValue(number, out var party) ? party.Person : null;

    private static CrmAnswer Result(JsonNode result) => new(200, new JsonObject { ["result"] = result });

    private static JsonObject State(string id, string name) => new() { ["id"] = id, ["internalTicketStatus"] = name };

    private static int Number(CrmRequest request, string name, int otherwise) =>
        int.TryParse(request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private CrmAnswer Parties(CrmRequest request)
    {
        if (request.Query.AllKeys.Any(key => key?.Contains("mobilePhone1", StringComparison.Ordinal) == true))
        {
            return new CrmAnswer(400, new JsonObject { ["type"] = "https://api.weclapp.com/problem/validation" });
        }

        var size = Math.Min(Number(request, "pageSize", 100), MostPerPage);
        var since = long.TryParse(request.Query["lastModifiedDate-gt"], CultureInfo.InvariantCulture, out var given) ? given : 0;
        var wanted = (request.Query["properties"] ?? "").Split(',').ToHashSet(StringComparer.Ordinal);
        var page = _parties.Values.Where(party => party.ChangedMs > since).OrderBy(party => request.Query["sort"] == "lastModifiedDate" ? party.ChangedMs : 0)
            .Skip((Number(request, "page", 1) - 1) * size).Take(size);
        return Result(new JsonArray([.. page.Select(party => new JsonObject(Fields(party.Person, party.ChangedMs).Where(field => wanted.Contains(field.Key))))]));
    }

    private IEnumerable<KeyValuePair<string, JsonNode?>> Fields(CrmPerson person, long changedMs) =>
    [
        new("id", $"{person.Id}"),
        new("partyType", "PERSON"),
        new("firstName", person.FirstName),
        new("lastName", person.LastName),
        new("personCompany", person.Company),
        new("email", person.Email),
        new("mobilePhone1", person.Phone),
        new("lastModifiedDate", changedMs),
        new("responsibleUserId", OwnerIdOf(person)),
    ];
}

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
                ("GET", "/webapp/api/v2/ticket/count") when request.Query["ticketStatusId-in"] == "[\"1\",\"2\"]" => Result(Tickets(request.Query["partyId-eq"])),
                ("POST", "/webapp/api/v2/crmEvent") when request.Json.GetProperty("type").GetString() is "INCOMING_CALL" or "OUTGOING_CALL" =>
                    Log(request.Json.GetProperty("partyId").GetString()!, request.Json.GetProperty("subject").GetString(), request.Json.GetProperty("description").GetString()),
                _ => new CrmAnswer(404),
            };
        }
    }

    private static CrmAnswer Result(JsonNode result) => new(200, new JsonObject { ["result"] = result });

    private static JsonObject State(string id, string name) => new() { ["id"] = id, ["internalTicketStatus"] = name };

    private static int Number(CrmRequest request, string name, int otherwise) =>
        int.TryParse(request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private int Tickets(string? id) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && _parties.TryGetValue(number, out var party) ? party.Person.OpenTickets : 0;

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

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Fields(CrmPerson person, long changedMs) =>
    [
        new("id", $"{person.Id}"),
        new("partyType", "PERSON"),
        new("firstName", person.FirstName),
        new("lastName", person.LastName),
        new("personCompany", person.Company),
        new("email", person.Email),
        new("mobilePhone1", person.Phone),
        new("lastModifiedDate", changedMs),
    ];
}

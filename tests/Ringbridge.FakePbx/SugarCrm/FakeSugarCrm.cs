using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ringbridge.FakePbx.Crm;

namespace Ringbridge.FakePbx.SugarCrm;

/// <summary>
/// SugarCRM's REST v11: a token for user, password and a platform that must be registered, good until it is withdrawn;
/// filters that compare texts.
/// </summary>
public sealed class FakeSugarCrm : FakeCrm
{
    /// <summary>Who opens it.</summary>
    public const string User = "anna";

    /// <summary>The password that opens it.</summary>
    public const string Password = "sugar-password";

    /// <summary>The platform that is registered.</summary>
    public const string Platform = "ringbridge";

    private const int FirstCase = 70;

    private readonly CrmPeople _people = new();
    private int _tokens;

    /// <summary>How often somebody logged in.</summary>
    public int LogIns => _tokens;

    /// <inheritdoc/>
    public override void Put(CrmPerson person) => _people.Put(person);

    /// <summary>Tokens that were given out are good no more.</summary>
    public void WithdrawTokens() => Interlocked.Increment(ref _tokens);

    /// <inheritdoc/>
    protected override CrmAnswer Answer(CrmRequest request)
    {
        if (request is { Method: "POST", Path: "/rest/v11/oauth2/token" })
        {
            return LogIn(request.Json);
        }

        if (request.Headers["OAuth-Token"] != $"token{_tokens}")
        {
            return new CrmAnswer(401, new JsonObject { ["error"] = "invalid_grant" });
        }

        return (request.Method, request.Path.Trim('/').Split('/')) switch
        {
            ("GET", ["rest", "v11", "Contacts"]) => Search(request),
            ("GET", ["rest", "v11", "Contacts", var id, "link", var what, "filter"]) when _people.Find(id) is { } person => Related(person, what, request),
            _ => new CrmAnswer(404),
        };
    }

    private CrmAnswer LogIn(JsonElement login)
    {
        var isRight = login.GetProperty("client_id").GetString() == "sugar" && login.GetProperty("platform").GetString() == Platform
            && login.GetProperty("username").GetString() == User && login.GetProperty("password").GetString() == Password;
        return isRight
            ? new CrmAnswer(200, new JsonObject { ["access_token"] = $"token{Interlocked.Increment(ref _tokens)}", ["expires_in"] = 3600 })
            : new CrmAnswer(401, new JsonObject { ["error"] = "need_login" });
    }

    // Calls and meetings, the newest first; whoever was in touch met two days before the call.
    private static CrmAnswer Related(CrmPerson person, string what, CrmRequest request)
    {
        IEnumerable<JsonObject>? records = what switch
        {
            "cases" when request.Query.GetValues("filter[0][status][$in][]") is ["New", "Assigned", "Pending Input"] =>
                Enumerable.Range(FirstCase, person.OpenTickets).Select(id => new JsonObject { ["id"] = $"{id}" }),
            "calls" or "meetings" when request.Query["filter[0][status]"] == "Held" && request.Query["order_by"] == "date_start:desc" =>
                new[] { what is "calls" ? person.LastContactAt : person.LastContactAt?.AddDays(-2) }.OfType<DateTimeOffset>()
                    .Select(at => new JsonObject { ["id"] = "90", ["date_start"] = at.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture) }),
            _ => null,
        };
        return records is null ? new CrmAnswer(404) : new CrmAnswer(200, new JsonObject { ["next_offset"] = -1, ["records"] = new JsonArray([.. records]) });
    }

    private CrmAnswer Search(CrmRequest request)
    {
        string[] ends = request.Query.GetValues("filter[0][$or][][phone_work][$ends]") ?? [];
        string[] equals = request.Query.GetValues("filter[0][$or][][phone_work][$equals]") ?? [];
        var found = _people.All.Where(person => ends.Any(end => person.Phone.EndsWith(end, StringComparison.Ordinal)) || equals.Contains(person.Phone, StringComparer.Ordinal));
        return new CrmAnswer(200, new JsonObject
        {
            ["next_offset"] = -1,
            ["records"] = new JsonArray([.. found.Select(person => new JsonObject
            {
                ["id"] = $"{person.Id}",
                ["name"] = person.Name,
                ["account_name"] = person.Company,
                ["assigned_user_name"] = person.Owner,
                ["phone_work"] = person.Phone,
                ["phone_mobile"] = "",
                ["_module"] = "Contacts",
            })]),
        });
    }
}

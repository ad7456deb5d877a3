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
            ("GET", ["rest", "v11", "Contacts", var id, "link", "cases", "filter", "count"]) when request.Query.GetValues("filter[0][status][$in][]") is ["New", "Assigned", "Pending Input"] =>
                new CrmAnswer(200, new JsonObject { ["record_count"] = _people.Find(id)?.OpenTickets ?? 0 }),
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
                ["phone_work"] = person.Phone,
                ["phone_mobile"] = "",
                ["_module"] = "Contacts",
            })]),
        });
    }
}

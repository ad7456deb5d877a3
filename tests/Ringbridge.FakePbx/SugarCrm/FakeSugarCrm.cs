using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ringbridge.FakePbx.Crm;

namespace Ringbridge.FakePbx.SugarCrm;

/// <summary>
/// SugarCRM's REST v11: a token for user, password and a platform that must be registered, good until it is withdrawn;
/// filters of contacts and accounts that compare texts (FilterApi.php), and refuse fields and operators that there are not.
/// </summary>
public sealed partial class FakeSugarCrm : FakeCrm
{
    /// <summary>Who opens it.</summary>
    public const string User = "anna";

    /// <summary>The password that opens it.</summary>
    public const string Password = "sugar-password";

    /// <summary>The platform that is registered.</summary>
    public const string Platform = "ringbridge";

    private const int FirstCase = 70;

    private readonly CrmPeople _people = new();

    // By the field that their number stands in.
    private readonly Dictionary<string, CrmPeople> _accounts = new(StringComparer.Ordinal) { ["phone_office"] = new(), ["phone_alternate"] = new() };
    private int _tokens;

    /// <summary>How often somebody logged in.</summary>
    public int LogIns => _tokens;

    /// <inheritdoc/>
    public override void Put(CrmPerson person) => _people.Put(person);

    /// <summary>Adds or replaces an account: the person's company.</summary>
    /// <param name="company">It.</param>
    /// <param name="field">The field that its number stands in.</param>
    public void PutAccount(CrmPerson company, string field = "phone_office") => _accounts[field].Put(company);

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
            ("GET", ["rest", "v11", "Contacts"]) => Search(request, ["phone_work", "phone_mobile"], [.. _people.All.Select(Contact)]),
            ("GET", ["rest", "v11", "Accounts"]) => Search(request, [.. _accounts.Keys], [.. _accounts.SelectMany(field => field.Value.All.Select(company => Account(company, field.Key)))]),
            ("GET", ["rest", "v11", "Contacts", var id, "link", var what, "filter"]) when _people.Find(id) is { } person => Related(person, what, request),
            ("GET", ["rest", "v11", "Accounts", var id, "link", var what, "filter"]) when _accounts.Values.Select(companies => companies.Find(id)).FirstOrDefault(found => found is not null) is { } company =>
                Related(company, what, request),
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

    private static JsonObject Contact(CrmPerson person) => new()
    {
        ["id"] = $"{person.Id}",
        ["name"] = person.Name,
        ["account_name"] = person.Company,
        ["assigned_user_name"] = person.Owner,
        ["phone_work"] = person.Phone,
        ["phone_mobile"] = "",
        ["_module"] = "Contacts",
    };

    private static JsonObject Account(CrmPerson company, string field)
    {
        var account = new JsonObject { ["id"] = $"{company.Id}", ["name"] = company.Company, ["assigned_user_name"] = company.Owner, ["phone_office"] = "", ["phone_alternate"] = "", ["_module"] = "Accounts" };
        account[field] = company.Phone;
        return account;
    }

    private static CrmAnswer Search(CrmRequest request, string[] numbers, IReadOnlyList<JsonObject> all)
    {
        var wanted = new List<(string Field, string Operator, string Value)>();
        foreach (var name in request.Query.AllKeys.OfType<string>().Where(name => name.StartsWith("filter", StringComparison.Ordinal)))
        {
            if (Criterion().Match(name) is not { Success: true } criterion || !numbers.Contains(criterion.Groups["field"].Value, StringComparer.Ordinal))
            {
                return new CrmAnswer(422, new JsonObject { ["error"] = "invalid_parameter" });
            }

            wanted.AddRange(request.Query.GetValues(name)!.Select(value => (criterion.Groups["field"].Value, criterion.Groups["operator"].Value, value)));
        }

        var most = int.Parse(request.Query["max_num"]!, CultureInfo.InvariantCulture);
        var found = all.Where(record => wanted.Count == 0 || wanted.Exists(one => Fits((string)record[one.Field]!, one.Operator, one.Value)));
        return new CrmAnswer(200, new JsonObject { ["next_offset"] = -1, ["records"] = new JsonArray([.. found.Take(most)]) });
    }

    private static bool Fits(string text, string op, string value) => op switch
    {
        "ends" => text.EndsWith(value, StringComparison.Ordinal),
        "contains" => text.Contains(value, StringComparison.Ordinal),
        _ => text == value,
    };

    [GeneratedRegex(@"^filter\[0\]\[\$or\]\[\]\[(?<field>\w+)\]\[\$(?<operator>ends|contains|equals)\]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Criterion();
}

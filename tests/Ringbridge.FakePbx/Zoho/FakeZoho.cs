using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.OAuth;

namespace Ringbridge.FakePbx.Zoho;

/// <summary>
/// Zoho CRM: the log-in of an app (codes, refresh tokens that stay good, refusals with 200), its query language (COQL), which
/// compares texts and answers 204 when there is nobody, and single records.
/// </summary>
public sealed partial class FakeZoho : FakeCrm
{
    private const int MostValues = 50;

    private readonly Dictionary<string, CrmPeople> _modules = new(StringComparer.Ordinal) { ["Contacts"] = new(), ["Leads"] = new(), ["Accounts"] = new() };

    /// <summary>Its log-in.</summary>
    public FakeOAuth LogIn { get; } = new(rotates: false);

    /// <summary>Where it says that contacts are asked for.</summary>
    public string Api { get; set; } = "https://www.zohoapis.eu";

    /// <summary>Refuses tokens because too many were asked for.</summary>
    public bool IsTired { get; set; }

    /// <summary>The log-in was made without a right that is needed.</summary>
    public bool LacksRight { get; set; }

    /// <inheritdoc/>
    public override void Put(CrmPerson person) => Put("Contacts", person);

    /// <summary>Adds or replaces a contact, lead or account.</summary>
    public void Put(string module, CrmPerson person) => _modules[module].Put(person);

    // The free edition; tokens are another server's business.
    /// <inheritdoc/>
    protected override IReadOnlyList<CrmLimit> Limits { get; } = [new CrmCrowd(5) { Counts = request => request.Path.StartsWith("/crm/", StringComparison.Ordinal) }];

    /// <inheritdoc/>
    protected override CrmAnswer Refuse(CrmLimit limit) => Refuse(429, "TOO_MANY_REQUESTS");

    /// <inheritdoc/>
    protected override CrmAnswer Answer(CrmRequest request)
    {
        switch (request.Method, request.Path)
        {
            case ("GET", "/oauth/v2/auth") when request.Query["access_type"] == "offline" && request.Query["prompt"] == "consent":
                return LogIn.Authorize(request.Query);
            case ("POST", "/oauth/v2/token"):
                return IsTired ? Tired() : Tokens(LogIn.Give(request.Body));
            default:
                break;
        }

        if (!request.Authorization.StartsWith("Zoho-oauthtoken ", StringComparison.Ordinal) || !LogIn.IsAccess(request.Authorization["Zoho-oauthtoken ".Length..]))
        {
            return Refuse(401, "INVALID_TOKEN");
        }

        return (LacksRight, request.Method, request.Path.Trim('/').Split('/')) switch
        {
            (true, _, _) => Refuse(401, "OAUTH_SCOPE_MISMATCH"),
            (_, "POST", ["crm", "v8", "coql"]) => Query(request.Json.GetProperty("select_query").GetString()!),
            (_, "GET", ["crm", "v8", var module, var id]) when request.Query["fields"] == "Owner,Last_Activity_Time" => Record(module, id),
            _ => Refuse(404, "INVALID_URL_PATTERN"),
        };
    }

    private static CrmAnswer Refuse(int status, string code) => new(status, new JsonObject { ["code"] = code, ["details"] = new JsonObject(), ["message"] = "…", ["status"] = "error" });

    private static CrmAnswer Tired() =>
        new(400, new JsonObject { ["error"] = "Access Denied", ["error_description"] = "You have made too many requests continuously. Please try again after some time." });

    private static CrmAnswer Rows(IEnumerable<JsonNode> rows) => rows.ToArray() is { Length: > 0 } some
        ? new CrmAnswer(200, new JsonObject { ["data"] = new JsonArray(some), ["info"] = new JsonObject { ["count"] = some.Length, ["more_records"] = false } })
        : new CrmAnswer(204);

    private CrmAnswer Tokens(FakeTokens tokens)
    {
        if (tokens.Error is not FakeTokenError.None)
        {
            return new CrmAnswer(200, new JsonObject { ["error"] = tokens.Error is FakeTokenError.Client ? "invalid_client" : "invalid_code" });
        }

        var answer = new JsonObject { ["access_token"] = tokens.Access, ["api_domain"] = Api, ["token_type"] = "Bearer", ["expires_in"] = 3600 };
        if (tokens.Refresh is not null)
        {
            answer["refresh_token"] = tokens.Refresh;
        }

        return new CrmAnswer(200, answer);
    }

    private CrmAnswer Query(string coql)
    {
        if (Deals().Match(coql) is { Success: true } deals)
        {
            var open = _modules[deals.Groups["whose"].Value == "Contact_Name" ? "Contacts" : "Accounts"].Find(deals.Groups["id"].Value)?.OpenDeals ?? 0;
            return Rows(Enumerable.Range(1, open).Select(number => new JsonObject { ["id"] = $"{number}" }));
        }

        if (coql == "select id from Contacts where id is not null limit 1")
        {
            return new CrmAnswer(204);
        }

        if (Select().Match(coql) is not { Success: true } select)
        {
            return Refuse(400, "SYNTAX_ERROR");
        }

        var (module, where) = (select.Groups["module"].Value, select.Groups["where"].Value);
        string[] forms = [.. InPhone().Match(where).Groups["form"].Captures.Select(capture => capture.Value)];
        if (forms.Length > MostValues || LikePhone().Match(where) is not { Success: true } like)
        {
            return Refuse(400, "SYNTAX_ERROR");
        }

        // "like" is for the beginning, the end and what is anywhere between (COQL limitations).
        var (digits, isAnywhere) = (like.Groups["digits"].Value, like.Groups["more"].Success);
        return Rows(_modules[module].All
            .Where(person => forms.Contains(person.Phone, StringComparer.Ordinal) || (isAnywhere ? person.Phone.Contains(digits, StringComparison.Ordinal) : person.Phone.EndsWith(digits, StringComparison.Ordinal)))
            .Select(person => Row(module, person, select.Groups["fields"].Value.Split(", "))));
    }

    private static JsonObject Row(string module, CrmPerson person, string[] fields)
    {
        var row = new JsonObject();
        foreach (var field in fields)
        {
            row[field] = field switch
            {
                "id" => string.Create(CultureInfo.InvariantCulture, $"{person.Id}"),
                "Full_Name" when module != "Accounts" => person.Name,
                "Account_Name" when module == "Accounts" => person.Company,
                "Account_Name.Account_Name" when module == "Contacts" => person.Company,
                "Company" when module == "Leads" => person.Company,
                "Phone" => person.Phone,
                "Mobile" when module != "Accounts" => null,
                "Title" when module == "Contacts" => "Einkauf",
                "Designation" when module == "Leads" => "Einkauf",
                "Email" when module != "Accounts" => person.Email,
                _ => throw new InvalidOperationException($"{module} has no field {field}."),
            };
        }

        return row;
    }

    private CrmAnswer Record(string module, string id) => _modules[module].Find(id) is null
        ? Refuse(404, "INVALID_DATA")
        : new CrmAnswer(200, new JsonObject
        {
            ["data"] = new JsonArray(new JsonObject
            {
                ["id"] = id,
                ["Owner"] = new JsonObject { ["name"] = "Otto Owner", ["id"] = "1", ["email"] = "otto@example.com" },
                ["Last_Activity_Time"] = "2026-11-20T10:00:00+01:00",
            }),
        });

    [GeneratedRegex(@"^select id from Deals where \((?<whose>Contact_Name|Account_Name) = '(?<id>\d+)' and Stage not in \('Closed Won', 'Closed Lost', 'Closed-Lost to Competition'\)\) limit 200$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Deals();

    [GeneratedRegex(@"^select (?<fields>[\w., ]+) from (?<module>Contacts|Leads|Accounts) where (?<where>\(.*\)) limit \d+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Select();

    [GeneratedRegex(@"Phone in \('(?<form>[^']*)'(?:, '(?<form>[^']*)')*\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InPhone();

    [GeneratedRegex(@"Phone like '%(?<digits>\d+)(?<more>%)?'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LikePhone();
}

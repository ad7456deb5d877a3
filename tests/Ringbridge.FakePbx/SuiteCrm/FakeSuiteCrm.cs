using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ringbridge.FakePbx.Crm;

namespace Ringbridge.FakePbx.SuiteCrm;

/// <summary>
/// SuiteCRM's V8 interface: a token for a client, or for a client with user and password; filters as Filter.php has them,
/// with <c>like</c> as in SQL, which older releases refuse.
/// </summary>
public sealed class FakeSuiteCrm : FakeCrm
{
    /// <summary>The client that opens it.</summary>
    public const string Client = "client-id";

    /// <summary>The secret that opens it.</summary>
    public const string Secret = "suite-secret";

    private static readonly string[] ContactNumbers = ["phone_work", "phone_mobile", "phone_home"];

    private readonly CrmPeople _people = new();

    // By the field that their number stands in.
    private readonly Dictionary<string, CrmPeople> _accounts = new(StringComparer.Ordinal) { ["phone_office"] = new(), ["phone_alternate"] = new() };
    private int _tokens;

    /// <summary>An older release, without <c>like</c>.</summary>
    public bool IsOld { get; init; }

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
        if (request is { Method: "POST", Path: "/Api/access_token" })
        {
            return LogIn(request.Json);
        }

        if (request.Authorization != $"Bearer token{_tokens}")
        {
            return new CrmAnswer(401, new JsonObject { ["errors"] = new JsonObject { ["status"] = 401 } });
        }

        return (request.Method, request.Path) switch
        {
            ("GET", "/Api/V8/module/Contacts") => Search(request, "Contacts", ContactNumbers, [.. _people.All.Select(Contact)]),
            ("GET", "/Api/V8/module/Accounts") => Search(request, "Accounts", [.. _accounts.Keys], [.. _accounts.SelectMany(field => field.Value.All.Select(company => Account(company, field.Key)))]),
            _ => new CrmAnswer(404),
        };
    }

    // Whatever is wrong is 400 (ModuleController.php).
    /// <inheritdoc/>
    protected override CrmAnswer Refusal => Wrong("Access denied");

    private static CrmAnswer Wrong(string detail) => new(400, new JsonObject { ["errors"] = new JsonObject { ["status"] = 400, ["detail"] = detail } });

    private CrmAnswer LogIn(JsonElement login)
    {
        var isUserRight = login.GetProperty("grant_type").GetString() switch
        {
            "client_credentials" => true,
            "password" => login.GetProperty("username").GetString() == "anna" && login.GetProperty("password").GetString() == "suite-password",
            _ => false,
        };
        return isUserRight && login.GetProperty("client_id").GetString() == Client && login.GetProperty("client_secret").GetString() == Secret
            ? new CrmAnswer(200, new JsonObject { ["token_type"] = "Bearer", ["access_token"] = $"token{Interlocked.Increment(ref _tokens)}" })
            : new CrmAnswer(400, new JsonObject { ["error"] = "invalid_client" });
    }

    private CrmAnswer Search(CrmRequest request, string module, string[] numbers, IReadOnlyList<JsonObject> all)
    {
        var wanted = new List<(string Field, string Operator, string Value)>();
        foreach (var name in request.Query.AllKeys.OfType<string>().Where(name => name.StartsWith("filter[", StringComparison.Ordinal) && name != "filter[operator]"))
        {
            var (field, op) = name.Split('[', ']') is [_, var first, _, var second, _] ? (first, second) : throw new FormatException(name);
            if (!numbers.Contains(field, StringComparer.Ordinal))
            {
                return Wrong($"Filter field {field} in {module} module is not found");
            }

            if (op is not "eq" && (op is not "like" || IsOld))
            {
                return Wrong($"Filter operator {op} is invalid");
            }

            wanted.Add((field, op, request.Query[name]!));
        }

        var (fields, most) = ((request.Query[$"fields[{module}]"] ?? "").Split(','), int.Parse(request.Query["page[size]"]!, CultureInfo.InvariantCulture));
        var found = all.Where(record => wanted.Count == 0 || wanted.Exists(one => Fits((string?)record[one.Field] ?? "", one.Operator, one.Value))).Take(most);
        return new CrmAnswer(200, new JsonObject
        {
            ["data"] = new JsonArray([.. found.Select(record => new JsonObject
            {
                ["type"] = module[..^1],
                ["id"] = record["id"]!.DeepClone(),
                ["attributes"] = new JsonObject(record.Where(field => fields.Contains(field.Key, StringComparer.Ordinal)).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()))),
            })]),
        });
    }

    private static JsonObject Contact(CrmPerson person) => new()
    {
        ["id"] = $"{person.Id}",
        ["full_name"] = person.Name,
        ["phone_work"] = person.Phone,
        ["account_name"] = person.Company,
        ["assigned_user_name"] = person.Owner,
    };

    private static JsonObject Account(CrmPerson company, string field) =>
        new() { ["id"] = $"{company.Id}", ["name"] = company.Company, ["assigned_user_name"] = company.Owner, [field] = company.Phone };

    private static bool Fits(string text, string op, string value) => op is "like" ? IsLike(text, value) : text == value;

    private static bool IsLike(string text, string pattern) =>
        Regex.IsMatch(text, $"^{Regex.Escape(pattern).Replace("%", ".*", StringComparison.Ordinal)}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}

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

    private readonly CrmPeople _people = new();
    private int _tokens;

    /// <summary>An older release, without <c>like</c>.</summary>
    public bool IsOld { get; init; }

    /// <inheritdoc/>
    public override void Put(CrmPerson person) => _people.Put(person);

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

        return request is { Method: "GET", Path: "/Api/V8/module/Contacts" } ? Search(request) : new CrmAnswer(404);
    }

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

    private CrmAnswer Search(CrmRequest request)
    {
        var (like, equal) = (request.Query["filter[phone_work][like]"], request.Query["filter[phone_work][eq]"]);
        if (like is not null && IsOld)
        {
            return new CrmAnswer(400, new JsonObject { ["errors"] = new JsonObject { ["detail"] = "Filter operator like is invalid" } });
        }

        var wanted = (request.Query["fields[Contacts]"] ?? "").Split(',');
        var found = _people.All.Where(person => like is not null ? IsLike(person.Phone, like) : equal is not null && person.Phone == equal);
        return new CrmAnswer(200, new JsonObject
        {
            ["data"] = new JsonArray([.. found.Select(person => new JsonObject
            {
                ["type"] = "Contact",
                ["id"] = $"{person.Id}",
                ["attributes"] = new JsonObject(Fields(person).Where(field => wanted.Contains(field.Key, StringComparer.Ordinal))),
            })]),
        });
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Fields(CrmPerson person) =>
    [
        new("full_name", person.Name),
        new("phone_work", person.Phone),
        new("account_name", person.Company),
        new("assigned_user_name", person.Owner),
    ];

    private static bool IsLike(string text, string pattern) =>
        Regex.IsMatch(text, $"^{Regex.Escape(pattern).Replace("%", ".*", StringComparison.Ordinal)}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}

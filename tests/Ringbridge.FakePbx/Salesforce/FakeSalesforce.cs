using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ringbridge.FakePbx.Crm;
using Ringbridge.FakePbx.OAuth;

namespace Ringbridge.FakePbx.Salesforce;

/// <summary>
/// Salesforce: the log-in of an external client app (PKCE, refresh tokens good for one use), its search (SOSL), which finds words
/// and rows of words, and counts of open cases and opportunities (SOQL).
/// </summary>
public sealed partial class FakeSalesforce : FakeCrm
{
    private readonly Dictionary<string, CrmPeople> _objects = new(StringComparer.Ordinal) { ["Contact"] = new(), ["Lead"] = new(), ["Account"] = new() };

    /// <summary>Its log-in.</summary>
    public FakeOAuth LogIn { get; } = new(rotates: true);

    /// <summary>Where it says that the organisation is; its own address unless told otherwise.</summary>
    public string? Instance { get; set; }

    /// <summary>The requests of the day are used up.</summary>
    public bool IsUsedUp { get; set; }

    /// <inheritdoc/>
    public override void Put(CrmPerson person) => Put("Contact", person);

    /// <summary>Adds or replaces a contact, lead or account.</summary>
    public void Put(string kind, CrmPerson person) => _objects[kind].Put(person);

    /// <inheritdoc/>
    protected override CrmAnswer Answer(CrmRequest request)
    {
        switch (request.Method, request.Path)
        {
            case ("GET", "/services/oauth2/authorize"):
                return LogIn.Authorize(request.Query);
            case ("POST", "/services/oauth2/token"):
                return Tokens(LogIn.Give(request.Body));
            default:
                break;
        }

        if (!request.Authorization.StartsWith("Bearer ", StringComparison.Ordinal) || !LogIn.IsAccess(request.Authorization["Bearer ".Length..]))
        {
            return Refuse(401, "INVALID_SESSION_ID");
        }

        return (IsUsedUp, request.Method, request.Path) switch
        {
            (true, _, _) => Refuse(403, "REQUEST_LIMIT_EXCEEDED"),
            (_, "GET", "/services/data/v68.0/search/") when Sosl().Match(request.Query["q"] ?? "") is { Success: true } sosl => Search(sosl),
            (_, "GET", "/services/data/v68.0/query/") => Query(request.Query["q"] ?? ""),
            _ => Refuse(404, "NOT_FOUND"),
        };
    }

    private static CrmAnswer Refuse(int status, string code) => new(status, new JsonArray(new JsonObject { ["errorCode"] = code, ["message"] = "…" }));

    private CrmAnswer Tokens(FakeTokens tokens) => tokens.Error switch
    {
        FakeTokenError.Client => new CrmAnswer(400, new JsonObject { ["error"] = "invalid_client_id", ["error_description"] = "client identifier invalid" }),
        FakeTokenError.Grant => new CrmAnswer(400, new JsonObject { ["error"] = "invalid_grant", ["error_description"] = "expired access/refresh token" }),
        _ => new CrmAnswer(200, WithRefresh(tokens, new JsonObject
        {
            ["access_token"] = tokens.Access,
            ["instance_url"] = (Instance ?? Url).TrimEnd('/'),
            ["id"] = "https://login.salesforce.com/id/00Dxx/005xx",
            ["token_type"] = "Bearer",
            ["issued_at"] = "1708058728442",
        })),
    };

    private static JsonObject WithRefresh(FakeTokens tokens, JsonObject answer)
    {
        if (tokens.Refresh is not null)
        {
            answer["refresh_token"] = tokens.Refresh;
        }

        return answer;
    }

    private CrmAnswer Search(Match sosl)
    {
        var terms = sosl.Groups["find"].Value.Split(" OR ");
        var records = new JsonArray();
        foreach (var returning in Returning().Matches(sosl.Groups["returning"].Value).Cast<Match>())
        {
            var (kind, fields) = (returning.Groups["object"].Value, returning.Groups["fields"].Value.Split(", "));
            foreach (var person in _objects[kind].All.Where(person => terms.Any(term => Finds(term, person.Phone))))
            {
                records.Add(Record(kind, person, fields));
            }
        }

        return new CrmAnswer(200, new JsonObject { ["searchRecords"] = records });
    }

    // A word with a star begins with it; a row of words in quotes stands there as it is. A sign that is not behind a backslash means something else.
    private static bool Finds(string term, string stored)
    {
        var words = Words(stored);
        if (term.EndsWith('*'))
        {
            return words.Any(word => word.StartsWith(term[..^1], StringComparison.Ordinal));
        }

        if (term is not ['"', .. var inner, '"'] || Unescaped().IsMatch(inner))
        {
            return false;
        }

        var wanted = Words(inner);
        return Enumerable.Range(0, Math.Max(0, words.Length - wanted.Length + 1)).Any(start => words.AsSpan(start, wanted.Length).SequenceEqual(wanted));
    }

    private static string[] Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    private static JsonObject Record(string kind, CrmPerson person, string[] fields)
    {
        var record = new JsonObject { ["attributes"] = new JsonObject { ["type"] = kind, ["url"] = $"/services/data/v68.0/sobjects/{kind}/{person.Id}" } };
        foreach (var field in fields)
        {
            switch (field)
            {
                case "Account.Name":
                    record["Account"] = new JsonObject { ["Name"] = person.Company };
                    break;
                case "Owner.Name":
                    record["Owner"] = new JsonObject { ["Name"] = "Otto Owner" };
                    break;
                default:
                    record[field] = Value(kind, person, field);
                    break;
            }
        }

        return record;
    }

    private static string? Value(string kind, CrmPerson person, string field) => field switch
    {
        "Id" => $"{person.Id}",
        "Name" => kind == "Account" ? person.Company : person.Name,
        "Phone" => person.Phone,
        "Company" => person.Company,
        "Title" => "Einkauf",
        "Email" => person.Email,
        "LastActivityDate" => "2026-11-20",
        "MobilePhone" => null,
        _ => throw new InvalidOperationException($"There is no field {field}."),
    };

    private CrmAnswer Query(string soql)
    {
        if (soql == "SELECT Id FROM Contact LIMIT 1")
        {
            return new CrmAnswer(200, new JsonObject { ["totalSize"] = 0, ["done"] = true, ["records"] = new JsonArray() });
        }

        if (Count().Match(soql) is not { Success: true } count)
        {
            return Refuse(400, "MALFORMED_QUERY");
        }

        var person = _objects[count.Groups["whose"].Value].Find(count.Groups["id"].Value);
        var total = count.Groups["from"].Value == "Case" ? person?.OpenTickets : person?.OpenDeals;
        return new CrmAnswer(200, new JsonObject { ["totalSize"] = total ?? 0, ["done"] = true, ["records"] = new JsonArray() });
    }

    [GeneratedRegex(@"^FIND \{(?<find>.*)\} IN PHONE FIELDS RETURNING (?<returning>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sosl();

    [GeneratedRegex(@"(?<object>\w+)\((?<fields>[\w., ]+?)(?: WHERE IsConverted = false)? LIMIT \d+\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Returning();

    [GeneratedRegex(@"(?<!\\)[&|!(){}\[\]^""~*?:'+\-]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unescaped();

    [GeneratedRegex(@"[A-Za-z0-9]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^SELECT COUNT\(\) FROM (?<from>Case|Opportunity) WHERE IsClosed = false AND (?:Id IN \(SELECT OpportunityId FROM OpportunityContactRole WHERE )?(?<whose>Contact|Account)Id = '(?<id>\w+)'\)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Count();
}

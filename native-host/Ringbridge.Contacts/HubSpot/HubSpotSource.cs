using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ringbridge.Contacts.Http;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts.HubSpot;

/// <summary>Contacts and companies of HubSpot, asked while it rings.</summary>
internal sealed class HubSpotSource : HttpSource, ILiveSource, ICallLog
{
    private const string CompanyPrefix = "company/";

    // HubSpot's own kinds of associations.
    private const int CallToContact = 194;
    private const int CallToCompany = 182;

    // An account allows five searches a second, the smallest plan a hundred requests in ten seconds (API usage guidelines; changelog
    // "CRM Search API rate limit increase"). One search a second is left to others.
    private static readonly RateLimit[] Limits =
    [
        RateLimit.Within(4, TimeSpan.FromSeconds(1)) with { Counts = request => request.RequestUri!.AbsolutePath.EndsWith("/search", StringComparison.Ordinal) },
        RateLimit.Within(80, TimeSpan.FromSeconds(10)),
    ];

    /// <summary>A source of that HubSpot.</summary>
    public HubSpotSource(SourceOptions options, SourceServices services)
        : base(options, services, Limits) => Http.WaitInBody = WaitIn;

    /// <inheritdoc/>
    public override async Task<SourceTest> TestAsync(CancellationToken cancellationToken)
    {
        var answer = await GetAsync("crm/v3/objects/contacts?limit=1", cancellationToken);
        return answer.Part("results").ValueKind is JsonValueKind.Array ? new SourceTest("") : throw Http.Unexpected("no list of contacts");
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Card>> FindAsync(CallerNumber number, CancellationToken cancellationToken)
    {
        var people = PostAsync("crm/v3/objects/contacts/search", HubSpotQueries.Contacts(number), cancellationToken);
        var companies = PostAsync("crm/v3/objects/companies/search", HubSpotQueries.Companies(number), cancellationToken);
        await Task.WhenAll(people, companies);
        return [.. Results(await people).Select(Person).Concat(Results(await companies).Select(Company)).OfType<Card>()];
    }

    /// <inheritdoc/>
    public async Task<Card> CompleteAsync(Card card, CancellationToken cancellationToken)
    {
        var isCompany = card.Kind is ContactKind.Company;
        var (association, id) = isCompany ? ("company", card.Id[CompanyPrefix.Length..]) : ("contact", card.Id);
        var parts = new CardParts();
        var tickets = parts.TakeAsync(CountAsync(ContactField.Tickets, "tickets", "0-5", HubSpotQueries.Open(association, id, "closed_date", "NOT_HAS_PROPERTY", value: null)));
        var deals = parts.TakeAsync(CountAsync(ContactField.Deals, "deals", "0-3", HubSpotQueries.Open(association, id, "hs_is_closed", "EQ", "false")));
        var owner = parts.TakeAsync(ColleagueAsync(card.OwnerId, AskColleagueAsync, cancellationToken));
        return parts.Complete(card with { Tickets = await tickets, Deals = await deals, Owner = await owner });

        async Task<OpenItems?> CountAsync(ContactField field, string kind, string page, byte[] query)
        {
            if (!Options.Fetches(field))
            {
                return null;
            }

            var answer = await PostAsync($"crm/v3/objects/{kind}/search", query, cancellationToken);
            var first = answer.Part("results").Items().Select(one => one.Text("id")).FirstOrDefault();
            return answer.Whole("total") is { } count ? OpenList.Of(count, first is null ? null : LinkTo(page, first), card.Url) : null;
        }
    }

    /// <inheritdoc/>
    public Task LogAsync(LoggedCall call, CancellationToken cancellationToken)
    {
        var isCompany = call.ContactKind is ContactKind.Company;
        var properties = new JsonObject
        {
            ["hs_timestamp"] = call.StartedAt.ToUnixTimeMilliseconds(),
            ["hs_call_external_id"] = call.Key,
            ["hs_call_title"] = call.Subject,
            ["hs_call_body"] = call.Html,
            ["hs_call_direction"] = call.IsInbound ? "INBOUND" : "OUTBOUND",
            ["hs_call_status"] = call.Talked is null ? "NO_ANSWER" : "COMPLETED",
            ["hs_call_duration"] = $"{(call.Talked ?? TimeSpan.Zero).TotalMilliseconds:0}",
            [call.IsInbound ? "hs_call_from_number" : "hs_call_to_number"] = call.Number,
        };
        var type = new JsonObject { ["associationCategory"] = "HUBSPOT_DEFINED", ["associationTypeId"] = isCompany ? CallToCompany : CallToContact };
        var contact = new JsonObject
        {
            ["to"] = new JsonObject { ["id"] = isCompany ? call.ContactId[CompanyPrefix.Length..] : call.ContactId },
            ["types"] = new JsonArray(type),
        };
        return TellAsync("crm/v3/objects/calls", new JsonObject { ["properties"] = properties, ["associations"] = new JsonArray(contact) }, cancellationToken);
    }

    // Its search shows new objects late, and nobody says how late at most.
    /// <inheritdoc/>
    public async Task<CallTrace> LookAsync(LoggedCall call, DateTimeOffset toldAt, CancellationToken cancellationToken) =>
        FoundIn((await PostAsync("crm/v3/objects/calls/search", HubSpotQueries.Call(call.Key), cancellationToken)).Part("results"), _ => true);

    /// <inheritdoc/>
    protected override async Task<Action<HttpRequestHeaders>> LogInAsync(CancellationToken cancellationToken)
    {
        var token = await SecretAsync(SourceKeys.Token, cancellationToken);
        return headers => headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    // HubSpot sends no Retry-After; it names the rule that was broken (API usage guidelines, "Rate limit errors"). The searches' rule is sometimes
    // told by its sentence alone.
    private static TimeSpan? WaitIn(JsonElement answer) => (answer.Text("policyName"), answer.Text("message")) switch
    {
        ("SECONDLY", _) or (null, "You have reached your secondly limit.") => TimeSpan.FromSeconds(1),
        ("TEN_SECONDLY_ROLLING", _) => TimeSpan.FromSeconds(10),
        _ => null,
    };

    private IEnumerable<JsonElement> Results(JsonElement answer) =>
        ListIn(answer.Part("results"));

    private Card? Person(JsonElement result)
    {
        var properties = result.Part("properties");
        return result.Text("id") is not { } id ? null : new Card
        {
            Id = id,
            Name = FullName(properties.Text("firstname"), properties.Text("lastname")) ?? properties.Text("email") ?? properties.Text("company") ?? id,
            Company = Fetched(ContactField.Company, properties.Text("company")),
            Title = Fetched(ContactField.Title, properties.Text("jobtitle")),
            Email = Fetched(ContactField.Email, properties.Text("email")),
            Phones = WrittenNumbers.Of((properties.Text("phone"), "phone"), (properties.Text("mobilephone"), "mobile")),
            Url = LinkTo("0-1", id),
            OwnerId = OwnerId(properties),
            LastContactAt = LastContact(properties),
        };
    }

    private Card? Company(JsonElement result)
    {
        var properties = result.Part("properties");
        return result.Text("id") is not { } id || properties.Text("name") is not { } name ? null : new Card
        {
            Id = CompanyPrefix + id,
            Kind = ContactKind.Company,
            Name = name,
            Phones = WrittenNumbers.Of((properties.Text("phone"), "phone")),
            Url = LinkTo("0-2", id),
            OwnerId = OwnerId(properties),
            LastContactAt = LastContact(properties),
        };
    }

    private string? OwnerId(JsonElement properties) => Fetched(ContactField.Owner, properties.Text("hubspot_owner_id"));

    private DateTimeOffset? LastContact(JsonElement properties) => Options.Fetches(ContactField.LastContact) ? properties.Time("notes_last_contacted") : null;

    private async Task<string?> AskColleagueAsync(string id, CancellationToken cancellationToken)
    {
        var owner = await GetAsync($"crm/v3/owners/{Uri.EscapeDataString(id)}", cancellationToken);
        return FullName(owner.Text("firstName"), owner.Text("lastName")) ?? owner.Text("email");
    }

    private string? LinkTo(string kind, string id) =>
        Options.Text(HubSpotSourceType.Account) is { Length: > 0 } account ? $"https://{Options.Text(HubSpotSourceType.Page)}/contacts/{account}/record/{kind}/{Uri.EscapeDataString(id)}" : null;
}

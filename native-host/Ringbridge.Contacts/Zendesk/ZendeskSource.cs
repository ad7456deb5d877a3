using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ringbridge.Contacts.Http;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts.Zendesk;

/// <summary>
/// End users of a Zendesk. Its search takes the digits of a number behind a star and finds it however it is written; a plus
/// sign finds nothing (Zendesk, "Retrieving the Zendesk user ID of a caller").
/// </summary>
internal sealed class ZendeskSource : HttpSource, ILiveSource, ICallLog
{
    private const int TicketsOfLastContact = 10;

    // The smallest plan allows an account 200 requests a minute, and its lists of tickets may have a limit of 100 (API reference, "Rate
    // limits"; "Best practices for avoiding rate limiting"). Half of the first is no more than the second.
    private static readonly RateLimit[] Limits = [RateLimit.Within(100, TimeSpan.FromMinutes(1))];

    // Zendesk keeps the key of a request for two hours, and answers a repetition with what it answered first (Ticketing API,
    // "Idempotency"). What is told must be on its way well before that.
    private static readonly TimeSpan KnowsKeys = TimeSpan.FromMinutes(110);

    /// <summary>A source of that Zendesk.</summary>
    public ZendeskSource(SourceOptions options, SourceServices services)
        : base(options, services, Limits) => Http.Explain = Explain;

    /// <inheritdoc/>
    public override async Task<SourceTest> TestAsync(CancellationToken cancellationToken)
    {
        var answer = await GetAsync("api/v2/search/count.json?query=type:user", cancellationToken);
        return answer.Whole("count") is null ? throw Http.Unexpected("no count") : new SourceTest("");
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Card>> FindAsync(CallerNumber number, CancellationToken cancellationToken)
    {
        var query = Uri.EscapeDataString($"role:end-user phone:*{number.National}");
        var answer = await GetAsync($"api/v2/search.json?query={query}", cancellationToken);
        return [.. ListIn(answer.Part("results")).Select(Read).OfType<Card>()];
    }

    /// <inheritdoc/>
    public async Task<Card> CompleteAsync(Card card, CancellationToken cancellationToken)
    {
        var parts = new CardParts();
        var company = parts.TakeAsync(CompanyAsync(card.CompanyId, cancellationToken));
        var open = parts.TakeAsync(OpenAsync(card, cancellationToken));
        var lastContact = parts.TakeAsync(LastContactAsync(card, cancellationToken));
        return parts.Complete(card with { Company = await company, Tickets = (await open)?.Tickets, Owner = (await open)?.Owner, LastContactAt = await lastContact });
    }

    /// <inheritdoc/>
    public Task LogAsync(LoggedCall call, CancellationToken cancellationToken)
    {
        var ticket = new JsonObject
        {
            ["subject"] = call.Subject,
            ["requester_id"] = long.Parse(call.ContactId, System.Globalization.CultureInfo.InvariantCulture),
            ["status"] = "solved",
            ["external_id"] = call.Key,
            ["comment"] = new JsonObject { ["body"] = $"{call.Subject}\n{call.Text}", ["public"] = false },
        };
        return TellAsync("api/v2/tickets.json", new JsonObject { ["ticket"] = ticket }, cancellationToken, call.Key);
    }

    /// <inheritdoc/>
    public async Task<CallTrace> LookAsync(LoggedCall call, DateTimeOffset toldAt, CancellationToken cancellationToken)
    {
        var answer = await GetAsync($"api/v2/tickets.json?external_id={Uri.EscapeDataString(call.Key)}", cancellationToken);
        var trace = FoundIn(answer.Part("tickets"), ticket => ticket.Text("external_id") == call.Key);
        return trace is CallTrace.Unknown && Services.Time.GetUtcNow() - toldAt < KnowsKeys ? CallTrace.MayBeTold : trace;
    }

    /// <inheritdoc/>
    protected override async Task<Action<HttpRequestHeaders>> LogInAsync(CancellationToken cancellationToken)
    {
        var token = await SecretAsync(SourceKeys.Token, cancellationToken);
        var login = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Options.Text(SourceKeys.User)}/token:{token}"));
        return headers => headers.Authorization = new AuthenticationHeaderValue("Basic", login);
    }

    // A key that came with something else before: the first was heard, and a note was changed since.
    private SourceException? Explain(SourceReply reply) => reply.Status == 400 && JsonText.Read(reply.Body) is { } answer && answer.Text("error") is "IdempotentRequestError"
        ? Http.Unexpected("IdempotentRequestError", mayHaveArrived: true)
        : null;

    private Card? Read(JsonElement user) => user.Text("id") is not { } id || user.Text("name") is not { } name ? null : new Card
    {
        Id = id,
        Name = name,
        Email = Fetched(ContactField.Email, user.Text("email")),
        CompanyId = Fetched(ContactField.Company, user.Text("organization_id")),
        Phones = WrittenNumbers.Of((user.Text("phone"), "phone")),
        Url = Http.LinkTo($"agent/users/{Uri.EscapeDataString(id)}/requested_tickets"),
    };

    private async Task<string?> CompanyAsync(string? id, CancellationToken cancellationToken) => id is null
        ? null
        : (await GetAsync($"api/v2/organizations/{Uri.EscapeDataString(id)}.json", cancellationToken)).Part("organization").Text("name");

    // One ticket is enough: the count is of all. The name of who has it comes along (Search API, "Side-loading").
    private async Task<(OpenItems? Tickets, string? Owner)?> OpenAsync(Card card, CancellationToken cancellationToken)
    {
        var (isCounted, isOwned) = (Options.Fetches(ContactField.Tickets), Options.Fetches(ContactField.Owner));
        if (!isCounted && !isOwned)
        {
            return null;
        }

        var which = $"requester:{card.Id} status<solved";
        var answer = await GetAsync(
            $"api/v2/search.json?query={Uri.EscapeDataString($"type:ticket {which}")}&sort_by=updated_at&sort_order=desc&per_page=1{(isOwned ? "&include=tickets(users)" : "")}", cancellationToken);
        var newest = ListIn(answer.Part("results")).FirstOrDefault();
        var page = newest.Text("id") is { } id ? Http.LinkTo($"agent/tickets/{Uri.EscapeDataString(id)}") : null;
        var list = Http.LinkTo($"agent/search/1?type=ticket&q={Uri.EscapeDataString(which)}");
        return (
            isCounted && answer.Whole("count") is { } count ? OpenList.Of(count, page, list) : null,
            isOwned && newest.Text("assignee_id") is { } assignee
                ? answer.Part("users").Items().Where(user => string.Equals(user.Text("id"), assignee, StringComparison.Ordinal)).Select(user => user.Text("name")).FirstOrDefault()
                : null);
    }

    // When a ticket changed is no contact; when its requester last wrote is, and that is in its metrics.
    private async Task<DateTimeOffset?> LastContactAsync(Card card, CancellationToken cancellationToken)
    {
        if (!Options.Fetches(ContactField.LastContact))
        {
            return null;
        }

        var answer = await GetAsync(
            $"api/v2/users/{Uri.EscapeDataString(card.Id)}/tickets/requested.json?include=metric_sets&sort_by=updated_at&sort_order=desc&per_page={TicketsOfLastContact}", cancellationToken);
        return ListIn(answer.Part("tickets")).Select(ticket => ticket.Part("metric_set").Time("requester_updated_at")).Max();
    }
}

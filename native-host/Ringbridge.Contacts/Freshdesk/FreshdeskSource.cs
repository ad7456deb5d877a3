using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ringbridge.Contacts.Http;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts.Freshdesk;

/// <summary>Contacts of a Freshdesk, asked while it rings.</summary>
internal sealed class FreshdeskSource(SourceOptions options, SourceServices services) : HttpSource(options, services, Limits), ILiveSource, ICallLog
{
    private const int PageSize = 100;
    private const int Resolved = 4;
    private const int Closed = 5;
    private const int LowPriority = 1;
    private const int ByPhone = 3;

    // Without it, tickets that rested for 30 days are left out.
    private const string SinceEver = "2000-01-01T00:00:00Z";

    // In a minute the plan Growth allows an account 20 lists of contacts and 20 of tickets, and an account on trial 50 requests (solution
    // article 225439). It is not said whether a search is a list of contacts, so it is taken for one. Half of the lists is left to colleagues.
    private static readonly RateLimit[] Limits =
    [
        RateLimit.Within(10, TimeSpan.FromMinutes(1)) with { Counts = request => IsList(request, "contacts") },
        RateLimit.Within(10, TimeSpan.FromMinutes(1)) with { Counts = request => IsList(request, "tickets") },
        RateLimit.Within(40, TimeSpan.FromMinutes(1)),
    ];

    /// <inheritdoc/>
    public override async Task<SourceTest> TestAsync(CancellationToken cancellationToken)
    {
        _ = ListIn(await GetAsync("api/v2/contacts?per_page=1", cancellationToken));
        return new SourceTest("");
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Card>> FindAsync(CallerNumber number, CancellationToken cancellationToken)
    {
        var answer = await GetAsync($"api/v2/search/contacts?query={Uri.EscapeDataString(FreshdeskQuery.Of(number))}", cancellationToken);
        return [.. ListIn(answer.Part("results")).Select(Read).OfType<Card>()];
    }

    /// <inheritdoc/>
    public async Task<Card> CompleteAsync(Card card, CancellationToken cancellationToken)
    {
        var parts = new CardParts();
        var company = parts.TakeAsync(CompanyAsync(card.CompanyId, cancellationToken));
        var withTickets = parts.TakeAsync(WithTicketsAsync(card, parts, cancellationToken));
        return parts.Complete((await withTickets ?? card) with { Company = await company });
    }

    /// <inheritdoc/>
    public Task LogAsync(LoggedCall call, CancellationToken cancellationToken) => TellAsync(
        "api/v2/tickets",
        new JsonObject
        {
            ["requester_id"] = long.Parse(call.ContactId, System.Globalization.CultureInfo.InvariantCulture),
            ["subject"] = call.Subject,
            ["description"] = call.TaggedHtml,
            ["status"] = Closed,
            ["priority"] = LowPriority,
            ["source"] = ByPhone,
        },
        cancellationToken);

    // Tickets have no field for a key. Those that changed within 30 days are listed, the newest first.
    /// <inheritdoc/>
    public async Task<CallTrace> LookAsync(LoggedCall call, DateTimeOffset toldAt, CancellationToken cancellationToken)
    {
        var tickets = await GetAsync(
            $"api/v2/tickets?requester_id={Uri.EscapeDataString(call.ContactId)}&per_page={PageSize}&order_by=created_at&order_type=desc&include=description", cancellationToken);
        return FoundIn(tickets, ticket => IsMarked(ticket, "description_text", call) || IsMarked(ticket, "description", call));
    }

    // The key is the user; what stands for the password is not looked at.
    /// <inheritdoc/>
    protected override async Task<Action<HttpRequestHeaders>> LogInAsync(CancellationToken cancellationToken)
    {
        var login = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{await SecretAsync(SourceKeys.Token, cancellationToken)}:X"));
        return headers => headers.Authorization = new AuthenticationHeaderValue("Basic", login);
    }

    private static bool IsList(HttpRequestMessage request, string what) =>
        request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.EndsWith($"/{what}", StringComparison.Ordinal);

    private Card? Read(JsonElement contact) => contact.Text("id") is not { } id || contact.Text("name") is not { } name ? null : new Card
    {
        Id = id,
        Name = name,
        Title = Fetched(ContactField.Title, contact.Text("job_title")),
        Email = Fetched(ContactField.Email, contact.Text("email")),
        CompanyId = Fetched(ContactField.Company, contact.Text("company_id")),
        Phones = WrittenNumbers.Of((contact.Text("phone"), "phone"), (contact.Text("mobile"), "mobile")),
        Url = Http.LinkTo($"a/contacts/{Uri.EscapeDataString(id)}"),
    };

    private async Task<string?> CompanyAsync(string? id, CancellationToken cancellationToken) =>
        id is null ? null : (await GetAsync($"api/v2/companies/{Uri.EscapeDataString(id)}", cancellationToken)).Text("name");

    // One list of tickets tells all: how many are open, who has the one that changed last, and when somebody last wrote in any.
    private async Task<Card?> WithTicketsAsync(Card card, CardParts parts, CancellationToken cancellationToken)
    {
        var (isCounted, isOwned, isTimed) = (Options.Fetches(ContactField.Tickets), Options.Fetches(ContactField.Owner), Options.Fetches(ContactField.LastContact));
        if (!isCounted && !isOwned && !isTimed)
        {
            return null;
        }

        var tickets = ListIn(await GetAsync(
            $"api/v2/tickets?requester_id={Uri.EscapeDataString(card.Id)}&updated_since={SinceEver}&per_page={PageSize}&order_by=updated_at&order_type=desc{(isTimed ? "&include=stats" : "")}",
            cancellationToken)).ToList();
        var open = tickets.Where(ticket => ticket.Whole("status") is not (Resolved or Closed)).ToList();
        return card with
        {
            Tickets = isCounted ? OpenList.Of(open.Count, open is [var one] && one.Text("id") is { } id ? Http.LinkTo($"a/tickets/{Uri.EscapeDataString(id)}") : null, card.Url) : null,
            Owner = isOwned && open is [var newest, ..] ? await parts.TakeAsync(ColleagueAsync(newest.Text("responder_id"), AskColleagueAsync, cancellationToken)) : null,
            LastContactAt = isTimed ? tickets.Select(LastWritten).Max() : null,
        };
    }

    // A ticket begins with what the customer wrote, or was written.
    private static DateTimeOffset? LastWritten(JsonElement ticket) =>
        new[] { ticket.Time("created_at"), ticket.Part("stats").Time("requester_responded_at"), ticket.Part("stats").Time("agent_responded_at") }.Max();

    private async Task<string?> AskColleagueAsync(string id, CancellationToken cancellationToken) =>
        (await GetAsync($"api/v2/agents/{Uri.EscapeDataString(id)}", cancellationToken)).Part("contact").Text("name");
}

using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Ringbridge.Contacts.Http;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.Zammad;

/// <summary>
/// Customers of a Zammad. Its search compares texts, so that a number is found only in the form in which it is stored
/// (can_search.rb: LIKE without Elasticsearch, tokens with it): the customers are copied instead, and matched here.
/// </summary>
internal sealed class ZammadSource(SourceOptions options, SourceServices services) : HttpSource(options, services, RateLimit.Undocumented), ISyncSource, IDetailSource, ICallLog, ICallEvents
{
    // users_controller.rb caps a page at 500.
    private const int PageSize = 500;
    private const int MostPages = 2000;
    private const string OpenStates = "(new OR open OR \"pending reminder\" OR \"pending close\")";

    /// <inheritdoc/>
    public TimeSpan Interval { get; } = TimeSpan.FromMinutes(30);

    /// <inheritdoc/>
    public CopyOrigin Origin => new(Options.Address.AbsoluteUri, Options.Selection());

    /// <inheritdoc/>
    public override async Task<SourceTest> TestAsync(CancellationToken cancellationToken)
    {
        var users = await PageAsync(1, cancellationToken);
        return new SourceTest(users.Items().Select(NameOf).OfType<string>().FirstOrDefault() ?? "");
    }

    /// <inheritdoc/>
    public async Task SyncAsync(ISourceCopy copy, CancellationToken cancellationToken)
    {
        var (seen, known) = (new HashSet<string>(StringComparer.Ordinal), copy.Versions());
        for (var page = 1; page <= MostPages; page++)
        {
            var users = (await PageAsync(page, cancellationToken)).Items().ToList();
            var cards = users.Select(Read).OfType<VersionedCard>().ToList();
            seen.UnionWith(cards.Select(card => card.Id));
            copy.Put([.. cards.Where(card => !known.TryGetValue(card.Id, out var version) || !string.Equals(version, card.Version, StringComparison.Ordinal))]);
            if (users.Count < PageSize)
            {
                break;
            }
        }

        copy.RemoveOthers(seen);
        copy.Finish(token: null);
    }

    /// <inheritdoc/>
    public async Task<Card> CompleteAsync(Card card, CancellationToken cancellationToken)
    {
        var parts = new CardParts();
        var open = parts.TakeAsync(OpenAsync(card, parts, cancellationToken));
        var lastContact = parts.TakeAsync(LastContactAsync(card, cancellationToken));
        return parts.Complete(await open is { } found
            ? card with { Tickets = found.Tickets, Owner = found.Owner, LastContactAt = await lastContact }
            : card with { LastContactAt = await lastContact });
    }

    /// <inheritdoc/>
    public async Task<string?> PlaceAsync(LoggedCall call, CancellationToken cancellationToken) =>
        (await FirstTicketAsync(OpenTicketsOf(call.ContactId), "updated_at", cancellationToken)).Text("id");

    /// <inheritdoc/>
    public async Task LogAsync(LoggedCall call, CancellationToken cancellationToken)
    {
        var (path, body) = ZammadCallLog.Entry(call, Options.Text(ZammadSourceType.Group));
        await TellAsync(path, body, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<CallTrace> LookAsync(LoggedCall call, DateTimeOffset toldAt, CancellationToken cancellationToken) =>
        ZammadCallLog.LookAsync(call, GetPageAsync, cancellationToken);

    /// <inheritdoc/>
    public bool HearsCalls => Options.Gives(ZammadSourceType.Cti);

    // An answered call without "user" is nobody's: then Zammad opens nothing.
    /// <inheritdoc/>
    public bool OpensCaller(Uri page) => Options.Gives(SourceKeys.User) && string.Equals(page.Host, Http.Address.Host, StringComparison.OrdinalIgnoreCase);

    // The address of the webhook is its key: it is kept as a password, and told on the configured host only.
    /// <inheritdoc/>
    public async Task HearAsync(CallMoment moment, CancellationToken cancellationToken)
    {
        var webhook = await SecretAsync(ZammadSourceType.Cti, cancellationToken);
        if (!Uri.TryCreate(webhook.Trim(), UriKind.Absolute, out var address)
            || Uri.Compare(address, Http.Address, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) != 0
            || !address.AbsolutePath.Contains("/api/v1/cti/", StringComparison.Ordinal))
        {
            throw new SourceException(new Problem(Reasons.SourceFailed, Details.SourceWebhook).With("source", Options.SourceName).With("host", Http.Address.Host));
        }

        var own = string.Concat(Options.Text(ZammadSourceType.Own).Where(char.IsAsciiDigit));
        await TellAsync(address.AbsolutePath, ZammadCti.Event(moment, own, Options.Text(SourceKeys.User)), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<bool> TakesEndAgainAsync(CallMoment end, CancellationToken cancellationToken)
    {
        try
        {
            return ZammadCti.TakesEndAgain(end, await GetPageAsync("api/v1/cti/log", cancellationToken));
        }
        catch (SourceException exception) when (exception.Problem.Detail is Details.SourceForbidden or Details.SourceLogin || exception.IsNoSuchThing)
        {
            // The caller log is for those with the permission "cti.agent".
            return ZammadCti.TakesEndAgain(end, log: default);
        }
    }

    /// <inheritdoc/>
    protected override async Task<Action<HttpRequestHeaders>> LogInAsync(CancellationToken cancellationToken)
    {
        var token = await SecretAsync(SourceKeys.Token, cancellationToken);
        return headers => headers.Authorization = new AuthenticationHeaderValue("Token", $"token={token}");
    }

    private static string? NameOf(JsonElement user) =>
        FullName(user.Text("firstname"), user.Text("lastname")) ?? user.Text("login");

    private static string OpenTicketsOf(string customer) => $"customer_id:{customer} AND state.name:{OpenStates}";

    // How many tickets are open, and who has the one that changed last; nobody has it while its owner is the user 1, "-".
    private async Task<(OpenItems? Tickets, string? Owner)?> OpenAsync(Card card, CardParts parts, CancellationToken cancellationToken)
    {
        var (isCounted, isOwned) = (Options.Fetches(ContactField.Tickets), Options.Fetches(ContactField.Owner));
        if (!isCounted && !isOwned)
        {
            return null;
        }

        var query = OpenTicketsOf(card.Id);
        var count = isCounted ? (await GetAsync($"api/v1/tickets/search?query={Uri.EscapeDataString(query)}&only_total_count=true", cancellationToken)).Whole("total_count") : null;
        var newest = count is not 0 && (isOwned || count is 1) ? await FirstTicketAsync(query, "updated_at", cancellationToken) : default;
        var owner = isOwned && newest.Text("owner_id") is { } id and not "1" ? await parts.TakeAsync(ColleagueAsync(id, AskColleagueAsync, cancellationToken)) : null;
        var page = newest.Text("id") is { } ticket ? Http.LinkTo($"#ticket/zoom/{ticket}") : null;
        return (count is { } open ? OpenList.Of(open, page, Http.LinkTo($"#search/{Uri.EscapeDataString(query)}")) : null, owner);
    }

    // Zammad keeps for each ticket when customer or agent last wrote in it, and that of all tickets, closed ones too, is the answer.
    private async Task<DateTimeOffset?> LastContactAsync(Card card, CancellationToken cancellationToken) => Options.Fetches(ContactField.LastContact)
        ? (await FirstTicketAsync($"customer_id:{card.Id}", "last_contact_at", cancellationToken)).Time("last_contact_at")
        : null;

    private async Task<JsonElement> FirstTicketAsync(string query, string latest, CancellationToken cancellationToken) =>
        ListIn(await GetAsync($"api/v1/tickets/search?query={Uri.EscapeDataString(query)}&expand=true&limit=1&sort_by={latest}&order_by=desc", cancellationToken)).FirstOrDefault();

    private async Task<string?> AskColleagueAsync(string id, CancellationToken cancellationToken) =>
        NameOf(await GetAsync($"api/v1/users/{Uri.EscapeDataString(id)}", cancellationToken));

    private async Task<JsonElement> PageAsync(int page, CancellationToken cancellationToken)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"api/v1/users?page={page}&per_page={PageSize}&expand=true");
        var users = await GetPageAsync(path, cancellationToken);
        return users.ValueKind is JsonValueKind.Array ? users : throw Http.Unexpected("no list of users");
    }

    private VersionedCard? Read(JsonElement user)
    {
        if (user.Text("id") is not { } id || NameOf(user) is not { } name || user.Part("active").ValueKind is JsonValueKind.False)
        {
            return null;
        }

        var phones = WrittenNumbers.Of((user.Text("phone"), "phone"), (user.Text("mobile"), "mobile"));
        return new VersionedCard(id, user.Text("updated_at"), phones.Count == 0 ? null : new Card
        {
            Id = id,
            Name = name,
            Company = Fetched(ContactField.Company, user.Text("organization")),
            Email = Fetched(ContactField.Email, user.Text("email")),
            Phones = phones,
            Url = Http.LinkTo($"#user/profile/{id}"),
        });
    }
}

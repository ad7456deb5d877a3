using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ringbridge.Contacts.Http;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;
using Ringbridge.Contract.Problems;

namespace Ringbridge.Contacts.Zammad;

/// <summary>
/// Customers of a Zammad. Its search compares texts, so that a number is found only in the form in which it is stored
/// (can_search.rb: LIKE without Elasticsearch, tokens with it): the customers are copied instead, and matched here.
/// </summary>
internal sealed class ZammadSource(SourceOptions options, SourceServices services) : HttpSource(options, services), ISyncSource, IDetailSource, ICallLog, ICallEvents
{
    // users_controller.rb caps a page at 500.
    private const int PageSize = 500;
    private const int MostPages = 2000;
    private const string OpenStates = "(new OR open OR \"pending reminder\" OR \"pending close\")";

    /// <inheritdoc/>
    public TimeSpan Interval { get; } = TimeSpan.FromMinutes(30);

    /// <summary>Zammad documents none; this is polite.</summary>
    public RateLimit Limit { get; } = new(10, TimeSpan.FromSeconds(1));

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
        if (!Options.Fetches(ContactField.Tickets))
        {
            return card;
        }

        var query = Uri.EscapeDataString($"customer_id:{card.Id} AND state.name:{OpenStates}");
        var answer = await GetAsync($"api/v1/tickets/search?query={query}&only_total_count=true", cancellationToken);
        return answer.Whole("total_count") is { } count ? card with { Tickets = new OpenItems { Count = count, Url = card.Url } } : card;
    }

    /// <inheritdoc/>
    public async Task LogAsync(LoggedCall call, CancellationToken cancellationToken)
    {
        var article = new JsonObject { ["subject"] = call.Subject, ["body"] = $"{call.Subject}\n{call.Text}", ["content_type"] = "text/plain", ["type"] = "phone", ["internal"] = true };
        var query = Uri.EscapeDataString($"customer_id:{call.ContactId} AND state.name:{OpenStates}");
        var tickets = ListIn(await GetAsync($"api/v1/tickets/search?query={query}&expand=true&limit=1&sort_by=updated_at&order_by=desc", cancellationToken));
        if (tickets.Select(one => one.Whole("id")).FirstOrDefault() is { } open)
        {
            article["ticket_id"] = open;
            await TellAsync("api/v1/ticket_articles", article, cancellationToken);
            return;
        }

        var ticket = new JsonObject
        {
            ["title"] = call.Subject,
            ["group"] = Options.Text(ZammadSourceType.Group),
            ["customer_id"] = int.Parse(call.ContactId, CultureInfo.InvariantCulture),
            ["state"] = "closed",
            ["article"] = article,
        };
        await TellAsync("api/v1/tickets", ticket, cancellationToken);
    }

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
    protected override async Task<Action<HttpRequestHeaders>> LogInAsync(CancellationToken cancellationToken)
    {
        var token = await SecretAsync(SourceKeys.Token, cancellationToken);
        return headers => headers.Authorization = new AuthenticationHeaderValue("Token", $"token={token}");
    }

    private static string? NameOf(JsonElement user)
    {
        return FullName(user.Text("firstname"), user.Text("lastname")) ?? user.Text("login");
    }

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

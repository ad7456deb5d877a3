using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Ringbridge.Contacts.Http;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts.Zammad;

/// <summary>
/// Customers of a Zammad. Its search compares texts, so that a number is found only in the form in which it is stored
/// (can_search.rb: LIKE without Elasticsearch, tokens with it): the customers are copied instead, and matched here.
/// </summary>
internal sealed class ZammadSource : ISyncSource, IDetailSource
{
    // users_controller.rb caps a page at 500.
    private const int PageSize = 500;
    private const int MostPages = 2000;
    private const int MaxPageBytes = 32 * 1024 * 1024;
    private const string OpenStates = "(new OR open OR \"pending reminder\" OR \"pending close\")";

    private readonly SourceOptions _options;
    private readonly SourceServices _services;
    private readonly SourceHttp _http;

    /// <summary>A source with those settings.</summary>
    public ZammadSource(SourceOptions options, SourceServices services)
    {
        (_options, _services) = (options, services);
        _http = new SourceHttp(options.Address, options.SourceName, services.Time);
    }

    /// <inheritdoc/>
    public TimeSpan Interval { get; } = TimeSpan.FromMinutes(30);

    /// <summary>Zammad documents none; this is polite.</summary>
    public RateLimit Limit { get; } = new(10, TimeSpan.FromSeconds(1));

    /// <inheritdoc/>
    public async Task<SourceTest> TestAsync(CancellationToken cancellationToken)
    {
        await LogInAsync(cancellationToken);
        var users = await PageAsync(1, cancellationToken);
        return new SourceTest(users.Items().Select(NameOf).OfType<string>().FirstOrDefault() ?? "");
    }

    /// <inheritdoc/>
    public async Task SyncAsync(ISourceCopy copy, CancellationToken cancellationToken)
    {
        await LogInAsync(cancellationToken);
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
        if (!_options.Fetches(ContactField.Tickets))
        {
            return card;
        }

        await LogInAsync(cancellationToken);
        var query = Uri.EscapeDataString($"customer_id:{card.Id} AND state.name:{OpenStates}");
        var answer = await _http.GetJsonAsync($"api/v1/tickets/search?query={query}&only_total_count=true", cancellationToken);
        return answer.Whole("total_count") is { } count ? card with { Tickets = new OpenItems { Count = count, Url = card.Url } } : card;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string? NameOf(JsonElement user)
    {
        var name = string.Join(' ', new[] { user.Text("firstname"), user.Text("lastname") }.OfType<string>());
        return name.Length > 0 ? name : user.Text("login");
    }

    private async Task LogInAsync(CancellationToken cancellationToken)
    {
        var token = await _options.SecretAsync(SourceKeys.Token, _services, cancellationToken);
        _http.Authorize = headers => headers.Authorization = new AuthenticationHeaderValue("Token", $"token={token}");
    }

    private async Task<JsonElement> PageAsync(int page, CancellationToken cancellationToken)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"api/v1/users?page={page}&per_page={PageSize}&expand=true");
        var users = await _http.GetJsonAsync(path, MaxPageBytes, cancellationToken);
        return users.ValueKind is JsonValueKind.Array ? users : throw _http.Unexpected("no list of users");
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
            Company = _options.Fetches(ContactField.Company) ? user.Text("organization") : null,
            Email = _options.Fetches(ContactField.Email) ? user.Text("email") : null,
            Phones = phones,
            Url = _http.LinkTo($"#user/profile/{id}"),
        });
    }
}

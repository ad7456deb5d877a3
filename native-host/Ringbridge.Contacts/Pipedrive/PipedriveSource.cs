using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ringbridge.Contacts.Http;
using Ringbridge.Contacts.Matching;
using Ringbridge.Contacts.Options;
using Ringbridge.Contract.Contacts;

namespace Ringbridge.Contacts.Pipedrive;

/// <summary>People of a Pipedrive, asked while it rings.</summary>
internal sealed class PipedriveSource(SourceOptions options, SourceServices services) : HttpSource(options, services), ILiveSource, ICallLog
{
    private const int MostDeals = 500;

    /// <summary>Searches: 10 in two seconds (Pipedrive, "Rate limiting"); some are left to others.</summary>
    public RateLimit Limit { get; } = new(4, TimeSpan.FromSeconds(1));

    /// <inheritdoc/>
    public override async Task<SourceTest> TestAsync(CancellationToken cancellationToken)
    {
        _ = ListIn((await GetAsync("api/v2/persons?limit=1", cancellationToken)).Part("data"));
        return new SourceTest("");
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Card>> FindAsync(CallerNumber number, CancellationToken cancellationToken)
    {
        var answer = await GetAsync($"api/v2/persons/search?term={Uri.EscapeDataString(number.National)}&fields=phone", cancellationToken);
        return [.. ListIn(answer.Part("data").Part("items")).Select(item => Read(item.Part("item"))).OfType<Card>()];
    }

    /// <inheritdoc/>
    public async Task<Card> CompleteAsync(Card card, CancellationToken cancellationToken)
    {
        if (!Options.Fetches(ContactField.Deals))
        {
            return card;
        }

        var answer = await GetAsync($"api/v2/deals?person_id={Uri.EscapeDataString(card.Id)}&status=open&limit={MostDeals}", cancellationToken);
        return card with { Deals = new OpenItems { Count = ListIn(answer.Part("data")).Count(), Url = card.Url } };
    }

    /// <inheritdoc/>
    public Task LogAsync(LoggedCall call, CancellationToken cancellationToken)
    {
        var (start, talked) = (call.StartedAt.ToUniversalTime(), call.Talked ?? TimeSpan.Zero);
        var person = new JsonObject { ["person_id"] = int.Parse(call.ContactId, CultureInfo.InvariantCulture), ["primary"] = true };
        var activity = new JsonObject
        {
            ["type"] = "call",
            ["subject"] = call.Subject,
            ["note"] = call.Html,
            ["done"] = true,
            ["due_date"] = start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["due_time"] = start.ToString("HH:mm", CultureInfo.InvariantCulture),
            ["duration"] = string.Create(CultureInfo.InvariantCulture, $"{(int)talked.TotalHours:00}:{talked.Minutes:00}:{talked.Seconds:00}"),
            ["participants"] = new JsonArray(person),
        };
        return TellAsync("api/v2/activities", activity, cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task<Action<HttpRequestHeaders>> LogInAsync(CancellationToken cancellationToken)
    {
        var token = await SecretAsync(SourceKeys.Token, cancellationToken);
        return headers => headers.Add("x-api-token", token);
    }

    private Card? Read(JsonElement person) => person.Text("id") is not { } id || person.Text("name") is not { } name ? null : new Card
    {
        Id = id,
        Name = name,
        Company = Fetched(ContactField.Company, person.Part("organization").Text("name")),
        Phones = WrittenNumbers.Of([.. person.Part("phones").Items().Where(phone => phone.ValueKind is JsonValueKind.String).Select(phone => (phone.GetString(), "phone"))]),
        Url = Http.LinkTo($"person/{Uri.EscapeDataString(id)}"),
    };
}
